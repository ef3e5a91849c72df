// The learned and compiled knowledge that the analyzers use: immutable, made once from assets/.
#pragma once

#include "analysis/hedge_lexicon.h"
#include "analysis/language_lexicon.h"
#include "analysis/language_model.h"
#include "analysis/name_words.h"
#include "analysis/pronoun_model.h"
#include "analysis/reporting_verbs.h"
#include "analysis/salience_model.h"
#include "analysis/sentence_model.h"
#include "analysis/syllables.h"
#include "analysis/token_words.h"
#include "analysis/tone_lexicon.h"
#include "analysis/word_frequencies.h"
#include "analysis/word_roles.h"

namespace ae {

/// Models and lexicons, one member an analyzer. Shared by all analyses; holds no state of any text.
struct Model {
  WordForms word_forms;
  SentenceModel sentence_model;
  WordClasses words;
  LinearModel tagger;
  Phrases phrases;
  NameModel names;
  NameLexicon name_lexicon{};
  PronounModel pronouns{};
  LanguageLexicon languages{};
  ToneLexicon tone{};
  HedgeLexicon hedges{};
  WordFrequencies frequencies{};
  SalienceModel salience{};
  SyllableCounter syllables{};
  WordRoles time_words = make_time_words();                 ///< of times and the numbers in them
  WordRoles figure_words = make_figure_words();             ///< of figures
  ReportingVerbs reporting_verbs = make_reporting_verbs();  ///< of quotes
};

/// The model built into this program; made on first use.
const Model& built_in_model();

}  // namespace ae
