// Arithmetic on days, weeks, months and years, clamped to the years 1–9999.
#pragma once

#include <cstdint>

#include "analysis/times_phrase.h"
#include "text/date.h"

namespace ae {

/// First and last day of a period.
struct DayRange {
  Date first;
  Date last;
};

Date add_days(Date date, std::int64_t days);
/// The same day of the month that many months on, or the month's last day.
Date add_months(Date date, std::int64_t months);
/// A date whose day is brought into its month: February 30 is February 28 or 29.
Date make_date(int year, int month, int day);
/// `count` units on; weeks are seven days, quarters three months. Units below a day leave the day.
Date add_units(Date date, Unit unit, std::int64_t count);

/// The whole unit in which a day lies: its Monday-to-Sunday week, its month, its decade.
DayRange unit_around(Date day, Unit unit);
DayRange month_range(int year, int month);
/// Season 0 = spring … 3 = winter, which ends in the next year; by the solstices and equinoxes, to
/// the day.
DayRange season_range(int year, int season);
DayRange year_range(int first_year, int last_year);

/// Week number and its year (ISO 8601).
struct IsoWeek {
  int year = 0;
  int week = 0;
};
IsoWeek iso_week(Date day);

/// The part of a period that "early", "mid" or "late" leaves.
DayRange phase_range(DayRange whole, Unit grain, Phase phase);

}  // namespace ae
