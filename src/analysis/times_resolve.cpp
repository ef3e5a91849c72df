#include "analysis/times_resolve.h"

#include <algorithm>
#include <cstdlib>

#include "analysis/times_calendar.h"
#include "analysis/times_fields.h"

namespace ae {
namespace {

/// A date that the verb puts behind, but that is this many days ahead, is rather ahead than a year
/// back.
constexpr std::int32_t kNearFuture = 50;
constexpr std::int32_t kNearPast = 45;  ///< the same for one that the verb puts ahead
constexpr std::int32_t kFarOff = 300;
constexpr int kCommonYear = 2025;  ///< any that is no leap year
constexpr int kFarthestYear =
    11;  ///< within these a weekday comes back to every day but February 29
constexpr std::int32_t kJustOver = 100;  ///< a note's date so few days back is of what was
constexpr std::int32_t kQuarterDays = 92;

std::int32_t days_between(Date from, Date to) {
  return days_since_epoch(to) - days_since_epoch(from);
}

/// Works out one phrase; each function is one way in which a text leaves something unsaid.
class Resolver {
 public:
  Resolver(const TimePhrase& phrase, const Narrative& narrative)
      : phrase_(phrase), narrative_(narrative) {}

  CalendarTime resolve() {
    CalendarTime time = resolve_fields();
    if (time.known && time.fields.nth != kUnset) time = pick_nth(time, phrase_.fields.week_of);
    if (time.known && phrase_.distance_direction != 0) time = at_distance(time);
    if (time.known && phrase_.is_linked) time = after_last(time);
    return time;
  }

 private:
  CalendarTime unknown() const {
    const bool by_day = phrase_.amount.unit == Unit::kDay && phrase_.fields.part != kUnset;
    const bool by_unit = phrase_.is_shifted && !phrase_.is_named && !by_day &&
                         !names_part_of_year(phrase_.fields);  // "tonight", "April last year"
    return {.grain = by_unit ? phrase_.amount.unit : grain_of(phrase_.fields),
            .fields = phrase_.fields};
  }

  bool in_story() const {
    // "last Tuesday" is said of the day of publication in a history, too.
    const bool deictic = phrase_.is_shifted && phrase_.direction != 0;
    return phrase_.anchor == Anchor::kNarrative || (narrative_.historic && !deictic) ||
           !narrative_.published;
  }

  std::optional<Date> base() const {
    if (!in_story() || !narrative_.last) return narrative_.published;
    // "this year" in a text without a date: that of the latest day it tells of.
    const bool deictic = phrase_.is_shifted && phrase_.anchor == Anchor::kPublished;
    const bool lone = phrase_.fields.weekday != kUnset && phrase_.fields.day == kUnset &&
                      !names_part_of_year(phrase_.fields) && !phrase_.is_linked;
    if (narrative_.from_today && !narrative_.published && lone && !phrase_.is_shifted)
      return std::nullopt;
    const auto& ground = deictic && !narrative_.published ? narrative_.latest : narrative_.last;
    const bool retold = phrase_.anchor == Anchor::kNarrative && narrative_.published;
    if (!ground || (!retold && !carries(*ground))) return std::nullopt;
    return ground->first;
  }

  /// Whether what the text spoke of last is known so precisely that this phrase can be counted from
  /// it: no "Friday" stands on "2012", and no "April 5" on "the 1960s".
  bool carries(const CalendarTime& ground) const {
    const bool to_the_week = ground.grain <= Unit::kWeek || ground.grain == Unit::kWeekend;
    if (phrase_.is_shifted && !phrase_.is_named) {
      if (phrase_.amount.unit >= Unit::kYear && phrase_.amount.unit <= Unit::kMillennium)
        return ground.grain <= Unit::kYear || phrase_.anchor == Anchor::kNarrative;
      return to_the_week || (phrase_.amount.unit >= Unit::kMonth && ground.grain <= Unit::kMonth);
    }
    return to_the_week || (names_part_of_year(phrase_.fields) && ground.grain <= Unit::kYear) ||
           (phrase_.fields.day != kUnset && ground.grain == Unit::kMonth);
  }

  /// Whether the story is in the years before Christ, which count down.
  bool counts_down() const {
    return in_story() && narrative_.last && narrative_.last->fields.before_christ &&
           phrase_.fields.year == kUnset;
  }

  CalendarTime resolve_fields() {
    const CalendarFields& f = phrase_.fields;
    if (f.year != kUnset && phrase_.is_generic) return generic_of_year();
    if (f.year != kUnset) return with_year(f.year);
    if (f.decade != kUnset || f.century != kUnset) return finish(f);
    const auto start = base();
    if (!start) return unknown();
    if (phrase_.is_shifted) return phrase_.is_named ? named(*start) : shifted(*start);
    if (names_part_of_year(f)) return without_year(*start);
    if (f.day != kUnset) return day_alone(*start);
    if (f.weekday != kUnset) return weekday_alone(*start);
    return clock_alone(*start);
  }

  CalendarTime with_year(int year) const {
    CalendarFields f = phrase_.fields;
    f.year = static_cast<std::int16_t>(year);
    f.before_christ |= counts_down();
    return finish(f);
  }

  /// "the 1988 quarter": the quarter spoken of last, in that year.
  CalendarTime generic_of_year() const {
    CalendarFields f = phrase_.fields;
    if (narrative_.quarter) f.quarter = narrative_.quarter->fields.quarter;
    return finish(f);
  }

  /// The nearest year that has the day and that the verb allows: "Feb. 29" asks for a leap year,
  /// "Friday, July 18" for one in which that is a Friday. Nothing where no such year is near, or
  /// any has the day.
  std::optional<int> year_that_fits(Date start) const {
    const CalendarFields& f = phrase_.fields;
    if (f.month == kUnset || f.day == kUnset) return std::nullopt;
    if (f.weekday == kUnset && f.day <= days_in_month(kCommonYear, f.month)) return std::nullopt;
    const auto fits = [&](int year) {
      if (f.day > days_in_month(year, f.month)) return false;
      const Date day = make_date(year, f.month, f.day);
      const std::int32_t ahead = days_between(start, day);
      if (phrase_.tense == Tense::kPast && ahead > kNearFuture) return false;
      if (phrase_.tense == Tense::kFuture && ahead < -kNearPast) return false;
      return f.weekday == kUnset || weekday(day) == f.weekday;
    };
    for (int away = 0; away <= kFarthestYear; ++away) {
      if (fits(start.year + away)) return start.year + away;
      if (fits(start.year - away)) return start.year - away;
    }
    return std::nullopt;
  }

  /// The year that makes a month, season or holiday the one meant.
  CalendarTime without_year(Date start) const {
    if (counts_down()) return with_year(start.year);
    if (const auto year = year_that_fits(start)) return with_year(*year);
    const CalendarTime before = with_year(start.year - 1), same = with_year(start.year),
                       after = with_year(start.year + 1);
    if (phrase_.fields.quarter != kUnset || phrase_.fields.half != kUnset ||
        phrase_.fields.season != kUnset) {
      const bool long_over =
          days_between(same.last, start) > kQuarterDays;  // results come after the quarter's end
      if (phrase_.tense == Tense::kFuture && long_over) return after;
      if (phrase_.tense == Tense::kPast && same.first > start) return before;
      return same;
    }
    const CalendarTime past = same.first <= start ? same : before;
    const CalendarTime future = same.last >= start ? same : after;
    if (past.first == future.first) return same;
    const std::int32_t back = days_between(past.first, start),
                       ahead = days_between(start, future.first);
    // A story goes on rather than back.
    if (narrative_.historic) return ahead < back * 2 ? future : past;
    if (phrase_.tense == Tense::kUnknown && phrase_.fields.holiday != kUnset) return future;
    if (phrase_.tense == Tense::kFuture)
      return back <= kNearPast && ahead > kFarOff ? past : future;
    if (phrase_.is_told) return past;
    if (phrase_.tense == Tense::kPast)
      return ahead <= kNearFuture && back > kFarOff ? future : past;
    if (phrase_.tense == Tense::kUnknown) return back <= kJustOver ? past : future;
    return ahead < back ? future : past;
  }

  /// "the 20th": in the month of the narrative, else nearest to the day of publication.
  CalendarTime day_alone(Date start) const {
    CalendarFields f = phrase_.fields;
    if (narrative_.last && narrative_.last->grain <= Unit::kMonth) start = narrative_.last->first;
    Date best = make_date(start.year, start.month, f.day);
    const bool note = phrase_.tense == Tense::kUnknown && !narrative_.last;
    if (note && f.weekday == kUnset && best < start) {
      const Date next = add_months(make_date(start.year, start.month, 1), 1);
      best = make_date(next.year, next.month, f.day);
    }
    if (f.weekday != kUnset && weekday(best) != f.weekday) {
      for (int months = 1; months <= 14; ++months) {
        const Date back = add_months(make_date(start.year, start.month, 1), -months);
        const Date ahead = add_months(make_date(start.year, start.month, 1), months);
        const Date a = make_date(ahead.year, ahead.month, f.day),
                   b = make_date(back.year, back.month, f.day);
        const bool on = weekday(a) == f.weekday && a.day == f.day;
        const bool back_too = !note && weekday(b) == f.weekday && b.day == f.day;
        if (on || back_too) {
          best = on ? a : b;
          break;
        }
      }
    }
    set_day(f, best);
    return finish(f);
  }

  /// The last such weekday, today included; the next one where the verb looks ahead.
  CalendarTime weekday_alone(Date start) const {
    CalendarFields f = phrase_.fields;
    if (phrase_.is_linked && narrative_.last && narrative_.last->fields.weekday != kUnset) {
      set_day(f, add_days(narrative_.last->first,
                          (f.weekday - weekday(narrative_.last->first) + 6) % 7 + 1));
      return finish(f);
    }
    const int ahead = (f.weekday - weekday(start) + 7) % 7;
    const bool forward =
        phrase_.tense == Tense::kFuture || phrase_.tense == Tense::kUnknown || narrative_.historic;
    set_day(f, add_days(start, forward || ahead == 0 ? ahead : ahead - 7));
    return finish(f);
  }

  /// A clock time belongs to the day its sentence speaks of, else to the day of publication.
  CalendarTime clock_alone(Date start) const {
    CalendarFields f = phrase_.fields;
    if (!names_clock(f)) return unknown();
    const bool same_sentence = narrative_.last && narrative_.last_sentence == phrase_.sentence;
    if (same_sentence && narrative_.last->grain <= Unit::kDay) start = narrative_.last->first;
    set_day(f, start);
    return finish(f);
  }

  /// "last March", "next Monday", "this summer".
  CalendarTime named(Date start) const {
    CalendarFields f = phrase_.fields;
    const int direction = phrase_.direction;
    if (f.weekday != kUnset) {
      const int ahead = (f.weekday - weekday(start) + 7) % 7;
      if (phrase_.to_the_day) {  // "two Fridays from now", "coming Friday"
        const int weeks = 7 * (phrase_.amount.numerator - 1);
        set_day(f, add_days(start,
                            direction < 0 ? ahead - 7 - weeks : (ahead == 0 ? 7 : ahead) + weeks));
        return finish(f);
      }
      const int next =
          7 - weekday(start) + f.weekday;  // of the week that begins on the next Monday
      const bool over = direction == 0 && ahead > 0 && phrase_.tense == Tense::kPast;
      const int back = ahead == 0 ? -7 : ahead - 7;
      const int days = direction < 0 || over ? back : direction > 0 ? next : ahead;
      set_day(f, add_days(start, days));
      return finish(f);
    }
    const CalendarTime same = with_year(start.year);
    if (direction == 0) return f.season == 3 && start.month <= 3 ? with_year(start.year - 1) : same;
    if (direction > 0) return same.first > start ? same : with_year(start.year + 1);
    const bool over =
        f.month != kUnset || f.holiday != kUnset ? same.last < start : same.first < start;
    return over ? same : with_year(start.year - 1);
  }

  /// "last week", "two years ago", "the following day".
  CalendarTime shifted(Date start) const {
    const Amount& amount = phrase_.amount;
    if (phrase_.is_generic) {
      if (const auto time = generic_shift(start)) return *time;
    }
    if (amount.numerator == 0) return unknown();
    if (amount.unit < Unit::kHour || (amount.unit == Unit::kHour && amount.denominator != 1))
      return inside(start, amount.unit);
    if (phrase_.anchor == Anchor::kNarrative && phrase_.direction == 0) {
      const bool vague = amount.unit == Unit::kDay && narrative_.last && in_story() &&
                         narrative_.last->grain > Unit::kWeek;
      return vague ? unknown() : same_again(start);  // "in 2011. That day"
    }
    std::int64_t count = static_cast<std::int64_t>(phrase_.direction) * amount.numerator;
    Unit unit = amount.unit;
    if (amount.denominator != 1) {
      if (unit != Unit::kYear && unit != Unit::kDecade) return unknown();
      count = count * (unit == Unit::kYear ? 12 : 120) / amount.denominator;
      unit = Unit::kMonth;
    }
    if (const auto quarter = year_before_quarter(count)) return *quarter;
    if (counts_down() && unit >= Unit::kYear) count = -count;
    const Date day = add_units(start, unit, count);
    if (phrase_.rest.numerator == 0 || phrase_.rest.denominator != 1) return inside(day, unit);
    const std::int64_t rest = static_cast<std::int64_t>(phrase_.direction) * phrase_.rest.numerator;
    return inside(add_units(day, phrase_.rest.unit, rest),
                  phrase_.rest.unit);  // "2 weeks and 2 days ago"
  }

  /// "a year earlier" behind a quarter is that quarter, a year earlier.
  std::optional<CalendarTime> year_before_quarter(std::int64_t count) const {
    const bool near = narrative_.quarter &&
                      (phrase_.is_generic || phrase_.sentence - narrative_.quarter_sentence <= 2);
    if (!near || !phrase_.to_the_day || phrase_.amount.unit != Unit::kYear ||
        phrase_.fields.quarter != kUnset || phrase_.direction > 0 || count < -1) {
      return std::nullopt;
    }
    CalendarFields f = narrative_.quarter->fields;
    f.year = static_cast<std::int16_t>(f.year + count);
    return finish(f);
  }

  /// "the quarter", "the latest period": the one spoken of, else the last that is over.
  std::optional<CalendarTime> generic_shift(Date start) const {
    const Unit unit = phrase_.amount.unit;
    if (unit == Unit::kQuarter) {
      if (narrative_.quarter && phrase_.direction == 0) return narrative_.quarter;
      const DayRange days = unit_around(add_months(start, -3), unit);
      CalendarFields f;
      f.year = days.first.year;
      f.quarter = static_cast<std::int16_t>(days.last.month / 3);
      return finish(f);
    }
    if (unit == Unit::kYear && phrase_.direction == 0) {
      const Date day = narrative_.published && !narrative_.historic ? *narrative_.published : start;
      return inside(day, unit);
    }
    if (unit == Unit::kWeekend) {
      const bool forward = phrase_.tense == Tense::kFuture || phrase_.tense == Tense::kUnknown;
      return inside(forward || weekday(start) >= 5 ? start : add_days(start, -7), unit);
    }
    return std::nullopt;
  }

  /// "that day", "the same year".
  CalendarTime same_again(Date start) const { return inside(start, phrase_.amount.unit); }

  /// The unit in which `day` lies, and in it what the fields name.
  CalendarTime inside(Date day, Unit unit) const {
    CalendarFields f = phrase_.fields;
    f.before_christ |= counts_down();
    if (unit <= Unit::kDay || phrase_.is_exact) {
      set_day(f, day);
      return finish(f);
    }
    if (unit == Unit::kWeek && f.weekday != kUnset) {
      set_day(f, add_days(day, f.weekday - weekday(day)));
      return finish(f);
    }
    if (unit == Unit::kYear) {
      f.year = day.year;
      return finish(f);
    }
    if (unit == Unit::kMonth && (f.day != kUnset || f.nth != kUnset)) {
      f.year = day.year;
      f.month = day.month;
      return finish(f);
    }
    if (unit == Unit::kQuarter) {
      f.year = day.year;
      f.quarter = static_cast<std::int16_t>((day.month + 2) / 3);
      return finish(f);
    }
    CalendarTime time = from_range(unit_around(day, unit), unit, f);
    if (phrase_.to_the_day && unit == Unit::kWeek) time.first = time.last = day;
    return time;
  }

  /// "two days after Easter".
  CalendarTime at_distance(const CalendarTime& time) const {
    CalendarFields f;
    set_day(f, add_units(time.first, phrase_.distance.unit,
                         static_cast<std::int64_t>(phrase_.distance_direction) *
                             phrase_.distance.numerator));
    return finish(f);
  }

  /// The far end of a range is not before its near end: "from Nov. to March" goes on in the next
  /// year.
  CalendarTime after_last(const CalendarTime& time) const {
    const bool open =
        phrase_.fields.year == kUnset && !phrase_.is_shifted && names_part_of_year(phrase_.fields);
    if (!open || !narrative_.last || narrative_.last->first <= time.first) return time;
    if (narrative_.last->grain != time.grain || narrative_.last->fields.weekday != kUnset)
      return time;
    CalendarFields f = time.fields;
    ++f.year;
    return finish(f);
  }

  const TimePhrase& phrase_;
  const Narrative& narrative_;
};

}  // namespace

CalendarTime resolve(const TimePhrase& phrase, const Narrative& narrative) {
  return Resolver(phrase, narrative).resolve();
}

}  // namespace ae
