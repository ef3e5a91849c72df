#include "analysis/sentences.h"

#include <algorithm>

#include "analysis/sentence_features.h"
#include "analysis/sentence_rules.h"

namespace ae {
namespace {

/// News has 20 to 25 tokens a sentence, talk 12.
constexpr std::size_t kTokensPerSentence = 18;

/// Divides each block's tokens into sentences, from left to right.
class SentenceSplitter final : public Stage {
 public:
  explicit SentenceSplitter(const StageInput& input)
      : input_(input),
        analysis_(input.analysis),
        reader_(input.doc, input.analysis.tokens, input.model.word_forms) {
    analysis_.sentences.reserve(analysis_.tokens.size() / kTokensPerSentence + 4);
  }

  bool advance(std::uint32_t token_quota) override {
    if (!prepared_) {
      prepared_ = reader_.prepare(token_quota);
      return analysis_.tokens.empty();
    }
    const auto total = static_cast<std::uint32_t>(analysis_.tokens.size());
    const std::uint32_t stop = next_ + std::min(std::max(token_quota, 1u), total - next_);
    for (; next_ < stop; ++next_) read(next_);
    return next_ == total;
  }

  float share() const override {
    const auto total = static_cast<float>(std::max<std::size_t>(analysis_.tokens.size(), 1));
    return static_cast<float>(reader_.prepared() + next_) / (2 * total);
  }

 private:
  void read(std::uint32_t token) {
    if (token == first_) open(token);
    reader_.pass_token(sentence_, token);
    if (token + 1 == sentence_.block_end || ends_behind(token)) close(token + 1);
  }

  bool ends_behind(std::uint32_t token) const {
    if (!reader_.is_candidate(token)) return false;
    switch (judge_by_rule(reader_, sentence_, token)) {
      case Verdict::kEnds:
        return true;
      case Verdict::kGoesOn:
        return false;
      case Verdict::kOpen:
        break;
    }
    return input_.model.sentence_model.score(reader_.features(token, sentence_)) > 0;
  }

  void open(std::uint32_t token) {
    const auto blocks = input_.doc.blocks();
    const std::uint32_t begin = analysis_.tokens[token].span.begin;
    while (block_ + 1 < blocks.size() && blocks[block_].span.end <= begin) ++block_;
    reader_.begin_sentence(sentence_, token, block_);
  }

  void close(std::uint32_t end) {
    Sentence sentence;
    sentence.span = join(analysis_.tokens[first_].span, analysis_.tokens[end - 1].span);
    sentence.block = block_;
    sentence.first_token = first_;
    sentence.token_count = end - first_;
    analysis_.sentences.push_back(sentence);
    first_ = end;
  }

  StageInput input_;
  Analysis& analysis_;
  BreakReader reader_;
  OpenSentence sentence_;
  bool prepared_ = false;
  std::uint32_t next_ = 0;
  std::uint32_t first_ = 0;
  std::uint32_t block_ = 0;
};

}  // namespace

std::unique_ptr<Stage> make_sentence_stage(const StageInput& input) {
  return make_stage<SentenceSplitter>(input);
}

}  // namespace ae
