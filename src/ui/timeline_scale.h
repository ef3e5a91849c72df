// Days of the calendar to places on the strip, with the ticks between them.
#pragma once

#include <string>
#include <vector>

#include "text/date.h"

namespace ae {

struct TimelineTick {
  double day = 0;
  std::string label;
};

/// A linear scale over the days [first, last] and `width` pixels. Zooming keeps the day under the
/// pointer in place.
class TimelineScale {
 public:
  void show(double first_day, double last_day);
  /// The same in a few frames, of which step() makes each; at once where nothing shall move.
  void glide_to(double first_day, double last_day, bool still);
  /// True while it glides.
  bool step(double seconds);
  double first() const { return first_; }
  double last() const { return last_; }
  double days() const { return last_ - first_; }
  float place(double day, float width) const;
  double day_at(float x, float width) const;
  void zoom(double factor, double around_day);
  void pan(double days);
  /// Ticks at calendar boundaries (days, months, years, decades, centuries), at least `spacing`
  /// pixels apart.
  std::vector<TimelineTick> ticks(float width, float spacing) const;
  /// What the ticks leave unsaid about the left edge: "2025" where they tell months, "March 2025"
  /// where they tell days; "" where they tell years.
  std::string context(float width, float spacing) const;

 private:
  double first_ = 0;
  double last_ = 1;
  double wanted_first_ = 0;
  double wanted_last_ = 1;
};

}  // namespace ae
