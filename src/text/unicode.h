// Properties of code points, from the Unicode Character Database (assets/unicode).
#pragma once

#include <array>
#include <cstdint>

namespace ae {

/// What the analyzers need to know of a code point; bits may be combined.
enum CharClass : std::uint16_t {
  kLetter = 1 << 0,       ///< general category L*
  kUpper = 1 << 1,        ///< Lu, Lt
  kLower = 1 << 2,        ///< Ll
  kMark = 1 << 3,         ///< M*
  kDigit = 1 << 4,        ///< Nd
  kNumber = 1 << 5,       ///< Nl, No
  kPunctuation = 1 << 6,  ///< P*
  kSymbol = 1 << 7,       ///< S*
  kSpace = 1 << 8,        ///< White_Space
  kUnspaced = 1 << 9,  ///< Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar: words without spaces
  kEmoji = 1 << 10,    ///< Extended_Pictographic and regional indicators
  kControl = 1 << 11,  ///< Cc, Cf
  kRightToLeft = 1 << 12,  ///< Bidi_Class R or AL
  kShaped = 1 << 13,       ///< scripts whose letters join or reorder: Arabic, Hebrew points, Indic,
                           ///< Thai, Khmer, …
};

/// The classes of a code point below U+0080, which make up most texts: known without the table.
constexpr std::uint16_t ascii_class(char32_t c) {
  if (c >= 'a' && c <= 'z') return kLetter | kLower;
  if (c >= 'A' && c <= 'Z') return kLetter | kUpper;
  if (c >= '0' && c <= '9') return kDigit;
  if (c == ' ') return kSpace;
  if (c < ' ' || c == 0x7F) return c >= '\t' && c <= '\r' ? kSpace | kControl : kControl;
  const bool symbol = c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' ||
                      c == '`' || c == '|' || c == '~';
  return symbol ? kSymbol : kPunctuation;
}
inline constexpr std::array<std::uint16_t, 0x80> kAsciiClasses = [] {
  std::array<std::uint16_t, 0x80> classes{};
  for (char32_t c = 0; c < classes.size(); ++c) classes[c] = ascii_class(c);
  return classes;
}();

/// The classes of `c` by the table. O(1).
std::uint16_t listed_class(char32_t c);
/// The classes of `c`. O(1).
inline std::uint16_t char_class(char32_t c) {
  return c < kAsciiClasses.size() ? kAsciiClasses[c] : listed_class(c);
}
inline bool has_class(char32_t c, std::uint16_t classes) {
  return (char_class(c) & classes) != 0;
}
/// Simple lower-case mapping; `c` itself where there is none.
char32_t to_lower(char32_t c);
/// Simple upper-case mapping; `c` itself where there is none.
char32_t to_upper(char32_t c);
/// Whether `after` belongs to the same grapheme cluster as `before`, as far as two code points tell
/// (UAX #29, extended clusters; emoji ZWJ sequences, flags and conjuncts need GraphemeBreaker of
/// text/graphemes.h).
bool joins_previous(char32_t before, char32_t after);

}  // namespace ae
