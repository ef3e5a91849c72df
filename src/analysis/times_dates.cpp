// What a calendar names: years, months, days, decades, centuries.
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"
#include "analysis/times_parts.h"

namespace ae {
namespace {

/// "twenty", "nineteen": the century of a year in words.
int spelled_teen(const AtomLine& line, std::uint32_t at) {
  if (const auto ones = line.value(at, Role::kOnes); ones && *ones >= 10) return *ones;
  return line.value(at, Role::kTens).value_or(0);
}

/// "ninety-six", "ten", "oh five".
End read_two_digits_in_words(const AtomLine& line, std::uint32_t at, int& value) {
  if (const auto ones = line.value(at, Role::kOnes); ones && *ones >= 10) {
    value = *ones;
    return at + 1;
  }
  const auto tens = line.value(at, Role::kTens);
  if (!tens) return 0;
  value = *tens;
  const std::uint32_t next = line.is_dash(at + 1) ? at + 2 : at + 1;
  const auto ones = line.value(next, Role::kOnes);
  if (!ones || *ones < 1 || *ones > 9) return at + 1;
  value += *ones;
  return next + 1;
}

/// "nineteen ninety-six", "two thousand and five", "twenty twenty-five".
End read_year_in_words(const AtomLine& line, std::uint32_t at, CalendarFields& fields) {
  if (const int century = spelled_teen(line, at); century >= 13 && century <= 20) {
    int rest = 0;
    std::uint32_t next = line.is_dash(at + 1) || line.is_word(at + 1, "hundred") ? at + 2 : at + 1;
    if (line.is_word(at + 1, "hundred") && line.is_word(next, "and")) ++next;
    const End end = read_two_digits_in_words(line, next, rest);
    if (end == 0) return 0;
    fields.year = static_cast<std::int16_t>(century * 100 + rest);
    return end;
  }
  if (!line.is_word(at, "two") || !line.is_word(at + 1, "thousand")) return 0;
  const auto number = read_number(line, at);
  if (!number || number->value() < 2000 || number->value() > 2099) return 0;
  fields.year = static_cast<std::int16_t>(number->value());
  return number->end;
}

/// "BC", "B.C.", "BCE", "AD" behind a year.
End read_era(const AtomLine& line, std::uint32_t at, CalendarFields& fields) {
  if (const auto era = line.value(at, Role::kEra); era && line.at(at).capital) {
    fields.before_christ = *era < 0;
    return at + 1;
  }
  const bool is_dotted =
      line.is_mark(at + 1, '.') && line.is_joined(at + 1) && line.is_joined(at + 2);
  const bool before = line.is_word(at, "b") && line.is_word(at + 2, "c");
  if (!is_dotted || (!before && !(line.is_word(at, "a") && line.is_word(at + 2, "d")))) return at;
  fields.before_christ = before;
  return line.is_mark(at + 3, '.') && line.is_joined(at + 3) ? at + 4 : at + 3;
}

/// Whether the digits at `at` stand alone: not part of a sum, a chain or a name such as "A2000".
bool is_free_number(const AtomLine& line, std::uint32_t at) {
  if (line.is_joined(at)) {
    const bool dash = line.is_dash(at - 1);
    if (!dash && !line.is_mark(at - 1, '(') && !line.is_mark(at - 1, '[') &&
        !line.is_mark(at - 1, '"') && !line.is_mark(at - 1, 0x201C) && !line.is_mark(at - 1, '/') &&
        !line.is_mark(at - 1, '~') && !line.is_apostrophe(at - 1)) {
      return false;
    }
    if (dash && line.is_joined(at - 1) && line.is_word(at - 2) && !line.has(at - 2, Role::kPhase) &&
        !line.has(at - 2, Role::kMonth) && !line.is_word(at - 2, "pre") &&
        !line.is_word(at - 2, "post")) {
      return false;
    }
  }
  if (!line.is_joined(at + 1)) return true;
  const bool chain =
      line.is_mark(at + 1, '.') || line.is_mark(at + 1, ',') || line.is_mark(at + 1, ':');
  if (chain && line.is_joined(at + 2) && line.is_digits(at + 2)) return false;
  const bool code = line.is_dash(at + 1) && line.is_joined(at + 2) && line.is_digits(at + 2) &&
                    line.is_dash(at + 3) && line.is_joined(at + 3);
  if (code) return false;
  return !line.is_word(at + 1) && !line.is_mark(at + 1, '%') && !line.is_mark(at + 1, 0xB0);
}

bool has_money_before(const AtomLine& line, std::uint32_t at) {
  if (at == 0) return false;
  const std::uint32_t key = line.at(at - 1).kind == AtomKind::kMark ? line.at(at - 1).key : 0;
  return key == '$' || key == '#' || key == 0xA3 || key == 0x20AC || key == 0xA5;
}

/// A day of the month: "4", "04", "4th", "fourth".
End read_day(const AtomLine& line, std::uint32_t at, std::int16_t& day) {
  if (const auto ordinal = read_ordinal(line, at); ordinal && ordinal->value <= 31) {
    day = static_cast<std::int16_t>(ordinal->value);
    return ordinal->end;
  }
  if (!is_day_number(line, at) || (line.is_joined(at + 1) && line.is_word(at + 1))) return 0;
  day = static_cast<std::int16_t>(line.at(at).key);
  return at + 1;
}

/// "twenty nine", "fifteen" beside a month: a day in cardinal words that counts nothing.
End read_day_in_words(const AtomLine& line, std::uint32_t at, std::int16_t& day) {
  int value = 0;
  const End end = read_two_digits_in_words(line, at, value);
  const bool counts = line.is_word(end) && !line.has(end, Role::kMonth) &&
                      !line.has(end, Role::kOnes) && !line.is_word(end, "at");
  if (end == 0 || value > 31 || counts) return 0;
  day = static_cast<std::int16_t>(value);
  return end;
}

/// "-16", "/25", " 96" behind a day and a month: a year of two digits, joined, or too large for a
/// day.
End read_short_year(const AtomLine& line, std::uint32_t at, CalendarFields& fields) {
  const bool joined = (line.is_dash(at) || line.is_mark(at, '/')) && line.is_joined(at);
  const std::uint32_t digits = joined || line.is_mark(at, ',') ? at + 1 : at;
  if (!line.is_digits(digits, 2) || line.is_joined(digits) != joined) return 0;
  if ((!joined && line.at(digits).key < 32) || line.is_word(digits + 1)) return 0;
  if (line.is_joined(digits + 1) && !line.is_mark(digits + 1, ',') &&
      !line.is_mark(digits + 1, '.'))
    return 0;
  fields.year = full_year(line.at(digits).key);
  return digits + 1;
}

/// ", 2025" or " 2025" or " of 2025" or " '25" behind a month or a day.
End read_year_behind(const AtomLine& line, std::uint32_t at, CalendarFields& fields) {
  std::uint32_t next = at;
  if (line.is_mark(next, ',')) ++next;
  if (line.is_word(next, "of") || (line.is_word(next, "in") && next == at)) ++next;
  if (next > at && line.is_word(next, "the") && line.is_word(next + 1, "year")) next += 2;
  if (line.is_dash(next) && line.is_joined(next)) ++next;
  if (const End end = read_year(line, next, true, fields)) return end;
  const std::uint32_t short_at = line.is_word(at, "of") ? next : at;
  const bool dashed =
      line.is_dash(short_at) && !line.has(short_at - 1, Role::kMonth);  // "July 13-15" is a range
  if (const End end = dashed ? 0 : read_short_year(line, short_at, fields)) return end;
  return at;
}

/// "March 4, 2025", "March 4", "March 2025", "March".
End read_month_first(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  CalendarFields& fields = phrase.fields;
  const std::uint32_t behind =
      line.is_mark(at + 1, '.') || line.is_dash(at + 1) || line.is_mark(at + 1, '/') ? at + 2
                                                                                     : at + 1;
  std::int16_t spelled = 0;
  const bool sure = line.is_digits(behind) || read_ordinal(line, behind).has_value() ||
                    read_day_in_words(line, behind, spelled) != 0;
  const End month = read_month(line, at, sure, fields);
  if (month == 0) return 0;
  std::uint32_t next = line.is_word(month, "the") ? month + 1 : month;
  if (line.is_mark(month, ',') && read_ordinal(line, month + 1)) ++next;
  const bool joined = (line.is_dash(month) || line.is_mark(month, '/')) && line.is_joined(month);
  if (joined && line.is_joined(month + 1)) ++next;
  End day = read_day(line, next, fields.day);
  if (day == 0) day = read_day_in_words(line, next, fields.day);
  if (day != 0 && !continues_number(line, day)) {
    const bool joined_year = (line.is_dash(day) || line.is_mark(day, '/')) && line.is_joined(day) &&
                             line.is_digits(day + 1, 4);
    return read_year_behind(line, joined_year ? day + 1 : day, fields);
  }
  fields.day = kUnset;
  const bool slashed =
      line.is_mark(month, '/') && line.is_joined(month) && line.is_digits(month + 1, 4);
  return read_year_behind(line, slashed ? month + 1 : month, fields);
}

/// "2024 August", "2018 March 18", "2020/Sep/23".
End read_year_first(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  CalendarFields& fields = phrase.fields;
  if (!line.is_digits(at, 4) || line.at(at).key < 1000 || line.at(at).key > 2199) return 0;
  const bool joined = line.is_joined(at + 1) && (line.is_dash(at + 1) || line.is_mark(at + 1, '/'));
  const std::uint32_t month_at = joined ? at + 2 : at + 1;
  const bool whole_name = line.at(month_at).span.size() > 4 && !line.is_word(month_at, "march");
  const bool named = line.at(month_at).capital || joined || whole_name;
  const End month =
      named && !line.is_word(month_at, "may") ? read_month(line, month_at, joined, fields) : 0;
  if (month == 0) return 0;
  fields.year = static_cast<std::int16_t>(line.at(at).key);
  const bool day_joined =
      line.is_joined(month) && (line.is_dash(month) || line.is_mark(month, '/'));
  const End day = read_day(line, day_joined ? month + 1 : month, fields.day);
  if (day == 0 || continues_number(line, day) || (line.is_digits(day, 4))) fields.day = kUnset;
  return fields.day == kUnset ? month : day;
}

/// "4 March 2025", "the 4th of March", "31-Oct-1974".
End read_day_first(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  CalendarFields& fields = phrase.fields;
  if (line.is_joined(at) && !line.is_mark(at - 1, '(') && !line.is_dash(at - 1) &&
      !line.is_mark(at - 1, '"') && !line.is_mark(at - 1, 0x201C) && !line.is_mark(at - 1, ':')) {
    return 0;
  }
  // "COVID-19 may spread"
  const bool in_word = at > 1 && line.is_dash(at - 1) && line.is_joined(at) &&
                       line.is_joined(at - 1) && line.is_word(at - 2) &&
                       !line.has(at - 2, Role::kMonth);
  if (in_word) return 0;
  std::uint32_t next = read_day(line, at, fields.day);
  if (next == 0) next = read_day_in_words(line, at, fields.day);
  if (next == 0 || has_money_before(line, at)) return 0;
  if (line.is_word(next, "day")) ++next;
  if (line.is_word(next, "of")) ++next;
  if ((line.is_dash(next) || line.is_mark(next, '/')) && line.is_joined(next)) ++next;
  const End month = read_month(line, next, true, fields);
  if (month == 0) return 0;
  const bool joined_year =
      (line.is_dash(month) || line.is_mark(month, '/')) && line.is_joined(month);
  if (joined_year && line.is_digits(month + 1, 2)) {  // "31-Oct-74"
    const End year = read_short_year(line, month, fields);
    return year != 0 ? year : month;
  }
  return read_year_behind(line, joined_year ? month + 1 : month, fields);
}

/// Whether the word before `at` makes "May" or "Jan" a month, not a verb or a person.
bool leads_to_month(const AtomLine& line, std::uint32_t at) {
  static constexpr WordKey kLeads[] = {
      "in",     "since", "last",    "next", "this",  "by",    "until", "till",    "from",
      "of",     "to",    "and",     "or",   "early", "mid",   "late",  "through", "during",
      "before", "after", "between", "for",  "end",   "until", "past"};
  if (at == 0) return line.size() == 1;  // a note: "May"
  if (line.is_one_of(at - 1, kLeads)) return true;
  const bool event =
      line.is_word(at + 1, "for") || line.is_word(at + 1, "on") || line.is_word(at + 1, "against");
  if (line.is_word(at - 1, "the") && !event)
    return true;  // "the March accession", not "the March on Rome"
  return line.is_dash(at - 1) || line.is_mark(at - 1, ',') || line.is_mark(at - 1, '/') ||
         line.is_mark(at - 1, '(');
}

}  // namespace

bool is_day_number(const AtomLine& line, std::uint32_t at) {
  return line.is_digits(at) && line.at(at).span.size() <= 2 && line.at(at).key >= 1 &&
         line.at(at).key <= 31;
}

End read_month(const AtomLine& line, std::uint32_t at, bool sure, CalendarFields& fields) {
  const auto month = line.value(at, Role::kMonth);
  if (!month) return 0;
  const bool is_abbreviation = line.at(at).span.size() <= 4 && !line.is_word(at, "may") &&
                               !line.is_word(at, "june") && !line.is_word(at, "july");
  const bool ambiguous = line.is_word(at, "may") || line.is_word(at, "march") ||
                         line.is_word(at, "mar") || line.is_word(at, "dec");
  const bool stop = is_abbreviation && line.is_mark(at + 1, '.') && line.is_joined(at + 1);
  const End end = stop ? at + 2 : at + 1;
  if (!sure && !line.at(at).capital && (ambiguous || is_abbreviation)) return 0;
  const bool name_like = ambiguous || (is_abbreviation && !stop);
  // "DEC" is the Disasters Emergency Committee.
  const std::string_view form = line.text(at);
  const bool capitals = is_abbreviation && form.size() > 1 && form[1] >= 'A' && form[1] <= 'Z';
  if (!sure && capitals && !stop && !line.is_digits(end)) return 0;
  if (!sure && name_like && !line.is_digits(end)) {
    const bool names =
        line.at(end).capital && !line.has(end, Role::kMonth) && !line.has(end, Role::kWeekday);
    const bool ranges =
        line.is_dash(end) && line.is_joined(end) && line.has(end + 1, Role::kMonth);  // "Nov-Feb"
    if (!ranges && (!leads_to_month(line, at) || (names && is_abbreviation))) return 0;
  }
  fields.month = static_cast<std::int16_t>(*month);
  return end;
}

End read_year(const AtomLine& line, std::uint32_t at, bool sure, CalendarFields& fields) {
  if (line.is_apostrophe(at) && line.is_joined(at + 1) && line.is_digits(at + 1, 2)) {
    if (!sure || (line.is_joined(at + 2) && line.is_word(at + 2))) return 0;
    fields.year = full_year(line.at(at + 1).key);
    return at + 2;
  }
  if (!line.is_digits(at)) return read_year_in_words(line, at, fields);
  const std::uint32_t value = line.at(at).key;
  if (!is_year_number(value) || !is_free_number(line, at) || has_money_before(line, at)) return 0;
  CalendarFields era = fields;
  const End end = read_era(line, at + 1, era);
  if (end > at + 1) {
    fields = era;
    fields.year = static_cast<std::int16_t>(value);
    return end;
  }
  const std::uint32_t lowest = sure ? 1000 : 1900;
  const std::uint32_t highest = sure ? 2199 : 2059;
  if (!line.is_digits(at, 4) || value < lowest || value > highest) return 0;
  if (unit_at(line, at + 1) && unit_at(line, at + 1)->plural) return 0;
  fields.year = static_cast<std::int16_t>(value);
  return at + 1;
}

End read_month_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (line.has(at, Role::kMonth)) return read_month_first(line, at, phrase);
  if (const End end = read_year_first(line, at, phrase)) return end;
  phrase.fields = {};
  return read_day_first(line, at, phrase);
}

End read_age(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = line.is_word(at, "the") ? at + 1 : at;
  if (const auto decade = line.value(next, Role::kDecade); decade && next > at) {
    phrase.fields.decade = static_cast<std::int16_t>(190 + *decade);
    return next + 1;
  }
  const bool short_form = line.is_apostrophe(next) && line.is_joined(next + 1);
  if (short_form) ++next;
  if (line.is_digits(next)) {
    const std::uint32_t s =
        line.is_apostrophe(next + 1) && line.is_joined(next + 1) ? next + 2 : next + 1;
    const bool plural = line.is_word(s, "s") && line.is_joined(s);
    const std::uint32_t value = line.at(next).key;
    if (plural && value % 10 == 0) {
      if (line.is_digits(next, 4) && value >= 1000 && value < 2200) {
        phrase.fields.decade = static_cast<std::int16_t>(value / 10);
        return s + 1;
      }
      if (line.is_digits(next, 2) && (short_form || next > at)) {
        phrase.fields.decade = static_cast<std::int16_t>(full_year(value) / 10);
        return s + 1;
      }
    }
  }
  const auto ordinal = read_ordinal(line, next);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 30) return 0;
  const std::uint32_t century = line.is_dash(ordinal->end) ? ordinal->end + 1 : ordinal->end;
  if (!line.is_word(century, "century")) return 0;
  phrase.fields.century = static_cast<std::int16_t>(ordinal->value - 1);
  return read_era(line, century + 1, phrase.fields);
}

}  // namespace ae
