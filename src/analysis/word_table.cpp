#include "analysis/word_table.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace ae {
namespace {

constexpr std::size_t kFewestSlots = 8;

}  // namespace

WordTable::WordTable(std::string_view lines) {
  reserve(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')));
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

void WordTable::reserve(std::size_t words) {
  const std::size_t capacity = std::bit_ceil(words * 4 / 3 + 1);
  if (capacity > keys_.size() && capacity >= kFewestSlots) grow(capacity);
}

std::size_t WordTable::slot_of(std::uint32_t key) const {
  const std::size_t mask = keys_.size() - 1;
  std::size_t i = key & mask;
  while (keys_[i] != key && keys_[i] != kFree) i = (i + 1) & mask;
  return i;
}

std::optional<std::uint16_t> WordTable::look_up(std::uint32_t key) const {
  const std::size_t i = slot_of(key);
  if (keys_[i] == kFree) return std::nullopt;
  return values_[i];
}

void WordTable::insert(std::uint32_t lower_hash, std::uint16_t value) {
  if ((size_ + 1) * 4 > keys_.size() * 3) grow(std::max(keys_.size() * 2, kFewestSlots));
  const std::uint32_t key = key_of(lower_hash);
  const std::size_t i = slot_of(key);
  if (keys_[i] != kFree) return;
  keys_[i] = key;
  values_[i] = value;
  const std::uint32_t bit = seen_bit(key);
  seen_[bit >> kWordBits] |= std::uint64_t{1} << (bit & 63u);
  ++size_;
}

void WordTable::grow(std::size_t capacity) {
  std::vector<std::uint32_t> keys(capacity);
  std::vector<std::uint16_t> values(capacity);
  keys.swap(keys_);
  values.swap(values_);
  const std::size_t bits = capacity * kSeenBitsASlot;
  seen_.assign(bits >> kWordBits, 0);
  seen_shift_ = 32 - static_cast<unsigned>(std::countr_zero(bits));
  size_ = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] != kFree) insert(keys[i], values[i]);
  }
}

}  // namespace ae
