// Learning a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/name_labels.h"

namespace ae::train {

/// The labels a word may have, one bit each: one bit where the label is known, more where it is
/// not.
using LabelSet = std::uint32_t;

/// A run of words: numbered features of each, and what is known of its label.
struct CrfExample {
  std::vector<std::vector<std::uint32_t>> features;
  std::vector<LabelSet> allowed;
  float weight = 1;
};

struct CrfWeights {
  std::vector<float> features;  ///< [feature * kNameWeights + weight]
  std::array<float, kNameLabels * kNameLabels> transitions{};
};

struct CrfTraining {
  int rounds = 5;
  float rate = 0.15f;
  float l1 = 0.005f;  ///< takes small weights to 0
  /// How many of a word's features are left out each time it is seen, so that none relies on the
  /// others (Wang and Manning 2013): those of a word that nobody taught are missing too.
  float dropout = 0.6f;
  int models = 1;  ///< learned in different orders, for the mean of their weights
  std::uint32_t seed = 20250304;
};

/// Maximises the likelihood of the allowed labels by AdaGrad with an L1 penalty (Duchi, Hazan and
/// Singer 2011); words with several allowed labels are marginalised (Tsuboi et al. 2008).
/// Deterministic.
CrfWeights learn_crf(const std::vector<CrfExample>& examples, std::size_t feature_count,
                     const CrfTraining& training);

}  // namespace ae::train
