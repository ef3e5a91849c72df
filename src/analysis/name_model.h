// The weights of the name finder.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "analysis/linear_model.h"
#include "analysis/name_labels.h"

namespace ae {

/// A linear-chain conditional random field (Lafferty et al. 2001) with rounded weights.
struct NameModel {
  LinearModel features;
  /// Weight of `next` behind `label` at label * kNameLabels + next; kOutside stands at both ends of
  /// a run.
  std::array<std::int8_t, kNameLabels * kNameLabels> transitions{};

  /// File: "AEN1", transitions, then the file of a LinearModel. Fails with "bad-model".
  static Result<NameModel> read(std::span<const unsigned char> bytes);
};

}  // namespace ae
