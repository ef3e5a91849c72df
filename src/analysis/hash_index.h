// From 32-bit keys to indexes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/span.h"

namespace ae {

/// An open-addressing map from hashes to indexes. Never iterated, so results can't depend on its
/// order.
class HashIndex {
 public:
  /// The index of `key`, kNone where there is none.
  std::uint32_t find(std::uint32_t key) const {
    if (slots_.empty()) return kNone;
    return slots_[slot_of(key)].index;
  }

  /// The index of `key`, which becomes `fresh` if the key is new.
  std::uint32_t find_or_insert(std::uint32_t key, std::uint32_t fresh) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    if (slot.index == kNone) {
      slot = {key, fresh};
      ++size_;
    }
    return slot.index;
  }

  /// Gives `key` the index `index`, whatever it had.
  void set(std::uint32_t key, std::uint32_t index) {
    find_or_insert(key, index);
    slots_[slot_of(key)].index = index;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t index = kNone;
  };
  static constexpr std::size_t kFewestSlots = 256;

  std::size_t slot_of(std::uint32_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = (key * 2654435769u ^ key >> 15) & mask;
    while (slots_[i].index != kNone && slots_[i].key != key) i = (i + 1) & mask;
    return i;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? kFewestSlots : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.index != kNone) slots_[slot_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  ///< a power of two, at most half full
  std::size_t size_ = 0;
};

}  // namespace ae
