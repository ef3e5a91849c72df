#include "analysis/entities.h"

#include <algorithm>
#include <vector>

#include "analysis/name_decoder.h"
#include "analysis/name_features.h"
#include "analysis/name_notes.h"
#include "analysis/name_rules.h"
#include "analysis/name_spans.h"

namespace ae {
namespace {

/// Reads the article four times: how it writes its words (capitals, then lower case), a first
/// reading of its names, and a second one that knows what the first made of each word everywhere.
class NameStage final : public Stage {
 public:
  explicit NameStage(const StageInput& input)
      : input_(input),
        notes_(input.doc.text(), input.model.name_lexicon),
        decoder_(input.model.names),
        sentence_(input.doc.text(), input.model.words, input.model.phrases) {}

  bool advance(std::uint32_t token_quota) override {
    std::uint32_t spent = 0;
    const auto& sentences = input_.analysis.sentences;
    while (pass_ != Pass::kDone && spent < token_quota) {
      if (next_ == sentences.size()) {
        pass_ = static_cast<Pass>(static_cast<int>(pass_) + 1);
        next_ = 0;
        continue;
      }
      spent += sentences[next_].token_count + 1;
      visit(next_++);
    }
    return pass_ == Pass::kDone;
  }

  float share() const override {
    const auto total =
        static_cast<float>(std::max<std::size_t>(input_.analysis.sentences.size(), 1));
    return std::min(1.0f, (static_cast<float>(pass_) + static_cast<float>(next_) / total) / 4.0f);
  }

 private:
  enum class Pass { kCapitals, kLowerCase, kFirstReading, kSecondReading, kDone };

  std::span<const Token> tokens_of(const Sentence& s) const {
    return {input_.analysis.tokens.data() + s.first_token, s.token_count};
  }

  void visit(std::uint32_t index) {
    const Sentence& sentence = input_.analysis.sentences[index];
    const auto tokens = tokens_of(sentence);
    switch (pass_) {
      case Pass::kCapitals:
        return uses_.count_capitals(tokens, case_style(tokens) == CaseStyle::kMixed);
      case Pass::kLowerCase:
        return uses_.count_lower(tokens);
      case Pass::kFirstReading:
        sentence_.read(tokens, uses_);
        keep_words(index);
        decode(false);
        for (std::size_t i = 0; i < tokens.size(); ++i)
          uses_.count_label(tokens[i].lower_hash, labels_[i]);
        return notes_.note(tokens, labels_of(tokens));
      case Pass::kSecondReading:
        if (index < kept_.size())
          sentence_.read_again(kept_words(index), kept_[index].style, tokens, uses_);
        else
          sentence_.read(tokens, uses_);
        decode(true);
        apply_name_rules(
            {input_.doc.text(), tokens, sentence_.words(), labels_of(tokens), sentence_.style()},
            uses_, input_.model.name_lexicon);
        notes_.apply(tokens, labels_of(tokens));
        note_surnames(tokens);
        return add_mentions(index, tokens);
      case Pass::kDone:
        return;
    }
  }

  std::span<std::uint8_t> labels_of(std::span<const Token> tokens) {
    return std::span(labels_).first(tokens.size());
  }

  void decode(bool with_verdicts) {
    labels_.resize(std::max(labels_.size(), sentence_.size()));
    decoder_.decode(sentence_.words(), with_verdicts, labels_);
  }

  /// Keeps what the first reading made of a sentence for the second one, as far as there is room.
  void keep_words(std::uint32_t index) {
    const auto words = sentence_.words();
    if (kept_.size() < index || kept_words_.size() + words.size() > kMostKept) return;
    if (kept_.empty()) kept_words_.reserve(std::min(input_.analysis.tokens.size(), kMostKept));
    kept_.push_back({kept_words_.size(), words.size(), sentence_.style()});
    kept_words_.insert(kept_words_.end(), words.begin(), words.end());
  }

  std::span<const NameWord> kept_words(std::size_t index) const {
    return std::span(kept_words_).subspan(kept_[index].first, kept_[index].count);
  }

  /// A name that only the rules find lends its last word to the sentences behind it, or its first
  /// where a given name of two parts is the last: "Moon Jae-in".
  void note_surnames(std::span<const Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (labels_[i] != name_label(EntityType::kPerson, NamePart::kLast)) continue;
      const bool last = tokens[i].has(kCapitalized);
      const std::size_t surname = last ? i : begin_of_name(labels_of(tokens), i);
      uses_.note_surname(tokens[surname].lower_hash);
    }
  }

  void add_mentions(std::uint32_t sentence, std::span<const Token> tokens) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (labels_[i] == kOutside) continue;
      if (!continues(labels_[i])) first = i;
      if (leaves_open(labels_[i])) continue;
      const EntityType type = type_of_label(labels_[i]);
      const bool of_politician = type == EntityType::kLocation && i == first + 2 &&
                                 is_party(tokens[first]) && !tokens[first + 1].has(kWordLike);
      const std::size_t begin = of_politician ? i : first;
      add_mention(sentence, {tokens[begin].span.begin, tokens[i].span.end}, type);
    }
  }

  /// The first letter of "R-Wisconsin" behind a politician's name.
  bool is_party(const Token& token) const {
    const std::string_view word = slice(input_.doc.text(), token.span);
    return word == "D" || word == "R" || word == "I";
  }

  void add_mention(std::uint32_t sentence, Span span, EntityType type) {
    Analysis& analysis = input_.analysis;
    const auto index = static_cast<std::uint32_t>(analysis.mentions.size());
    analysis.mentions.push_back({span, sentence, index, MentionKind::kName});
    analysis.entities.push_back({span, type, index, 1, 0});
  }

  struct Kept {
    std::size_t first;
    std::size_t count;
    CaseStyle style;
  };
  static constexpr std::size_t kMostKept = 1u << 16;  ///< words, of 3 MB

  StageInput input_;
  Pass pass_ = Pass::kCapitals;
  std::uint32_t next_ = 0;
  WordUses uses_;
  NameNotes notes_;
  NameDecoder decoder_;
  NameSentence sentence_;
  std::vector<std::uint8_t> labels_;
  std::vector<NameWord> kept_words_;
  std::vector<Kept> kept_;  ///< of the first sentences
};

}  // namespace

std::unique_ptr<Stage> make_name_stage(const StageInput& input) {
  return make_stage<NameStage>(input);
}

}  // namespace ae
