// How much each sentence matters, and why.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/salience_model.h"
#include "analysis/stage.h"

namespace ae {

/// Scores and ranks of all sentences of an Analysis.
struct Ranking {
  std::vector<float> raw;            ///< sum of the contributions
  std::vector<float> scores;         ///< 0–1
  std::vector<std::uint32_t> ranks;  ///< 0 is the most important; ties by position
};

/// Ranks anew with the person's weights: each contribution is multiplied by the multiplier of its
/// feature. Missing multipliers are 1, so that an empty span gives what the Analysis holds.
Ranking rank_with_weights(const Analysis& analysis, std::span<const float> multipliers);

/// Fills Analysis::contributions and each Sentence's raw_score, score and rank. Reads everything
/// found before. Method: a linear model over surface features (Edmundson 1969; Kupiec, Pedersen &
/// Chen 1995), the centroid after Radev et al. 2004.
std::unique_ptr<Stage> make_salience_stage(const StageInput& input);

}  // namespace ae
