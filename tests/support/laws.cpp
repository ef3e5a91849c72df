#include "support/laws.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae::test {
namespace {

bool slices(std::string_view text, Span span) {
  return span.begin <= span.end && span.end <= text.size() && is_boundary(text, span.begin) &&
         is_boundary(text, span.end);
}

bool is_white(std::string_view text, Span span) {
  for (std::uint32_t i = span.begin; i < span.end;) {
    const CodePoint c = decode_at(text, i);
    if (!has_class(c.value, kSpace | kControl)) return false;
    i += c.size;
  }
  return true;
}

bool is_well_formed(std::string_view text) {
  return repair_utf8(std::string(text)).bytes == text;
}

template <class Records>
bool are_ordered(const Records& records, auto span_of) {
  std::uint32_t end = 0;
  for (const auto& record : records) {
    const Span span = span_of(record);
    if (span.begin < end || span.empty()) return false;
    end = span.end;
  }
  return true;
}

constexpr auto kOwnSpan = [](const auto& record) { return record.span; };
constexpr auto kItself = [](Span span) { return span; };

std::string broken_token_law(const Document& doc, const Analysis& analysis) {
  const std::string_view text = doc.text();
  if (!are_ordered(analysis.tokens, kOwnSpan)) return "tokens are ordered, disjoint and not empty";
  for (const Token& token : analysis.tokens) {
    if (!slices(text, token.span)) return "every token slices";
  }
  std::size_t mark = 0;
  std::size_t next = 0;
  for (const Block& block : doc.blocks()) {
    for (std::uint32_t at = block.span.begin; at < block.span.end;) {
      while (mark < doc.markup().size() && doc.markup()[mark].end <= at) ++mark;
      const bool token = next < analysis.tokens.size() && analysis.tokens[next].span.begin <= at;
      const bool marked = mark < doc.markup().size() && doc.markup()[mark].begin <= at;
      if (token && marked) return "no token overlaps markup";
      const CodePoint c = decode_at(text, at);
      if (!token && !marked && !is_white(text, {at, at + c.size}))
        return "a gap between tokens is white space or markup";
      at += c.size;
      if (token && analysis.tokens[next].span.end <= at) ++next;
    }
  }
  return next == analysis.tokens.size() ? "" : "every token lies in a block";
}

std::string broken_sentence_law(const Document& doc, const Analysis& analysis) {
  if (!are_ordered(analysis.sentences, kOwnSpan)) return "sentences are ordered and disjoint";
  std::uint32_t token = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (!slices(doc.text(), sentence.span)) return "every sentence slices";
    if (sentence.block >= doc.blocks().size() ||
        !doc.blocks()[sentence.block].span.contains(sentence.span)) {
      return "each sentence lies in its block";
    }
    if (sentence.first_token != token || sentence.token_count == 0)
      return "each token lies in exactly one sentence";
    token += sentence.token_count;
    if (token > analysis.tokens.size()) return "each token lies in exactly one sentence";
    const Span covered =
        join(analysis.tokens[sentence.first_token].span, analysis.tokens[token - 1].span);
    if (covered != sentence.span) return "a sentence spans its tokens";
  }
  return token == analysis.tokens.size() ? "" : "each token lies in exactly one sentence";
}

/// Headings are of level 1–6, quotes and list items of depth 1 and more, all others of none.
bool fits_level(const Block& block) {
  switch (block.kind) {
    case BlockKind::kHeading:
      return block.level >= 1 && block.level <= 6;
    case BlockKind::kQuote:
    case BlockKind::kListItem:
      return block.level >= 1;
    default:
      return block.level == 0;
  }
}

std::string broken_score_law(const Analysis& analysis) {
  const std::size_t count = analysis.sentences.size();
  if (analysis.contributions.empty()) return "";
  if (analysis.contributions.size() != count) return "each sentence has contributions";
  std::vector<bool> ranked(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Sentence& sentence = analysis.sentences[i];
    float sum = 0;
    for (const float part : analysis.contributions[i]) sum += part;
    if (!(std::fabs(sum - sentence.raw_score) <= 1e-4f * (1 + std::fabs(sum))))
      return "the contributions of a sentence sum to its raw score";
    if (!(sentence.score >= 0 && sentence.score <= 1)) return "a score is between 0 and 1";
    if (!(sentence.sentiment >= -1 && sentence.sentiment <= 1))
      return "a sentence's sentiment is between -1 and 1";
    if (sentence.rank >= count || ranked[sentence.rank])
      return "ranks are a permutation of 0 … n-1";
    ranked[sentence.rank] = true;
  }
  if (!std::is_sorted(analysis.summary.begin(), analysis.summary.end(), std::less_equal<>())) {
    return "the summary's sentences are in text order, each once";
  }
  if (!analysis.summary.empty() && analysis.summary.back() >= count)
    return "the summary names sentences";
  return "";
}

std::string broken_entity_law(const Document& doc, const Analysis& analysis) {
  std::uint32_t mention = 0;
  for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
    const Entity& entity = analysis.entities[e];
    if (!slices(doc.text(), entity.name)) return "every entity's name slices";
    if (entity.first_mention != mention || entity.mention_count == 0)
      return "mentions are grouped by entity";
    const std::uint32_t end = mention + entity.mention_count;
    if (end > analysis.mentions.size()) return "mentions are grouped by entity";
    for (std::uint32_t begin = 0; mention < end; ++mention) {
      const Mention& m = analysis.mentions[mention];
      if (m.entity != e || m.span.begin < begin || m.span.empty())
        return "an entity's mentions are in text order";
      begin = m.span.begin;
      if (!slices(doc.text(), m.span)) return "every mention slices";
      if (m.sentence >= analysis.sentences.size() ||
          !analysis.sentences[m.sentence].span.contains(m.span)) {
        return "a mention lies in its sentence";
      }
    }
  }
  return mention == analysis.mentions.size() ? "" : "every mention belongs to an entity";
}

std::string broken_finding_law(const Document& doc, const Analysis& analysis) {
  const std::string_view text = doc.text();
  const std::size_t sentences = analysis.sentences.size();
  for (const TimeExpression& time : analysis.times) {
    if (!slices(text, time.span) || time.span.empty() || time.sentence >= sentences)
      return "every time slices";
    if (time.earliest && time.latest && *time.latest < *time.earliest)
      return "a time's bounds are in order";
  }
  for (const Quote& quote : analysis.quotes) {
    if (!slices(text, quote.span) || quote.sentence >= sentences) return "every quote slices";
    if (quote.speaker && !slices(text, *quote.speaker)) return "every speaker slices";
    if (quote.cue && !slices(text, *quote.cue)) return "every cue slices";
    if (quote.entity != kNone && quote.entity >= analysis.entities.size())
      return "a quote's entity is there";
  }
  for (const Figure& figure : analysis.figures) {
    if (!slices(text, figure.span) || figure.span.empty() || figure.sentence >= sentences)
      return "every figure slices";
  }
  for (const Keyphrase& phrase : analysis.keyphrases) {
    if (!slices(text, phrase.label)) return "every keyphrase slices";
    if (phrase.first_mention + phrase.mention_count > analysis.keyphrase_mentions.size())
      return "a keyphrase's mentions are there";
    if (!(phrase.score >= 0 && phrase.score <= 1)) return "a keyphrase's score is between 0 and 1";
  }
  for (const Span span : analysis.keyphrase_mentions) {
    if (!slices(text, span) || span.empty()) return "every keyphrase mention slices";
  }
  return "";
}

}  // namespace

std::string broken_law(const Document& doc) {
  const std::string_view text = doc.text();
  if (!is_well_formed(text)) return "text() is well-formed UTF-8";
  if (!are_ordered(doc.blocks(), kOwnSpan)) return "blocks are ordered, disjoint and not empty";
  if (!are_ordered(doc.markup(), kItself)) return "markup spans are ordered and disjoint";
  for (const Block& block : doc.blocks()) {
    if (!slices(text, block.span)) return "every block slices";
    if (!fits_level(block)) return "a block's level fits its kind";
  }
  for (const Span span : doc.markup()) {
    if (!slices(text, span)) return "every markup span slices";
  }
  for (const InlineRun& run : doc.inline_runs()) {
    if (!slices(text, run.span) || !slices(text, run.target)) return "every inline run slices";
  }
  return "";
}

std::string broken_law(const Document& doc, const Analysis& analysis) {
  for (const auto& broken : {broken_token_law(doc, analysis), broken_sentence_law(doc, analysis),
                             broken_score_law(analysis), broken_entity_law(doc, analysis),
                             broken_finding_law(doc, analysis)}) {
    if (!broken.empty()) return broken;
  }
  return "";
}

}  // namespace ae::test
