// Persons whom an article calls by one word that nothing else tells to be a name.
#pragma once

#include "analysis/name_rules.h"

namespace ae {

/// "artistic disputes with Murnau", "Rinker confessed": a single word that is written as a name, is
/// no common word and stands where persons do.
void mark_lone_persons(const NamedSentence& sentence, const WordUses& uses);

}  // namespace ae
