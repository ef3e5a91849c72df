#include "reader/bidi_order.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {

BidiKind bidi_kind(std::string_view piece) {
  BidiKind kind = BidiKind::kNeutral;
  for (std::uint32_t at = 0; at < piece.size();) {
    const CodePoint point = decode_at(piece, at);
    if (has_class(point.value, kRightToLeft)) return BidiKind::kRightToLeft;
    if (has_class(point.value, kLetter)) return BidiKind::kLeftToRight;
    if (has_class(point.value, kDigit | kNumber)) kind = BidiKind::kNumber;
    at += point.size;
  }
  return kind;
}

bool runs_right_to_left(std::string_view text) {
  return bidi_kind(text) == BidiKind::kRightToLeft;
}

std::vector<std::uint8_t> bidi_levels(std::span<const BidiKind> pieces, bool right_to_left) {
  const std::uint8_t base = right_to_left ? 1 : 0;
  const std::uint8_t even = right_to_left ? 2 : 0;
  constexpr std::uint8_t kOpen = 0xFF;
  std::vector<std::uint8_t> levels(pieces.size(), kOpen);
  bool behind_right_to_left = right_to_left;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i] == BidiKind::kNeutral) continue;
    if (pieces[i] != BidiKind::kNumber) behind_right_to_left = pieces[i] == BidiKind::kRightToLeft;
    levels[i] = behind_right_to_left ? 1 : even;
  }
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] != kOpen) continue;
    const auto open_end = std::find_if(levels.begin() + static_cast<std::ptrdiff_t>(i),
                                       levels.end(), [](auto level) { return level != kOpen; });
    const std::uint8_t before = i == 0 ? base : levels[i - 1];
    const std::uint8_t after = open_end == levels.end() ? base : *open_end;
    std::fill(levels.begin() + static_cast<std::ptrdiff_t>(i), open_end,
              before == after ? before : base);
  }
  return levels;
}

std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels) {
  std::vector<std::uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0u);
  const std::uint8_t highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
  for (std::uint8_t level = highest; level > 0; --level) {
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end + 1;
    }
  }
  return order;
}

std::string_view mirrored(std::string_view piece) {
  constexpr std::array<std::string_view, 12> kPairs = {"(", ")", "[", "]", "{", "}",
                                                       "<", ">", "«", "»", "‹", "›"};
  const auto found = std::find(kPairs.begin(), kPairs.end(), piece);
  if (found == kPairs.end()) return piece;
  return kPairs[static_cast<std::size_t>(found - kPairs.begin()) ^ 1];
}

}  // namespace ae
