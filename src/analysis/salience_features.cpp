#include "analysis/salience_features.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/language.h"
#include "analysis/portable_math.h"
#include "analysis/sentence_context.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// Two figures or dates say as much as ten.
constexpr float kEnoughFacts = 2.0f;
/// Mentions of the chief entity, in shares of its mentions, that make a sentence full of those who
/// matter.
constexpr float kEnoughEntities = 2.0f;
/// Sentences of this many words tell most for their length; scraps say little, and long ones take
/// the place of others.
constexpr float kEnoughWords = 10.0f;
constexpr float kManyWords = 20.0f;
constexpr float kTooManyWords = 45.0f;
/// Without a title the first sentences stand for it.
constexpr std::uint32_t kLeadSentences = 3;
/// Added to a sentence's number of terms, so that a short sentence of two frequent words is not the
/// centre of the text.
constexpr float kCentroidPrior = 6.0f;

/// Words longer than this are cut when a title is read.
constexpr std::size_t kLongestTitleWord = 64;

/// Calls `use` with each word of `text` in lower case.
template <class Use>
void for_each_word(std::string_view text, Use use) {
  std::string word;
  for (std::uint32_t at = 0; at <= text.size();) {
    const CodePoint c = decode_at(text, at);
    if (c.size != 0 && has_class(c.value, kLetter | kMark | kDigit) &&
        word.size() < kLongestTitleWord) {
      append_utf8(word, to_lower(c.value));
    } else if (!word.empty()) {
      use(std::string_view(word));
      word.clear();
    }
    at += std::max(c.size, 1u);
  }
}

float length_value(std::uint32_t words) {
  const auto n = static_cast<float>(words);
  if (n <= kEnoughWords) return n / kEnoughWords;
  if (n <= kManyWords) return 1;
  return std::max(0.0f, 1 - (n - kManyWords) / (kTooManyWords - kManyWords));
}

float share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0f : static_cast<float>(part) / static_cast<float>(whole);
}

float& at(Contributions& values, SalienceFeature feature) {
  return values[static_cast<std::size_t>(feature)];
}

}  // namespace

SalienceFeatures::SalienceFeatures(const StageInput& input)
    : doc_(input.doc),
      model_(input.model),
      analysis_(input.analysis),
      english_(reads_as_english(input.analysis)),
      mentions_(input.analysis.mentions, input.analysis.sentences.size()),
      figures_(input.analysis.figures, input.analysis.sentences.size()),
      times_(input.analysis.times, input.analysis.sentences.size()),
      terms_(**input.terms) {
  weigh_terms();
}

std::span<const Token> SalienceFeatures::tokens_of(std::uint32_t index) const {
  const Sentence& sentence = analysis_.sentences[index];
  return std::span<const Token>(analysis_.tokens)
      .subspan(sentence.first_token, sentence.token_count);
}

void SalienceFeatures::weigh_terms() {
  in_title_.assign(terms_.vocabulary.size(), 0);
  in_heading_.assign(terms_.vocabulary.size(), 0);
  in_sentence_.assign(terms_.vocabulary.size(), 0);
  read_title();
  for (const Entity& entity : analysis_.entities)
    most_mentions_ = std::max(most_mentions_, entity.mention_count);
  heaviest_term_ = 0;
  for (std::uint32_t term = 0; term < terms_.vocabulary.size(); ++term)
    heaviest_term_ = std::max(heaviest_term_, weight_of(term));
  if (heaviest_term_ <= 0) heaviest_term_ = 1;
}

/// A term weighs by the logarithm of the number of sentences that hold it; what one sentence says
/// alone is not the centre.
float SalienceFeatures::weight_of(std::uint32_t term) const {
  return static_cast<float>(portable_log(std::max(1u, terms_.vocabulary[term].sentences)));
}

void SalienceFeatures::read_title() {
  const auto enter = [&](std::uint32_t term) {
    if (term != kNone) in_title_[term] = 1;
  };
  for_each_word(doc_.title(), [&](std::string_view word) { enter(terms_.vocabulary.find(word)); });
  if (!doc_.title().empty()) return;
  for (std::uint32_t s = 0; s < std::min<std::size_t>(kLeadSentences, analysis_.sentences.size());
       ++s) {
    const Sentence& sentence = analysis_.sentences[s];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
      enter(terms_.of_token[t]);
  }
}

void SalienceFeatures::open_block(std::uint32_t block) {
  block_ = block;
  opens_section_ = true;
  if (doc_.blocks()[block].kind == BlockKind::kHeading) {
    ++heading_;
    heading_terms_ = 0;
  }
}

void SalienceFeatures::value_words(std::uint32_t index, Contributions& values) {
  const Sentence& sentence = analysis_.sentences[index];
  const bool heading = doc_.blocks()[sentence.block].kind == BlockKind::kHeading;
  std::uint32_t terms = 0, words = 0, from_title = 0, from_heading = 0;
  float weight = 0;
  for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
       ++t) {
    words += analysis_.tokens[t].has(kWordLike) && !analysis_.tokens[t].has(kSplitClitic) ? 1 : 0;
    const std::uint32_t term = terms_.of_token[t];
    if (term == kNone || in_sentence_[term] == index + 1) continue;
    in_sentence_[term] = index + 1;
    ++terms;
    from_title += in_title_[term];
    weight += weight_of(term);
    if (heading) {
      heading_terms_ += in_heading_[term] == heading_ ? 0 : 1;
      in_heading_[term] = heading_;
    } else if (heading_ != 0 && in_heading_[term] == heading_) {
      ++from_heading;
    }
  }
  at(values, SalienceFeature::kTitleOverlap) = share(from_title, terms);
  at(values, SalienceFeature::kHeadingOverlap) = heading ? 0 : share(from_heading, heading_terms_);
  at(values, SalienceFeature::kCentroid) =
      weight / (heaviest_term_ * (static_cast<float>(terms) + kCentroidPrior));
  at(values, SalienceFeature::kLength) = length_value(words);
}

float SalienceFeatures::entity_share(std::uint32_t index) const {
  std::uint32_t sum = 0;
  std::uint32_t last = kNone;
  for (const std::uint32_t m : mentions_.of_sentence(index)) {
    const std::uint32_t entity = analysis_.mentions[m].entity;
    if (entity == last) continue;  // mentions are ordered by entity
    last = entity;
    const std::uint32_t count = analysis_.entities[entity].mention_count;
    sum += count > 1 ? count : 0;  // who is named once does not matter here
  }
  return std::min(1.0f, share(sum, most_mentions_) / kEnoughEntities);
}

float SalienceFeatures::quoted_share(std::uint32_t index) {
  const Span sentence = analysis_.sentences[index].span;
  while (quote_ < analysis_.quotes.size() && analysis_.quotes[quote_].span.end <= sentence.begin)
    ++quote_;
  std::uint32_t quoted = 0;
  for (std::size_t q = quote_;
       q < analysis_.quotes.size() && analysis_.quotes[q].span.begin < sentence.end; ++q) {
    const Quote& quote = analysis_.quotes[q];
    if (quote.kind == QuoteKind::kIndirect) continue;
    quoted += std::min(quote.span.end, sentence.end) -
              std::min(std::max(quote.span.begin, sentence.begin), sentence.end);
  }
  return std::min(1.0f, share(quoted, sentence.size()));
}

float SalienceFeatures::cue_value(std::uint32_t index) const {
  if (!english_) return 0;
  const auto tokens = tokens_of(index);
  int sum = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    const PhraseMatch cue = model_.salience.cues().match(tokens.subspan(i));
    sum += cue.value;
    i += std::max(cue.tokens, 1u);
  }
  return std::clamp(static_cast<float>(sum) / 100.0f, -1.0f, 1.0f);
}

Contributions SalienceFeatures::value(std::uint32_t index) {
  const Sentence& sentence = analysis_.sentences[index];
  if (sentence.block != block_) open_block(sentence.block);
  const Independence independence = independence_of(index, doc_, analysis_, model_, mentions_);
  const BlockKind kind = doc_.blocks()[sentence.block].kind;
  const bool body = kind != BlockKind::kHeading && kind != BlockKind::kSocialPost;
  Contributions values{};
  value_words(index, values);
  at(values, SalienceFeature::kPosition) =
      body ? 1.0f / std::sqrt(1.0f + static_cast<float>(body_sentences_)) : 0;
  at(values, SalienceFeature::kSectionStart) = body && opens_section_ ? 1.0f : 0;
  at(values, SalienceFeature::kEntities) = entity_share(index);
  at(values, SalienceFeature::kFigures) =
      std::min(1.0f, static_cast<float>(figures_.of_sentence(index).size()) / kEnoughFacts);
  at(values, SalienceFeature::kTimes) =
      std::min(1.0f, static_cast<float>(times_.of_sentence(index).size()) / kEnoughFacts);
  at(values, SalienceFeature::kQuotation) = quoted_share(index);
  at(values, SalienceFeature::kCueWords) = cue_value(index);
  at(values, SalienceFeature::kStandsAlone) = 0.5f * static_cast<float>(independence);
  if (body) {
    opens_section_ = false;
    ++body_sentences_;
  }
  return values;
}

}  // namespace ae
