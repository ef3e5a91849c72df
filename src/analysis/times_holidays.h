// Holidays by name: which words name one, and on which day of a year it falls.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/atoms.h"
#include "text/date.h"

namespace ae {

struct HolidayMatch {
  std::uint32_t end = 0;  ///< behind the name; 0 = none
  int holiday = 0;        ///< index into assets/lexicon/holidays.tsv
};

/// The longest holiday's name that begins at `at`: "Christmas Eve", "Martin Luther King's day".
HolidayMatch match_holiday(const AtomLine& line, std::uint32_t at);

/// Whether a word with this hash may be the first of a holiday's name; right for all that are, and
/// for few others.
bool may_begin_holiday(std::uint32_t lower_hash);

/// First and last day of a holiday in a year.
struct HolidayDays {
  Date first;
  Date last;
};
std::optional<HolidayDays> holiday_in(int holiday, int year);

/// Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's algorithm, 1876).
Date easter_sunday(int year);

}  // namespace ae
