// From the fields of a calendar time to its grain and its days.
#include "analysis/times_fields.h"

#include <algorithm>

#include "analysis/times_holidays.h"

namespace ae {
namespace {

/// A holiday with the days up to its weekend: Labor Day's is Saturday to Monday, Thanksgiving's
/// Thursday to Sunday.
DayRange weekend_with(DayRange holiday) {
  const int day = weekday(holiday.first);
  const int to_saturday = day <= 1 ? -2 - day : 5 - day;
  const Date saturday = add_days(holiday.first, to_saturday), sunday = add_days(saturday, 1);
  return {std::min(saturday, holiday.first), std::max(sunday, holiday.last)};
}

/// The days of fields whose year is known.
DayRange days_of(const CalendarFields& f) {
  if (f.holiday != kUnset) {
    if (const auto days = holiday_in(f.holiday, f.year))
      return f.weekend ? weekend_with({days->first, days->last})
                       : DayRange{days->first, days->last};
  }
  if (f.day != kUnset) {
    const Date day = make_date(f.year, f.month, f.day);
    return f.week_of ? unit_around(day, Unit::kWeek) : DayRange{day, day};
  }
  if (f.month != kUnset) return month_range(f.year, f.month);
  if (f.quarter != kUnset) return unit_around(make_date(f.year, f.quarter * 3, 1), Unit::kQuarter);
  if (f.half != kUnset)
    return {make_date(f.year, f.half * 6 - 5, 1), make_date(f.year, f.half * 6, 31)};
  if (f.season != kUnset) return season_range(f.year, f.season);
  if (f.year != kUnset) return year_range(f.year, f.year);
  if (f.decade != kUnset) return year_range(f.decade * 10, f.decade * 10 + 9);
  return year_range(f.century * 100, f.century * 100 + 99);
}

}  // namespace

bool names_clock(const CalendarFields& f) {
  return f.hour != kUnset || f.part != kUnset;
}
bool names_part_of_year(const CalendarFields& f) {
  return f.month != kUnset || f.quarter != kUnset || f.half != kUnset || f.season != kUnset ||
         f.holiday != kUnset;
}

void set_day(CalendarFields& f, Date day) {
  f.year = day.year;
  f.month = day.month;
  f.day = day.day;
}

Unit grain_of(const CalendarFields& f) {
  if (f.second != kUnset) return Unit::kSecond;
  if (f.hour != kUnset) return Unit::kMinute;
  if (f.part != kUnset) return Unit::kHour;
  if (f.week_of) return Unit::kWeek;
  if (f.day != kUnset || f.holiday != kUnset) return Unit::kDay;
  if (f.month != kUnset) return Unit::kMonth;
  if (f.quarter != kUnset || f.half != kUnset || f.season != kUnset) return Unit::kQuarter;
  if (f.year != kUnset) return Unit::kYear;
  if (f.decade != kUnset) return Unit::kDecade;
  return f.century != kUnset ? Unit::kCentury : Unit::kDay;
}

CalendarTime finish(CalendarFields fields) {
  const bool dated = fields.year != kUnset && fields.month != kUnset && fields.day != kUnset;
  if (dated && fields.day > days_in_month(fields.year, fields.month)) fields.day = kUnset;
  CalendarTime time{.grain = grain_of(fields), .known = true, .fields = fields};
  if (fields.nth != kUnset) return time;
  const DayRange days = days_of(fields);
  if (fields.holiday != kUnset) set_day(time.fields, days.first);
  if (fields.weekend) time.grain = Unit::kWeekend;
  time.first = days.first;
  time.last = days.last;
  return time;
}

CalendarTime from_range(DayRange days, Unit grain, CalendarFields fields) {
  set_day(fields, days.first);
  return {.grain = grain, .first = days.first, .last = days.last, .known = true, .fields = fields};
}

CalendarTime pick_nth(CalendarTime time, bool week_of) {
  CalendarFields f = time.fields;
  const int nth = f.nth;
  f.nth = kUnset;
  f.week_of = false;
  const DayRange days =
      f.month != kUnset ? month_range(f.year, f.month) : year_range(f.year, f.year);
  if (week_of) {
    const Date start =
        f.month == kUnset ? make_date(f.year, 1, 4) : days.first;  // week 1 has January 4
    Date day = add_days(start, 7 * (nth - 1));
    if (is_from_last(nth)) {  // the last week is the last whole one
      const int beyond = (weekday(days.last) + 1) % 7;
      day = add_days(days.last, -beyond - 7 * (kLastNth - nth));
    }
    return from_range(unit_around(day, Unit::kWeek), Unit::kWeek);
  }
  if (f.weekday == kUnset) {
    set_day(
        f, is_from_last(nth) ? add_days(days.last, nth - kLastNth) : add_days(days.first, nth - 1));
    return finish(f);
  }
  const int offset = (f.weekday - weekday(days.first) + 7) % 7;
  const int back = (weekday(days.last) - f.weekday + 7) % 7;
  set_day(f, is_from_last(nth) ? add_days(days.last, -back - 7 * (kLastNth - nth))
                               : add_days(days.first, offset + 7 * (nth - 1)));
  return finish(f);
}

}  // namespace ae
