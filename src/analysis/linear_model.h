// Sparse linear scores over hashed features, in small integers: the same natively and as
// WebAssembly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/result.h"

namespace ae {

/// A feature: the hash of a template's number and up to two values. hash_feature(1, 2, 3) is a
/// constant of the formats in assets/models: never change it. (Finishing steps of MurmurHash3,
/// Appleby 2011.)
constexpr std::uint32_t hash_feature(std::uint32_t feature_template, std::uint32_t a,
                                     std::uint32_t b = 0) {
  std::uint32_t h = (a + feature_template * 0x9E3779B1u) * 0x85EBCA6Bu;
  h = (h ^ (h >> 15) ^ b) * 0xC2B2AE35u;
  h = (h ^ (h >> 13)) * 0x27D4EB2Fu;
  return h ^ (h >> 16);
}

/// For each known feature the labels it speaks for or against. Known features are told apart by 24
/// bits of their hash: with 50,000 of them, one unknown feature in 300 is taken for a known one.
///
/// File: "AEL1", number of labels (1 byte), features (u32), entries (u32); then planes: the sorted
/// keys as LEB128 differences, the number of entries of each feature (1 byte), labels (1 byte an
/// entry), weights (int8 an entry).
class LinearModel {
 public:
  struct Weight {
    std::uint8_t label = 0;
    std::int8_t value = 0;
  };

  static constexpr std::uint32_t kKeyBits = 24;
  static constexpr std::uint32_t key_of(std::uint32_t feature) {
    return feature >> (32 - kKeyBits);
  }

  /// An empty model: every score is 0.
  LinearModel() = default;
  /// Fails with "bad-model" where the bytes are not a whole model of at most `label_limit` labels.
  static Result<LinearModel> read(std::span<const unsigned char> bytes, std::uint32_t label_limit);

  /// Sums of a few hundred weights fit into two bytes.
  using Score = std::int16_t;
  /// Scores are added in lanes of 16: how many there must be room for.
  static constexpr std::size_t room_for(std::size_t labels) {
    return (labels + kLane - 1) / kLane * kLane;
  }

  /// Adds the weights of features to `scores`, which has room_for(labels). O(1) a feature.
  void add(std::span<const std::uint32_t> features, Score* scores) const;
  void add(std::uint32_t feature, Score* scores) const { add({&feature, 1}, scores); }

  std::size_t feature_count() const { return feature_count_; }

 private:
  struct Slot {
    std::uint32_t key : kKeyBits = 0;
    std::uint32_t count : 8 = 0;
    std::uint32_t first = 0;
  };

  /// From so many labels on, a feature has a row with a weight for every label: adding it needs no
  /// branch a label.
  static constexpr std::uint32_t kRowFrom = 6;
  /// Most features asked for are unknown. A byte of the key tells so without a look at its slot.
  static constexpr std::uint8_t mark_of(std::uint32_t key) {
    return static_cast<std::uint8_t>(key >> (kKeyBits - 8) | 1);
  }

  static constexpr std::size_t kLane = 16;

  void insert(std::uint32_t key, std::uint32_t first, std::uint8_t count);
  void make_row(Slot& slot);
  const Slot* find(std::uint32_t feature) const;
  void add_slot(const Slot& slot, Score* scores) const;

  std::vector<Slot> slots_ = std::vector<Slot>(1);  ///< a power of two, at most half full
  std::vector<std::uint8_t> marks_ =
      std::vector<std::uint8_t>(1);  ///< mark_of each key; 0 where free
  std::size_t mask_ = 0;
  std::size_t feature_count_ = 0;
  std::size_t row_size_ = 0;  ///< room_for the labels
  std::vector<Weight> weights_;
  std::vector<std::int8_t> rows_;
};

}  // namespace ae
