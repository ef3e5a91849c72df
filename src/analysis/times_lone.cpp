// Expressions that no word of a calendar carries: a year or a day by its number, and what only a
// note of a few words leaves so bare ("2/15", "the 24", "EOM").
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"
#include "analysis/times_parts.h"

namespace ae {
namespace {

constexpr std::uint32_t kNote = 4;  ///< atoms of a line that is nothing but a date

/// Whether a preposition or another word before `at` leads one to expect a year.
bool expects_year(const AtomLine& line, std::uint32_t at) {
  if (at == 0) return false;
  static constexpr WordKey kLeads[] = {"in",  "since",  "of",      "from",    "until",  "till",
                                       "by",  "during", "before",  "after",   "early",  "late",
                                       "mid", "year",   "between", "through", "around", "circa",
                                       "for", "to",     "and",     "about"};
  if (line.is_one_of(at - 1, kLeads)) return true;
  return line.is_dash(at - 1) || line.is_mark(at - 1, '(');
}

/// "1984" of "555-1984", "(713) 235-1984"
bool is_end_of_phone_number(const AtomLine& line, std::uint32_t at) {
  return at > 1 && line.is_dash(at - 1) && line.is_joined(at - 1) && line.is_joined(at) &&
         line.is_digits(at - 2, 3) && line.is_digits(at, 4);
}

/// "on 29th" with nothing behind it that the ordinal could count.
End read_led_ordinal(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto ordinal = read_ordinal(line, at);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 31) return 0;
  if (line.is_word(ordinal->end) || line.is_joined(ordinal->end)) return 0;
  phrase.fields.day = static_cast<std::int16_t>(ordinal->value);
  return ordinal->end;
}

/// The whole of a note: "the 1st", "the 24".
End read_noted_day(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto ordinal = read_ordinal(line, at);
  const bool digits = line.is_digits(at) && !ordinal;
  const int day = ordinal ? ordinal->value : digits ? static_cast<int>(line.at(at).key) : 0;
  const End end = ordinal ? ordinal->end : at + 1;
  if (day < 1 || day > 31 || end != line.size()) return 0;
  phrase.fields.day = static_cast<std::int16_t>(day);
  return end;
}

}  // namespace

/// A year by itself: "1998", "the year 2000", "in 480 BC".
End read_lone_year(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = at;
  if (line.is_word(next, "the")) ++next;
  const bool named =
      line.is_word(next, "year") && (line.is_digits(next + 1, 4) || line.is_word(next + 1, "two"));
  if (next > at && !named) return 0;
  if (named) ++next;
  const bool led = at > 0 && line.is_word(at - 1, "in");
  if (line.is_word(next, "two") && !named && !led) return 0;  // rather a count
  if (is_zoned_clock(line, next)) return 0;
  static constexpr WordKey kNumbered[] = {"resolution", "flight", "route", "highway", "form"};
  if (at > 0 && !named && line.is_one_of(at - 1, kNumbered)) return 0;
  static constexpr WordKey kDirections[] = {"west", "east", "north", "south"};  // of streets
  if (line.at(next + 1).capital && line.is_one_of(next + 1, kDirections)) return 0;
  if (is_end_of_phone_number(line, next)) return 0;
  return read_year(line, next, named || expects_year(line, next), phrase.fields);
}

/// "the 18th" behind "on", "by", "until": a day of a month that the text spoke of.
End read_lone_day(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (at > 0 && line.is_word(at - 1, "on") && line.is_digits(at))
    return read_led_ordinal(line, at, phrase);
  const bool note = line.size() <= kNote;
  if (!line.is_word(at, "the") || !(line.is_digits(at + 1) || note)) return 0;
  if (at == 0) return read_noted_day(line, at + 1, phrase);
  const bool led = line.is_word(at - 1, "on") || line.is_word(at - 1, "by") ||
                   line.is_word(at - 1, "until") || line.is_word(at - 1, "from") ||
                   line.is_word(at - 1, "since");
  const auto ordinal = read_ordinal(line, at + 1);
  if (!led || !ordinal || ordinal->value > 31 || ordinal->value < 1) return 0;
  const bool opens = line.is_word(ordinal->end, "to") &&
                     (line.is_digits(ordinal->end + 1) || line.is_digits(ordinal->end + 2));
  if (opens) return 0;  // "the 13th to the 15th of July"
  const bool ends = !line.is_word(ordinal->end) || line.is_word(ordinal->end, "at") ||
                    line.is_word(ordinal->end, "and") || line.is_word(ordinal->end, "to") ||
                    line.is_word(ordinal->end, "in");
  phrase.fields.day = static_cast<std::int16_t>(ordinal->value);
  return ends && !line.is_dash(ordinal->end) ? ordinal->end : 0;
}

/// "2 / 15", "2-15", "10 31 1974" as the whole of a note.
End read_lone_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (at != 0 || line.size() != 3 || !line.is_digits(0) || !line.is_digits(2)) return 0;
  const bool separated = line.is_dash(1) || line.is_mark(1, '/');
  const bool dated = line.is_digits(1) && line.is_digits(2, 4) && is_year_number(line.at(2).key);
  if (!separated && !dated) return 0;
  const std::uint32_t first = line.at(0).key, second = line.at(dated ? 1 : 2).key;
  if (line.at(0).span.size() > 2 || line.at(dated ? 1 : 2).span.size() > 2) return 0;
  if (!set_month_day(first, second, phrase.fields)) return 0;
  if (dated) phrase.fields.year = static_cast<std::int16_t>(line.at(2).key);
  return 3;
}

/// "EOM", "BOY", "EOD": the end or the beginning of the current month, year, day.
End read_end_code(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_the(line, at);
  const auto code = line.value(next, Role::kEndCode);
  if (!code) return 0;
  const std::string_view text = line.text(next);
  const bool capitals = text[1] >= 'A' && text[1] <= 'Z';
  if (*code < 100 && !capitals) return 0;  // a boy
  const Unit unit = static_cast<Unit>(*code % 100);
  shift_by(phrase, 0, unit);
  if (unit != Unit::kDay) phrase.phase = *code >= 100 ? Phase::kLate : Phase::kEarly;
  return next + 1;
}

}  // namespace ae
