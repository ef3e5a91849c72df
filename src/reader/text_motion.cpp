#include "reader/text_motion.h"

#include <algorithm>

#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

bool is_word_letter(char32_t c) {
  return has_class(c, kLetter | kDigit | kMark) || c == '\'' || c == 0x2019;
}

/// The markup or the gap between blocks that holds the cluster at [at, at + 1); empty where a word
/// does.
Span hidden_around(const Article& article, std::uint32_t at) {
  const auto markup = article.document().markup();
  const auto mark =
      std::partition_point(markup.begin(), markup.end(), [&](Span s) { return s.end <= at; });
  if (mark != markup.end() && mark->contains(at)) return *mark;
  const auto blocks = article.document().blocks();
  const auto block = std::partition_point(blocks.begin(), blocks.end(),
                                          [&](const Block& b) { return b.span.end <= at; });
  if (block != blocks.end() && block->span.contains(at)) return {};
  const std::uint32_t begin = block == blocks.begin() ? 0 : std::prev(block)->span.end;
  const auto end = block == blocks.end()
                       ? static_cast<std::uint32_t>(article.document().text().size())
                       : block->span.begin;
  return {begin, end};
}

std::uint32_t cluster_before(std::string_view text, std::uint32_t at) {
  // Clusters are read forwards; one longer than this is hostile, and is cut.
  constexpr std::uint32_t kLongestCluster = 64;
  std::uint32_t from = at - std::min(at, kLongestCluster);
  while (!is_boundary(text, from)) ++from;
  std::uint32_t begin = from;
  for (std::uint32_t end = from; end < at;) {
    begin = end;
    end = std::max(grapheme_end(text, end), end + 1);
  }
  return begin;
}

std::uint32_t step(const Article& article, std::uint32_t at, bool forward) {
  const std::string_view text = article.document().text();
  const auto size = static_cast<std::uint32_t>(text.size());
  bool skipped = false;
  while (forward ? at < size : at > 0) {
    const Span hidden = hidden_around(article, forward ? at : at - 1);
    if (hidden.empty()) break;
    at = forward ? hidden.end : hidden.begin;
    skipped = true;
  }
  if (skipped || (forward ? at >= size : at == 0)) return at;
  return forward ? grapheme_end(text, at) : cluster_before(text, at);
}

bool stands_in_word(std::string_view text, std::uint32_t at, bool forward) {
  if (forward ? at >= text.size() : at == 0) return false;
  return is_word_letter((forward ? decode_at(text, at) : decode_before(text, at)).value);
}

std::uint32_t step_word(const Article& article, std::uint32_t at, bool forward) {
  const std::string_view text = article.document().text();
  const auto advance = [&](bool while_in_word) {
    while (stands_in_word(text, at, forward) == while_in_word) {
      const std::uint32_t next = step(article, at, forward);
      if (next == at) return;
      at = next;
    }
  };
  advance(false);
  advance(true);
  return at;
}

std::uint32_t step_sentence(const Article& article, std::uint32_t at, bool forward) {
  const auto& sentences = article.analysis().sentences;
  if (forward) {
    const auto next = std::partition_point(sentences.begin(), sentences.end(),
                                           [&](const Sentence& s) { return s.span.end <= at; });
    return next == sentences.end() ? at : next->span.end;
  }
  const auto next = std::partition_point(sentences.begin(), sentences.end(),
                                         [&](const Sentence& s) { return s.span.begin < at; });
  return next == sentences.begin() ? at : std::prev(next)->span.begin;
}

}  // namespace

Span word_around(std::string_view text, std::uint32_t offset) {
  Span word{offset, offset};
  while (stands_in_word(text, word.begin, false))
    word.begin -= decode_before(text, word.begin).size;
  while (stands_in_word(text, word.end, true)) word.end += decode_at(text, word.end).size;
  if (word.empty() && offset < text.size()) word.end = grapheme_end(text, offset);
  return word;
}

std::uint32_t moved_place(const Article& article, std::uint32_t at, MotionUnit unit, int by) {
  const bool forward = by > 0;
  for (int steps = std::min(std::abs(by), 1000); steps > 0; --steps) {
    if (unit == MotionUnit::kCharacter) at = step(article, at, forward);
    if (unit == MotionUnit::kWord) at = step_word(article, at, forward);
    if (unit == MotionUnit::kSentence) at = step_sentence(article, at, forward);
  }
  return at;
}

}  // namespace ae
