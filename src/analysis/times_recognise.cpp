// How the parts of a time expression are put together: "later this afternoon", "5 p.m. EST Nov. 9",
// "the end of last year".
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"

namespace ae {
namespace {

using Reader = End (*)(const AtomLine&, std::uint32_t, TimePhrase&);

void take(std::int16_t& field, std::int16_t other) {
  if (other != kUnset) field = other;
}

/// Adds what `other` names to `phrase`; a shift of either is kept.
void merge(TimePhrase& phrase, const TimePhrase& other) {
  CalendarFields& a = phrase.fields;
  const CalendarFields& b = other.fields;
  take(a.year, b.year), take(a.decade, b.decade), take(a.century, b.century), take(a.half, b.half);
  take(a.quarter, b.quarter), take(a.season, b.season), take(a.month, b.month), take(a.day, b.day);
  take(a.weekday, b.weekday), take(a.nth, b.nth), take(a.holiday, b.holiday), take(a.part, b.part);
  take(a.hour, b.hour), take(a.minute, b.minute), take(a.second, b.second);
  a.half_open |= b.half_open;
  a.before_christ |= b.before_christ;
  if (other.is_shifted) {
    phrase.is_shifted = true;
    phrase.direction = other.direction;
    phrase.amount = other.amount;
    phrase.anchor = other.anchor;
    phrase.to_the_day = other.to_the_day;
    phrase.is_named = other.is_named;
  }
  if (phrase.phase == Phase::kNone) phrase.phase = other.phase;
  if (other.type == TimeType::kTime) phrase.type = TimeType::kTime;
}

bool is_day(const TimePhrase& phrase) {
  const CalendarFields& f = phrase.fields;
  if (phrase.form != TimeForm::kCalendar || f.hour != kUnset) return false;
  return f.day != kUnset || f.weekday != kUnset || f.holiday != kUnset ||
         (phrase.is_shifted && phrase.amount.unit == Unit::kDay && !phrase.to_the_day);
}

/// "the 20th of next month", "the 15th day of this month", "week 27 of last year".
End read_day_of_month(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = line.is_word(at, "the") ? at + 1 : at;
  const auto ordinal = read_ordinal(line, next);
  const bool digits = line.is_digits(next) && line.at(next).key >= 1 && line.at(next).key <= 31;
  if (!ordinal && !digits) return 0;
  std::uint32_t end = ordinal ? ordinal->end : next + 1;
  if (line.is_word(end, "day")) ++end;
  if (!line.is_word(end, "of")) return 0;
  const End month = read_relative(line, end + 1, phrase);
  const bool fits = month != 0 && phrase.form == TimeForm::kCalendar && phrase.is_shifted &&
                    phrase.amount.unit == Unit::kMonth && !phrase.to_the_day;
  const int day = ordinal ? ordinal->value : static_cast<int>(line.at(next).key);
  if (!fits || day > 31) return 0;
  phrase.fields.day = static_cast<std::int16_t>(day);
  return month;
}

/// "this coming Sunday", "next Friday": a weekday to which a date may be added.
End read_coming_weekday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (!line.has(at, Role::kRelation)) return 0;
  const End end = read_relative(line, at, phrase);
  return phrase.fields.weekday != kUnset && phrase.is_named ? end : 0;
}

/// Behind a weekday: "Monday, Oct. 26", "Tuesday the 4th", "Friday 13 September".
End read_dated_weekday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  End weekday = read_weekday(line, at, phrase);
  if (weekday == 0) weekday = read_coming_weekday(line, at, phrase);
  if (weekday == 0 || phrase.form == TimeForm::kSet) return weekday;
  std::uint32_t next = line.is_mark(weekday, ',') ? weekday + 1 : weekday;
  const std::uint32_t article = line.is_word(next, "the") ? next + 1 : next;
  for (const Reader reader : {read_month_date, read_numeric_date}) {
    TimePhrase date;
    const End end = reader(line, article, date);
    if (end != 0 && date.fields.day != kUnset) {
      phrase.is_shifted = false;
      phrase.is_named = false;
      merge(phrase, date);
      return end;
    }
  }
  if (next == weekday && (article > weekday || line.is_digits(article))) {
    if (const auto ordinal = read_ordinal(line, article); ordinal && ordinal->value <= 31) {
      phrase.fields.day = static_cast<std::int16_t>(ordinal->value);
      return ordinal->end;
    }
    const bool ends =
        article + 1 >= line.size() || (line.at(article + 1).kind == AtomKind::kMark &&
                                       !line.is_dash(article + 1) && !line.is_digits(article + 2));
    const std::uint32_t day = line.is_digits(article) ? line.at(article).key : 0;
    if (ends && day >= 1 && day <= 31) {  // "Sunday 31."
      phrase.fields.day = static_cast<std::int16_t>(day);
      return article + 1;
    }
  }
  return weekday;
}

/// "last year", "of this year", "next week" behind what they date.
End read_tail(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const CalendarFields& f = phrase.fields;
  if (phrase.is_generic && phrase.is_shifted && phrase.amount.unit == Unit::kQuarter &&
      !phrase.to_the_day) {
    TimePhrase ago;  // "the quarter a year ago"
    const End end = read_amount(line, at, ago);
    if (end == 0 || !ago.is_shifted || ago.amount.unit != Unit::kYear) return at;
    phrase = ago;
    return end;
  }
  if (phrase.form != TimeForm::kCalendar || f.year != kUnset || phrase.is_shifted) return at;
  const bool of_year = f.month != kUnset || f.quarter != kUnset || f.half != kUnset ||
                       f.season != kUnset || f.holiday != kUnset;
  const bool of_week = f.weekday != kUnset && f.day == kUnset;
  if (!of_year && !of_week) return at;
  const bool from = of_week && line.is_word(at, "from");
  const std::uint32_t next = line.is_word(at, "of") || line.is_word(at, "in") || from ? at + 1 : at;
  TimePhrase other;
  End end = read_relative(line, next, other);
  if (end == 0 && of_year) {
    other = {};
    end = read_amount(line, next, other);  // "the quarter a year ago"
    if (end != 0 && !(other.is_shifted && next == at)) return at;
  }
  if (end == 0 || !other.is_shifted || other.form != TimeForm::kCalendar) return at;
  const bool fits = of_week ? other.amount.unit == Unit::kWeek || other.amount.unit == Unit::kMonth
                            : other.amount.unit == Unit::kYear;
  if (!fits || other.is_named) return at;
  merge(phrase, other);
  return end;
}

/// "Monday", "on Tuesday" behind a week: "next week Monday", "last week's Sunday".
End read_day_of_week(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const bool week = phrase.form == TimeForm::kCalendar && phrase.is_shifted && !phrase.to_the_day &&
                    phrase.amount.unit == Unit::kWeek && phrase.fields.weekday == kUnset;
  if (!week || phrase.is_named) return at;
  const bool possessive = line.is_apostrophe(at) && line.is_word(at + 1, "s");
  const std::uint32_t next = possessive ? at + 2 : line.is_word(at, "on") ? at + 1 : at;
  const auto weekday = line.value(next, Role::kWeekday);
  if (!weekday || *weekday >= 100) return at;
  phrase.fields.weekday = static_cast<std::int16_t>(*weekday);
  return next + 1;
}

/// ", at 5 p.m.", " night", " at noon" behind a day.
End read_time_of_day(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (!is_day(phrase)) return at;
  std::uint32_t next = line.is_mark(at, ',') ? at + 1 : at;
  if (line.is_word(next, "at") || line.is_word(next, "around") || line.is_mark(next, '@')) ++next;
  if (line.is_word(next, "t") && line.is_joined(next)) ++next;
  TimePhrase clock;
  if (const End end = read_clock(line, next, clock)) {
    merge(phrase, clock);
    const bool dated =
        phrase.fields.day != kUnset && phrase.fields.year == kUnset && line.is_digits(end, 4);
    if (const End year = dated ? read_year(line, end, true, phrase.fields) : 0) return year;
    return end;
  }
  const std::uint32_t part_at = line.is_word(at, "early") || line.is_word(at, "late") ? at + 1 : at;
  const auto part = line.value(part_at, Role::kDayPart);
  if (!part || phrase.fields.part != kUnset) return at;
  if (*part >= 100) {
    if (phrase.fields.weekday == kUnset) return at;
    phrase.form = TimeForm::kSet;
    phrase.type = TimeType::kSet;
  } else {
    phrase.type = TimeType::kTime;
  }
  phrase.fields.part = static_cast<std::int16_t>(*part % 100);
  return part_at + 1;
}

/// A day behind a clock time: "5 p.m. EST Nov. 9", "noon on Friday", "10 p.m. last night".
End read_day_behind(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = line.is_mark(at, ',') ? at + 1 : at;
  if (line.is_word(next, "on")) ++next;
  for (const Reader reader :
       {read_dated_weekday, read_month_date, read_numeric_date, read_period, read_relative}) {
    TimePhrase day;
    const End end = reader(line, next, day);
    if (end != 0 && is_day(day)) {
      merge(phrase, day);
      return end;
    }
  }
  return at;
}

/// The longest of the calendar readings at `at`, without what stands before or behind it.
End read_calendar_core(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  End best = 0;
  for (const Reader reader :
       {read_dated_weekday, read_month_date, read_numeric_date, read_age, read_relative,
        read_counted_weekday, read_period, read_clock, read_day_part, read_lone_year, read_lone_day,
        read_lone_date, read_end_code, read_day_of_month}) {
    TimePhrase tried;
    const End end = reader(line, at, tried);
    if (end > best) {
      best = end;
      phrase = tried;
    }
  }
  return best;
}

End read_calendar(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  End end = read_calendar_core(line, at, phrase);
  if (end == 0) return 0;
  if (phrase.fields.hour != kUnset && phrase.fields.day == kUnset)
    return read_day_behind(line, end, phrase);
  end = read_tail(line, end, phrase);
  end = read_day_of_week(line, end, phrase);
  end = read_time_of_day(line, end, phrase);
  if (phrase.fields.part != kUnset && phrase.form == TimeForm::kCalendar && !is_day(phrase)) {
    return end;
  }
  return end;
}

/// "early", "the end of", "mid-", "later": sets the phase and returns where the calendar time
/// begins, or `at`.
std::uint32_t read_phase(const AtomLine& line, std::uint32_t at, Phase& phase) {
  std::uint32_t next = line.is_word(at, "the") ? at + 1 : at;
  if (line.is_word(next, "very")) ++next;
  const auto value = line.value(next, Role::kPhase);
  if (!value) return at;
  phase = static_cast<Phase>(*value);
  const bool noun = line.is_word(next, "end") || line.is_word(next, "beginning") ||
                    line.is_word(next, "start") || line.is_word(next, "middle") ||
                    line.is_word(next, "close") || line.is_word(next, "turn") ||
                    line.is_word(next, "outset");
  ++next;
  if (line.is_word(next, "part")) ++next;
  if (line.is_word(next, "of")) return next + 1;
  if (noun) return at;
  if (line.is_dash(next) && line.is_joined(next)) return next + 1;
  if (line.is_word(next, "in") || line.is_word(next, "on")) return next + 1;
  return next;
}

/// Whether a phase can be said of this time: "early March", not "later 5 p.m.".
bool takes_phase(const AtomLine& line, std::uint32_t at, const TimePhrase& phrase) {
  if (phrase.form != TimeForm::kCalendar) return false;
  const bool comparative = line.is_word(at, "earlier") || line.is_word(at, "later");
  if (comparative) {
    const bool whole =
        phrase.is_shifted && phrase.fields.weekday == kUnset && phrase.amount.unit != Unit::kDay;
    return whole || (line.is_word(at + 1, "in") &&
                     (phrase.fields.year != kUnset || phrase.fields.month != kUnset));
  }
  return phrase.fields.hour == kUnset || line.is_word(at, "early") || line.is_word(at, "late");
}

/// "end of month", "beginning of year": the current one.
End read_bare_unit_end(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto phase = line.value(at, Role::kPhase);
  const auto unit = unit_at(line, at + 2);
  if (!phase || !line.is_word(at + 1, "of") || !unit || unit->plural) return 0;
  if (unit->unit < Unit::kDay || unit->unit > Unit::kYear) return 0;
  if (unit->unit == Unit::kDay && !line.is_word(at, "end")) return 0;
  phrase.is_shifted = true;
  phrase.amount = {1, 1, unit->unit};
  if (unit->unit != Unit::kDay) phrase.phase = static_cast<Phase>(*phase);
  return at + 3;
}

/// A calendar time with what belongs before it: a phase, or "around", "sometime".
End read_phased(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (line.is_word(at, "around") || line.is_word(at, "about") || line.is_word(at, "sometime") ||
      line.is_word(at, "ca") || line.is_word(at, "circa")) {
    const std::uint32_t next = line.is_mark(at + 1, '.') ? at + 2 : at + 1;
    const End end = read_calendar(line, next, phrase);
    if (line.is_word(at, "about") && phrase.fields.hour != kUnset) return 0;
    const bool dated = phrase.fields.month != kUnset || phrase.fields.hour != kUnset ||
                       phrase.is_shifted || phrase.fields.year != kUnset;
    return end != 0 && dated ? end : 0;
  }
  if (const End end = read_bare_unit_end(line, at, phrase)) return end;
  Phase phase = Phase::kNone;
  std::uint32_t next = read_phase(line, at, phase);
  if (next > at && line.is_word(next, "around")) ++next;  // "the beginning of around next week"
  const End end = next > at ? read_calendar(line, next, phrase) : 0;
  if (end == 0 || !takes_phase(line, at, phrase)) {
    phrase = {};
    return read_calendar(line, at, phrase);
  }
  phrase.is_comparative = line.is_word(at, "earlier") || line.is_word(at, "later");
  phrase.phase = phase;
  return end;
}

/// "two days after Easter", "three weeks from tomorrow": a distance from a day that is named beside
/// it.
End read_distance(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  TimePhrase distance;
  const End amount = read_amount(line, at, distance);
  const bool counted = amount != 0 && distance.form == TimeForm::kDuration &&
                       distance.amount.numerator > 0 && distance.amount.denominator == 1 &&
                       !distance.is_range;
  if (!counted) return 0;
  const bool before = line.is_word(amount, "before") || line.is_word(amount, "prior");
  if (!before && !line.is_word(amount, "after") && !line.is_word(amount, "from")) return 0;
  const End end = read_calendar(line, amount + (line.is_word(amount, "prior") ? 2 : 1), phrase);
  if (end == 0 || !is_day(phrase) || phrase.fields.part != kUnset) return 0;
  phrase.distance = distance.amount;
  phrase.distance_direction = before ? -1 : 1;
  return end;
}

}  // namespace

End read_time(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  End best = 0;
  for (const Reader reader : {read_set, read_reference, read_phased, read_amount, read_distance}) {
    TimePhrase tried;
    const End end = reader(line, at, tried);
    if (end > best) {
      best = end;
      phrase = tried;
    }
  }
  return best;
}

}  // namespace ae
