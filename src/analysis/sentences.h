// Sentence boundaries.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::sentences (span, block, first_token, token_count). Reads: tokens, blocks.
std::unique_ptr<Stage> make_sentence_stage(const StageInput& input);

}  // namespace ae
