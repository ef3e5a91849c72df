#include "ui/mark_lanes.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ae {
namespace {

constexpr float kFirstLane = 4;  // px under the baseline
constexpr float kLaneHeight = 3;

}  // namespace

bool MarkLanes::is_free(const Segment& segment, int lane) const {
  return std::none_of(marks_.begin(), marks_.end(), [&](const Mark& mark) {
    return mark.lane == lane && mark.line == segment.line && mark.x0 < segment.x1 - 0.5f &&
           segment.x0 < mark.x1 - 0.5f;
  });
}

void MarkLanes::add(const Segment& segment, LineStyle style, ImU32 ink, int first_lane) {
  for (int step = 0; step < kLanes; ++step) {
    const int lane = (first_lane + step) % kLanes;
    if (!is_free(segment, lane)) continue;
    marks_.push_back({segment.line, segment.x0, segment.x1, style, ink, lane});
    return;
  }
  marks_.push_back({segment.line, segment.x0, segment.x1, style, ink, kLanes});
}

void MarkLanes::draw(ImDrawList& list, Screen& screen, const VisibleLines& visible) const {
  for (const Mark& mark : marks_) {
    if (mark.lane == kLanes) continue;
    const float y =
        std::floor(mark.line->baseline + kFirstLane + static_cast<float>(mark.lane) * kLaneHeight) +
        0.5f;
    draw_mark_line(list, mark.style, mark.x0, mark.x1, y, mark.ink);
  }
  for (const PlacedLine& line : visible.lines()) {
    const auto unseen = std::count_if(marks_.begin(), marks_.end(), [&](const Mark& mark) {
      return mark.line == &line && mark.lane == kLanes;
    });
    if (unseen == 0 || line.piece_count == 0) continue;
    const float size = std::max(10.0f, screen.text - 3);
    screen.type.draw(list, ImVec2(visible.pieces(line).back().x1 + 4, line.baseline - size),
                     Face::kSans, size, screen.theme.muted, "+" + std::to_string(unseen));
  }
}

}  // namespace ae
