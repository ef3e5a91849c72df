#include "text/offsets.h"

#include <algorithm>

#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kStride = 256;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// A well-formed sequence, or a maximal ill-formed one (Unicode 15, table 3-7).
struct Sequence {
  std::size_t size = 0;
  bool well_formed = false;
};

Sequence read_sequence(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead == 0xE0) low = 0xA0;   // overlong
  if (lead == 0xED) high = 0x9F;  // surrogates
  if (lead == 0xF0) low = 0x90;   // overlong
  if (lead == 0xF4) high = 0x8F;  // beyond U+10FFFF
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i >= bytes.size() || byte(at + i) < low || byte(at + i) > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {size, true};
}

std::size_t first_ill_formed(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const Sequence sequence = read_sequence(bytes, at);
    if (!sequence.well_formed) break;
    at += sequence.size;
  }
  return at;
}

/// UTF-16 units of a byte of UTF-8: a lead byte counts for its code point.
constexpr std::uint32_t units_of(char byte) {
  const auto b = static_cast<unsigned char>(byte);
  return (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
}

}  // namespace

RepairedText repair_utf8(std::string input) {
  const std::size_t sound = first_ill_formed(input);
  if (sound == input.size()) return {std::move(input), {}};
  RepairedText out;
  out.bytes.reserve(input.size() + kReplacement.size());
  out.bytes.assign(input, 0, sound);
  for (std::size_t at = sound; at < input.size();) {
    const Sequence sequence = read_sequence(input, at);
    if (sequence.well_formed) {
      out.bytes.append(input, at, sequence.size);
    } else {
      out.bytes += kReplacement;
      out.shifts.push_back({static_cast<std::uint32_t>(out.bytes.size()),
                            static_cast<std::uint32_t>(at + sequence.size)});
    }
    at += sequence.size;
  }
  return out;
}

OffsetMap::OffsetMap(const RepairedText& text) : shifts_(text.shifts) {
  units_at_.reserve(text.bytes.size() / kStride + 1);
  std::uint32_t units = 0;
  for (std::size_t begin = 0; begin <= text.bytes.size(); begin += kStride) {
    units_at_.push_back(units);
    const std::size_t end = std::min<std::size_t>(begin + kStride, text.bytes.size());
    for (std::size_t i = begin; i < end; ++i) units += units_of(text.bytes[i]);
  }
}

std::uint32_t OffsetMap::input_byte(std::uint32_t offset) const {
  const auto next = std::upper_bound(
      shifts_.begin(), shifts_.end(), offset,
      [](std::uint32_t value, const OffsetShift& shift) { return value < shift.repaired; });
  if (next == shifts_.begin()) return offset;
  const OffsetShift& shift = *(next - 1);
  return offset - shift.repaired + shift.input;
}

std::uint32_t OffsetMap::utf16_unit(std::string_view text, std::uint32_t offset) const {
  if (units_at_.empty()) return 0;
  const std::uint32_t size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t end = std::min(offset, size);
  const std::uint32_t stride = end / kStride;
  std::uint32_t units = units_at_[stride];
  const bool is_ascii = stride + 1 < units_at_.size() && units_at_[stride + 1] - units == kStride;
  if (is_ascii) return units + end % kStride;
  for (std::uint32_t i = stride * kStride; i < end; ++i) units += units_of(text[i]);
  return units;
}

std::uint32_t OffsetMap::byte_of_utf16(std::string_view text, std::uint32_t unit) const {
  const auto next = std::upper_bound(units_at_.begin(), units_at_.end(), unit);
  if (next == units_at_.begin()) return 0;
  const auto stride = static_cast<std::uint32_t>(next - units_at_.begin() - 1);
  std::uint32_t at = stride * kStride;
  std::uint32_t units = units_at_[stride];
  while (!is_boundary(text, at)) ++at;  // the code point before the stride counts its units there
  while (at < text.size()) {
    const std::uint32_t taken = units_of(text[at]);
    if (units + taken > unit) break;
    units += taken;
    at += decode_at(text, at).size;
  }
  return at;
}

}  // namespace ae
