// Parts of speech.
#pragma once

#include <array>

#include "analysis/linear_model.h"
#include "analysis/stage.h"
#include "analysis/tagger_features.h"

namespace ae {

/// Tags the words of a sentence from left to right, each once for all, by the best linear score (an
/// averaged perceptron, Collins 2002). `tags` holds room for every word; words whose tag is already
/// certain are left as they are.
void tag_words(std::span<const WordView> words, const LinearModel& model, std::span<Tag> tags);

/// Fills Token::tag. Reads: tokens, sentences.
std::unique_ptr<Stage> make_tagger_stage(const StageInput& input);

}  // namespace ae
