#include "analysis/readability.h"

#include <algorithm>
#include <vector>

#include "analysis/language.h"
#include "analysis/syllables.h"

namespace ae {
namespace {

/// Words a minute in silent reading of English (Brysbaert 2019, mean of 190 studies).
constexpr std::uint32_t kWordsPerMinute = 238;

/// Words, sentences and syllables of one kind of text.
struct TextSize {
  std::uint32_t sentences = 0;
  std::uint32_t words = 0;
  std::uint32_t syllables = 0;
};

Readability readability_of(const TextSize& size) {
  if (size.words == 0 || size.sentences == 0) return {};
  const double words_per_sentence = static_cast<double>(size.words) / size.sentences;
  const double syllables_per_word = static_cast<double>(size.syllables) / size.words;
  return {206.835 - 1.015 * words_per_sentence - 84.6 * syllables_per_word,
          0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59};
}

class ReadabilityAnalyzer {
 public:
  explicit ReadabilityAnalyzer(const StageInput& input)
      : doc_(input.doc),
        counter_(input.model.syllables),
        analysis_(input.analysis),
        english_(reads_as_english(input.analysis)) {}

  void visit(std::uint32_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    TextSize size{1, 0, 0};
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t) {
      const Token& token = analysis_.tokens[t];
      if (!token.has(kWordLike)) continue;
      if (!token.has(kSplitClitic)) ++size.words;
      if (english_) size.syllables += syllables_of(token);
    }
    if (size.words == 0) return;
    const BlockKind kind = doc_.blocks()[sentence.block].kind;
    TextSize& total =
        kind == BlockKind::kHeading || kind == BlockKind::kSocialPost ? aside_ : running_;
    total.sentences += size.sentences;
    total.words += size.words;
    total.syllables += size.syllables;
  }

  void finish() {
    analysis_.word_count = running_.words + aside_.words;
    analysis_.reading_seconds = static_cast<std::uint32_t>(
        (analysis_.word_count * std::uint64_t{60} + kWordsPerMinute / 2) / kWordsPerMinute);
    if (english_) analysis_.readability = readability_of(running_.words > 0 ? running_ : aside_);
  }

 private:
  /// A word's syllables, which are counted seldom again for one that comes often. "n't" adds one
  /// after a consonant ("didn't"), other clitics none.
  std::uint32_t syllables_of(const Token& token) {
    static constexpr std::uint32_t kNot = hash_word("n't");
    if (token.has(kSplitClitic)) return token.lower_hash == kNot ? 1 : 0;
    Counted& counted = counted_[token.lower_hash % kCounted];
    if (counted.word != token.lower_hash || counted.syllables == 0)
      counted = {token.lower_hash, counter_.count(doc_.slice(token.span))};
    return counted.syllables;
  }

  struct Counted {
    std::uint32_t word = 0;
    std::uint32_t syllables = 0;
  };
  static constexpr std::size_t kCounted = 2048;

  const Document& doc_;
  const SyllableCounter& counter_;
  Analysis& analysis_;
  std::vector<Counted> counted_ = std::vector<Counted>(kCounted);  ///< the last of each place
  TextSize running_;
  TextSize aside_;
  bool english_;
};

}  // namespace

std::unique_ptr<Stage> make_readability_stage(const StageInput& input) {
  return make_stage<SentenceStage<ReadabilityAnalyzer>>(input);
}

}  // namespace ae
