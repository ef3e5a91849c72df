// Sentence ends that need no weighing: what a learned model would only get wrong by chance.
#pragma once

#include <cstdint>

#include "analysis/sentence_features.h"

namespace ae {

enum class Verdict : std::uint8_t { kOpen, kEnds, kGoesOn };

/// What can be said for certain of a gap that is a candidate; kOpen for the model to decide.
Verdict judge_by_rule(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token);

}  // namespace ae
