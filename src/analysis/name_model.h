// The weights of the name finder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/feature_table.h"
#include "analysis/name_labels.h"
#include "text/result.h"

namespace ae {

/// What each known feature says of the types and the parts of names: eight weights of four bits,
/// from -8 to 7, which stand in the table itself.
class NameWeights {
 public:
  using Sums = std::array<std::int16_t, kNameWeights>;

  /// Knows no feature.
  NameWeights() = default;
  /// `keys` ascend; `packed` has the weights of each, the first in the lowest four bits, each
  /// plus 8.
  NameWeights(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> packed)
      : features_(keys, packed, kNoWeights) {}

  /// Adds the weights of features to `sums`. O(1) a feature.
  void add(std::span<const std::uint32_t> features, Sums& sums) const;

  std::size_t feature_count() const { return features_.size(); }

  /// Of no weight: eight times 8.
  static constexpr std::uint32_t kNoWeights = 0x88888888;

 private:
  FeatureTable features_{{}, {}, kNoWeights};
};

/// A linear-chain conditional random field (Lafferty et al. 2001) with rounded weights.
struct NameModel {
  NameWeights features;
  /// What 1 of a feature's weight is in units of transitions.
  int unit = 1;
  /// Weight of `next` behind `label` at label * kNameLabels + next; kOutside stands at both ends of
  /// a run.
  std::array<std::int8_t, kNameLabels * kNameLabels> transitions{};

  /// File: "AEN2", transitions, unit (1 byte), number of features (u32), their sorted keys as
  /// LEB128 differences, then for each pair of weights a byte a feature, the first in the lower
  /// half. Fails with "bad-model".
  static Result<NameModel> read(std::span<const unsigned char> bytes);
};

}  // namespace ae
