#include "analysis/times_links.h"

#include "analysis/numbers.h"

namespace ae {
namespace {

/// Behind "-", "to", "through", "until", "and", "or", ","; `at` itself where no link stands.
std::uint32_t skip_link(const AtomLine& line, std::uint32_t at) {
  if (line.is_dash(at) || line.is_mark(at, '~')) return at + 1;
  static constexpr WordKey kWords[] = {"to", "through", "thru", "until", "till", "and", "or"};
  if (line.is_one_of(at, kWords)) return line.is_word(at + 1, "the") ? at + 2 : at + 1;
  return at;
}

/// A bare day, with or without the suffix of an ordinal; not one that begins something else.
End read_bare_day(const AtomLine& line, std::uint32_t at, std::int16_t& day) {
  const auto ordinal = read_ordinal(line, at);
  if (ordinal && ordinal->value >= 1 && ordinal->value <= 31) {
    day = static_cast<std::int16_t>(ordinal->value);
    return ordinal->end;
  }
  if (!line.is_digits(at) || line.at(at).span.size() > 2) return 0;
  if (line.at(at).key < 1 || line.at(at).key > 31) return 0;
  const bool continues = line.is_joined(at + 1) && !line.is_mark(at + 1, ',') &&
                         !line.is_mark(at + 1, ')') && !line.is_dash(at + 1) &&
                         !line.is_mark(at + 1, ';') && !line.is_mark(at + 1, '.');
  // "14–19 May", but not "14-19" by itself
  const bool range = line.is_dash(at + 1) && line.has(at + 3, Role::kMonth);
  const bool joined = line.is_joined(at + 1) && line.is_joined(at + 2) && line.is_digits(at + 2);
  if (continues || (joined && !range)) return 0;
  day = static_cast<std::int16_t>(line.at(at).key);
  return at + 1;
}

/// Whether words behind a bare number make it a count: "March 4 and 5 people".
bool is_counted(const AtomLine& line, std::uint32_t at) {
  return line.is_word(at) && !line.has(at, Role::kMonth) && !line.is_word(at, "in") &&
         !line.is_word(at, "at") && !line.is_word(at, "and") && !line.is_word(at, "to") &&
         !line.is_word(at, "of") && !line.is_word(at, "for") && !line.is_word(at, "on") &&
         !line.is_word(at, "with") && !line.is_word(at, "by") && !line.is_word(at, "the");
}

bool shows_day(const TimePhrase& phrase) {
  return phrase.form == TimeForm::kCalendar && phrase.fields.month != kUnset &&
         phrase.fields.day != kUnset && phrase.fields.hour == kUnset;
}

bool is_lone_year(const TimePhrase& phrase) {
  const CalendarFields& f = phrase.fields;
  return phrase.form == TimeForm::kCalendar && f.year != kUnset && f.month == kUnset &&
         f.quarter == kUnset && f.season == kUnset && f.half == kUnset;
}

/// "-18" behind 1914: the same century, a later year.
End read_short_year(const AtomLine& line, std::uint32_t link, const TimePhrase& from,
                    TimePhrase& phrase) {
  if (!is_lone_year(from) || !line.is_dash(link) || !line.is_joined(link) ||
      !line.is_joined(link + 1))
    return 0;
  if (!line.is_digits(link + 1, 2)) return 0;
  const bool chain =
      line.is_joined(link + 2) &&
      (line.is_dash(link + 2) || line.is_word(link + 2) || line.is_mark(link + 2, '/'));
  if (chain) return 0;
  const int year = from.fields.year / 100 * 100 + static_cast<int>(line.at(link + 1).key);
  if (year <= from.fields.year) return 0;
  phrase.fields.year = static_cast<std::int16_t>(year);
  return link + 2;
}

/// Takes the year of the other end of a range; `side` is 1 where that end comes later.
void borrow_year(TimePhrase& phrase, const TimePhrase& other, int side) {
  CalendarFields& f = phrase.fields;
  const CalendarFields& o = other.fields;
  const bool dated = phrase.form == TimeForm::kCalendar && !phrase.is_shifted && f.month != kUnset;
  if (!dated || f.year != kUnset || o.year == kUnset || o.month == kUnset) return;
  f.year = o.year;
  if (side > 0 && f.month > o.month) --f.year;
  if (side < 0 && f.month < o.month) ++f.year;
}

}  // namespace

std::uint32_t read_linked_after(const AtomLine& line, End end, std::vector<TimePhrase>& phrases) {
  const TimePhrase from = phrases.back();
  const std::uint32_t next = skip_link(line, end);
  if (next == end) return end;
  TimePhrase phrase{.sentence = from.sentence, .tense = from.tense};
  if (const End year = read_short_year(line, end, from, phrase)) {
    phrase.span = line.span(end + 1, year);
    phrases.push_back(phrase);
    return year;
  }
  if (!shows_day(from)) return end;
  const End day = read_bare_day(line, next, phrase.fields.day);
  if (day == 0 || is_counted(line, day) || line.has(day, Role::kMonth)) return end;
  if (line.is_word(day, "of") && line.has(day + 1, Role::kMonth)) return end;
  phrase.borrow = -1;
  phrase.span = line.span(next, day);
  End last = day;
  if (from.fields.year == kUnset) {
    const std::uint32_t year_at = line.is_mark(day, ',') ? day + 1 : day;
    if (line.is_digits(year_at, 4)) {
      const End year = read_year(line, year_at, true, phrase.fields);
      if (year != 0) {
        last = year;
        phrases.back().fields.year = phrase.fields.year;
        phrase.span = line.span(next, last);
      }
    }
  }
  phrases.push_back(phrase);
  return last;
}

std::uint32_t read_linked_before(const AtomLine& line, std::uint32_t at, std::uint32_t sentence,
                                 std::vector<TimePhrase>& phrases) {
  TimePhrase phrase{.sentence = sentence};
  if (line.at(at).kind == AtomKind::kMark) return at + 1;
  const End day = read_bare_day(line, at, phrase.fields.day);
  if (day == 0) return at + 1;
  const std::uint32_t next = skip_link(line, day);
  if (next == day) return at + 1;
  TimePhrase date;
  const End end = read_month_date(line, next, date);
  if (end == 0 || line.has(next, Role::kMonth) || date.fields.day == kUnset) return at + 1;
  phrase.span = line.span(at, day);
  phrase.borrow = 1;
  phrases.push_back(phrase);
  return next;
}

bool is_linked(const AtomLine& line, std::uint32_t first, End end, std::uint32_t at) {
  if (skip_link(line, end) != at || end == at) return false;
  if (line.is_word(end, "or")) return false;
  const bool opened =
      first > 0 && (line.is_word(first - 1, "between") || line.is_word(first - 1, "from"));
  return !line.is_word(end, "and") || opened;
}

void borrow_fields(std::vector<TimePhrase>& phrases, std::uint32_t index) {
  TimePhrase& phrase = phrases[index];
  if (index + 1 < phrases.size() && phrases[index + 1].is_linked)
    borrow_year(phrase, phrases[index + 1], 1);
  if (phrase.is_linked && index > 0) borrow_year(phrase, phrases[index - 1], -1);
  if (phrase.borrow > 0 && index + 1 < phrases.size()) {
    const TimePhrase& other = phrases[index + 1];
    phrase.fields.month = other.fields.month;
    phrase.fields.year = other.fields.year;
    phrase.tense = other.tense;
  } else if (phrase.borrow < 0 && index > 0) {
    phrase.fields.month = phrases[index - 1].fields.month;
    if (phrase.fields.year == kUnset) phrase.fields.year = phrases[index - 1].fields.year;
  }
}

}  // namespace ae
