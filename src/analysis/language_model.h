// The models of assets/models, as they are built into the program.
#pragma once

#include "analysis/linear_model.h"
#include "analysis/name_model.h"
#include "analysis/phrases.h"
#include "analysis/word_classes.h"

namespace ae {

/// An empty table where the built-in file is damaged, which a test rules out.
WordClasses built_in_words();
LinearModel built_in_tagger();
Phrases built_in_phrases();
NameModel built_in_names();

}  // namespace ae
