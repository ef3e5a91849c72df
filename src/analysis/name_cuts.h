// What was taken for one name and is two, or a name and a word beside it.
#pragma once

#include "analysis/name_rules.h"

namespace ae {

/// Cuts the names of one sentence: a person from where he or she is of ("David Perdue" of
/// "Georgia"), from a title ("Alderwoman" "Maria van Houten"), an office ("Minister of Defense"
/// "Hazem Shaalan") and another person, a town from its state ("San Diego" "California"),
/// organizations that "and the" divides, and ends that no name has ("Emperor" "of the"). Offices by
/// themselves ("Senate Majority Leader") are no names. Linear.
void cut_names(const NamedSentence& sentence, const NameLexicon& lexicon);

}  // namespace ae
