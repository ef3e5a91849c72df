// How the timeline draws: the axis, the brushed span, events with sharp, fading and open ends, and
// badges of what is gathered.
#include <algorithm>
#include <cmath>
#include <utility>

#include "reader/labels.h"
#include "ui/timeline_strip.h"
#include "words/timeline.h"

namespace ae {
namespace {

constexpr float kTickSpacing = 64;
constexpr float kOpenEnd = 34;     // length of an end that fades into the unknown
constexpr float kVagueEnd = 12;    // of one that is only not sharp
constexpr float kOutside = 0.35f;  // opacity of what the brush leaves out

void draw_fading(ImDrawList& list, float x0, float x1, float y, float half, ImU32 left,
                 ImU32 right) {
  list.AddRectFilledMultiColor(ImVec2(x0, y - half), ImVec2(x1, y + half), left, right, right,
                               left);
}

/// A fading end with an arrow at its tip: before, or after.
void draw_open_end(ImDrawList& list, float x, float y, float half, float direction, ImU32 body) {
  const ImU32 none = body & ~IM_COL32_A_MASK;
  const float tip = x + direction * kOpenEnd;
  if (direction < 0)
    draw_fading(list, tip + 6, x, y, half, none, body);
  else
    draw_fading(list, x, tip - 6, y, half, body, none);
  const float back = tip - direction * 6;
  list.AddLine(ImVec2(back, y - 4.5f), ImVec2(tip, y), body, 1.8f);
  list.AddLine(ImVec2(back, y + 4.5f), ImVec2(tip, y), body, 1.8f);
}

float share_of_text(const Screen& screen, std::uint32_t offset) {
  const auto length = std::max<std::size_t>(screen.article.document().text().size(), 1);
  return static_cast<float>(offset) / static_cast<float>(length);
}

}  // namespace

void TimelineStrip::draw_axis(Screen& screen, Area plot) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::floor(plot.min.y + room_.height) + 0.5f;
  const float size = screen.text - 2;
  list.AddLine(ImVec2(plot.min.x - 16, y), ImVec2(plot.max.x + 16, y), screen.theme.border);
  const float spacing = std::max(kTickSpacing, size * 5);
  float free_from = plot.min.x - 12;
  const std::string context = scale_.context(plot.width(), spacing);
  if (!context.empty()) {
    screen.type.draw(list, ImVec2(free_from, y + 4), Face::kSansBold, size, screen.theme.text,
                     context);
    free_from += screen.type.width(Face::kSansBold, size, context) + 8;
  }
  for (const TimelineTick& tick : scale_.ticks(plot.width(), spacing)) {
    const float x = std::floor(plot.min.x + scale_.place(tick.day, plot.width())) + 0.5f;
    if (x < plot.min.x - 16) continue;
    list.AddLine(ImVec2(x, plot.min.y), ImVec2(x, y + 4), with_alpha(screen.theme.border, 0.7f));
    const float end = x + 4 + screen.type.width(Face::kSans, size, tick.label);
    if (x + 4 < free_from || end > plot.max.x + 14) continue;
    screen.type.draw(list, ImVec2(x + 4, y + 4), Face::kSans, size, screen.theme.muted, tick.label);
    free_from = end + 6;
  }
}

/// What is left out is veiled; the edges of the span are lines that can be dragged.
void TimelineStrip::draw_brush(Screen& screen, Area plot) const {
  double from = 0, to = 0;
  if (press_ == Press::kBrushing) {
    const double now = day_under(plot, ImGui::GetIO().MousePos.x);
    from = std::floor(std::min(pressed_day_, now));
    to = std::floor(std::max(pressed_day_, now)) + 1;
  } else if (screen.state.view.brush) {
    from = days_since_epoch(screen.state.view.brush->from);
    to = days_since_epoch(screen.state.view.brush->to) + 1.0;
  } else {
    return;
  }
  const float left = plot.min.x - 16, right = plot.max.x + 16;
  const float x0 = std::clamp(plot.min.x + scale_.place(from, plot.width()), left, right);
  const float x1 = std::clamp(plot.min.x + scale_.place(to, plot.width()), left, right);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float bottom = plot.min.y + room_.height;
  list.AddRectFilled(ImVec2(x0, plot.min.y), ImVec2(x1, bottom),
                     with_alpha(screen.theme.accent, 0.13f));
  for (const float x : {x0, x1}) {
    const float at = std::floor(x) + 0.5f;
    list.AddLine(ImVec2(at, plot.min.y), ImVec2(at, bottom), screen.theme.accent, 1.5f);
  }
}

/// The line of the story, and the part of the text that is being read.
void TimelineStrip::draw_story_ground(Screen& screen, ImVec2 origin) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (!screen.reading.empty()) {
    const float top =
        origin.y + 7 + share_of_text(screen, screen.reading.begin) * (room_.height - 14);
    const float end =
        origin.y + 7 + share_of_text(screen, screen.reading.end) * (room_.height - 14);
    list.AddRectFilled(ImVec2(origin.x - 16, std::floor(top)),
                       ImVec2(origin.x + room_.width + 16, std::max(std::floor(end), top + 3)),
                       screen.theme.hover);
  }
  const float size = screen.text - 3;
  const float bottom = origin.y + room_.height - size * 1.4f;
  for (const auto& [y, words] : {std::pair{origin.y, words::timeline::kTextBegins},
                                 std::pair{bottom, words::timeline::kTextEnds}})
    screen.type.draw(list, ImVec2(origin.x - 10, y), Face::kSans, size, screen.theme.muted, words);
  const auto& line = places_.line();
  const ImU32 color = with_alpha(screen.theme.muted, 0.5f);
  for (std::size_t i = 1; i < line.size(); ++i)
    list.AddLine(ImVec2(origin.x + line[i - 1].x, origin.y + line[i - 1].y),
                 ImVec2(origin.x + line[i].x, origin.y + line[i].y), color);
}

void TimelineStrip::draw_event(Screen& screen, const PlacedEvent& placed, ImVec2 origin) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const TimelineEvent& event = screen.timeline.events()[placed.event];
  const TimeExpression& time = screen.article.analysis().times[event.time];
  const bool chosen = screen.selected(SelectionKind::kTime, event.time) ||
                      screen.selected(SelectionKind::kSentence, time.sentence);
  const bool hot = screen.hovered(SelectionKind::kTime, event.time) ||
                   screen.hovered(SelectionKind::kSentence, time.sentence) ||
                   pointed_event_ == placed.event;
  const bool outside = !screen.brushed.passes(time.sentence);
  const ImU32 base = chosen ? screen.theme.accent : screen.theme.time;
  const ImU32 color = with_alpha(base, outside ? kOutside : 1.0f);
  const float grow = hot || chosen ? 1.5f : 0.0f;
  const float y = std::floor(origin.y + placed.y) + 0.5f;
  const float x0 = origin.x + placed.x0, x1 = origin.x + std::max(placed.x1, placed.x0 + 3);
  const float half = 3.5f + grow;
  const ImU32 body = with_alpha(base, outside ? kOutside * 0.6f : hot || chosen ? 0.9f : 0.6f);
  const ImU32 none = with_alpha(base, 0);
  if (placed.point) {
    const ImVec2 center(std::floor((x0 + x1) * 0.5f) + 0.5f, y);
    if (event.vague) {
      draw_fading(list, center.x - kVagueEnd, center.x, y, half - 1, none, body);
      draw_fading(list, center.x, center.x + kVagueEnd, y, half - 1, body, none);
    }
    list.AddCircleFilled(center, (event.vague ? room_.radius - 1.5f : room_.radius) + grow, color);
    if (chosen) list.AddCircle(center, room_.radius + 4, color, 0, 1.5f);
  } else {
    const float soft = event.vague ? std::min(kVagueEnd * 2, (x1 - x0) * 0.4f) : 0;
    if (event.open_start) draw_open_end(list, x0, y, half, -1, body);
    if (event.open_end) draw_open_end(list, x1, y, half, +1, body);
    if (soft > 0) {
      draw_fading(list, x0, x0 + soft, y, half, none, body);
      draw_fading(list, x1 - soft, x1, y, half, body, none);
    }
    const bool round = soft == 0 && !event.open_start && !event.open_end;
    list.AddRectFilled(ImVec2(x0 + soft, y - half), ImVec2(x1 - soft, y + half), body,
                       round ? half : 0);
    if (chosen) list.AddRect(ImVec2(x0 - 2, y - half - 2), ImVec2(x1 + 2, y + half + 2), color, 4);
  }
  if (!placed.labelled) return;
  const float size = screen.text - 2;
  screen.type.draw(list, ImVec2(origin.x + placed.right + 5, y - size * 0.62f), Face::kSans, size,
                   chosen    ? screen.theme.text
                   : outside ? screen.theme.faint
                             : screen.theme.muted,
                   timeline_label(screen, placed.event));
}

void TimelineStrip::draw_cluster(Screen& screen, const PlacedCluster& cluster, ImVec2 origin,
                                 bool hot) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  bool chosen = false, inside = screen.brushed.inactive();
  for (const std::uint32_t member : places_.members(cluster)) {
    const std::uint32_t time = screen.timeline.events()[member].time;
    chosen |= screen.selected(SelectionKind::kTime, time);
    hot |= screen.hovered(SelectionKind::kTime, time);
    inside = inside || screen.brushed.passes(screen.article.analysis().times[time].sentence);
  }
  const std::string words = std::to_string(cluster.count);
  const float size = screen.text - 2;
  const float width = screen.type.width(Face::kSansBold, size, words);
  const float half_width = std::max(width * 0.5f + 5, 9.0f);
  const float half = std::min(room_.lane * 0.5f - 0.5f, size * 0.62f + 1);
  const ImVec2 center(std::floor(origin.x + cluster.x), std::floor(origin.y + cluster.y));
  const ImVec2 min(center.x - half_width, center.y - half),
      max(center.x + half_width, center.y + half);
  const ImU32 base = chosen ? screen.theme.accent : screen.theme.time;
  list.AddRectFilled(
      min, max, hot || chosen ? base : mix(screen.theme.panel, base, inside ? 0.2f : 0.08f), half);
  list.AddRect(min, max, inside ? base : with_alpha(base, kOutside), half);
  screen.type.draw(list, ImVec2(center.x - width * 0.5f, center.y - size * 0.62f), Face::kSansBold,
                   size,
                   hot || chosen ? screen.theme.panel
                   : inside      ? screen.theme.text
                                 : screen.theme.muted,
                   words);
}

}  // namespace ae
