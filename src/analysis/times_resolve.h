// From what the words say to the days that are meant.
#pragma once

#include <optional>

#include "analysis/times_phrase.h"

namespace ae {

/// A calendar time that is known: as many fields as its grain asks for, the others are unset.
struct CalendarTime {
  Unit grain = Unit::kDay;
  Date first = {};  ///< first and last day of the whole period
  Date last = {};
  bool known = false;          ///< false: the year, or everything, is unknown
  CalendarFields fields = {};  ///< what is named or was concluded
};

/// What the text has spoken of so far; the ground on which the next time stands.
struct Narrative {
  std::optional<Date> published = {};
  std::optional<CalendarTime> last = {};     ///< the last calendar time that was resolved
  std::optional<CalendarTime> latest = {};   ///< the latest of those that are a year or less
  std::optional<CalendarTime> quarter = {};  ///< the last quarter spoken of
  std::uint32_t last_sentence = 0;
  std::uint32_t quarter_sentence = 0;
  bool from_today = false;  ///< it spoke of "Friday" before any day: such days are of its own week
  bool historic = false;    ///< the text tells of other years than that of its publication
};

/// The days meant by a phrase of form kCalendar.
CalendarTime resolve(const TimePhrase& phrase, const Narrative& narrative);

/// The TIMEX3 value and the bounds of any phrase; `time` is its resolution where it is a calendar
/// time.
TimeExpression express(const TimePhrase& phrase, const CalendarTime& time,
                       const Narrative& narrative);

}  // namespace ae
