// How hard a text is to read, and how long it takes.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::word_count, reading_seconds and, for English, readability: Flesch Reading Ease
/// (Flesch 1948) and Flesch-Kincaid Grade (Kincaid et al. 1975) of the running text, headings and
/// social posts left aside where there is other text. Reads: tokens, sentences, blocks.
std::unique_ptr<Stage> make_readability_stage(const StageInput& input);

}  // namespace ae
