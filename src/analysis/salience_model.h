// The features of salience, their weights and lexicons.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "analysis/phrase_table.h"

namespace ae {

/// What speaks for or against a sentence. Each has a value of 0–1 (cue words -1 … 1), which a
/// learned weight turns into a contribution.
enum class SalienceFeature : std::uint8_t {
  kPosition,        ///< early in the text
  kSectionStart,    ///< opens a paragraph or follows a heading
  kTitleOverlap,    ///< shares words with the title, or without one with the first sentence
  kHeadingOverlap,  ///< shares words with the heading above it
  kCentroid,        ///< holds the words that are frequent here and rare elsewhere
  kEntities,        ///< names those who matter in the text
  kFigures,         ///< gives a figure
  kTimes,           ///< gives a date or time
  kQuotation,       ///< is quoted speech
  kCueWords,        ///< "announced", "in conclusion"; or "for example", "click here"
  kLength,          ///< is neither a scrap nor a paragraph
  kStandsAlone,     ///< is a whole sentence of running text that needs none before it
};

/// The feature's name in JSON and in the file of weights: "titleOverlap".
std::string_view salience_feature_name(SalienceFeature feature);

/// Weights (learned; assets/models/salience.tsv) and lexicons of salience.
class SalienceModel {
 public:
  SalienceModel();
  const std::array<float, kSalienceFeatures>& weights() const { return weights_; }
  const PhraseTable& cues() const { return cues_; }
  /// Phrases by which a sentence leans on the one before; see assets/lexicon/context_en.tsv.
  const PhraseTable& context() const { return context_; }

 private:
  std::array<float, kSalienceFeatures> weights_{};
  PhraseTable cues_;
  PhraseTable context_;
};

}  // namespace ae
