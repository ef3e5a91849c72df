// Learns where sentences end from texts whose sentences are known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sentence_model.h"

namespace ae::train {

/// A text in which blank lines divide paragraphs, and its sentences as byte spans.
struct KnownSentences {
  std::string text;
  std::vector<Span> sentences;
};

/// Reads a line of JSON {"text", "sents": [[begin, end]], "open"?} whose offsets are code points.
/// Nothing where the text may not be used ("open": 0) or the line can't be read. Without "sents",
/// no sentence is known.
std::vector<KnownSentences> read_known_sentences(std::string_view json_lines);

/// The text with some sentences' last words replaced by abbreviations that may stand there ("U.S.",
/// "p.m."), of which the corpora have few at an end. Every `every`-th sentence that ends in a word
/// and a period, counted from a start that depends on `seed`.
KnownSentences with_final_abbreviations(const KnownSentences& known, std::uint32_t every,
                                        std::uint64_t seed);

/// One gap between two tokens that may end a sentence.
struct BreakExample {
  BreakFeatures features;
  bool ends = false;
  float weight = 1;  ///< how much it counts
};

/// The gaps of a text that no rule settles; only those behind an abbreviation, if so wanted.
void add_examples(const KnownSentences& known, bool only_abbreviations,
                  std::vector<BreakExample>& examples);

/// The gaps of an edited text whose sentences nobody marked, where the custom of print decides: a
/// period behind a word ends a sentence before a capital, and within a line none ends without a
/// mark. Only of paragraphs that end with a stop. `weight` is that of one such gap.
void add_edited_examples(const std::string& text, float weight,
                         std::vector<BreakExample>& examples);

struct SentenceTraining {
  std::uint32_t bits = 18;  ///< the table has 2^bits weights
  std::uint32_t rounds = 12;
  std::uint32_t models = 4;  ///< learned in different orders, for the mean of their weights
  std::uint64_t seed = 1;
  float rate = 0.03f;
  float l1 = 0.002f;          ///< takes small weights to 0
  float lift = 1.5f;          ///< weight of an example that ends a sentence
  std::uint32_t rarest = 12;  ///< features seen less often stay 0
};

/// Logistic regression by AdaGrad with an L1 penalty (Duchi, Hazan and Singer 2011), quantised to
/// bytes. Returns the file of SentenceModel.
std::string learn_sentence_ends(std::vector<BreakExample> examples,
                                const SentenceTraining& training);

}  // namespace ae::train
