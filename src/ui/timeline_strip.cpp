#include "ui/timeline_strip.h"

#include <algorithm>
#include <cmath>

#include "reader/labels.h"
#include "ui/mark_tip.h"
#include "ui/widgets.h"

namespace ae {
namespace {

/// Height of a lane: a line of its labels.
float lane_height(const Screen& screen) {
  return screen.text + 2;
}

/// Height of the calendar's line with its labels.
float axis_height(const Screen& screen) {
  return std::floor(screen.text * 1.4f) + 2;
}

constexpr float kPadding = 16;
constexpr int kMostLabels = 120;
constexpr float kRadius = 4.5f;

/// A fading end tells that a period has no known beginning or end.
void draw_fading(ImDrawList& list, float x0, float x1, float y, float half, ImU32 left,
                 ImU32 right) {
  list.AddRectFilledMultiColor(ImVec2(x0, y - half), ImVec2(x1, y + half), left, right, right,
                               left);
}

}  // namespace

void TimelineStrip::fit(const Screen& screen) {
  const Analysis* analysis = &screen.article.analysis();
  if (fitted_ == &screen.article.document()) return;
  fitted_ = &screen.article.document();
  events_.clear();
  unplaced_ = 0;
  pointed_ = kNone;
  for (std::uint32_t i = 0; i < analysis->times.size(); ++i) {
    const TimeExpression& time = analysis->times[i];
    if (!time.earliest && !time.latest) {
      ++unplaced_;
      continue;
    }
    Event event{i};
    event.open_start = !time.earliest;
    event.open_end = !time.latest;
    event.first = days_since_epoch(time.earliest ? *time.earliest : *time.latest);
    event.last = days_since_epoch(time.latest ? *time.latest : *time.earliest) + 1.0;
    events_.push_back(event);
  }
  std::sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
    return a.first != b.first ? a.first < b.first : a.time < b.time;
  });
  if (events_.empty()) return;
  double last = events_.front().last;
  for (const Event& event : events_) last = std::max(last, event.last);
  const double margin = std::max((last - events_.front().first) * 0.06, 2.0);
  scale_.show(events_.front().first - margin, last + margin);
}

void TimelineStrip::build(Screen& screen, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.panel);
  list.AddLine(area.min, ImVec2(area.max.x, area.min.y), screen.theme.border);
  fit(screen);
  const float bar = control_height(screen) + 6;
  build_bar(screen, {area.min, ImVec2(area.max.x, area.min.y + bar)});
  const Area plot{ImVec2(area.min.x + kPadding, area.min.y + bar),
                  ImVec2(area.max.x - kPadding, area.max.y - 6)};
  if (events_.empty()) {
    const char* words = !screen.article.analysed() ? "Looking for dates \u2026"
                        : unplaced_ > 0 ? "No time in this text has a place in the calendar."
                                        : "This text names no dates.";
    screen.type.draw(list, ImVec2(plot.min.x, plot.min.y + 8), Face::kSans, screen.text,
                     screen.theme.muted, words);
    return;
  }
  pointed_ = kNone;
  list.PushClipRect(ImVec2(area.min.x, plot.min.y), ImVec2(area.max.x, area.max.y), true);
  take_pan(screen, plot);
  draw_axis(screen, plot);
  if (screen.state.view.timeline == TimelineOrder::kStory)
    build_story(screen, plot);
  else
    build_calendar(screen, plot);
  list.PopClipRect();
  show_tip(screen);
}

void TimelineStrip::build_bar(Screen& screen, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + (area.height() - screen.text) * 0.5f;
  screen.type.draw(list, ImVec2(area.min.x + kPadding, y), Face::kSansBold, screen.text,
                   screen.theme.text, "Timeline");
  float x =
      area.min.x + kPadding + screen.type.width(Face::kSansBold, screen.text, "Timeline") + 12;
  if (events_.empty()) return;
  const bool story = screen.state.view.timeline == TimelineOrder::kStory;
  float width = button_width(screen, "Calendar") + button_width(screen, "Story order") +
                button_width(screen, "\u2212") + button_width(screen, "+") + 24;
  if (!screen.compact) width += button_width(screen, "All");
  const float room = area.max.x - width - 22 - x;
  if (unplaced_ > 0 && !screen.compact && room > 60) {
    const std::string words = grouped_number(unplaced_) + " without a place in the calendar";
    screen.type.draw_cut(list, ImVec2(x, y), room, Face::kSans, screen.text - 1, screen.theme.muted,
                         words);
  }
  ImGui::SetCursorScreenPos(ImVec2(area.max.x - width - 10, area.min.y + 4));
  if (button(screen, "calendar", "Calendar", ButtonLook::kQuiet, !story))
    screen.want(SetTimelineOrder{TimelineOrder::kCalendar});
  ImGui::SameLine(0, 2);
  if (button(screen, "story", "Story order", ButtonLook::kQuiet, story))
    screen.want(SetTimelineOrder{TimelineOrder::kStory});
  ImGui::SameLine(0, 12);
  const double middle = (scale_.first() + scale_.last()) * 0.5;
  if (button(screen, "out", "\u2212")) scale_.zoom(1.6, middle);
  ImGui::SameLine(0, 2);
  if (button(screen, "in", "+")) scale_.zoom(1 / 1.6, middle);
  if (screen.compact) return;
  ImGui::SameLine(0, 2);
  if (button(screen, "all", "All")) fitted_ = nullptr;
}

void TimelineStrip::take_pan(Screen& screen, Area plot) {
  ImGui::SetCursorScreenPos(plot.min);
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("plot", ImVec2(plot.width(), std::max(plot.height(), 1.0f)));
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemActive() && io.MouseDelta.x != 0) {
    scale_.pan(-static_cast<double>(io.MouseDelta.x / plot.width()) * scale_.days());
    screen.animating = true;
  }
  if (ImGui::IsItemHovered() && io.KeyCtrl && io.MouseWheel != 0)
    scale_.zoom(io.MouseWheel > 0 ? 1 / 1.25 : 1.25,
                scale_.day_at(io.MousePos.x - plot.min.x, plot.width()));
}

void TimelineStrip::draw_axis(Screen& screen, Area plot) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::floor(plot.max.y - axis_height(screen)) + 0.5f;
  const float size = screen.text - 2;
  list.AddLine(ImVec2(plot.min.x - kPadding, y), ImVec2(plot.max.x + kPadding, y),
               screen.theme.border);
  for (const TimelineTick& tick : scale_.ticks(plot.width(), 64)) {
    const float x = std::floor(plot.min.x + scale_.place(tick.day, plot.width())) + 0.5f;
    list.AddLine(ImVec2(x, plot.min.y), ImVec2(x, y + 4), with_alpha(screen.theme.border, 0.7f));
    const float end = x + 4 + screen.type.width(Face::kSans, size, tick.label);
    if (end < plot.max.x + kPadding)
      screen.type.draw(list, ImVec2(x + 4, y + 4), Face::kSans, size, screen.theme.muted,
                       tick.label);
  }
}

/// Days, and periods too short to be seen as such, are points.
bool TimelineStrip::is_point(const Event& event, float width) {
  if (event.open_start || event.open_end) return false;
  return event.last - event.first <= 1 || width < 2 * kRadius + 1;
}

void TimelineStrip::draw_event(Screen& screen, const Event& event, float x0, float x1, float y,
                               bool hot) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool chosen = screen.selected(SelectionKind::kTime, event.time);
  const ImU32 color = chosen ? screen.theme.accent : screen.theme.time;
  const float grow = hot || chosen ? 1.5f : 0.0f;
  if (is_point(event, x1 - x0)) {
    const ImVec2 center(std::floor((x0 + x1) * 0.5f) + 0.5f, y);
    list.AddCircleFilled(center, kRadius + grow, color);
    if (chosen) list.AddCircle(center, kRadius + 4, color, 0, 1.5f);
    return;
  }
  const float half = 3.5f + grow;
  const ImU32 body = with_alpha(color, hot || chosen ? 0.9f : 0.55f);
  const ImU32 none = with_alpha(color, 0);
  if (event.open_start) draw_fading(list, x0 - 46, x0, y, half, none, body);
  if (event.open_end) draw_fading(list, x1, x1 + 46, y, half, body, none);
  list.AddRectFilled(ImVec2(x0, y - half), ImVec2(std::max(x1, x0 + 3), y + half), body,
                     event.open_start || event.open_end ? 0 : half);
}

void TimelineStrip::point_at(Screen& screen, const Event& event, bool inside) {
  if (!inside || pointed_ != kNone) return;
  pointed_ = event.time;
  screen.hover_on(SelectionKind::kTime, event.time);
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Left) && std::abs(moved.x) < 4)
    screen.want(SelectTime{event.time});
}

/// Gives every event in view a lane: one where its label has room too, else one with room for
/// itself. Events that find none are left out; zooming in shows them.
void TimelineStrip::place_events(Screen& screen, Area plot, std::size_t lanes) {
  placed_.clear();
  std::vector<float> label_ends(lanes, -1e9f);
  std::vector<float> event_ends(lanes, -1e9f);
  std::vector<std::size_t> last_in_lane(lanes, placed_.size());
  int labels_left = kMostLabels;
  const auto find_lane = [&](const std::vector<float>& ends, float left) {
    return static_cast<std::size_t>(
        std::find_if(ends.begin(), ends.end(), [&](float end) { return end <= left; }) -
        ends.begin());
  };
  for (std::uint32_t i = 0; i < events_.size(); ++i) {
    Placed placed{i};
    placed.x0 = plot.min.x + scale_.place(events_[i].first, plot.width());
    placed.x1 = plot.min.x + scale_.place(events_[i].last, plot.width());
    if (placed.x1 < plot.min.x - kPadding - 50 || placed.x0 > plot.max.x + kPadding + 50) continue;
    const bool dot = is_point(events_[i], placed.x1 - placed.x0);
    placed.left = dot ? (placed.x0 + placed.x1) * 0.5f - kRadius - 1 : placed.x0;
    placed.right = dot ? placed.left + 2 * kRadius + 2 : placed.x1 + 2;
    std::size_t lane = find_lane(label_ends, placed.left);
    if (lane == lanes) {
      lane = find_lane(event_ends, placed.left);
      if (lane < lanes && last_in_lane[lane] < placed_.size())
        placed_[last_in_lane[lane]].labelled = false;
    }
    if (lane == lanes) continue;
    placed.lane = lane;
    const float width =
        labels_left > 0 ? screen.type.width(Face::kSans, screen.text - 2, label_of(screen, i)) : 0;
    placed.labelled = labels_left-- > 0 && placed.right + 5 + width <= plot.max.x + kPadding;
    event_ends[lane] = placed.right;
    label_ends[lane] = placed.labelled ? placed.right + width + 15 : placed.right;
    last_in_lane[lane] = placed_.size();
    placed_.push_back(placed);
  }
}

std::string TimelineStrip::label_of(const Screen& screen, std::uint32_t event) const {
  const TimeExpression& time = screen.article.analysis().times[events_[event].time];
  return short_text(screen.article.document(), time.span, 28);
}

void TimelineStrip::build_calendar(Screen& screen, Area plot) {
  const float base = plot.max.y - axis_height(screen) - 10;
  const int lanes = std::max(
      1, static_cast<int>((base - plot.min.y + lane_height(screen) * 0.5f) / lane_height(screen)));
  const bool hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float size = screen.text - 2;
  place_events(screen, plot, static_cast<std::size_t>(lanes));
  for (const Placed& placed : placed_) {
    const Event& event = events_[placed.event];
    const float y = base - static_cast<float>(placed.lane) * lane_height(screen);
    const bool inside = hovered && mouse.x >= placed.left - 3 && mouse.x <= placed.right + 3 &&
                        std::abs(mouse.y - y) <= lane_height(screen) * 0.5f;
    point_at(screen, event, inside);
    draw_event(screen, event, placed.x0, placed.x1, y,
               inside || screen.hovered(SelectionKind::kTime, event.time));
    if (!placed.labelled) continue;
    const bool chosen = screen.selected(SelectionKind::kTime, event.time);
    screen.type.draw(*ImGui::GetWindowDrawList(), ImVec2(placed.right + 4, y - size * 0.62f),
                     Face::kSans, size, chosen ? screen.theme.text : screen.theme.muted,
                     label_of(screen, placed.event));
  }
}

/// The text runs from top to bottom, time from left to right: a line that turns back is a story
/// told out of order.
void TimelineStrip::build_story(Screen& screen, Area plot) {
  std::vector<Event> told = events_;
  std::sort(told.begin(), told.end(),
            [](const Event& a, const Event& b) { return a.time < b.time; });
  const Analysis& analysis = screen.article.analysis();
  const float height = plot.max.y - axis_height(screen) - 12 - plot.min.y;
  const auto length =
      static_cast<float>(std::max<std::size_t>(screen.article.document().text().size(), 1));
  const bool hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImVec2 before;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const float x0 = plot.min.x + scale_.place(told[i].first, plot.width());
    const float x1 = plot.min.x + scale_.place(told[i].last, plot.width());
    const float share = static_cast<float>(analysis.times[told[i].time].span.begin) / length;
    const ImVec2 at((x0 + x1) * 0.5f, std::floor(plot.min.y + 6 + share * height) + 0.5f);
    if (i > 0) list.AddLine(before, at, with_alpha(screen.theme.muted, 0.45f), 1.0f);
    before = at;
  }
  for (const Event& event : told) {
    const float x0 = plot.min.x + scale_.place(event.first, plot.width());
    const float x1 = plot.min.x + scale_.place(event.last, plot.width());
    const float share = static_cast<float>(analysis.times[event.time].span.begin) / length;
    const float y = std::floor(plot.min.y + 6 + share * height) + 0.5f;
    const bool inside = hovered && mouse.x >= std::min(x0, (x0 + x1) * 0.5f - 6) &&
                        mouse.x <= std::max(x1, (x0 + x1) * 0.5f + 6) && std::abs(mouse.y - y) <= 5;
    point_at(screen, event, inside);
    draw_event(screen, event, x0, x1, y,
               inside || screen.hovered(SelectionKind::kTime, event.time));
  }
}

void TimelineStrip::show_tip(Screen& screen) {
  if (pointed_ == kNone) return;
  const Article& article = screen.article;
  const TimeExpression& time = article.analysis().times[pointed_];
  const std::string label = time_label(article, time);
  const std::string words = "\u201c" + short_text(article.document(), time.span, 60) + "\u201d";
  draw_tip(screen, ImGui::GetIO().MousePos, label, words);
}

}  // namespace ae
