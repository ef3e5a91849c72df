// Figures: money, shares, counts and measures, with their values.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::figures, ordered and disjoint. Reads: tokens with their tags, sentences, times
/// (whose words are no figures), language (what is counted is found in English only).
std::unique_ptr<Stage> make_figures_stage(const StageInput& input);

}  // namespace ae
