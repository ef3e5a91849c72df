// Persons whom the learned weights pass over: a first name with an unknown surname, or one word
// that nothing else tells to be a name.
#pragma once

#include "analysis/name_rules.h"

namespace ae {

/// "artistic disputes with Murnau", "Rinker confessed": a single word that is written as a name, is
/// no common word and stands where persons do.
void mark_lone_persons(const NamedSentence& sentence, const WordUses& uses);

/// "Mark Zuckerberg", "Grant Shapps": a first name and one more word that is no common word and no
/// word of places or organizations; or two unknown words that stand where persons do ("Jacinda
/// Ardern resigned").
void mark_full_persons(const NamedSentence& sentence, const WordUses& uses,
                       const NameLexicon& lexicon);

/// "Ban Ki-moon": a family name before a given name of two parts.
void mark_family_first(const NamedSentence& sentence, const NameLexicon& lexicon);

/// "President Abdu Rabu" "Mansour Hadi": what stands between a title and a person is the person's
/// name.
void lead_titled(const NamedSentence& sentence, const NameLexicon& lexicon);

/// "Nicolo" "Savona": behind a first name a town is a surname.
void lead_towns(const NamedSentence& sentence);

/// "von der" "Osten"
void lead_particles(const NamedSentence& sentence);

/// "President Volodymyr Zelensky": two words and more behind a title are a person.
void type_titled(const NamedSentence& sentence, const NameLexicon& lexicon);

/// "Lenhart, Matthew", as lists and letters have it: in quotation marks or by itself.
void join_reversed(const NamedSentence& sentence);

/// "Vice President Mondale": an unknown word behind a title.
void mark_titled(const NamedSentence& sentence, const WordUses& uses, const NameLexicon& lexicon);

/// "Ursula" "von der Leyen": particles and the surname behind them belong to the person.
void add_particles(const NamedSentence& sentence);

/// "Rishi" "Sunak": what stands unknown before a person's surname is the first name.
void lead_persons(const NamedSentence& sentence, const WordUses& uses, const NameLexicon& lexicon);

}  // namespace ae
