#include "analysis/times_calendar.h"

#include <algorithm>

namespace ae {
namespace {

constexpr std::int64_t kFarAway = 4'000'000;  ///< days; beyond any year that a Date can hold

int months_in(Unit unit) {
  switch (unit) {
    case Unit::kMonth:
      return 1;
    case Unit::kQuarter:
      return 3;
    case Unit::kYear:
      return 12;
    case Unit::kDecade:
      return 120;
    case Unit::kCentury:
      return 1200;
    case Unit::kMillennium:
      return 12000;
    default:
      return 0;
  }
}

}  // namespace

Date add_days(Date date, std::int64_t days) {
  days = std::clamp(days, -kFarAway, kFarAway);
  return date_from_days(static_cast<std::int32_t>(days_since_epoch(date) + days));
}

Date make_date(int year, int month, int day) {
  if (year < 1) return {1, 1, 1};  // beyond the calendar's ends order must not turn round
  if (year > 9999) return {9999, 12, 31};
  month = std::clamp(month, 1, 12);
  day = std::clamp(day, 1, days_in_month(year, month));
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day)};
}

Date add_months(Date date, std::int64_t months) {
  const std::int64_t total =
      std::clamp<std::int64_t>(date.year * 12 + date.month - 1 + months, 12, 9999 * 12 + 11);
  return make_date(static_cast<int>(total / 12), static_cast<int>(total % 12) + 1, date.day);
}

Date add_units(Date date, Unit unit, std::int64_t count) {
  if (const int months = months_in(unit); months != 0) return add_months(date, count * months);
  if (unit == Unit::kWeek || unit == Unit::kWeekend) return add_days(date, count * 7);
  if (unit == Unit::kFortnight) return add_days(date, count * 14);
  if (unit == Unit::kDay) return add_days(date, count);
  if (unit == Unit::kHour) return add_days(date, count / 24);
  return date;
}

DayRange month_range(int year, int month) {
  return {make_date(year, month, 1), make_date(year, month, 31)};
}

DayRange year_range(int first_year, int last_year) {
  return {make_date(first_year, 1, 1), make_date(last_year, 12, 31)};
}

DayRange season_range(int year, int season) {
  switch (season) {
    case 0:
      return {make_date(year, 3, 20), make_date(year, 6, 20)};
    case 1:
      return {make_date(year, 6, 21), make_date(year, 9, 23)};
    case 2:
      return {make_date(year, 9, 23), make_date(year, 12, 20)};
    default:
      return {make_date(year, 12, 21), make_date(year + 1, 3, 20)};
  }
}

DayRange unit_around(Date day, Unit unit) {
  switch (unit) {
    case Unit::kWeek: {
      const Date monday = add_days(day, -weekday(day));
      return {monday, add_days(monday, 6)};
    }
    case Unit::kWeekend: {
      const Date saturday = add_days(day, 5 - weekday(day));
      return {saturday, add_days(saturday, 1)};
    }
    case Unit::kMonth:
      return month_range(day.year, day.month);
    case Unit::kQuarter: {
      const int first = (day.month - 1) / 3 * 3 + 1;
      return {make_date(day.year, first, 1), make_date(day.year, first + 2, 31)};
    }
    case Unit::kYear:
      return year_range(day.year, day.year);
    case Unit::kDecade:
      return year_range(day.year / 10 * 10, day.year / 10 * 10 + 9);
    case Unit::kCentury:
      return year_range(day.year / 100 * 100, day.year / 100 * 100 + 99);
    case Unit::kMillennium:
      return year_range(day.year / 1000 * 1000, day.year / 1000 * 1000 + 999);
    default:
      return {day, day};
  }
}

IsoWeek iso_week(Date day) {
  const Date thursday = add_days(day, 3 - weekday(day));
  const int days = days_since_epoch(thursday) - days_since_epoch(make_date(thursday.year, 1, 1));
  return {thursday.year, days / 7 + 1};
}

DayRange phase_range(DayRange whole, Unit grain, Phase phase) {
  const bool early = phase == Phase::kEarly, late = phase == Phase::kLate;
  if (phase == Phase::kNone || whole.first == whole.last) return whole;
  const Date a = whole.first, z = whole.last;
  switch (grain) {
    case Unit::kWeek:
      return early  ? DayRange{a, add_days(a, 2)}
             : late ? DayRange{add_days(a, 4), z}
                    : DayRange{add_days(a, 2), add_days(a, 4)};
    case Unit::kMonth:
      return early  ? DayRange{a, add_days(a, 9)}
             : late ? DayRange{add_days(a, 20), z}
                    : DayRange{add_days(a, 10), add_days(a, 19)};
    case Unit::kYear:
      return early  ? DayRange{a, make_date(a.year, 3, 31)}
             : late ? DayRange{make_date(a.year, 9, 1), z}
                    : DayRange{make_date(a.year, 5, 1), make_date(a.year, 8, 31)};
    case Unit::kDecade:
      return early  ? year_range(a.year, a.year + 3)
             : late ? year_range(a.year + 6, z.year)
                    : year_range(a.year + 3, a.year + 6);
    case Unit::kCentury:
      return early  ? year_range(a.year, a.year + 33)
             : late ? year_range(a.year + 66, z.year)
                    : year_range(a.year + 33, a.year + 66);
    default:
      return whole;
  }
}

}  // namespace ae
