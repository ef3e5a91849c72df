// Reading code points out of well-formed UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ae {

/// A code point and the bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< 1–4 bytes; 0 at the end of the text
};

/// The code point that begins at `offset`, which must be a boundary of well-formed UTF-8.
constexpr CodePoint decode_at(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = [&](std::uint32_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
          4};
}

/// Whether `offset` is 0, the end, or the first byte of a code point.
constexpr bool is_boundary(std::string_view text, std::uint32_t offset) {
  return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

/// The code point that ends just before `offset` (> 0).
constexpr CodePoint decode_before(std::string_view text, std::uint32_t offset) {
  if (offset == 0) return {};
  std::uint32_t begin = offset - 1;
  while (!is_boundary(text, begin)) --begin;
  return decode_at(text, begin);
}

/// Appends the UTF-8 form of `value`.
void append_utf8(std::string& out, char32_t value);

}  // namespace ae
