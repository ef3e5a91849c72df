// Periods with a name (quarters, halves, seasons, weekdays, holidays) and calendar units beside the
// present.
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"
#include "analysis/times_holidays.h"
#include "analysis/times_parts.h"

namespace ae {
namespace {

/// "2018Q4", "2019-H2".
End read_quarter_code(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const bool short_year = line.is_digits(at, 2) && line.is_word(at + 1, "q");
  const bool whole_year =
      line.is_digits(at, 4) && line.at(at).key >= 1900 && line.at(at).key <= 2199;
  if (!short_year && !whole_year) return 0;
  const std::uint32_t letter = skip_hyphen(line, at + 1);
  const bool quarter = line.is_word(letter, "q"), half = line.is_word(letter, "h");
  if ((!quarter && !half) || !line.is_joined(letter) || !line.is_joined(letter + 1) ||
      !line.is_digits(letter + 1, 1))
    return 0;
  const std::uint32_t number = line.at(letter + 1).key;
  if (number < 1 || number > (quarter ? 4u : 2u)) return 0;
  const std::uint32_t year = line.at(at).key;
  phrase.fields.year = short_year ? full_year(year) : static_cast<std::int16_t>(year);
  (quarter ? phrase.fields.quarter : phrase.fields.half) = static_cast<std::int16_t>(number);
  return letter + 2;
}

/// "1989", "fiscal 1989", "fiscal year 2020", "FY24".
End read_fiscal_year(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = at;
  if (line.is_word(at, "fiscal") || line.is_word(at, "fy") || line.is_word(at, "calendar")) {
    next = line.is_word(at + 1, "year") ? at + 2 : at + 1;
  }
  if (next == at) return 0;
  phrase.is_fiscal = !line.is_word(at, "calendar");
  if (line.is_word(at, "fy") && line.is_digits(next)) {
    const std::uint32_t year = line.at(next).key;
    if (line.is_digits(next, 2)) phrase.fields.year = static_cast<std::int16_t>(2000 + year);
    if (line.is_digits(next, 4) && year < 2200)
      phrase.fields.year = static_cast<std::int16_t>(year);
    return phrase.fields.year == kUnset ? 0 : next + 1;
  }
  return read_year(line, next, true, phrase.fields);
}

/// The year behind a quarter, half or season: "of 1998", "1998", "of fiscal 1989".
End read_period_year(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = at;
  if (line.is_mark(next, ',') || (line.is_dash(next) && line.is_joined(next))) ++next;
  if (line.is_word(next, "of") || line.is_word(next, "in")) ++next;
  if (line.is_word(next, "the") && line.is_word(next + 1, "year")) next += 2;
  if (const End end = read_fiscal_year(line, next, phrase)) return end;
  if (const End end = read_year(line, next, true, phrase.fields)) return end;
  const bool of_the_year =
      next == at + 3 && line.is_word(at, "of") && line.is_word(next - 1, "year");
  if (of_the_year && phrase.fields.season == kUnset && phrase.fields.holiday == kUnset) {
    shift_by(phrase, 0, Unit::kYear);
    return next;
  }
  return at;
}

/// "the third quarter of 1989", "the 1988 third quarter", "1989 first half", "the 1988 period".
End read_quarter(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (const End end = read_quarter_code(line, at, phrase)) return end;
  const std::uint32_t next = skip_the(line, at);
  if (const End end = read_quarter_name(line, next, phrase)) {
    if (next > at && line.is_dash(end - 2)) return 0;  // "the third-quarter loss"
    static constexpr WordKey kOfMatches[] = {"goal",   "goals", "penalty", "lead",     "strike",
                                             "header", "try",   "tries",   "stoppage", "display"};
    const bool half = phrase.fields.half != kUnset;
    if ((half || line.is_dash(end - 2)) && line.is_one_of(end, kOfMatches)) return 0;
    if (line.is_word(end, "s") || (line.is_word(end, "time") && phrase.fields.half != kUnset))
      return 0;
    return read_period_year(line, end, phrase);
  }
  phrase = {};
  const End year = read_year(line, next, true, phrase.fields);
  if (year == 0) return 0;
  if (const End end = read_quarter_name(line, skip_hyphen(line, year), phrase)) return end;
  if (line.is_word(year, "h") && line.is_joined(year + 1) && line.is_digits(year + 1, 1)) {
    phrase.fields.half = static_cast<std::int16_t>(line.at(year + 1).key);
    return phrase.fields.half == 1 || phrase.fields.half == 2 ? year + 2 : 0;
  }
  const bool is_generic =
      next > at && (line.is_word(year, "period") || line.is_word(year, "quarter"));
  phrase.is_generic = is_generic;
  return is_generic ? year + 1 : 0;
}

/// "summer", "the summer of 1998", "spring 2024".
End read_season(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_the(line, at);
  const auto season = line.value(next, Role::kSeason);
  if (!season || *season >= 100) return 0;
  static constexpr WordKey kEvents[] = {"olympic", "olympics", "paralympic", "paralympics", "games",
                                        "classic", "carnival", "festival",   "universiade"};
  if (line.at(next).capital && line.at(next + 1).capital && line.is_one_of(next + 1, kEvents))
    return 0;
  phrase.fields.season = static_cast<std::int16_t>(*season);
  const End end = read_period_year(line, next + 1, phrase);
  const bool verbal = line.is_word(next, "fall") || line.is_word(next, "spring");
  if (end == next + 1 && verbal && (next == at || !line.is_word(at, "the"))) return 0;
  if (end == next + 1 && line.is_word(next, "spring") && line.has(end, Role::kUnit)) return 0;
  return end;
}

/// "year-end", "year's end", "month's end", "the end of" is a phase.
End read_unit_end(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto unit = unit_at(line, at);
  if (!unit || unit->plural || unit->unit < Unit::kWeek || unit->unit > Unit::kYear) return 0;
  std::uint32_t next = skip_possessive(line, at + 1);
  next = next == at + 1 ? skip_hyphen(line, next) : next;
  if (!line.is_word(next, "end")) return 0;
  shift_by(phrase, 0, unit->unit);
  phrase.phase = Phase::kLate;
  return read_period_year(line, next + 1, phrase);
}

/// What a weekday or week is counted in: "September 2014", "next month", "the year", "2018".
End read_counted_in(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  End end = read_month_date(line, at, phrase);
  if (end != 0 && phrase.fields.month != kUnset && phrase.fields.day == kUnset) return end;
  phrase = {};
  end = read_relative(line, at, phrase);
  const bool calendar = end != 0 && phrase.form == TimeForm::kCalendar && !phrase.is_named;
  if (calendar && (phrase.amount.unit == Unit::kMonth || phrase.amount.unit == Unit::kYear))
    return end;
  phrase = {};
  const auto unit = unit_at(line, at + 1);
  if (line.is_word(at, "the") && unit && !unit->plural &&
      (unit->unit == Unit::kMonth || unit->unit == Unit::kYear)) {
    shift_by(phrase, 0, unit->unit);
    return at + 2;
  }
  return read_year(line, at, true, phrase.fields);
}

/// "first", "last", "3rd" before what is counted: 1–53 or kLastNth; "second last" is kLastNth - 1.
End read_place(const AtomLine& line, std::uint32_t at, int& nth) {
  if (line.is_word(at, "last")) {
    nth = kLastNth;
    return at + 1;
  }
  const auto ordinal = read_ordinal(line, at);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 53) return 0;
  nth = ordinal->value;
  if (line.is_word(ordinal->end, "last") && nth <= kMostFromLast) {
    nth = kLastNth + 1 - nth;
    return ordinal->end + 1;
  }
  return ordinal->end;
}

/// "first Monday of September 2014", "last week of March", "third month of 2021", "last day of
/// October".
End read_nth(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  int nth = 0;
  const End next = read_place(line, skip_the(line, at), nth);
  if (next == 0) return 0;
  const auto weekday = line.value(next, Role::kWeekday);
  const auto unit = unit_at(line, next);
  const bool counts =
      weekday ||
      (unit && !unit->plural &&
       (unit->unit == Unit::kDay || unit->unit == Unit::kWeek || unit->unit == Unit::kMonth));
  if (!counts || (!line.is_word(next + 1, "of") && !line.is_word(next + 1, "in"))) return 0;
  const End end = read_counted_in(line, next + 2, phrase);
  if (end == 0) return 0;
  if (unit && unit->unit == Unit::kMonth) {
    const int month = is_from_last(nth) ? 12 - (kLastNth - nth) : nth;
    if (phrase.fields.month != kUnset || phrase.amount.unit == Unit::kMonth || month < 1 ||
        month > 12)
      return 0;
    phrase.fields.month = static_cast<std::int16_t>(month);
    return end;
  }
  phrase.fields.nth = static_cast<std::int16_t>(nth);
  if (weekday) phrase.fields.weekday = static_cast<std::int16_t>(*weekday % 100);
  phrase.fields.week_of = unit && unit->unit == Unit::kWeek;
  return end;
}

/// "week 27 of 2018", "week 10".
End read_week_number(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (!line.is_word(at, "week") || !line.is_digits(at + 1) || line.is_joined(at + 1)) return 0;
  const std::uint32_t week = line.at(at + 1).key;
  if (week < 1 || week > 53 || !(line.is_word(at + 2, "of"))) return 0;
  const End end = read_counted_in(line, at + 3, phrase);
  if (end == 0 || phrase.fields.month != kUnset ||
      (phrase.is_shifted && phrase.amount.unit != Unit::kYear))
    return 0;
  phrase.fields.nth = static_cast<std::int16_t>(week);
  phrase.fields.week_of = true;
  return end;
}

/// "the week of March 6", "week of the 6th".
End read_week_of(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_the(line, at);
  if (!line.is_word(next, "week")) return 0;
  const bool starts = line.is_word(next + 1, "beginning") || line.is_word(next + 1, "starting") ||
                      line.is_word(next + 1, "commencing");
  if (!starts && !line.is_word(next + 1, "of")) return 0;
  const std::uint32_t day_at = starts && line.is_word(next + 2, "on") ? next + 3 : next + 2;
  End end = read_month_date(line, day_at, phrase);
  phrase.fields.week_of = true;
  const auto ordinal = read_ordinal(line, skip_the(line, day_at));
  if (end == 0 && ordinal && ordinal->value <= 31 && !line.is_word(ordinal->end)) {
    phrase.fields.day = static_cast<std::int16_t>(ordinal->value);
    end = ordinal->end;
  }
  return end != 0 && phrase.fields.day != kUnset ? end : 0;
}

/// "Easter", "Labor Day weekend", "the weekend of Halloween".
End read_holiday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_the(line, at);
  const bool weekend_of = line.is_word(next, "weekend") && line.is_word(next + 1, "of");
  const HolidayMatch match = match_holiday(line, weekend_of ? next + 2 : at);
  if (match.end == 0) return 0;
  phrase.fields.holiday = static_cast<std::int16_t>(match.holiday);
  phrase.fields.weekend = weekend_of || line.is_word(match.end, "weekend");
  const std::uint32_t behind = match.end + (phrase.fields.weekend && !weekend_of ? 1 : 0);
  const End end = read_period_year(line, behind, phrase);
  if (phrase.fields.weekend || !line.is_word(end, "weekend")) return end;
  phrase.fields.weekend = true;
  return end + 1;
}

/// "day after tomorrow", "the day before yesterday".
End read_day_word(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = skip_the(line, at);
  if (line.is_word(next, "day") &&
      (line.is_word(next + 1, "after") || line.is_word(next + 1, "before"))) {
    const auto day = line.value(next + 2, Role::kDayWord);
    if (!day || *day == 0) return 0;
    shift_by(phrase, *day, Unit::kDay);
    phrase.amount.numerator = 2;
    return next + 3;
  }
  const auto day = line.value(at, Role::kDayWord);
  if (!day) return 0;
  shift_by(phrase, *day, Unit::kDay);
  if (line.has(at, Role::kDayPart)) {
    phrase.fields.part = static_cast<std::int16_t>(DayPart::kNight);
    phrase.type = TimeType::kTime;
  }
  return at + 1;
}

/// "the day before", "the year after": beside what the text spoke of.
End read_beside(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto unit = unit_at(line, at + 1);
  if (!line.is_word(at, "the") || !unit || unit->plural || unit->unit < Unit::kDay ||
      unit->unit > Unit::kYear)
    return 0;
  const bool before = line.is_word(at + 2, "before");
  if ((!before && !line.is_word(at + 2, "after")) || line.is_word(at + 3) || line.is_digits(at + 3))
    return 0;
  shift_by(phrase, before ? -1 : 1, unit->unit);
  phrase.anchor = Anchor::kNarrative;
  return at + 3;
}

/// "the week after next", "the year before last".
End read_after_next(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_the(line, at);
  const auto unit = unit_at(line, next);
  if (!unit || unit->plural || unit->unit < Unit::kWeek) return 0;
  const bool ahead = line.is_word(next + 1, "after") && line.is_word(next + 2, "next");
  if (!ahead && !(line.is_word(next + 1, "before") && line.is_word(next + 2, "last"))) return 0;
  if (line.is_word(next + 3) && unit_at(line, next + 3)) return 0;
  shift_by(phrase, ahead ? 1 : -1, unit->unit);
  phrase.amount.numerator = 2;
  return next + 3;
}

/// "the quarter", "the year", "the week", "the weekend": which one, the narrative tells.
End read_generic(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (const End end = read_beside(line, at, phrase)) return end;
  if (const End end = read_after_next(line, at, phrase)) return end;
  if (!line.is_word(at, "the")) return 0;
  if (at > 1 && line.is_word(at - 1, "of") && line.at(at + 1).capital && line.at(at - 2).capital)
    return 0;  // "Player of the Year"
  const std::uint32_t next = skip_unit_adjective(line, at + 1, phrase);
  if (line.is_dash(next + 1) && line.is_joined(next + 1)) return 0;
  const auto unit = unit_at(line, next);
  const bool weekend = unit && unit->unit == Unit::kWeekend;
  if (!unit || unit->plural || (!weekend && (unit->unit < Unit::kWeek || unit->unit > Unit::kYear)))
    return 0;
  if (line.is_word(next + 1, "of") || line.has(next + 1, Role::kUnit) || line.is_digits(next + 1))
    return 0;
  shift_by(phrase, 0, unit->unit);
  const bool ended = line.is_word(next + 1, "ended") || line.is_word(next + 1, "ending");
  if (ended && unit->unit != Unit::kQuarter) {
    phrase.form = TimeForm::kDuration;
    phrase.type = TimeType::kDuration;
    return next + 1;
  }
  phrase.is_generic = true;
  phrase.anchor = weekend ? Anchor::kPublished : Anchor::kNarrative;
  if (weekend) phrase.direction = -1;
  return next + 1;
}

/// "the year-ago quarter", "the year-earlier period", "year-ago".
End read_year_ago(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = skip_the(line, at);
  if (next > at && (line.is_word(next, "comparable") || line.is_word(next, "corresponding")))
    ++next;
  if (!line.is_word(next, "year") || !line.is_dash(next + 1)) return 0;
  if (!line.is_word(next + 2, "ago") && !line.is_word(next + 2, "earlier")) return 0;
  shift_by(phrase, -1, Unit::kYear);
  phrase.anchor = Anchor::kNarrative;
  phrase.is_generic = true;
  phrase.to_the_day = true;
  End end = next + 3;
  TimePhrase quarter;
  if (const End named = read_quarter_name(line, end, quarter)) {
    phrase.fields = quarter.fields;
    return named;
  }
  const bool named = line.is_word(end, "period") || line.is_word(end, "quarter");
  if (!named && next > at) return 0;
  return named ? end + 1 : end;
}

}  // namespace

End read_period(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  using Reader = End (*)(const AtomLine&, std::uint32_t, TimePhrase&);
  End best = 0;
  for (const Reader reader :
       {read_quarter, read_season, read_unit_end, read_nth, read_week_of, read_week_number,
        read_holiday, read_day_word, read_year_ago, read_fiscal_year, read_generic}) {
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
