// Who said what.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::quotes, in text order. Reads: tokens with tags, sentences, entities and
/// mentions. A quotation in marks is direct; one that a cue reports without marks is indirect, with
/// marks inside it mixed. Marked words without a source that are no sentence of their own ("the
/// so-called “deal”") are not quotations. A post's author has said what the post says.
std::unique_ptr<Stage> make_quote_stage(const StageInput& input);

}  // namespace ae
