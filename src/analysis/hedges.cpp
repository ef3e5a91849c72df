#include "analysis/hedges.h"

#include "analysis/embedded_text.h"
#include "analysis/language.h"

namespace ae {
namespace {

constexpr unsigned char kHedges[] = {
#embed "lexicon/hedges_en.tsv"
};

/// "may", "might" and "could" as names or nouns ("Theresa May", "with all her might").
bool is_not_modal(const Token& token) {
  static constexpr std::uint32_t kMay = hash_word("may");
  static constexpr std::uint32_t kMight = hash_word("might");
  if (token.lower_hash == kMay)
    return is_noun(token.tag) || (token.tag == Tag::kOther && token.has(kCapitalized));
  return token.lower_hash == kMight && is_noun(token.tag);
}

class HedgeAnalyzer {
 public:
  explicit HedgeAnalyzer(const StageInput& input)
      : lexicon_(input.model.hedges),
        analysis_(input.analysis),
        english_(reads_as_english(input.analysis)) {}

  void visit(std::uint32_t index) {
    if (!english_) return;
    Sentence& sentence = analysis_.sentences[index];
    const auto tokens = std::span<const Token>(analysis_.tokens)
                            .subspan(sentence.first_token, sentence.token_count);
    int weight = 0;
    for (std::size_t i = 0; i < tokens.size();) {
      const PhraseMatch found = lexicon_.match(tokens.subspan(i));
      const bool counts =
          found.tokens > 0 && found.value < HedgeLexicon::kNoHedge && !is_not_modal(tokens[i]);
      weight += counts ? found.value : 0;
      i += found.tokens > 0 ? found.tokens : 1;
    }
    sentence.hedged = weight >= HedgeLexicon::kEnough;
  }

  void finish() {}

 private:
  const HedgeLexicon& lexicon_;
  Analysis& analysis_;
  bool english_;
};

}  // namespace

HedgeLexicon::HedgeLexicon() : cues_(text_of(kHedges)) {}

std::unique_ptr<Stage> make_hedge_stage(const StageInput& input) {
  return make_stage<SentenceStage<HedgeAnalyzer>>(input);
}

}  // namespace ae
