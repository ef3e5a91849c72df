#include "train/name_corpus.h"

#include <algorithm>

namespace ae::train {
namespace {

constexpr LabelSet bit(std::uint8_t label) {
  return LabelSet{1} << label;
}
constexpr LabelSet kAny = (LabelSet{1} << kNameLabels) - 1;

/// Adjectives of nations, weekdays and months are names to some corpora; here they are not.
bool is_no_name(const NameArticle& article, std::size_t first, std::size_t last,
                const Model& model) {
  for (std::size_t i = first; i <= last; ++i) {
    const Token& token = article.analysis.tokens[i];
    const WordClass known = model.words.find(token.lower_hash);
    const bool adjective = (known.lists & kDemonym) != 0 && (known.lists & kCountry) == 0;
    if (!adjective && token.has(kWordLike) && !token.has(kNumeric)) return false;
  }
  return true;
}

LabelSet label_at(EntityType type, std::size_t i, std::size_t first, std::size_t last) {
  if (first == last) return bit(name_label(type, NamePart::kUnit));
  if (i == first) return bit(name_label(type, NamePart::kBegin));
  return bit(name_label(type, i == last ? NamePart::kLast : NamePart::kInside));
}

LabelSet other_labels() {
  LabelSet set = bit(kOutside);
  for (const NamePart part :
       {NamePart::kBegin, NamePart::kInside, NamePart::kLast, NamePart::kUnit}) {
    set |= bit(name_label(EntityType::kOther, part));
  }
  return set;
}

void lay_names(NameArticle& article, const CorpusText& text, const Model& model) {
  const auto& tokens = article.analysis.tokens;
  article.allowed.assign(tokens.size(), text.others_unmarked ? other_labels() : bit(kOutside));
  std::size_t at = 0;
  for (const GoldSpan& name : text.names) {
    while (at < tokens.size() && tokens[at].span.end <= name.span.begin) ++at;
    std::size_t last = at;
    while (last + 1 < tokens.size() && tokens[last + 1].span.begin < name.span.end) ++last;
    if (at >= tokens.size() || !tokens[at].span.overlaps(name.span)) continue;
    const auto type = static_cast<EntityType>(name.label);
    if (type == EntityType::kOther && is_no_name(article, at, last, model)) continue;
    for (std::size_t i = at; i <= last; ++i) article.allowed[i] = label_at(type, i, at, last);
    article.names.push_back(name);
    at = last + 1;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (text.handles_unmarked && tokens[i].has(kHandle)) article.allowed[i] = kAny;
  }
}

std::span<const Token> tokens_of(const NameArticle& article, const Sentence& s) {
  return {article.analysis.tokens.data() + s.first_token, s.token_count};
}

}  // namespace

NameArticle make_name_article(const CorpusText& text, const Model& model) {
  NameArticle article;
  article.doc = make_document(text.text);
  article.analysis = analyze_words(*article.doc, model);
  article.weight = text.weight;
  lay_names(article, text, model);
  return article;
}

WordUses count_uses(const NameArticle& article) {
  WordUses uses;
  for (const Sentence& s : article.analysis.sentences) {
    const auto tokens = tokens_of(article, s);
    uses.count_capitals(tokens, case_style(tokens) == CaseStyle::kMixed);
  }
  for (const Sentence& s : article.analysis.sentences) uses.count_lower(tokens_of(article, s));
  return uses;
}

void count_first_reading(const NameArticle& article, const Model& model, NameDecoder& decoder,
                         WordUses& uses) {
  NameSentence sentence(article.doc->text(), model.words, model.phrases);
  std::vector<std::uint8_t> labels;
  for (const Sentence& s : article.analysis.sentences) {
    sentence.read(tokens_of(article, s), uses);
    labels.assign(s.token_count, kOutside);
    decoder.decode(sentence.words(), false, labels);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      uses.count_label(article.analysis.tokens[s.first_token + i].lower_hash, labels[i]);
    }
  }
}

std::vector<std::uint8_t> find_labels(const NameArticle& article, const Model& model,
                                      NameDecoder& decoder) {
  WordUses uses = count_uses(article);
  count_first_reading(article, model, decoder, uses);
  std::vector<std::uint8_t> labels(article.analysis.tokens.size(), kOutside);
  NameSentence sentence(article.doc->text(), model.words, model.phrases);
  for (const Sentence& s : article.analysis.sentences) {
    sentence.read(tokens_of(article, s), uses);
    decoder.decode(sentence.words(), true, std::span(labels).subspan(s.first_token, s.token_count));
  }
  return labels;
}

std::vector<GoldSpan> spans_of(const NameArticle& article,
                               const std::vector<std::uint8_t>& labels) {
  std::vector<GoldSpan> spans;
  std::size_t first = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == kOutside) continue;
    if (!continues(labels[i])) first = i;
    if (leaves_open(labels[i])) continue;
    spans.push_back(
        {{article.analysis.tokens[first].span.begin, article.analysis.tokens[i].span.end},
         static_cast<std::uint8_t>(type_of_label(labels[i]))});
  }
  return spans;
}

}  // namespace ae::train
