// Sentences in which the writer leaves open whether something holds.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Sentence::hedged. Reads: sentences, tags (where there are any).
std::unique_ptr<Stage> make_hedge_stage(const StageInput& input);

}  // namespace ae
