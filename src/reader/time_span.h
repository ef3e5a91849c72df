// A span of the calendar, as it is brushed on the timeline.
#pragma once

#include "text/date.h"

namespace ae {

/// The days from `from` to `to`, both within.
struct DayRange {
  Date from;
  Date to;
  friend constexpr bool operator==(const DayRange&, const DayRange&) = default;
};

}  // namespace ae
