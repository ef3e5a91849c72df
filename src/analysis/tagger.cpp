#include "analysis/tagger.h"

#include <algorithm>
#include <vector>

namespace ae {
namespace {

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kCount);

using TagScores = std::array<LinearModel::Score, LinearModel::room_for(kTags)>;

Tag best_tag(const TagScores& scores) {
  // Label 0, kOther, is never given to a word.
  const auto end = scores.begin() + kTags;
  return static_cast<Tag>(std::max_element(scores.begin() + 1, end) - scores.begin());
}

class SentenceTagger {
 public:
  explicit SentenceTagger(const StageInput& input) : input_(input) {}

  void visit(std::uint32_t index) {
    const Sentence& sentence = input_.analysis.sentences[index];
    const std::span<Token> tokens(input_.analysis.tokens.data() + sentence.first_token,
                                  sentence.token_count);
    const std::string_view text = input_.doc.text();
    view_words(text, tokens, input_.model.words, case_style(tokens), words_);
    tags_.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i)
      tags_.push_back(certain_tag(text, tokens[i], words_[i]));
    tag_words(words_, input_.model.tagger, tags_);
    for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i].tag = tags_[i];
  }

  void finish() {}

 private:
  StageInput input_;
  std::vector<WordView> words_;
  std::vector<Tag> tags_;
};

}  // namespace

void tag_words(std::span<const WordView> words, const LinearModel& model, std::span<Tag> tags) {
  Tag before = Tag::kOther;
  Tag before2 = Tag::kOther;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (tags[i] == Tag::kOther) {
      TagScores scores{};
      FeatureList<kTagFeatures> features;
      each_tag_feature(words, i, before, before2, features);
      model.add(features.hashes(), scores.data());
      tags[i] = best_tag(scores);
    }
    before2 = before;
    before = tags[i];
  }
}

std::unique_ptr<Stage> make_tagger_stage(const StageInput& input) {
  return make_stage<SentenceStage<SentenceTagger>>(input);
}

}  // namespace ae
