#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/explorer_parts.h"
#include "ui/mark_tip.h"
#include "ui/panel_rail.h"
#include "ui/regions.h"
#include "ui/shortcuts.h"
#include "ui/top_bar.h"

namespace ae {
namespace {

constexpr float kCompactWidth = 720;
constexpr float kPhoneHeight = 440, kPhoneLength = 1000;  // of a phone on its side
constexpr float kLowHeight = 600;
constexpr float kCompactStrip = 132;  // height of the timeline on a narrow screen
constexpr float kMostStrip = 210;
constexpr float kBodySize = 18;
constexpr float kBodySizeCompact = 17;

}  // namespace

/// `why_height` is what the card at the foot takes of the area.
void Explorer::Parts::build_article(Screen& screen, Area area, float why_height) {
  why.dock(area, why_height);
  if (why_height > 0 && docked_height == 0) view.reveal(focus_span(state, scene()));
  docked_height = why_height;
  area.max.y -= why_height;
  const Area text{area.min, ImVec2(area.max.x - OverviewRuler::kWidth, area.max.y)};
  view.build(screen, text);
  screen.reading = view.visible().range();
  ruler.build(screen, view, {ImVec2(text.max.x, area.min.y), area.max});
  take_reading_keys(screen);
  why.build(screen, view);
  build_mark_tip(screen, view);
}

void Explorer::Parts::take_reading_keys(Screen& screen) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.IO.WantTextInput || !context.OpenPopupStack.empty()) return;
  const ImGuiID article_id = ImGui::GetID("article");
  const bool reading = context.NavId == 0 || context.NavId == article_id || !context.IO.NavVisible;
  if (!reading) return;
  for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow,
                             ImGuiKey_RightArrow, ImGuiKey_Space})
    ImGui::SetKeyOwner(key, article_id);
  const double page = static_cast<double>(view.area().height()) * 0.88;
  Scroller& scroller = view.scroller();
  const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
  if (context.IO.KeyShift && !pressed(ImGuiKey_Space)) return;  // Shift selects
  if (pressed(ImGuiKey_DownArrow)) screen.want(StepSentence{+1});
  if (pressed(ImGuiKey_UpArrow)) screen.want(StepSentence{-1});
  if (pressed(ImGuiKey_PageDown) || (pressed(ImGuiKey_Space) && !context.IO.KeyShift))
    scroller.move_by(page, screen.still);
  if (pressed(ImGuiKey_PageUp) || (pressed(ImGuiKey_Space) && context.IO.KeyShift))
    scroller.move_by(-page, screen.still);
  if (pressed(ImGuiKey_Home)) scroller.glide_to(0, true);
  if (pressed(ImGuiKey_End)) scroller.glide_to(scroller.limit(), true);
  if (scroller.moving()) screen.animating = true;
}

/// Where it is read is remembered, but is nothing that is shown or mirrored.
void Explorer::Parts::note_place() {
  const auto place = view.place();
  if (!place || !article.analysed() || place == state.place) return;
  state.place = place;
  ++state_version;
}

void Explorer::Parts::build_wide(Screen& screen, ImVec2 size, float top) {
  WideRegions regions = wide_regions(screen, size, top, TimelineStrip::bar_height(screen));
  const bool has_panels = state.view.host.panels != 0;
  if (!has_panels) regions.panel = 0;
  wanted_height = top + static_cast<float>(view.text_height()) + kMostStrip;
  const float right = size.x - regions.panel;
  const float bottom = size.y - regions.strip;
  const float grip = state.view.panel_open ? kPanelGrip : 0;
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(right - grip, top), ImVec2(right, bottom),
                                            screen.theme.page);
  const Area reading{ImVec2(0, top), ImVec2(right - grip, bottom)};
  const float room = std::floor(reading.height() * 0.5f);
  build_article(screen, reading, why.docked_height(screen, view, reading, room));
  timeline.build(screen, {ImVec2(0, bottom), ImVec2(right, size.y)});
  screen.mark_stop(TourStop::kTimeline, {ImVec2(0, bottom), ImVec2(right, size.y)});
  if (state.view.panel_open)
    panel.build(screen, {ImVec2(right, top), size});
  else if (has_panels)
    build_panel_rail(screen, {ImVec2(right, top), size});
  if (has_panels) build_splitters(screen, size, top, regions);
}

void Explorer::Parts::build_compact(Screen& screen, ImVec2 size, float top) {
  const float tabs = SidePanel::tab_row_height(screen);
  const bool has_panels = state.view.host.panels != 0;
  const float handle = SheetHandle::thickness(screen);
  wanted_height = top + static_cast<float>(view.text_height()) + tabs + handle;
  float drawn_up = has_panels ? sheet.height(screen, size.y, top, tabs) : 0;
  // The sheet gives way to the card, as far as to its tabs; then the article does.
  const float low = std::min(drawn_up, tabs + handle);
  const Area whole{ImVec2(0, top), ImVec2(size.x, size.y - low)};
  const float why_height =
      why.docked_height(screen, view, whole, std::floor(whole.height() * 0.5f));
  if (!sheet.dragged()) drawn_up = std::max(drawn_up - why_height, low);
  const float article_end = size.y - drawn_up;
  const bool shows_dates = state.view.panel == Panel::kTimeline && state.view.panel_open;
  const float strip = shows_dates && article_end - top > kCompactStrip * 2 ? kCompactStrip : 0;
  build_article(screen, {ImVec2(0, top), ImVec2(size.x, article_end - strip)}, why_height);
  if (strip > 0) {
    const Area below{ImVec2(0, article_end - strip), ImVec2(size.x, article_end)};
    timeline.build(screen, below);
    screen.mark_stop(TourStop::kTimeline, below);
  }
  if (!has_panels) return;
  sheet.build_handle(screen, {ImVec2(0, article_end), size});
  panel.build(screen, {ImVec2(0, article_end + handle), size});
}

void Explorer::Parts::build_regions(Screen& screen) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float top = top_bar_height(screen);
  build_top_bar(screen, {ImVec2(0, 0), ImVec2(size.x, top)}, progress(),
                job ? job->stage_name() : std::string_view());
  if (screen.compact)
    build_compact(screen, size, top);
  else
    build_wide(screen, size, top);
  palette.build(screen);
  help.build(screen);
  tour.build(screen, view);
  if (menu_wanted) menu.open_at(view.take_menu_place(screen));
  menu_wanted = false;
  menu.build(screen);
}

/// A low screen begins with the article and the tabs; after that it is as the person has it.
void Explorer::Parts::begin_low(bool low) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  if (begun || size.x < 1 || size.y < 1) return;
  begun = true;
  if (!low) return;
  ReaderState next = state;
  next.view.panel_open = false;
  change_state(std::move(next));
}

void Explorer::build_frame(double seconds) {
  Parts& p = *parts_;
  if (!p.type.ready()) return;
  if (!p.finder.finished()) p.search(kBytesSearchedAFrame);
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw for ever
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  const ImVec2 size = io.DisplaySize;
  const bool compact = size.x < kCompactWidth || (size.y < kPhoneHeight && size.x < kPhoneLength);
  const bool low = size.y < kLowHeight;
  p.begin_low(compact && low);
  const bool touch =
      p.surroundings.coarse_pointer || io.MouseSource == ImGuiMouseSource_TouchScreen;
  const Theme theme =
      with_accent(theme_of(p.state.view.theme, p.surroundings), p.state.view.host.accent);
  apply_theme(theme, touch, ImGui::GetStyle());
  const float scale = static_cast<float>(p.state.view.text_percent) / 100.0f;
  p.type.begin_frame(std::floor((compact ? kBodySizeCompact : kBodySize) * scale + 0.5f));

  Screen screen{.article = p.article,
                .entities = p.entities,
                .hits = p.finder.hits(),
                .timeline = p.times,
                .brushed = p.brushed,
                .state = p.state,
                .theme = theme,
                .type = p.type};
  if (p.reads_on()) p.read_on();
  screen.lens = &p.lens.reading();
  screen.watch = &p.watch.reading();
  screen.lens_status = p.lens.status();
  screen.revision = p.revision;
  screen.hover = p.hover;
  screen.hit_places = p.hit_places;
  screen.search_fault = p.finder.fault();
  screen.searching = !p.finder.finished();
  screen.text = std::floor(14 * std::clamp(1 + (scale - 1) * 0.5f, 0.9f, 1.5f) + 0.5f);
  screen.compact = compact;
  screen.low = low;
  screen.touch = touch;
  screen.still = p.surroundings.reduced_motion;
  screen.seconds = static_cast<float>(std::clamp(seconds - p.last_seconds, 0.0, 0.1));
  screen.tour_moves = p.tour.stop() != p.state.view.guidance.stop;
  screen.can_undo = p.history.can_undo();
  screen.can_redo = p.history.can_redo();
  p.last_seconds = seconds;

  ImGui::PushFont(p.type.font(Face::kSans), screen.text);
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("explorer", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoSavedSettings);
  p.build_regions(screen);
  p.note_place();
  take_shortcuts(screen);
  ImGui::End();
  ImGui::PopFont();

  if (p.frames_due > 0) --p.frames_due;
  if (ImGui::GetCurrentContext()->InputEventsTrail.Size > 0)
    p.frames_due = std::max(p.frames_due, kFramesAfterChange - 1);
  if (p.hover != screen.next_hover) p.frames_due = std::max(p.frames_due, 1);
  p.hover = screen.next_hover;
  for (const Intent& intent : screen.intents) p.perform(intent);
  p.animating = screen.animating || p.view.scroller().moving() || p.reads_on() ||
                ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

}  // namespace ae
