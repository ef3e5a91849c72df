// Words and marks, as UD English divides them.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::tokens but their tags. Reads: the document's blocks and markup.
std::unique_ptr<Stage> make_token_stage(const StageInput& input);

}  // namespace ae
