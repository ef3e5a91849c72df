#include "text/unicode_table.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ae {
namespace {

constexpr char kBytes[] = {
#embed "unicode/properties.bin"
};

/// Reads the numbers of properties.bin: seven bits a byte, lowest first.
class VarintReader {
 public:
  explicit VarintReader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ >= bytes_.size(); }

  std::uint32_t read() {
    std::uint32_t value = 0;
    for (int shift = 0; at_ < bytes_.size(); shift += 7) {
      const std::uint32_t byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= (byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }

  std::int32_t read_signed() {
    const std::uint32_t folded = read();
    return static_cast<std::int32_t>(folded >> 1) ^ -static_cast<std::int32_t>(folded & 1);
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

CharProperties read_kind(VarintReader& reader) {
  CharProperties kind;
  kind.classes = static_cast<std::uint16_t>(reader.read());
  const std::uint32_t grapheme = reader.read();
  kind.grapheme = static_cast<GraphemeBreak>(grapheme & 15);
  kind.conjunct = static_cast<ConjunctPart>(grapheme >> 4);
  kind.to_lower = reader.read_signed();
  kind.to_upper = reader.read_signed();
  return kind;
}

}  // namespace

const UnicodeTable& UnicodeTable::built_in() {
  static const UnicodeTable table;
  return table;
}

UnicodeTable::UnicodeTable() {
  constexpr std::uint32_t kBlockSize = 1u << kBlockBits;
  VarintReader reader({kBytes, sizeof kBytes});
  kinds_.resize(reader.read());
  for (CharProperties& kind : kinds_) kind = read_kind(reader);

  std::vector<std::uint32_t> uniform(kinds_.size(), UINT32_MAX);  // a block of one kind throughout
  std::array<std::uint16_t, kBlockSize> block{};
  std::uint32_t filled = 0;
  while (!reader.at_end()) {
    std::uint32_t left = reader.read();
    const auto kind = static_cast<std::uint16_t>(reader.read());
    while (left > 0) {
      const bool whole = filled == 0 && left >= kBlockSize;
      const std::uint32_t taken = std::min(left, kBlockSize - filled);
      if (!whole || uniform[kind] == UINT32_MAX) {
        std::fill_n(block.begin() + filled, taken, kind);
      }
      filled += taken;
      left -= taken;
      if (filled < kBlockSize) continue;
      filled = 0;
      if (whole && uniform[kind] != UINT32_MAX) {
        block_of_.push_back(uniform[kind]);
        continue;
      }
      block_of_.push_back(static_cast<std::uint32_t>(cells_.size()));
      if (whole) uniform[kind] = block_of_.back();
      cells_.insert(cells_.end(), block.begin(), block.end());
    }
  }
}

}  // namespace ae
