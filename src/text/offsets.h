// The one place where bytes as given become well-formed UTF-8, and where offsets are converted
// back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ae {

/// After a repair, bytes at or beyond `repaired` stand `input - repaired` bytes further in the
/// input.
struct OffsetShift {
  std::uint32_t repaired = 0;  ///< offset just behind a replacement character
  std::uint32_t input = 0;     ///< the same place in the input
};

/// Well-formed UTF-8 and how it differs from the input; `shifts` is empty where the input was
/// well-formed.
struct RepairedText {
  std::string bytes;
  std::vector<OffsetShift> shifts;
};

/// Replaces each maximal ill-formed subsequence (Unicode 15, D93b; the WHATWG decoder's practice)
/// by U+FFFD. A well-formed input is moved, not copied. A byte order mark at the start is left in
/// place.
RepairedText repair_utf8(std::string input);

/// Converts offsets of a repaired text; `text` is always the bytes it was made from. O(log n) a
/// call after O(n) once.
class OffsetMap {
 public:
  OffsetMap() = default;
  explicit OffsetMap(const RepairedText& text);

  /// Offset in the bytes that were given.
  std::uint32_t input_byte(std::uint32_t offset) const;
  /// UTF-16 code units before `offset`.
  std::uint32_t utf16_unit(std::string_view text, std::uint32_t offset) const;
  /// The byte offset of a UTF-16 offset, rounded down to a code point; past the end gives the
  /// text's size.
  std::uint32_t byte_of_utf16(std::string_view text, std::uint32_t unit) const;

 private:
  std::vector<OffsetShift> shifts_;
  std::vector<std::uint32_t> units_at_;  ///< UTF-16 units before each stride of bytes
};

}  // namespace ae
