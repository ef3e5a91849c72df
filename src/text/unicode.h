// Properties of code points, from the Unicode Character Database (assets/unicode).
#pragma once

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

/// The classes of `c`. O(1).
std::uint16_t char_class(char32_t c);
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
