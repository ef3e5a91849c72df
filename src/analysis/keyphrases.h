// The words and phrases that say what an article is about.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::keyphrases (best first) and keyphrase_mentions (all occurrences, in text order).
/// Reads: sentences, tags, mentions. Method: noun phrases and their parts, valued by frequency here
/// against frequency in the language (Kea: Witten et al. 1999), early first use and how often they
/// stand by themselves (C-value: Frantzi, Ananiadou & Mima 2000).
std::unique_ptr<Stage> make_keyphrase_stage(const StageInput& input);

}  // namespace ae
