#include "ui/timeline_strip.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "reader/article_facts.h"
#include "reader/labels.h"
#include "ui/article_facts_row.h"
#include "ui/mark_tip.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/timeline.h"

namespace ae {
namespace {

constexpr float kClickPixels = 4;  // a press that moved less is a click
constexpr float kEdgePixels = 6;   // from which an edge of the brushed span is taken hold of
constexpr float kReach = 3;        // px around a mark that still count as it

float lane_height(const Screen& screen) {
  return screen.text + 2;
}

float axis_height(const Screen& screen) {
  return std::floor(screen.text * 1.4f) + 2;
}

DayRange days_between(double a, double b) {
  const auto date = [](double day) {
    return date_from_days(static_cast<std::int32_t>(std::floor(day)));
  };
  return {date(std::min(a, b)), date(std::max(a, b))};
}

}  // namespace

std::string timeline_label(const Screen& screen, std::uint32_t event) {
  const std::uint32_t time = screen.timeline.events()[event].time;
  return short_text(screen.article.document(), screen.article.analysis().times[time].span, 28);
}

float TimelineStrip::bar_height(const Screen& screen) {
  return control_height(screen) + 8;
}

void TimelineStrip::reset() {
  fitted_ = nullptr;
  press_ = Press::kNone;
  listed_.clear();
}

void TimelineStrip::zoom(double factor) {
  if (factor <= 0)
    fitted_ = nullptr;
  else
    scale_.zoom(factor, (scale_.first() + scale_.last()) * 0.5);
}

bool TimelineStrip::zoom_at(ImVec2 place, double factor) {
  if (!plot_.contains(place)) return false;
  scale_.zoom(factor, day_under(plot_, place.x));
  return true;
}

bool TimelineStrip::pan_at(ImVec2 place, float pixels) {
  if (!plot_.contains(place)) return false;
  scale_.pan(static_cast<double>(pixels / plot_.width()) * scale_.days());
  return true;
}

double TimelineStrip::day_under(Area plot, float x) const {
  return scale_.day_at(x - plot.min.x, plot.width());
}

void TimelineStrip::fit(const Screen& screen) {
  const Document* document = &screen.article.document();
  if (fitted_ == document) return;
  fitted_ = document;
  laid_out_ = false;
  const Timeline& timeline = screen.timeline;
  label_widths_.assign(timeline.events().size(), -1);
  const double margin = std::max((timeline.last_day() - timeline.first_day()) * 0.06, 2.0);
  scale_.show(timeline.first_day() - margin, timeline.last_day() + margin);
}

/// A time that is chosen elsewhere and not in view is brought into view.
void TimelineStrip::follow_selection(const Screen& screen) {
  if (followed_ == screen.state.selection) return;
  followed_ = screen.state.selection;
  if (followed_.kind != SelectionKind::kTime) return;
  const std::uint32_t index = screen.timeline.event_of(followed_.index);
  if (index == kNone) return;
  const TimelineEvent& event = screen.timeline.events()[index];
  if (event.last > scale_.first() && event.first < scale_.last()) return;
  const double middle = (event.first + event.last) * 0.5;
  const double half = std::max(scale_.days(), (event.last - event.first) * 1.2) * 0.5;
  scale_.glide_to(middle - half, middle + half, screen.still);
}

void TimelineStrip::build(Screen& screen, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.panel);
  list.AddLine(area.min, ImVec2(area.max.x, area.min.y), screen.theme.border);
  fit(screen);
  follow_selection(screen);
  if (scale_.step(static_cast<double>(screen.seconds))) screen.animating = true;
  const float bar = bar_height(screen);
  build_bar(screen, {area.min, ImVec2(area.max.x, area.min.y + bar)});
  build_list(screen);
  plot_ = {};
  if (area.height() < bar + axis_height(screen) + lane_height(screen)) return;
  const Area plot{ImVec2(area.min.x + kStripPadding, area.min.y + bar),
                  ImVec2(area.max.x - kStripPadding, area.max.y - 4)};
  if (screen.timeline.events().empty()) {
    return build_empty(screen, plot);
  }
  plot_ = plot;
  list.PushClipRect(ImVec2(area.min.x, plot.min.y), ImVec2(area.max.x, area.max.y), true);
  build_plot(screen, plot);
  list.PopClipRect();
  show_tip(screen);
}

/// Why nothing stands in the calendar, and what would help.
void TimelineStrip::build_empty(Screen& screen, Area plot) {
  const bool undated = !screen.timeline.tray().empty();
  const std::string_view words = !screen.article.analysed() ? words::timeline::kLooking
                                 : undated
                                     ? words::timeline::kNoneDated
                                     : words_for_none(screen.article, words::timeline::kNoneShort);
  screen.type.draw_cut(*ImGui::GetWindowDrawList(), ImVec2(plot.min.x, plot.min.y + 8),
                       plot.width(), Face::kSans, screen.text, screen.theme.muted, words);
  if (!undated || plot.height() < screen.text + 16 + control_height(screen)) return;
  ImGui::SetCursorScreenPos(ImVec2(plot.min.x, plot.min.y + screen.text + 16));
  offer_published(screen);
}

/// Places everything anew where the days shown or the room have changed.
void TimelineStrip::lay_out(Screen& screen, Area plot) {
  StripRoom room;
  room.width = plot.width();
  room.height = std::max(plot.height() - axis_height(screen) - 2, 1.0f);
  room.lane = lane_height(screen);
  room.badge = screen.type.width(Face::kSansBold, screen.text - 2, "8888") + 14;
  const TimelineOrder order = screen.state.view.timeline;
  if (laid_out_ && room == room_ && laid_first_ == scale_.first() && laid_last_ == scale_.last() &&
      laid_order_ == order)
    return;
  if (label_size_ != screen.text) std::fill(label_widths_.begin(), label_widths_.end(), -1.0f);
  label_size_ = screen.text;
  room_ = room;
  laid_out_ = true;
  laid_first_ = scale_.first();
  laid_last_ = scale_.last();
  laid_order_ = order;
  if (order == TimelineOrder::kStory) {
    places_.place_story(screen.timeline, screen.article, scale_, room);
    return;
  }
  places_.place_calendar(screen.timeline, scale_, room, [&](std::uint32_t event) {
    float& width = label_widths_[event];
    if (width < 0)
      width = screen.type.width(Face::kSans, screen.text - 2, timeline_label(screen, event));
    return width;
  });
}

void TimelineStrip::build_plot(Screen& screen, Area plot) {
  ImGui::SetCursorScreenPos(plot.min);
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("plot", ImVec2(std::max(plot.width(), 1.0f), plot.height()));
  const bool hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  take_press(screen, plot);
  take_keys(screen);
  lay_out(screen, plot);
  pointed_event_ = pointed_cluster_ = kNone;
  if (hovered && press_ != Press::kBrushing) find_pointed(screen, plot.min);
  if (pointed_event_ != kNone)
    screen.hover_on(SelectionKind::kTime, screen.timeline.events()[pointed_event_].time);
  if (pointed_event_ != kNone || pointed_cluster_ != kNone)
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  else if (hovered && (selects_range_ || ImGui::GetIO().KeyShift))
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  focus_ring(screen);
  draw_axis(screen, plot);
  draw_brush(screen, plot);
  if (laid_order_ == TimelineOrder::kStory) draw_story_ground(screen, plot.min);
  for (const PlacedEvent& placed : places_.events()) draw_event(screen, placed, plot.min);
  for (std::uint32_t i = 0; i < places_.clusters().size(); ++i)
    draw_cluster(screen, places_.clusters()[i], plot.min, i == pointed_cluster_);
  if (press_ != Press::kNone && !ImGui::IsItemActive() && !ImGui::GetIO().MouseDown[0])
    end_press(screen, plot);
}

void TimelineStrip::take_press(Screen& screen, Area plot) {
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemActivated() && io.MouseDown[0]) {
    press_ = Press::kDown;
    pressed_x_ = io.MousePos.x;
    pressed_day_ = day_under(plot, pressed_x_);
    const auto near_day = [&](double day) {
      return std::abs(plot.min.x + scale_.place(day, plot.width()) - pressed_x_) <= kEdgePixels;
    };
    if (const auto& brush = screen.state.view.brush) {
      const double from = days_since_epoch(brush->from), to = days_since_epoch(brush->to);
      if (near_day(from) || near_day(to + 1)) {
        pressed_day_ = near_day(from) ? to : from;
        press_ = Press::kBrushing;
      }
    }
  }
  if (!ImGui::IsItemActive() || !io.MouseDown[0]) return;
  if (press_ == Press::kDown && std::abs(io.MousePos.x - pressed_x_) > kClickPixels)
    press_ = io.KeyShift || selects_range_ ? Press::kBrushing : Press::kPanning;
  if (press_ == Press::kPanning && io.MouseDelta.x != 0)
    scale_.pan(-static_cast<double>(io.MouseDelta.x / plot.width()) * scale_.days());
  screen.animating = screen.animating || press_ != Press::kDown;
}

void TimelineStrip::end_press(Screen& screen, Area plot) {
  const Press press = press_;
  press_ = Press::kNone;
  if (press == Press::kBrushing)
    return screen.want(
        BrushTime{days_between(pressed_day_, day_under(plot, ImGui::GetIO().MousePos.x))});
  if (press != Press::kDown) return;
  if (pointed_event_ != kNone)
    screen.want(SelectTime{screen.timeline.events()[pointed_event_].time});
  else if (pointed_cluster_ != kNone)
    open_cluster(screen, places_.clusters()[pointed_cluster_]);
}

/// With the keyboard on it, the arrows step from date to date.
void TimelineStrip::take_keys(Screen& screen) {
  if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow})
    ImGui::SetKeyOwner(key, ImGui::GetItemID());
  if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) screen.want(StepTime{+1});
  if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) screen.want(StepTime{-1});
}

void TimelineStrip::find_pointed(const Screen& screen, ImVec2 origin) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float x = mouse.x - origin.x, y = mouse.y - origin.y;
  const float reach = screen.touch ? 10.0f : kReach;
  const auto& clusters = places_.clusters();
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    if (std::abs(x - clusters[i].x) <= room_.badge * 0.5f &&
        std::abs(y - clusters[i].y) <= room_.lane * 0.5f + reach)
      pointed_cluster_ = i;
  }
  if (pointed_cluster_ != kNone) return;
  float nearest = 1e9f;
  for (const PlacedEvent& placed : places_.events()) {
    const float label = placed.labelled ? std::max(label_widths_[placed.event], 0.0f) + 6 : 0.0f;
    const float beside = std::max({placed.left - x, x - placed.right - label, 0.0f});
    const float above = std::abs(y - placed.y);
    if (beside > reach || above > room_.lane * 0.5f + reach * 0.5f || beside + above >= nearest)
      continue;
    nearest = beside + above;
    pointed_event_ = placed.event;
  }
}

/// Shows the days of a badge alone; where they are one day, or no wider apart than they are seen
/// now, lists them.
void TimelineStrip::open_cluster(Screen& screen, const PlacedCluster& cluster) {
  const double days = cluster.last_day - cluster.first_day;
  if (days > 1.5 && days < scale_.days() * 0.5) {
    scale_.glide_to(cluster.first_day - days * 0.15 - 0.5, cluster.last_day + days * 0.15 + 0.5,
                    screen.still);
    screen.animating = true;
    return;
  }
  std::vector<std::uint32_t> times;
  for (const std::uint32_t event : places_.members(cluster))
    times.push_back(screen.timeline.events()[event].time);
  open_list(std::move(times));
  screen.animating = true;
}

void TimelineStrip::show_tip(Screen& screen) const {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (press_ == Press::kBrushing) {
    const DayRange days = days_between(pressed_day_, day_under(plot_, mouse.x));
    return draw_tip(screen, mouse, period_words(days.from, days.to), words::timeline::kKeepsTo);
  }
  if (press_ != Press::kNone || screen.touch) return;
  if (pointed_cluster_ != kNone) {
    const PlacedCluster& cluster = places_.clusters()[pointed_cluster_];
    const DayRange days = days_between(cluster.first_day, cluster.last_day - 1);
    return draw_tip(screen, mouse, words::timeline::dates(cluster.count),
                    period_words(days.from, days.to));
  }
  if (pointed_event_ == kNone) return;
  const Article& article = screen.article;
  const TimeExpression& time =
      article.analysis().times[screen.timeline.events()[pointed_event_].time];
  draw_tip(screen, mouse, time_label(article, time),
           words::common::quoted(short_text(article.document(), time.span, 60)));
}

}  // namespace ae
