// Numbers as they are written: digits with separators, words, scales and fractions.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/atoms.h"

namespace ae {

/// A number of the text: (numerator / denominator) · scale, all exact.
/// Examples: "5.6 million" is 56 / 10 · 1000000; "twenty-one thousand three hundred" is 21300;
/// "two-thirds" is 2 / 3.
struct Number {
  std::uint32_t end = 0;  ///< behind its last atom
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  std::int64_t scale = 1;
  bool in_digits = false;    ///< begins with digits
  bool vague = false;        ///< "several", "hundreds of": numerator is then a lower bound
  bool has_scale = false;    ///< ends in a word such as million
  bool is_article = false;   ///< "a" or "an", standing for one
  bool is_fraction = false;  ///< "two-thirds", "half", "1/2" without a whole part

  bool is_whole() const { return denominator == 1; }
  /// The same bits everywhere: one multiplication and one division of integers below 2^63.
  double value() const;
};

/// The number that begins at `at`, or nothing. Looks at a bounded number of atoms.
/// "1,000" and "1.000.000" are thousands; "12,5" and "12.5" are decimals; more than 15 digits are
/// no number.
std::optional<Number> read_number(const AtomLine& line, std::uint32_t at);
/// Digits with separators alone.
std::optional<Number> read_digits(const AtomLine& line, std::uint32_t at);
/// "half", "a third", "two-thirds", "three quarters", "1/2", "½".
std::optional<Number> read_fraction(const AtomLine& line, std::uint32_t at);

/// An ordinal: its value and where it ends. "first", "twenty-first", "21st".
struct Ordinal {
  std::uint32_t end = 0;
  int value = 0;
};
std::optional<Ordinal> read_ordinal(const AtomLine& line, std::uint32_t at);

}  // namespace ae
