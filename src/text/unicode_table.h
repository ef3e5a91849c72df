// What assets/unicode/properties.bin says of every code point.
#pragma once

#include <cstdint>
#include <vector>

namespace ae {

/// Grapheme_Cluster_Break, with Extended_Pictographic as a value of its own (UAX #29, table 2).
enum class GraphemeBreak : std::uint8_t {
  kOther,
  kCR,
  kLF,
  kControl,
  kExtend,
  kZWJ,
  kRegionalIndicator,
  kPrepend,
  kSpacingMark,
  kL,
  kV,
  kT,
  kLV,
  kLVT,
  kPictographic,
};

/// Indic_Conjunct_Break (UAX #44).
enum class ConjunctPart : std::uint8_t { kNone, kLinker, kConsonant, kExtend };

/// One of the few hundred combinations of properties that occur.
struct CharProperties {
  std::uint16_t classes = 0;  ///< CharClass bits
  GraphemeBreak grapheme = GraphemeBreak::kOther;
  ConjunctPart conjunct = ConjunctPart::kNone;
  std::int32_t to_lower = 0;  ///< added to the code point
  std::int32_t to_upper = 0;
};

/// A two-stage table: blocks of 128 code points that are alike are stored once.
class UnicodeTable {
 public:
  /// The one built into the program; made on first use.
  static const UnicodeTable& built_in();

  /// The properties of `c`; those of an unassigned code point beyond U+10FFFF.
  const CharProperties& of(char32_t c) const {
    if (c > 0x10FFFF) return kinds_.front();
    return kinds_[cells_[block_of_[c >> kBlockBits] + (c & kBlockMask)]];
  }

 private:
  UnicodeTable();
  static constexpr std::uint32_t kBlockBits = 7;
  static constexpr std::uint32_t kBlockMask = (1u << kBlockBits) - 1;

  std::vector<CharProperties> kinds_;
  std::vector<std::uint32_t> block_of_;  ///< where each block's cells begin
  std::vector<std::uint16_t> cells_;     ///< indexes into kinds_
};

}  // namespace ae
