// Underlines of one screenful, each in a lane of its line: those that overlap lie under each other,
// at most three, and what finds no lane is counted as "+n" behind the line.
#pragma once

#include <vector>

#include "ui/article_marks.h"

namespace ae {

class MarkLanes {
 public:
  static constexpr int kLanes = 3;

  /// Lanes count from the letters down; a mark takes the first free one from `first_lane`, else
  /// any that is free.
  void add(const Segment& segment, LineStyle style, ImU32 ink, int first_lane);
  /// Draws the counts of what found no lane.
  void draw(ImDrawList& list, Screen& screen, const VisibleLines& visible) const;

 private:
  struct Mark {
    const PlacedLine* line;
    float x0, x1;
    LineStyle style;
    ImU32 ink;
    int lane;  ///< kLanes where none was free
  };
  bool is_free(const Segment& segment, int lane) const;

  std::vector<Mark> marks_;
};

}  // namespace ae
