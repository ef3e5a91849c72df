// What the words of a name tell of its type.
#pragma once

#include "analysis/name_rules.h"

namespace ae {

/// Types the names of one sentence by what they say themselves: "Housing Authority of New Orleans",
/// "Hurricane Maria", "World War II", "Norton Bridge", "Duke of Wellington"; and by what is known
/// of a few that stand for themselves alone ("Reddit"). Linear.
void type_by_words(const NamedSentence& sentence, const WordUses& uses, const NameLexicon& lexicon);

}  // namespace ae
