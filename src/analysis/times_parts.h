// Small pieces that several rules of the grammar of times are made of.
#pragma once

#include "analysis/times_grammar.h"

namespace ae {

/// Behind an optional "the".
std::uint32_t skip_the(const AtomLine& line, std::uint32_t at);
/// Behind "'s", or `at` itself.
std::uint32_t skip_possessive(const AtomLine& line, std::uint32_t at);
/// Behind an optional hyphen without spaces.
std::uint32_t skip_hyphen(const AtomLine& line, std::uint32_t at);
/// Behind "fiscal", "full", "calendar": the words that may stand between a relation and its unit.
std::uint32_t skip_unit_adjective(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);
/// Counts the phrase from its anchor: `direction` times one `unit`.
void shift_by(TimePhrase& phrase, int direction, Unit unit);
/// A two-digit year as it is written in dates: 50–99 are of the 20th century, the others of the
/// 21st.
std::int16_t full_year(std::uint32_t two_digits);
bool is_year_number(std::uint32_t value);
bool is_month_number(std::uint32_t value);
/// Sets month and day where they can be; a month above 12 changes places with the day.
bool set_month_day(std::uint32_t month, std::uint32_t day, CalendarFields& fields);
/// Whether digits before `at` continue there as a decimal, a sum or a clock time, so that they are
/// no day.
bool continues_number(const AtomLine& line, std::uint32_t at);
/// "2100 UTC": four digits that are hours and minutes, by the zone behind them.
bool is_zoned_clock(const AtomLine& line, std::uint32_t at);
/// "third quarter", "first half", "third-quarter", "fiscal first quarter", "Q3".
End read_quarter_name(const AtomLine& line, std::uint32_t at, TimePhrase& phrase);

}  // namespace ae
