// Dates of digits alone: "2025-03-04", "3/4/25", "10.31.1974", "12/2015", "9/11".
#include "analysis/times_grammar.h"
#include "analysis/times_parts.h"

namespace ae {
namespace {

/// A separator of numeric dates between `at` and the next digits: - / . as `mark`, or any if 0.
char32_t date_separator(const AtomLine& line, std::uint32_t at) {
  if (!line.is_joined(at) || !line.is_joined(at + 1) || !line.is_digits(at + 1)) return 0;
  if (line.is_dash(at)) return U'-';
  return line.is_mark(at, '/') ? U'/' : line.is_mark(at, '.') ? U'.' : 0;
}

/// Whether what stands before "3/4" makes it a day, not a fraction.
bool leads_to_day(const AtomLine& line, std::uint32_t at) {
  if (at == 0) return line.size() == 3;
  static constexpr WordKey kWords[] = {"on",      "since",  "by",    "until", "from",   "to",
                                       "between", "before", "after", "till",  "through"};
  if (line.is_one_of(at - 1, kWords)) return true;
  const bool listed = line.is_dash(at - 1) || line.is_mark(at - 1, ',') ||
                      line.is_word(at - 1, "or") || line.is_word(at - 1, "and");
  const bool goes_on =
      listed && at > 4 && line.is_mark(at - 3, '/');  // "10/1-11/7", "11/20, 11/22"
  return goes_on || line.has(at - 1, Role::kWeekday);
}

/// Whether a mark joined before digits leaves them a date: brackets, quotation marks, the dash of a
/// range.
bool may_stand_before(const AtomLine& line, std::uint32_t at) {
  const std::uint32_t mark = line.at(at - 1).key;
  return !line.is_word(at - 1) && !line.is_digits(at - 1) &&
         (mark == '(' || mark == '"' || mark == '\'' || mark == 0x201C || mark == 0x2018 ||
          mark == '[' ||
          (line.is_dash(at - 1) && !(at > 1 && line.is_word(at - 2) && line.is_joined(at - 1))));
}

/// "12/2015", "2015-12": a month of a year. "2015-16" and "2004-12" are two years.
End read_numeric_month(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const bool year_first = line.is_digits(at, 4) && line.is_digits(at + 2, 2);
  const bool month_first = (line.is_mark(at + 1, '/') || line.is_dash(at + 1)) &&
                           line.is_digits(at + 2, 4) && line.at(at).span.size() <= 2;
  if (!year_first && !month_first) return 0;
  const std::uint32_t year = line.at(year_first ? at : at + 2).key,
                      month = line.at(year_first ? at + 2 : at).key;
  const bool two_years = year_first && month > year % 100;
  if (!is_month_number(month) || year < 1900 || year > 2100 || two_years) return 0;
  if (date_separator(line, at + 3) != 0 || (line.is_joined(at + 3) && line.is_word(at + 3)))
    return 0;
  phrase.fields.year = static_cast<std::int16_t>(year);
  phrase.fields.month = static_cast<std::int16_t>(month);
  return at + 3;
}

/// "3/4": month and day without a year, only by a slash and after a word that leads to a date.
/// "9/11" has a year of its own.
End read_slashed_day(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (const End end = read_numeric_month(line, at, phrase)) return end;
  const bool led = leads_to_day(line, at);
  if (!led && line.text(at) == "9" && line.text(at + 2) == "11" && line.is_mark(at + 1, '/')) {
    phrase.fields.year = 2001;
    return set_month_day(9, 11, phrase.fields) ? at + 3 : 0;
  }
  const bool short_enough = line.at(at).span.size() <= 2 && line.at(at + 2).span.size() <= 2;
  if (!led || !short_enough || date_separator(line, at + 1) != '/') return 0;
  return set_month_day(line.at(at).key, line.at(at + 2).key, phrase.fields) ? at + 3 : 0;
}

/// "20161016": eight digits of a recent year, a month and a day.
End read_compact_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (!line.is_digits(at, 8) || line.at(at).key < 19500101 || line.at(at).key > 20491231) return 0;
  const std::uint32_t month = line.at(at).key / 100 % 100, day = line.at(at).key % 100;
  const bool joined = line.is_joined(at + 1) && (line.is_word(at + 1) || line.is_digits(at + 2));
  if (joined || !is_month_number(month) || !set_month_day(month, day, phrase.fields)) return 0;
  phrase.fields.year = static_cast<std::int16_t>(line.at(at).key / 10000);
  return at + 1;
}

}  // namespace

End read_numeric_date(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (!line.is_digits(at)) return 0;
  const bool behind_dash =
      line.is_dash(at - 1) && line.at(at).span.size() >= 4;  // "report-2018-09-23"
  if (line.is_joined(at) && !may_stand_before(line, at) && !behind_dash) return 0;
  if (const End end = read_compact_date(line, at, phrase)) return end;
  const char32_t separator = date_separator(line, at + 1);
  if (separator == 0) return 0;
  const bool chained = line.is_dash(at - 1) && line.is_joined(at) && separator == '-';
  if (chained && !(line.is_digits(at, 4) && !line.is_digits(at - 2))) return 0;
  if (date_separator(line, at + 3) != separator) return read_slashed_day(line, at, phrase);
  const std::uint32_t first = line.at(at).key, second = line.at(at + 2).key,
                      third = line.at(at + 4).key;
  const bool ranges = separator == '/' && line.is_dash(at + 5);  // "10/1/2018-10/7/2018"
  if (!ranges && (continues_number(line, at + 5) || date_separator(line, at + 5) != 0)) return 0;
  if (line.at(at + 2).span.size() > 2) return 0;
  if (line.is_digits(at, 4) && line.at(at + 4).span.size() <= 2) {
    if (!is_year_number(first) || !set_month_day(second, third, phrase.fields)) return 0;
    phrase.fields.year = static_cast<std::int16_t>(first);
    return at + 5;
  }
  const bool short_year = line.is_digits(at + 4, 2);
  if (line.at(at).span.size() > 2 || (!short_year && !line.is_digits(at + 4, 4))) return 0;
  if (short_year && separator == '.') return 0;
  const bool day_first = separator == '.' && second <= 12;  // 31.10.1974 and 04.03.2025
  if (!(day_first ? set_month_day(second, first, phrase.fields)
                  : set_month_day(first, second, phrase.fields))) {
    return 0;
  }
  if (!short_year && !is_year_number(third)) return 0;
  phrase.fields.year = short_year ? full_year(third) : static_cast<std::int16_t>(third);
  return at + 5;
}

}  // namespace ae
