// What a person calls one character: extended grapheme clusters (UAX #29).
#pragma once

#include <cstdint>
#include <string_view>

#include "text/unicode_table.h"

namespace ae {

/// Takes the code points of a text in order and tells where clusters begin.
/// Example: of "e", U+0301, "f" the second joins, the first and the third do not.
class GraphemeBreaker {
 public:
  /// Whether `next` belongs to the cluster of the code point taken before; false for the first.
  bool joins(char32_t next);

 private:
  bool follows(const CharProperties& next) const;

  GraphemeBreak last_ = GraphemeBreak::kControl;  ///< the start of a text breaks as after a control
  bool after_pictograph_ = false;  ///< Extended_Pictographic Extend* (ZWJ) has just been read
  bool odd_indicators_ = false;    ///< an odd run of regional indicators has just been read
  bool after_consonant_ = false;   ///< Consonant (Extend | Linker)* has just been read
  bool linked_ = false;            ///< with at least one Linker in it
};

/// The end of the cluster that begins at `offset`; text.size() at the end. Linear in the cluster.
std::uint32_t grapheme_end(std::string_view text, std::uint32_t offset);

/// The end of the cluster at `offset` where it is one picture made of several code points: a flag,
/// a keycap, a family, a hand with a tone of skin; else `offset`.
std::uint32_t emoji_sequence_end(std::string_view text, std::uint32_t offset);

}  // namespace ae
