#include "analysis/quote_marks.h"

#include <algorithm>
#include <string_view>

namespace ae {
namespace {

enum class MarkKind : std::uint8_t { kNone, kOpen, kClose, kEither };

/// Marks of the outer level. Which way a straight one points is told by the spaces around it.
MarkKind double_mark(std::string_view word) {
  if (word == "“" || word == "``" || word == "«" || word == "„" || word == "「" || word == "『")
    return MarkKind::kOpen;
  if (word == "”" || word == "»" || word == "」" || word == "』") return MarkKind::kClose;
  if (word == "\"" || word == "''" || word == "＂") return MarkKind::kEither;
  return MarkKind::kNone;
}

MarkKind single_mark(std::string_view word) {
  if (word == "‘") return MarkKind::kOpen;
  if (word == "’") return MarkKind::kClose;
  if (word == "'" || word == "`") return MarkKind::kEither;
  return MarkKind::kNone;
}

/// Tokens of one block.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

class MarkPairer {
 public:
  MarkPairer(const Document& doc, const Analysis& analysis)
      : doc_(doc), tokens_(analysis.tokens), analysis_(analysis) {}

  std::vector<MarkedWords> pair() {
    std::uint32_t sentence = 0;
    const auto& sentences = analysis_.sentences;
    while (sentence < sentences.size()) {
      const std::uint32_t block = sentences[sentence].block;
      const std::uint32_t first_sentence = sentence;
      while (sentence < sentences.size() && sentences[sentence].block == block) ++sentence;
      const Sentence& last = sentences[sentence - 1];
      pair_block(block,
                 {sentences[first_sentence].first_token, last.first_token + last.token_count},
                 first_sentence);
    }
    return std::move(out_);
  }

 private:
  std::string_view word(std::uint32_t token) const { return doc_.slice(tokens_[token].span); }

  void pair_block(std::uint32_t block, TokenRange range, std::uint32_t first_sentence) {
    if (range.first == range.end) return;
    block_ = block;
    sentence_ = first_sentence;
    const std::size_t found = out_.size();
    const bool doubles = pair_marks(range, double_mark);
    if (!doubles && out_.size() == found) {
      sentence_ = first_sentence;
      pair_marks(range, single_mark);
    }
  }

  /// Whether the mark at `token` may open words: it stands at a start or behind a space or bracket,
  /// and touches what follows. A closing mark opens only at the start of a block, where people
  /// mistype it.
  bool may_open(TokenRange range, std::uint32_t token, MarkKind kind) const {
    if (token + 1 >= range.end || tokens_[token + 1].has(kSpaceBefore)) return false;
    if (kind == MarkKind::kClose) return token == range.first;
    if (token == range.first || tokens_[token].has(kSpaceBefore)) return true;
    const std::string_view before = word(token - 1);
    return before == "(" || before == "[" || before == "—" || before == "–" || before == "--" ||
           before == "-" || before == "“" || before == "\"" || before == ":" || before == ",";
  }

  /// An opening mark closes only where it can't open, as in “It rained.“ too.
  bool may_close(TokenRange range, std::uint32_t token, MarkKind kind) const {
    if (kind == MarkKind::kClose) return true;
    if (token == range.first) return false;
    // "It rained ", she said: a comma opens nothing.
    const bool spaced = tokens_[token].has(kSpaceBefore);
    if (spaced && kind == MarkKind::kEither && token + 1 < range.end &&
        !tokens_[token + 1].has(kSpaceBefore))
      return word(token + 1) == "," || word(token + 1) == ".";
    if (spaced) return false;
    return kind == MarkKind::kEither || token + 1 >= range.end ||
           tokens_[token + 1].has(kSpaceBefore);
  }

  /// "6'2\"": a mark behind a number that nothing opened is one of length.
  bool is_measure(TokenRange range, std::uint32_t token) const {
    return token > range.first && tokens_[token - 1].has(kHasDigit) &&
           !tokens_[token].has(kSpaceBefore);
  }

  bool pair_marks(TokenRange range, MarkKind (*kind_of)(std::string_view)) {
    const bool single = kind_of == single_mark;
    const std::uint32_t nothing = range.end;
    std::uint32_t open = nothing;  // the first token behind the opening mark
    bool marked = false;
    const bool goes_on = !single && open_block_ != kNone && follows_open_block();
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (!tokens_[i].has(kPunct)) continue;
      const MarkKind kind = kind_of(word(i));
      if (kind == MarkKind::kNone) continue;
      marked = marked || !single;
      if (open == nothing) {
        const bool opens = kind == MarkKind::kOpen || may_open(range, i, kind);
        if (opens && (!single || opens_single(range, i))) {
          open = i + 1;
        } else if (!opens && goes_on && i > range.first && !has_marks_in_block() &&
                   !is_measure(range, i)) {
          add(range.first, i, false, true);
        }
      } else if (may_close(range, i, kind)) {
        if (single && !closes_single(range, i)) continue;
        if (i > open) {
          add(open, i, true, true);
          out_.back().single = single;
        }
        open = nothing;
      } else if (!single && may_open(range, i, kind)) {
        add_interrupted(open, i);
        open = i + 1;
      }
    }
    if (!single) open_block_ = kNone;
    if (open != nothing && !single) add_unclosed(range, open);
    return marked;
  }

  /// "‘Hey" but not "'90s" or "'em".
  bool opens_single(TokenRange range, std::uint32_t token) const {
    return may_open(range, token, MarkKind::kEither) && !tokens_[token + 1].has(kHasDigit) &&
           !tokens_[token + 1].has(kPunct);
  }

  /// "the boss's plan’," but not "workers’ rights": a space and a word behind it leave that open.
  bool closes_single(TokenRange range, std::uint32_t token) const {
    if (token == range.first || tokens_[token].has(kSpaceBefore)) return false;
    if (tokens_[token - 1].has(kPunct)) return true;
    return token + 1 >= range.end || tokens_[token + 1].has(kPunct);
  }

  bool follows_open_block() const { return open_block_ + 1 == block_; }
  bool has_marks_in_block() const { return out_.back().block == block_; }

  void add(std::uint32_t first, std::uint32_t end, bool opened, bool closed) {
    out_.push_back({block_, first, end, opened, closed});
  }

  /// Words whose closing mark was forgotten: the next opening mark ends them, or their sentence
  /// does.
  void add_interrupted(std::uint32_t open, std::uint32_t next) {
    const std::uint32_t end = std::min(sentence_end(open), next);
    if (end > open) add(open, end, true, false);
  }

  /// Goes on in the next paragraph if that begins with a mark too; else to the end of its sentence,
  /// or of the block where it begins the block.
  void add_unclosed(TokenRange range, std::uint32_t open) {
    const bool begins_block = open == range.first + 1;
    const bool more = next_block_opens(range.end);
    std::uint32_t end = range.end;
    if (!begins_block && !more) end = sentence_end(open);
    if (end > open) add(open, end, true, !more);
    if (more || begins_block) open_block_ = block_;
  }

  bool next_block_opens(std::uint32_t token) const {
    if (token + 1 >= tokens_.size()) return false;
    const MarkKind kind = double_mark(word(token));
    return kind == MarkKind::kOpen ||
           (kind == MarkKind::kEither && !tokens_[token + 1].has(kSpaceBefore));
  }

  std::uint32_t sentence_end(std::uint32_t token) {
    const auto& sentences = analysis_.sentences;
    while (sentences[sentence_].first_token + sentences[sentence_].token_count <= token)
      ++sentence_;
    return sentences[sentence_].first_token + sentences[sentence_].token_count;
  }

  const Document& doc_;
  const std::vector<Token>& tokens_;
  const Analysis& analysis_;
  std::vector<MarkedWords> out_;
  std::uint32_t block_ = 0;
  std::uint32_t sentence_ = 0;
  std::uint32_t open_block_ = kNone;  ///< the block before, if it left a quotation open
};

}  // namespace

std::vector<MarkedWords> pair_quotation_marks(const Document& doc, const Analysis& analysis) {
  return MarkPairer(doc, analysis).pair();
}

}  // namespace ae
