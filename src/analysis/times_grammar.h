// The grammar of time expressions. Each reader looks at a bounded number of atoms from `at` on,
// fills the phrase and returns the position behind what it read, or 0 where it can't read (the
// phrase is then unspecified).
#pragma once

#include <cstdint>

#include "analysis/atoms.h"
#include "analysis/times_phrase.h"

namespace ae {

/// Position behind what was read; 0 = nothing.
using End = std::uint32_t;

// times_dates.cpp: what a calendar names.
/// A month's name, with the stop of an abbreviation. `sure` tells that it can't be the verb "may"
/// or "march".
End read_month(const AtomLine& line, std::uint32_t at, bool sure, CalendarFields& fields);
/// "4", "04": one or two digits that may be a day of the month.
bool is_day_number(const AtomLine& line, std::uint32_t at);
/// "1998", "'98", "nineteen ninety-eight", with an era. `sure` tells that context asks for a year.
End read_year(const AtomLine& line, std::uint32_t at, bool sure, CalendarFields& fields);
/// "March 4, 2025", "4 March", "March 2025", "the 4th of March", "March".
End read_month_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
// times_numeric_dates.cpp
/// "2025-03-04", "3/4/25", "10.31.1974".
End read_numeric_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
// times_dates.cpp, too
/// "the 1990s", "the nineties", "the 20th century".
End read_age(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

// times_periods.cpp: quarters, halves, seasons, holidays, years by their parts.
End read_period(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
// times_relative.cpp: units and named periods beside the present.
/// "last week", "this year", "the past three months", "the following day".
End read_relative(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
/// "three Fridays from now", "Friday after next".
End read_counted_weekday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
/// A weekday's name; plural names are sets.
End read_weekday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

// times_clock.cpp
End read_clock(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
End read_day_part(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

// times_lone.cpp
/// A year by itself: "1998", "the year 2000", "in 480 BC".
End read_lone_year(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
/// "the 18th" behind "on", "by", "until": a day of a month that the text spoke of.
End read_lone_day(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
End read_lone_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
End read_end_code(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

// times_amounts.cpp: durations, distances and repetitions.
/// "two years", "several months", "2 1/2 hours", "three-day"; with "ago", "later" a distance.
End read_amount(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
/// "every Monday", "daily", "twice a week".
End read_set(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
/// A unit and whether it is in the plural.
struct UnitWord {
  Unit unit = Unit::kDay;
  bool plural = false;
};
std::optional<UnitWord> unit_at(const AtomLine& line, std::uint32_t at);

// times_references.cpp
/// "now", "recently", "recent years", "the future".
End read_reference(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

/// The longest time expression that begins at `at`.
End read_time(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

}  // namespace ae
