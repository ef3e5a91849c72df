// Sparse linear scores over hashed features, in small integers: the same natively and as
// WebAssembly.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/feature_table.h"
#include "text/result.h"

namespace ae {

/// What a feature's hash is made of. Reads as the hash; many are mixed at once by FeatureList.
struct FeatureSeed {
  std::uint32_t first = 0;
  std::uint32_t second = 0;

  /// Finishing steps of MurmurHash3 (Appleby 2011).
  static constexpr std::uint32_t mix(std::uint32_t first, std::uint32_t second) {
    std::uint32_t h = first * 0x85EBCA6Bu;
    h = (h ^ (h >> 15) ^ second) * 0xC2B2AE35u;
    h = (h ^ (h >> 13)) * 0x27D4EB2Fu;
    return h ^ (h >> 16);
  }
  constexpr operator std::uint32_t() const { return mix(first, second); }
};

/// A feature: the hash of a template's number and up to two values. hash_feature(1, 2, 3) is a
/// constant of the formats in assets/models: never change it.
constexpr FeatureSeed hash_feature(std::uint32_t feature_template, std::uint32_t a,
                                   std::uint32_t b = 0) {
  return {a + feature_template * 0x9E3779B1u, b};
}

/// Collects the features of one word, at most `kMost`, and hashes them in one loop without
/// branches.
template <std::size_t kMost>
class FeatureList {
 public:
  void operator()(FeatureSeed seed) {
    first_[count_] = seed.first;
    second_[count_++] = seed.second;
  }
  std::span<const std::uint32_t> hashes() {
    for (std::size_t k = 0; k < count_; ++k) first_[k] = FeatureSeed::mix(first_[k], second_[k]);
    return {first_.data(), count_};
  }

 private:
  std::array<std::uint32_t, kMost> first_;
  std::array<std::uint32_t, kMost> second_;
  std::size_t count_ = 0;
};

/// For each known feature the labels it speaks for or against. Known features are told apart by 24
/// bits of their hash: with 50,000 of them, one unknown feature in 300 is taken for a known one.
///
/// File: "AEL1", number of labels (1 byte), features (u32), entries (u32); then planes: the sorted
/// keys as LEB128 differences, the number of entries of each feature (1 byte), labels (1 byte an
/// entry), weights (int8 an entry).
class LinearModel {
 public:
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

  std::size_t feature_count() const { return features_.size(); }

 private:
  struct Weight {
    std::uint8_t label = 0;
    std::int8_t value = 0;
  };

  static constexpr std::size_t kLane = 16;
  /// Most features speak of one or two labels, whose weights are the feature's number itself: a
  /// label and its int8 weight, twice. Of more labels it is where the weights stand, with one of
  /// these in place of the first label: four pairs, or a row with a weight for every label.
  static constexpr std::size_t kPair = 2;
  static constexpr std::size_t kFew = 4;
  static constexpr std::uint32_t kIsFew = 0xFE;
  static constexpr std::uint32_t kIsRow = 0xFF;
  static constexpr std::uint32_t kUnknown = 0;  ///< nothing for label 0, twice

  std::uint32_t keep(std::span<const Weight> weights);
  void add_rows(std::span<const std::int8_t* const> rows, Score* scores) const;

  FeatureTable features_;
  std::size_t row_size_ = 0;  ///< room_for the labels
  std::vector<std::array<Weight, kFew>> few_;
  std::vector<std::int8_t> rows_;
};

}  // namespace ae
