// The bar of the timeline: its buttons, what is brushed, and the list of times behind a badge.
#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "reader/commands.h"
#include "reader/labels.h"
#include "ui/mark_tip.h"
#include "ui/timeline_strip.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/timeline.h"

namespace ae {

/// Buttons from the right edge leftwards; where there is no room for all, those that matter less
/// are left out: every one of them is a command too.
float TimelineStrip::build_buttons(Screen& screen, float right, float y) {
  struct Item {
    const char* id;
    const char* label;
    bool pressed;
    int rank;  ///< the highest goes first
  };
  const bool story = screen.state.view.timeline == TimelineOrder::kStory;
  std::array items{Item{"calendar", words::timeline::kCalendar, !story, 3},
                   Item{"story", words::timeline::kStory, story, 4},
                   Item{"select", words::timeline::kSelect, selects_range_, 2},
                   Item{"out", "\u2212", false, 1},
                   Item{"in", "+", false, 0},
                   Item{"all", words::timeline::kAll, false, 5},
                   Item{"hide", words::common::kHide, false, 6}};
  if (screen.compact) {  // one button for the other order instead of two
    items[story ? 0 : 1].rank = 1;
    items[story ? 1 : 0].rank = items[6].rank = 9;
  }
  const float room = right - 16;
  const auto width_of = [&](int highest) {
    float width = 0;
    for (const Item& item : items)
      width += item.rank <= highest ? button_width(screen, item.label) + 2 : 0;
    return width;
  };
  int highest = screen.compact ? 8 : 9;
  while (highest > 0 && width_of(highest) > room * (screen.compact ? 0.98f : 0.7f)) --highest;
  float x = right - width_of(highest);
  const float left = x;
  for (const Item& item : items) {
    if (item.rank > highest) continue;
    ImGui::SetCursorScreenPos(ImVec2(x, y));
    const std::string_view id = item.id;
    if (button(screen, item.id, item.label, ButtonLook::kQuiet, item.pressed)) {
      if (id == "calendar") screen.want(SetTimelineOrder{TimelineOrder::kCalendar});
      if (id == "story") screen.want(SetTimelineOrder{TimelineOrder::kStory});
      if (id == "select") selects_range_ = !selects_range_;
      if (id == "out") screen.want(ZoomTimeline{1.6});
      if (id == "in") screen.want(ZoomTimeline{1 / 1.6});
      if (id == "all") screen.want(ZoomTimeline{0});
      if (id == "hide") screen.want(ToggleStrip{});
    }
    if (id == "story") item_tip(screen, words::timeline::kStoryKey, words::timeline::kStoryLines);
    if (id == "out") item_tip(screen, find_command("timeline.zoomOut")->label);
    if (id == "in") item_tip(screen, find_command("timeline.zoomIn")->label);
    x += button_width(screen, item.label) + 2;
  }
  return left;
}

void TimelineStrip::build_bar(Screen& screen, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + 4;
  const float text_y = y + (control_height(screen) - screen.text) * 0.5f - 1;
  const bool open = screen.compact || screen.state.view.regions.strip_open;
  float right = area.max.x - 10;
  if (!open) {
    right -= button_width(screen, words::common::kShow);
    ImGui::SetCursorScreenPos(ImVec2(right, y));
    if (button(screen, "show", words::common::kShow)) screen.want(ToggleStrip{});
  } else if (!screen.timeline.events().empty()) {
    right = build_buttons(screen, right, y);
  } else if (!screen.compact) {
    right -= button_width(screen, words::common::kHide);
    ImGui::SetCursorScreenPos(ImVec2(right, y));
    if (button(screen, "hide", words::common::kHide)) screen.want(ToggleStrip{});
  }
  float x = area.min.x + kStripPadding;
  const float title = screen.type.width(Face::kSansBold, screen.text, words::timeline::kHeading);
  if (x + title + 8 < right) {
    screen.type.draw(list, ImVec2(x, text_y), Face::kSansBold, screen.text, screen.theme.text,
                     words::timeline::kHeading);
    x += title + 12;
  }
  if (!screen.timeline.tray().empty()) {
    const std::string full = words::timeline::undated_count(screen.timeline.tray().size());
    const std::string brief = words::timeline::undated_brief(screen.timeline.tray().size());
    const bool fits = x + button_width(screen, full) + 180 < right;
    const std::string& words = fits ? full : brief;
    const float width = button_width(screen, words);
    if (x + width < right) {
      const bool chosen = screen.state.selection.kind == SelectionKind::kTime &&
                          screen.timeline.event_of(screen.state.selection.index) == kNone;
      ImGui::SetCursorScreenPos(ImVec2(x, y));
      if (button(screen, "tray", words, ButtonLook::kQuiet, chosen))
        open_list(screen.timeline.tray());
      x += width + 8;
    }
  }
  build_brush_chip(screen, x, right, y);
  const bool told = open && screen.state.view.timeline == TimelineOrder::kStory &&
                    !screen.state.view.brush && !screen.timeline.events().empty();
  const char* key = words::timeline::kStoryKey;
  if (told && x + screen.type.width(Face::kSans, screen.text - 1, key) + 8 < right)
    screen.type.draw(list, ImVec2(x, text_y + 1), Face::kSans, screen.text - 1, screen.theme.muted,
                     key);
}

/// What is brushed, and the way back.
void TimelineStrip::build_brush_chip(Screen& screen, float x, float right, float y) {
  if (!screen.state.view.brush) return;
  const DayRange& days = *screen.state.view.brush;
  const std::string full = period_words(days.from, days.to) + "  \u00d7";
  const bool fits = x + button_width(screen, full) + 12 < right;
  const std::string words = fits ? full : "\u00d7";
  if (x + button_width(screen, words) > right) return;
  ImGui::SetCursorScreenPos(ImVec2(x, y));
  if (button(screen, "clear", words, ButtonLook::kOutlined)) screen.want(ClearBrush{});
}

void TimelineStrip::open_list(std::vector<std::uint32_t> times) {
  listed_ = std::move(times);
  opens_list_ = true;
}

/// The times of the tray or of a badge, each leading to its sentence.
void TimelineStrip::build_list(Screen& screen) {
  if (opens_list_) ImGui::OpenPopup("times");
  opens_list_ = false;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float row_height = control_height(screen) + 2;
  const float height = std::min(static_cast<float>(listed_.size()) * row_height + 16,
                                std::min(360.0f, display.y * 0.6f));
  ImGui::SetNextWindowSize(ImVec2(std::min(380.0f, display.x - 24), height));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 8));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (ImGui::BeginPopup("times")) {
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(listed_.size()), row_height);
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        const std::uint32_t index = listed_[static_cast<std::size_t>(i)];
        if (index >= screen.article.analysis().times.size()) continue;
        const TimeExpression& time = screen.article.analysis().times[index];
        Area area;
        ImGui::PushID(i);
        if (row(screen, "time", row_height, screen.selected(SelectionKind::kTime, index), area)) {
          screen.want(SelectTime{index});
          ImGui::CloseCurrentPopup();
        }
        if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kTime, index);
        ImGui::PopID();
        std::string words = short_text(screen.article.document(), time.span, 60);
        const std::string period = period_words(time.earliest, time.latest);
        if (!period.empty()) words += "  \u00b7  " + period;
        screen.type.draw_cut(
            *ImGui::GetWindowDrawList(),
            ImVec2(area.min.x + 8, area.min.y + (row_height - screen.text) * 0.5f - 1),
            area.width() - 16, Face::kSans, screen.text, screen.theme.text, words);
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace ae
