// A set or map of words, read from a lexicon file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/word_hash.h"

namespace ae {

/// Words with a 16-bit value each, in one open-addressing table keyed by hash_word.
/// The text form is a line "word" or "word<TAB>number" each; "#" begins a comment line. Words are
/// lower-case. Two words of one hash share the first one's entry: at 100,000 entries one unknown
/// word in 40,000 is taken for a known one.
class WordTable {
 public:
  WordTable() = default;
  /// Reads a lexicon; lines it can't read are passed over.
  explicit WordTable(std::string_view lines);

  /// The value of a word (1 where the file gives none), or nothing.
  std::optional<std::uint16_t> find(std::uint32_t lower_hash) const {
    const std::uint32_t key = key_of(lower_hash);
    return may_hold(key) ? look_up(key) : std::nullopt;
  }
  bool contains(std::uint32_t lower_hash) const { return find(lower_hash).has_value(); }
  /// False for most words that are not in the table.
  bool may_contain(std::uint32_t lower_hash) const { return may_hold(key_of(lower_hash)); }
  std::size_t size() const { return size_; }
  /// Makes room for so many words at once.
  void reserve(std::size_t words);
  /// Enters a word; one that is there keeps its value.
  void insert(std::uint32_t lower_hash, std::uint16_t value);
  /// Gives a word the value, whatever it had.
  void set(std::uint32_t lower_hash, std::uint16_t value) {
    insert(lower_hash, value);
    values_[slot_of(key_of(lower_hash))] = value;
  }

 private:
  static constexpr unsigned kWordBits = 6;  ///< bits of the number of a bit in a word of `seen_`
  static constexpr std::size_t kSeenBitsASlot = 8;

  static constexpr std::uint32_t kFree = 0;
  /// The one hash that stands for a free slot shares the entry of another.
  static constexpr std::uint32_t key_of(std::uint32_t hash) { return hash == kFree ? 1 : hash; }
  /// Of words that are not in the table one bit answers for nine in ten.
  bool may_hold(std::uint32_t key) const {
    const std::uint32_t bit = seen_bit(key);
    return (seen_[bit >> kWordBits] >> (bit & 63u) & 1u) != 0;
  }
  std::uint32_t seen_bit(std::uint32_t key) const { return key * 0x9E3779B1u >> seen_shift_; }
  std::optional<std::uint16_t> look_up(std::uint32_t key) const;
  std::size_t slot_of(std::uint32_t key) const;
  void grow(std::size_t capacity);

  std::vector<std::uint32_t>
      keys_;  ///< a power of two, at most three quarters in use; kFree is free
  std::vector<std::uint16_t> values_;                                ///< of the keys
  std::vector<std::uint64_t> seen_ = std::vector<std::uint64_t>(1);  ///< seen_bit of each key
  unsigned seen_shift_ = 32 - kWordBits;
  std::size_t size_ = 0;
};

}  // namespace ae
