// The order in which the words of a line are seen (Unicode Standard Annex #9, at the grain of
// pieces that have one direction each).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ae {

/// Bidi_Class of a piece as a whole.
enum class BidiKind : std::uint8_t { kLeftToRight, kRightToLeft, kNumber, kNeutral };

/// By the first letter; without letters a digit makes a number.
BidiKind bidi_kind(std::string_view piece);

/// Whether a paragraph runs from right to left: by its first letter (rules P2 and P3), of which
/// `text` holds the beginning.
bool runs_right_to_left(std::string_view text);

/// Embedding level of each piece (rules W2, W7, N1 and N2): even from left to right, odd from
/// right to left. A number behind right-to-left letters is a unit within them.
std::vector<std::uint8_t> bidi_levels(std::span<const BidiKind> pieces, bool right_to_left);

/// The pieces from left to right (rule L2): indexes into `levels`, each once.
std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels);

/// What is drawn of a piece that runs from right to left: the other bracket of a pair for a single
/// bracket, the piece itself for all else.
std::string_view mirrored(std::string_view piece);

}  // namespace ae
