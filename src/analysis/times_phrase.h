// A time expression as the text says it, before it is known which day it means.
#pragma once

#include <cstdint>

#include "analysis/analysis.h"
#include "text/span.h"

namespace ae {

/// Ordered from fine to coarse; the values are those of the role "unit" in
/// assets/lexicon/times.tsv.
enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
  kMillennium,
  kWeekend,
  kFortnight,
};

/// What kind of thing the words say; decides how a value is made.
enum class TimeForm : std::uint8_t {
  kCalendar,  ///< a day, month, year … by its fields, perhaps counted from another
  kDuration,
  kSet,
  kReference,  ///< PAST_REF, PRESENT_REF, FUTURE_REF
};

enum class Phase : std::uint8_t { kNone, kEarly, kMiddle, kLate };
/// From where a relative time is counted: the day of publication, or what the text spoke of last.
enum class Anchor : std::uint8_t { kPublished, kNarrative };
enum class Tense : std::uint8_t { kUnknown, kPast, kPresent, kFuture };

inline constexpr std::int16_t kUnset = -1;
inline constexpr std::int16_t kLastNth = 99;  ///< the last Monday; 98 is the last but one
inline constexpr std::int16_t kMostFromLast = 20;
constexpr bool is_from_last(int nth) {
  return nth > kLastNth - kMostFromLast;
}

/// The fields of a calendar time that the words name; kUnset where they don't.
struct CalendarFields {
  std::int16_t year = kUnset;
  std::int16_t decade = kUnset;   ///< 199 is the 1990s
  std::int16_t century = kUnset;  ///< 19 is the 20th century
  std::int16_t half = kUnset;     ///< 1–2
  std::int16_t quarter = kUnset;  ///< 1–4
  std::int16_t season = kUnset;   ///< 0 = spring
  std::int16_t month = kUnset;    ///< 1–12
  std::int16_t day = kUnset;      ///< 1–31
  std::int16_t weekday = kUnset;  ///< 0 = Monday
  std::int16_t nth = kUnset;  ///< with a weekday or week: the nth in the month or year, or kLastNth
  std::int16_t holiday = kUnset;  ///< index into the holidays
  std::int16_t part = kUnset;     ///< a DayPart
  std::int16_t hour = kUnset;
  std::int16_t minute = kUnset;
  std::int16_t second = kUnset;
  bool before_christ = false;
  bool week_of = false;  ///< the week in which the day lies
  bool weekend = false;
  bool half_open = false;  ///< the hour may be of the morning or the afternoon
};

/// How much: "2 1/2 years" is 5 / 2 years.
struct Amount {
  std::int32_t numerator = 0;  ///< 0 where unknown, as in "several"
  std::int32_t denominator = 1;
  Unit unit = Unit::kDay;
};

/// Parts of the day; the values are those of the role "daypart".
enum class DayPart : std::uint8_t {
  kMorning,
  kAfternoon,
  kEvening,
  kNight,
  kNoon,
  kMidnight,
  kDawn,
  kDusk,
  kDaytime,
  kTonight
};

struct TimePhrase {
  Span span = {};
  std::uint32_t sentence = 0;
  TimeForm form = TimeForm::kCalendar;
  TimeType type = TimeType::kDate;
  CalendarFields fields = {};
  Amount amount = {};         ///< of a duration, set or shift
  Amount rest = {};           ///< a finer second amount: "and 30 minutes"
  std::int8_t direction = 0;  ///< of the shift by `amount`: -1 before, 1 after the anchor; 0 on it
  bool is_shifted = false;    ///< counted from the anchor by direction · amount
  bool is_named =
      false;  ///< "last March": the shift goes by the named fields, not by calendar units
  bool to_the_day = false;   ///< "ago", "later": a distance, not the next calendar unit
  bool is_exact = false;     ///< "from today": a distance that ends on a day
  bool is_range = false;     ///< "the past three months": a duration beside the anchor
  bool is_ahead = false;     ///< "in two weeks": a duration after the anchor
  bool is_within = false;    ///< "within two weeks": the days from the anchor to its end, too
  bool starts_next = false;  ///< "three days from Monday": begins with the phrase behind it
  bool starts_last = false;  ///< "from Monday for three days": begins with the phrase before it
  bool is_comparative =
      false;               ///< "earlier", "later" with a phase: up to the anchor, or from it on
  bool is_since = false;   ///< stands behind "since"
  bool is_by = false;      ///< stands behind "by": a term
  bool is_told = false;    ///< behind a verb that tells what has been: "fell in December"
  bool is_linked = false;  ///< the far end of a range that the phrase before begins
  bool is_fiscal = false;
  bool is_generic = false;  ///< "the quarter": which one, the narrative tells
  Anchor anchor = Anchor::kPublished;
  Phase phase = Phase::kNone;
  Tense tense = Tense::kUnknown;
  Amount distance = {};  ///< from the day that is named: "two days after Easter"
  std::int8_t distance_direction = 0;
  std::int8_t reference = 0;  ///< of kReference: -1, 0, 1
  std::int8_t borrow = 0;     ///< fields missing are those of the phrase before (-1) or after (1)
};

}  // namespace ae
