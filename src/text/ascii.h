// Letters of ASCII, four bytes at once.
#pragma once

#include <cstdint>

namespace ae {

inline constexpr std::uint32_t kEachByte = 0x01010101;  ///< times a byte: that byte, four times

/// The highest bit of each of the four bytes that lies between `first` and `last`, both of ASCII.
constexpr std::uint32_t bytes_between(std::uint32_t bytes, char first, char last) {
  const std::uint32_t low = bytes & 0x7F * kEachByte;
  const std::uint32_t reach = low + (0x80u - static_cast<unsigned char>(first)) * kEachByte;
  const std::uint32_t exceed = low + (0x7Fu - static_cast<unsigned char>(last)) * kEachByte;
  return reach & ~exceed & ~bytes & 0x80 * kEachByte;
}

/// Four bytes in lower case as far as they are ASCII.
constexpr std::uint32_t lower_of(std::uint32_t bytes) {
  return bytes | bytes_between(bytes, 'A', 'Z') >> 2;
}
static_assert(lower_of(0x4A5A5B40) == 0x6A7A5B40 && lower_of(0xC161C3BF) == 0xC161C3BF);

/// Whether all four bytes are letters.
constexpr bool are_letters(std::uint32_t bytes) {
  return bytes_between(bytes | 0x20 * kEachByte, 'a', 'z') == 0x80 * kEachByte;
}
static_assert(are_letters(0x415A617A) && !are_letters(0x405A617A) && !are_letters(0xC15A617A));

}  // namespace ae
