// Names of several words: places, companies.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/analysis.h"
#include "text/result.h"

namespace ae {

/// A set of phrases with a type each, keyed by a hash of their words.
/// File: "AEP1", count (u32); then planes: sorted 24-bit keys as LEB128 differences, types (1 byte
/// each).
class Phrases {
 public:
  static constexpr std::uint32_t kLongest = 5;  ///< words

  /// Takes in one more word; begin with `hash` 0.
  static constexpr std::uint32_t extend(std::uint32_t hash, std::uint32_t word) {
    const std::uint32_t h = (hash ^ word) * 0x9E3779B1u;
    return (h ^ h >> 15) * 0x85EBCA6Bu + 1;
  }

  Phrases() = default;
  /// Fails with "bad-model".
  static Result<Phrases> read(std::span<const unsigned char> bytes);

  /// The type of the phrase with this hash; kNoPhrase where there is none.
  std::uint8_t find(std::uint32_t hash) const {
    const std::uint32_t key = hash >> 8;
    for (std::size_t i = key & mask_; slots_[i].used; i = (i + 1) & mask_) {
      if (slots_[i].key == key) return slots_[i].type;
    }
    return kNoPhrase;
  }
  static constexpr std::uint8_t kNoPhrase = 0xFF;

 private:
  struct Slot {
    std::uint32_t key : 24 = 0;
    std::uint32_t type : 7 = 0;
    std::uint32_t used : 1 = 0;
  };
  std::vector<Slot> slots_ = std::vector<Slot>(1);  ///< a power of two, at most two thirds full
  std::size_t mask_ = 0;
};

}  // namespace ae
