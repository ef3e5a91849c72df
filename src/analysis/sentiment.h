// Tone: of each sentence, of the whole text, and toward each entity.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Sentence::sentiment, Entity::sentiment and Analysis::sentiment, each in -1 … 1. Reads:
/// sentences, tags, mentions, quotes. Method: valences of words and phrases with negation,
/// intensity and contrast (Hutto & Gilbert 2014; Polanyi & Zaenen 2006); words inside quotation
/// marks are another's voice and weigh less than the writer's; toward an entity, near words weigh
/// more and what the entity itself is quoted with is left aside.
std::unique_ptr<Stage> make_sentiment_stage(const StageInput& input);

}  // namespace ae
