// Reading the binary files of assets/models, which may be damaged: nothing is read beyond the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ae {

/// Takes numbers off the front of some bytes. Once anything was missing or wrong, ok() is false for
/// good and every further read gives 0.
class ByteReader {
 public:
  explicit ByteReader(std::span<const unsigned char> bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  std::size_t left() const { return bytes_.size() - at_; }
  void fail() {
    ok_ = false;
    at_ = bytes_.size();
  }

  std::uint8_t byte() {
    if (at_ < bytes_.size()) return bytes_[at_++];
    ok_ = false;
    return 0;
  }

  std::uint32_t u32() {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value |= std::uint32_t{byte()} << (8 * i);
    return ok_ ? value : 0;
  }

  /// LEB128: seven bits a byte, low ones first; at most five bytes.
  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const std::uint8_t part = byte();
      value |= static_cast<std::uint32_t>(part & 0x7F) << shift;
      if ((part & 0x80) == 0) return value;
    }
    fail();
    return 0;
  }

  /// A count of records that take at least `least_size` bytes each; more than can follow is an
  /// error.
  std::uint32_t count(std::size_t least_size) {
    const std::uint32_t value = u32();
    if (value > left() / least_size) fail();
    return ok_ ? value : 0;
  }

  /// The next `size` bytes, to be read on their own.
  std::span<const unsigned char> take(std::size_t size) {
    if (size > left()) fail();
    if (!ok_) return {};
    at_ += size;
    return bytes_.subspan(at_ - size, size);
  }

  /// Whether the four bytes at the front are `magic`.
  bool expect(std::string_view magic) {
    for (const char c : magic) {
      if (byte() != static_cast<unsigned char>(c)) fail();
    }
    return ok_;
  }

 private:
  std::span<const unsigned char> bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace ae
