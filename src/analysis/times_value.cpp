// Values as TimeML writes them (ISO 8601 with its extensions), and the bounds.
#include <string>

#include "analysis/times_calendar.h"
#include "analysis/times_resolve.h"

namespace ae {
namespace {

constexpr std::string_view kSeasonNames[] = {"SP", "SU", "FA", "WI"};
constexpr std::string_view kPartNames[] = {"MO", "AF", "EV", "NI", "", "", "MO", "EV", "DT", "NI"};

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value < 0 ? 0 : value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string year_text(const CalendarFields& f) {
  if (f.year == kUnset) return "XXXX";
  return (f.before_christ ? "BC" : "") + padded(f.year, 4);
}

std::string month_text(const CalendarFields& f) {
  return year_text(f) + "-" + (f.month == kUnset ? "XX" : padded(f.month, 2));
}

std::string day_text(const CalendarFields& f) {
  if (f.month == kUnset && f.day == kUnset && f.weekday != kUnset) {
    return year_text(f) + "-WXX-" + std::to_string(f.weekday + 1);
  }
  return month_text(f) + "-" + (f.day == kUnset ? "XX" : padded(f.day, 2));
}

std::string week_text(const CalendarTime& time) {
  if (!time.known) return "XXXX-WXX";
  const IsoWeek week = iso_week(time.first);
  return padded(week.year, 4) + "-W" + padded(week.week, 2);
}

std::string clock_text(const CalendarFields& f) {
  std::string text = "T" + padded(f.hour, 2) + ":" + padded(f.minute == kUnset ? 0 : f.minute, 2);
  if (f.second != kUnset) text += ":" + padded(f.second, 2);
  return text;
}

std::string part_text(const CalendarFields& f) {
  if (f.hour != kUnset) return clock_text(f);
  if (f.part == kUnset) return {};
  if (f.part == static_cast<int>(DayPart::kNoon)) return "T12:00";
  if (f.part == static_cast<int>(DayPart::kMidnight)) return "T24:00";
  return "T" + std::string(kPartNames[f.part]);
}

std::string year_part_text(const CalendarFields& f) {
  if (f.quarter != kUnset) return year_text(f) + "-Q" + std::to_string(f.quarter);
  if (f.half != kUnset) return year_text(f) + "-H" + std::to_string(f.half);
  return year_text(f) + "-" + std::string(f.season == kUnset ? "QX" : kSeasonNames[f.season]);
}

std::string era_text(const CalendarFields& f, int value, std::size_t width) {
  return (f.before_christ ? "BC" : "") + padded(value, width);
}

/// The decade or century in which a known time lies, or the one that is named.
std::string long_text(const CalendarTime& time) {
  const CalendarFields& f = time.fields;
  if (f.decade != kUnset) return era_text(f, f.decade, 3);
  if (f.century != kUnset) return era_text(f, f.century, 2);
  if (!time.known) return "XXXX";
  if (time.grain == Unit::kDecade) return padded(time.first.year / 10, 3);
  return time.grain == Unit::kCentury ? padded(time.first.year / 100, 2)
                                      : padded(time.first.year / 1000, 1);
}

std::string calendar_value(const CalendarTime& time) {
  const CalendarFields& f = time.fields;
  switch (time.grain) {
    case Unit::kSecond:
    case Unit::kMinute:
    case Unit::kHour:
      return day_text(f) + part_text(f);
    case Unit::kDay:
      return day_text(f);
    case Unit::kWeek:
    case Unit::kFortnight:
      return week_text(time);
    case Unit::kWeekend:
      return week_text(time) + "-WE";
    case Unit::kMonth:
      return month_text(f);
    case Unit::kQuarter:
      return year_part_text(f);
    case Unit::kYear:
      return year_text(f);
    default:
      return long_text(time);
  }
}

constexpr std::string_view kUnitLetters[] = {"S", "M", "H", "D", "W", "M", "Q",
                                             "Y", "Y", "Y", "Y", "W", "W"};

int years_in(Unit unit) {
  return unit == Unit::kDecade       ? 10
         : unit == Unit::kCentury    ? 100
         : unit == Unit::kMillennium ? 1000
                                     : 1;
}

/// The unit half of which is a whole number of the next finer one: a year has 12 months.
struct FinerUnit {
  int count = 0;
  Unit unit = Unit::kSecond;
};
FinerUnit finer(Unit unit) {
  switch (unit) {
    case Unit::kMinute:
      return {60, Unit::kSecond};
    case Unit::kHour:
      return {60, Unit::kMinute};
    case Unit::kDay:
      return {24, Unit::kHour};
    case Unit::kWeek:
      return {7, Unit::kDay};
    case Unit::kYear:
      return {12, Unit::kMonth};
    case Unit::kDecade:
      return {10, Unit::kYear};
    case Unit::kCentury:
      return {100, Unit::kYear};
    default:
      return {};
  }
}

/// Appends "3D", "XM"; a part below a day is led by T once.
void append_amount(std::string& text, const std::string& count, Unit unit) {
  if (unit < Unit::kDay && text.find('T') == std::string::npos) text += 'T';
  text += count;
  text += kUnitLetters[static_cast<int>(unit)];
}

void append_fraction(std::string& text, const Amount& amount) {
  const int whole = amount.numerator / amount.denominator;
  const FinerUnit part = finer(amount.unit);
  const int rest = amount.numerator % amount.denominator;
  if (whole > 0) append_amount(text, std::to_string(whole * years_in(amount.unit)), amount.unit);
  const int parts =
      static_cast<int>(static_cast<std::int64_t>(rest) * part.count / amount.denominator);
  if (parts > 0) append_amount(text, std::to_string(parts), part.unit);
}

std::string duration_value(const TimePhrase& phrase) {
  const Amount& amount = phrase.amount;
  std::string text = "P";
  if (amount.numerator == 0) {
    const bool decade = amount.unit == Unit::kDecade,
               century = amount.unit >= Unit::kCentury && amount.unit <= Unit::kMillennium;
    append_amount(text, "X", amount.unit);
    if (decade) text.back() = 'E';
    if (century) text.back() = 'C';
  } else if (amount.denominator != 1) {
    append_fraction(text, amount);
  } else {
    const std::int64_t count = static_cast<std::int64_t>(amount.numerator) * years_in(amount.unit);
    append_amount(text, std::to_string(count), amount.unit);
  }
  if (phrase.rest.numerator > 0 && phrase.rest.denominator == 1) {
    append_amount(text, std::to_string(phrase.rest.numerator), phrase.rest.unit);
  }
  return text;
}

std::string set_value(const TimePhrase& phrase) {
  const CalendarFields& f = phrase.fields;
  const std::string part = part_text(f);
  if (f.weekday != kUnset) return "XXXX-WXX-" + std::to_string(f.weekday + 1) + part;
  if (f.season != kUnset) return "XXXX-" + std::string(kSeasonNames[f.season]);
  if (f.month != kUnset && f.day != kUnset)
    return "XXXX-" + padded(f.month, 2) + "-" + padded(f.day, 2);
  if (f.month != kUnset) return "XXXX-" + padded(f.month, 2);
  if (f.quarter != kUnset) return "XXXX-Q" + std::to_string(f.quarter);
  if (!part.empty()) return "XXXX-XX-XX" + part;
  if (phrase.amount.unit == Unit::kWeekend) return "XXXX-WXX-WE";
  return duration_value(phrase);
}

std::string reference_value(int reference) {
  return reference < 0 ? "PAST_REF" : reference > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

/// The day from which a phrase counts.
std::optional<Date> anchor_of(const TimePhrase& phrase, const Narrative& narrative) {
  const bool published = phrase.anchor == Anchor::kPublished || !narrative.last;
  return published ? narrative.published : std::optional(narrative.last->first);
}

/// "the past three months" reach up to the day before, "the next two weeks" begin on the day after;
/// quarters are whole. "in two weeks" is the day on which they end.
void bound_duration(const TimePhrase& phrase, const Narrative& narrative, TimeExpression& time) {
  const auto anchor = anchor_of(phrase, narrative);
  const Amount& amount = phrase.amount;
  if (!anchor) return;
  if (phrase.is_ahead && amount.unit < Unit::kDay) time.earliest = time.latest = anchor;
  if (amount.denominator != 1 || amount.numerator == 0) return;
  if (phrase.is_ahead) {
    time.earliest = time.latest = add_units(*anchor, amount.unit, amount.numerator);
    if (phrase.is_within) time.earliest = anchor;
    return;
  }
  if (!phrase.is_range) return;
  const std::int64_t count = static_cast<std::int64_t>(phrase.direction) * amount.numerator;
  if (amount.unit == Unit::kQuarter) {
    const Date far = add_units(*anchor, amount.unit, count);
    const Date near = add_units(*anchor, amount.unit, phrase.direction);
    time.earliest = unit_around(phrase.direction < 0 ? far : near, amount.unit).first;
    time.latest = unit_around(phrase.direction < 0 ? near : far, amount.unit).last;
    return;
  }
  const Date far = add_units(*anchor, amount.unit, count);
  time.earliest = phrase.direction < 0 ? far : add_days(*anchor, 1);
  time.latest = phrase.direction < 0 ? add_days(*anchor, -1) : far;
  if (*time.latest < *time.earliest) time.earliest = time.latest = *anchor;
}

/// What is past ends at the anchor, what is to come begins there.
void bound_reference(int direction, std::optional<Date> anchor, TimeExpression& time) {
  if (direction >= 0) time.earliest = anchor;
  if (direction <= 0) time.latest = anchor;
}

/// The days of a known time, without those that "early" or "later" leaves out.
void bound_calendar(const TimePhrase& phrase, const CalendarTime& known, const Narrative& narrative,
                    TimeExpression& time) {
  const auto today = narrative.published;
  if (phrase.is_comparative && today && known.first <= *today && *today <= known.last) {
    time.earliest = phrase.phase == Phase::kLate ? *today : known.first;
    time.latest = phrase.phase == Phase::kLate ? known.last : *today;
    return;
  }
  const DayRange days = phase_range({known.first, known.last}, known.grain, phrase.phase);
  time.earliest = days.first;
  time.latest = days.last;
}

}  // namespace

TimeExpression express(const TimePhrase& phrase, const CalendarTime& time,
                       const Narrative& narrative) {
  TimeExpression result;
  result.span = phrase.span;
  result.sentence = phrase.sentence;
  result.type = phrase.type;
  switch (phrase.form) {
    case TimeForm::kDuration:
      result.value = duration_value(phrase);
      bound_duration(phrase, narrative, result);
      break;
    case TimeForm::kSet:
      result.value = set_value(phrase);
      break;
    case TimeForm::kReference:
      result.value = reference_value(phrase.reference);
      bound_reference(phrase.reference, narrative.published, result);
      break;
    case TimeForm::kCalendar:
      if (!time.known && phrase.is_shifted && phrase.amount.numerator == 0) {
        result.value = reference_value(phrase.direction);
        bound_reference(phrase.direction, anchor_of(phrase, narrative), result);
        break;
      }
      result.value = calendar_value(time);
      if (time.known && !time.fields.before_christ) bound_calendar(phrase, time, narrative, result);
      break;
  }
  return result;
}

}  // namespace ae
