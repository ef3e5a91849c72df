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

  /// Writes the number of each feature to `found`, which has room for them. O(1) a feature.
  void look_up(std::span<const std::uint32_t> features, std::uint32_t* found) const {
    for (std::size_t k = 0; k < features.size(); ++k) {
      const std::uint32_t key = key_of_feature(features[k]);
      const Slot slot = slots_[place_of(key, pilots_[key >> bucket_shift_])];
      found[k] = slot.key == key ? slot.body : unknown_;
    }
    if (!spare_.empty()) look_up_spare(features, found);
  }

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
  bool place(std::span<const Slot> bucket);
  bool place(std::span<const Slot> bucket, std::uint32_t pilot);
  void look_up_spare(std::span<const std::uint32_t> features, std::uint32_t* found) const;

  std::uint32_t unknown_;
  std::uint32_t bucket_shift_;        ///< from a key to its bucket
  std::uint32_t place_shift_;         ///< from a product to a place
  std::vector<std::uint8_t> pilots_;  ///< of the buckets
  std::vector<Slot> slots_;           ///< a power of two
  std::vector<Slot> spare_;           ///< those whose buckets found no places, by their keys
  std::size_t size_;
};

}  // namespace ae
