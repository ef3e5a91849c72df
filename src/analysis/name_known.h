// Names that are known by themselves, from assets/lexicon/known_names.txt.
#pragma once

#include <optional>

#include "analysis/name_rules.h"

namespace ae {

/// A NamedKind, where the words from `begin` up to `end` are a known name.
std::optional<std::uint16_t> known_kind(const NamedSentence& sentence, const NameLexicon& lexicon,
                                        std::size_t begin, std::size_t end);
/// Marks the known names of one sentence: "Xinhua", "Food and Drug Administration", "Facebook CEO
/// Mark Zuckerberg". Linear.
void mark_known_names(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon);

/// "Reddit" is no person. Words that are in somebody's name here are left alone: "Nikola Tesla".
void type_known(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon,
                std::size_t begin, std::size_t end);

}  // namespace ae
