// Which features a model knows, and what it has of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ae {

/// Features are told apart by these bits of their hash.
inline constexpr std::uint32_t kFeatureKeyBits = 24;
constexpr std::uint32_t key_of_feature(std::uint32_t feature) {
  return feature >> (32 - kFeatureKeyBits);
}

/// A number for each known feature. Each stands where one look finds it: the keys are in buckets,
/// and each bucket has a pilot, which sends its keys to places that no other key has (a perfect
/// hash, after Belazzougui et al. 2009 and Pibiri and Trani 2021). No look branches on what it
/// finds, as more than half of the features that are asked for are known.
class FeatureTable {
 public:
  /// Knows no feature.
  FeatureTable() : FeatureTable({}, {}, 0) {}
  /// `keys` ascend, each below 2^kFeatureKeyBits; `bodies` has the number of each. Of features that
  /// are not known the number is `unknown`.
  FeatureTable(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> bodies,
               std::uint32_t unknown);

  /// The number of a feature. O(1).
  std::uint32_t look_up(std::uint32_t feature) const {
    const std::uint32_t key = key_of_feature(feature);
    const Slot slot = slots_[place_of(key, pilots_[key >> bucket_shift_])];
    return slot.key == key ? slot.body : unknown_;
  }
  /// Whether features must be asked for by look_up_spare.
  bool has_spare() const { return !spare_.empty(); }
  /// The same, with those whose buckets found no places. O(log n).
  std::uint32_t look_up_spare(std::uint32_t feature) const;

  std::size_t size() const { return size_; }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;  // keys have 24 bits
  struct Slot {
    std::uint32_t key = kFree;
    std::uint32_t body = 0;
  };

  std::uint32_t place_of(std::uint32_t key, std::uint32_t pilot) const {
    return key * (pilot * 0x9E3779B2u + 0x85EBCA6Bu) >> place_shift_;
  }
  void fill(std::span<const Slot> known);
  bool place(std::span<const Slot> bucket, std::uint32_t pilot);

  std::uint32_t unknown_;
  std::uint32_t bucket_shift_ = kFeatureKeyBits;  ///< from a key to its bucket
  std::uint32_t place_shift_ = 31;                ///< from a product to a place
  std::vector<std::uint8_t> pilots_;              ///< of the buckets
  std::vector<Slot> slots_;                       ///< a power of two
  std::vector<Slot> spare_;                       ///< by their keys
  std::size_t size_;
};

}  // namespace ae
