// Names of things that bear the name of somebody or of a place.
#pragma once

#include "analysis/name_rules.h"

namespace ae {

/// "George Floyd Justice in Policing Act", "Harry S. Truman Library", "the carrier John F.
/// Kennedy", "Coalition for the Homeless"; and what is nobody: "Phoenix, Ariz.", "Americans", "Jane
/// Smith, MD". Linear.
void mark_bearers(const NamedSentence& sentence, const NameLexicon& lexicon);

}  // namespace ae
