// Names that reach further than the words found of them.
#pragma once

#include "analysis/name_rules.h"

namespace ae {

/// Joins and extends the names of one sentence: parts divided by a hyphen ("Coca-Cola"), names that
/// stand side by side ("Montreal" "Hockey Club"), the rest of a run of capitals ("Carr" "Futures"),
/// a business and its owner's name ("Ray" "'s Pizza"), a person and a short name between quotation
/// marks, the head of a place's name ("Cape" "of Good Hope"), and what an organization is of
/// ("Department" "of Housing and Urban Development"). Linear.
void join_names(const NamedSentence& sentence, const NameLexicon& lexicon);

/// "iPhone" "17 Air": the number of a product belongs to its name, and what stands behind it.
/// Linear.
void join_numbers(const NamedSentence& sentence);

}  // namespace ae
