// Names of persons, organizations, places and other things.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Finds every name. Each gets an Entity of its own, which the aliases then join. Fills
/// Analysis::mentions, in text order, and Analysis::entities, one for each mention. Reads: tokens
/// with tags, sentences.
std::unique_ptr<Stage> make_name_stage(const StageInput& input);

}  // namespace ae
