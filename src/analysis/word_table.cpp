#include "analysis/word_table.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace ae {

WordTable::WordTable(std::string_view lines) {
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    std::string_view line = lines.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    std::uint16_t value = 1;
    if (tab != std::string_view::npos)
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), value);
    insert(hash_word(line.substr(0, tab)), value);
  }
}

std::optional<std::uint16_t> WordTable::look_up(std::uint32_t lower_hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = lower_hash & mask; slots_[i].used; i = (i + 1) & mask) {
    if (slots_[i].hash == lower_hash) return slots_[i].value;
  }
  return std::nullopt;
}

void WordTable::insert(std::uint32_t lower_hash, std::uint16_t value) {
  if ((size_ + 1) * 2 > slots_.size()) grow(std::bit_ceil((size_ + 1) * 4));
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = lower_hash & mask;
  while (slots_[i].used && slots_[i].hash != lower_hash) i = (i + 1) & mask;
  if (slots_[i].used) return;
  slots_[i] = {lower_hash, value, 1};
  const std::uint32_t bit = seen_bit(lower_hash);
  seen_[bit >> kWordBits] |= std::uint64_t{1} << (bit & 63u);
  ++size_;
}

void WordTable::grow(std::size_t capacity) {
  std::vector<Slot> old(capacity);
  old.swap(slots_);
  const std::size_t bits = std::max<std::size_t>(capacity * kSeenBitsASlot, 64);
  seen_.assign(bits >> kWordBits, 0);
  seen_shift_ = 32 - static_cast<unsigned>(std::countr_zero(bits));
  size_ = 0;
  for (const Slot& slot : old) {
    if (slot.used) insert(slot.hash, slot.value);
  }
}

}  // namespace ae
