// The values of the features of salience, sentence by sentence.
#pragma once

#include <vector>

#include "analysis/salience.h"
#include "analysis/sentence_index.h"
#include "analysis/vocabulary.h"

namespace ae {

/// Values the sentences of a text by what the stages before found. Linear time.
class SalienceFeatures {
 public:
  explicit SalienceFeatures(const StageInput& input);

  /// To be asked for in order. The centroid is not yet scaled to 0–1.
  Contributions value(std::uint32_t sentence);

 private:
  std::span<const Token> tokens_of(std::uint32_t sentence) const;
  void weigh_terms();
  void read_title();
  void open_block(std::uint32_t block);
  float weight_of(std::uint32_t term) const;
  void value_words(std::uint32_t sentence, Contributions& values);
  float entity_share(std::uint32_t sentence) const;
  float quoted_share(std::uint32_t sentence);
  float cue_value(std::uint32_t sentence) const;

  const Document& doc_;
  const Model& model_;
  const Analysis& analysis_;
  bool english_;
  SentenceIndex mentions_;
  SentenceIndex figures_;
  SentenceIndex times_;
  const TokenTerms& terms_;
  std::vector<std::uint32_t> in_title_;     ///< by term: 1 where the title has it
  std::vector<std::uint32_t> in_heading_;   ///< by term: the number of the last heading that has it
  std::vector<std::uint32_t> in_sentence_;  ///< by term: the last sentence that has it, plus 1
  std::uint32_t heading_ = 0;               ///< number of the heading above the sentence, from 1
  std::uint32_t heading_terms_ = 0;
  std::uint32_t block_ = kNone;
  bool opens_section_ = false;
  std::uint32_t body_sentences_ = 0;  ///< sentences of running text before this one
  std::uint32_t most_mentions_ = 1;   ///< of one entity
  float heaviest_term_ = 1;
  std::size_t quote_ = 0;
};

}  // namespace ae
