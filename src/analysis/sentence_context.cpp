#include "analysis/sentence_context.h"

#include <algorithm>

#include "analysis/language.h"
#include "analysis/salience.h"
#include "analysis/sentence_index.h"

namespace ae {
namespace {

/// Fewer words than this are a caption, a byline or an exclamation.
constexpr std::uint32_t kFewestWords = 4;

/// Values of assets/lexicon/context_en.tsv.
enum ContextValue : std::int16_t { kStandsByItself = 0, kLeansWhenFirst = 1, kLeansAnywhere = 2 };

bool is_opening_mark(std::string_view mark) {
  static constexpr std::string_view kMarks[] = {"“", "„", "«", "``"};
  return std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks);
}

bool is_closing_mark(std::string_view mark) {
  static constexpr std::string_view kMarks[] = {"”", "»", "''"};
  return std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks);
}

/// Whether a quotation begins or ends outside the sentence.
bool holds_half_quotation(const Document& doc, std::span<const Token> tokens) {
  int open = 0;
  std::uint32_t straight = 0;
  for (const Token& token : tokens) {
    if (!token.has(kPunct)) continue;
    const std::string_view mark = doc.slice(token.span);
    straight += mark == "\"" ? 1 : 0;
    if (is_opening_mark(mark)) ++open;
    if (is_closing_mark(mark) && --open < 0) return true;
  }
  return open != 0 || straight % 2 != 0;
}

bool ends_like_a_sentence(const Document& doc, std::span<const Token> tokens) {
  for (std::size_t i = tokens.size(); i-- > 0 && tokens[i].has(kPunct);) {
    const std::string_view mark = doc.slice(tokens[i].span);
    if (mark.find_first_of(".!?:") != std::string_view::npos || mark == "…" || mark == "。")
      return true;
  }
  return false;
}

bool has_verb(std::span<const Token> tokens) {
  bool tagged = false;
  for (const Token& token : tokens) {
    if (is_finite_verb(token.tag)) return true;
    tagged = tagged || token.tag != Tag::kOther;
  }
  return !tagged;
}

/// Whether the sentence leans on another by its words.
bool leans(std::span<const Token> tokens, const PhraseTable& context,
           std::uint32_t first_name_end) {
  std::size_t i = 0;
  while (i < tokens.size() && !tokens[i].has(kWordLike)) ++i;
  if (i < tokens.size()) {
    const PhraseMatch opening = context.match(tokens.subspan(i));
    if (opening.tokens > 0 && opening.value == kLeansWhenFirst) return true;
  }
  for (; i < tokens.size() && tokens[i].span.begin < first_name_end; ++i) {
    const PhraseMatch found = context.match(tokens.subspan(i));
    if (found.tokens > 0 && found.value == kLeansAnywhere) return true;
  }
  return false;
}

}  // namespace

Independence independence_of(std::uint32_t index, const Document& doc, const Analysis& analysis,
                             const Model& model, const SentenceIndex& names) {
  const Sentence& sentence = analysis.sentences[index];
  const auto tokens =
      std::span<const Token>(analysis.tokens).subspan(sentence.first_token, sentence.token_count);
  const BlockKind kind = doc.blocks()[sentence.block].kind;
  if (kind == BlockKind::kHeading || kind == BlockKind::kSocialPost) return Independence::kFragment;
  const auto words =
      std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.has(kWordLike); });
  if (static_cast<std::uint32_t>(words) < kFewestWords || holds_half_quotation(doc, tokens))
    return Independence::kFragment;
  if (!reads_as_english(analysis)) return Independence::kStandsAlone;
  if (!has_verb(tokens) || !ends_like_a_sentence(doc, tokens)) return Independence::kFragment;
  std::uint32_t first_name_end = kNone;
  for (const std::uint32_t m : names.of_sentence(index)) {
    const Mention& mention = analysis.mentions[m];
    const bool person = analysis.entities[mention.entity].type == EntityType::kPerson;
    if (mention.kind == MentionKind::kName && person)
      first_name_end = std::min(first_name_end, mention.span.end);
  }
  return leans(tokens, model.salience.context(), first_name_end) ? Independence::kDangling
                                                                 : Independence::kStandsAlone;
}

}  // namespace ae
