#include "analysis/times_parts.h"

#include <utility>

#include "analysis/numbers.h"

namespace ae {
namespace {

/// "quarter", "half", "period" behind an ordinal: sets the field. "third-quarter" has a hyphen.
End read_quarter_word(const AtomLine& line, std::uint32_t at, int ordinal, CalendarFields& fields) {
  if ((line.is_word(at, "quarter") || line.is_word(at, "qtr")) && ordinal <= 4) {
    fields.quarter = static_cast<std::int16_t>(ordinal);
    return at + 1;
  }
  if (line.is_word(at, "half") && ordinal <= 2 && !line.is_word(at + 1, "dozen")) {
    fields.half = static_cast<std::int16_t>(ordinal);
    return at + 1;
  }
  return 0;
}

}  // namespace

std::uint32_t skip_the(const AtomLine& line, std::uint32_t at) {
  return line.is_word(at, "the") ? at + 1 : at;
}

std::uint32_t skip_possessive(const AtomLine& line, std::uint32_t at) {
  return line.is_apostrophe(at) && line.is_joined(at) && line.is_word(at + 1, "s") ? at + 2 : at;
}

void shift_by(TimePhrase& phrase, int direction, Unit unit) {
  phrase.is_shifted = true;
  phrase.direction = static_cast<std::int8_t>(direction);
  phrase.amount = {1, 1, unit};
}

std::uint32_t skip_unit_adjective(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (line.is_word(at, "fiscal")) phrase.is_fiscal = true;
  const bool known = line.is_word(at, "fiscal") || line.is_word(at, "full") ||
                     line.is_word(at, "calendar") || line.is_word(at, "whole") ||
                     line.is_word(at, "entire") || line.is_word(at, "single");
  return known ? at + 1 : at;
}

std::uint32_t skip_hyphen(const AtomLine& line, std::uint32_t at) {
  return line.is_dash(at) && line.is_joined(at) && line.is_joined(at + 1) ? at + 1 : at;
}

End read_quarter_name(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (line.is_word(at, "fiscal")) {
    phrase.is_fiscal = true;
    at = skip_hyphen(line, at + 1);
  }
  if (line.is_word(at, "q") && line.is_joined(at + 1) && line.is_digits(at + 1, 1)) {
    const std::uint32_t quarter = line.at(at + 1).key;
    if (quarter < 1 || quarter > 4) return 0;
    phrase.fields.quarter = static_cast<std::int16_t>(quarter);
    return at + 2;
  }
  if (line.is_word(at, "last") && line.is_word(at + 1, "half")) {
    phrase.fields.half = 2;
    return at + 2;
  }
  const auto ordinal = read_ordinal(line, at);
  if (!ordinal) return 0;
  const std::uint32_t next = line.is_word(ordinal->end, "fiscal") ? ordinal->end + 1 : ordinal->end;
  return read_quarter_word(line, skip_hyphen(line, next), ordinal->value, phrase.fields);
}

std::int16_t full_year(std::uint32_t two_digits) {
  return static_cast<std::int16_t>(two_digits + (two_digits >= 50 ? 1900 : 2000));
}

bool is_year_number(std::uint32_t value) {
  return value >= 1 && value <= 2999;
}

bool is_month_number(std::uint32_t value) {
  return value >= 1 && value <= 12;
}

bool set_month_day(std::uint32_t month, std::uint32_t day, CalendarFields& fields) {
  if (!is_month_number(month)) std::swap(month, day);
  if (!is_month_number(month) || day < 1 || day > 31) return false;
  fields.month = static_cast<std::int16_t>(month);
  fields.day = static_cast<std::int16_t>(day);
  return true;
}

bool continues_number(const AtomLine& line, std::uint32_t at) {
  if (!line.is_joined(at) || !line.is_joined(at + 1) || !line.is_digits(at + 1)) return false;
  return line.is_mark(at, '.') || line.is_mark(at, ':') || line.is_mark(at, '/') ||
         (line.is_mark(at, ',') && line.is_digits(at + 1, 3));
}

bool is_zoned_clock(const AtomLine& line, std::uint32_t at) {
  if (at > 0 && line.is_word(at - 1, "in")) return false;  // a year
  return line.is_digits(at, 4) && line.has(at + 1, Role::kZone) && line.at(at + 1).capital &&
         line.at(at).key < 2400 && line.at(at).key % 100 < 60;
}

}  // namespace ae
