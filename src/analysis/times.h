// Time expressions: where they are, what they mean, which days they cover.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::times, ordered and disjoint. Reads: tokens (with tags where there are any),
/// sentences, published.
std::unique_ptr<Stage> make_times_stage(const StageInput& input);

}  // namespace ae
