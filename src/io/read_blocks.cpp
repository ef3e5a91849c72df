#include "io/read_blocks.h"

#include <algorithm>

#include "io/line_wrap.h"
#include "io/social_posts.h"

namespace ae {
namespace {

constexpr std::uint8_t kDeepestList = 16;

/// Turns lines into blocks one after the other, joining the lines of a paragraph.
class BlockReader {
 public:
  BlockReader(std::string_view text, std::span<const MarkedLine> lines, bool markdown)
      : text_(text),
        lines_(lines),
        wrapping_(measure_wrapping(text, lines, markdown)),
        posts_(find_social_posts(text, lines)) {}

  BlockReading read() {
    while (at_ < lines_.size()) read_next();
    return std::move(out_);
  }

 private:
  void read_next() {
    if (next_post_ < posts_.size() && posts_[next_post_].first == at_) return read_post();
    const MarkedLine& line = lines_[at_];
    switch (line.kind) {
      case LineKind::kHeading:
        return read_heading();
      case LineKind::kFence:
        return read_fenced();
      case LineKind::kRule:
      case LineKind::kUnderline:
        mark_line_span(lines_[at_++].line.span);
        return;
      case LineKind::kTableRow:
        return read_row();
      case LineKind::kListItem:
      case LineKind::kText:
        return read_paragraph();
    }
  }

  void mark_line_span(Span span) { out_.marks.push_back(span); }

  void add_block(Span span, BlockKind kind, std::uint8_t level) {
    if (!span.empty()) out_.blocks.push_back({span, kind, level});
  }

  /// Bytes before the words of a line and behind them: "## ", " ##", "> ".
  void mark_around(const MarkedLine& line) {
    if (line.line.span.begin < line.words.begin)
      mark_line_span({line.line.span.begin, line.words.begin});
    if (line.words.end < line.line.span.end) mark_line_span({line.words.end, line.line.span.end});
  }

  void read_heading() {
    const MarkedLine& line = lines_[at_++];
    mark_around(line);
    add_block(line.words, BlockKind::kHeading, line.level);
    out_.headed = true;
  }

  /// A row of a table is a paragraph of its own; its cells keep the bars between them.
  void read_row() {
    const MarkedLine& line = lines_[at_++];
    mark_around(line);
    add_block(line.words, line.quote_depth > 0 ? BlockKind::kQuote : BlockKind::kParagraph,
              line.quote_depth);
  }

  void read_post() {
    for (; at_ <= posts_[next_post_].last; ++at_) {
      mark_around(lines_[at_]);
      add_block(lines_[at_].words, BlockKind::kSocialPost, 0);
    }
    ++next_post_;
  }

  /// The lines up to the closing fence are one paragraph of code; without one the fence is a mark
  /// by itself.
  void read_fenced() {
    const MarkedLine& fence = lines_[at_];
    mark_line_span(fence.line.span);
    const std::size_t close = next_fence(at_ + 1, fence.mark);
    ++at_;
    if (close == lines_.size()) return;
    if (close > at_) {
      const Span code{lines_[at_].line.span.begin, lines_[close - 1].line.span.end};
      add_block(code, BlockKind::kParagraph, 0);
      out_.code.push_back({code, {}, InlineKind::kCode});
    }
    mark_line_span(lines_[close].line.span);
    at_ = close + 1;
    while (next_post_ < posts_.size() && posts_[next_post_].first < at_) ++next_post_;
  }

  /// Searches only ever later lines, so that unclosed fences cost linear time.
  std::size_t next_fence(std::size_t from, char mark) {
    std::size_t& next = mark == '`' ? next_backtick_fence_ : next_tilde_fence_;
    next = std::max(next, from);
    while (next < lines_.size() &&
           !(lines_[next].kind == LineKind::kFence && lines_[next].mark == mark))
      ++next;
    return next;
  }

  void read_paragraph() {
    const MarkedLine& first = lines_[at_];
    const bool titled = at_ + 1 < lines_.size() && lines_[at_ + 1].kind == LineKind::kUnderline;
    if (titled) return read_underlined();
    Span span = first.words;
    if (first.line.span.begin < first.words.begin)
      mark_line_span({first.line.span.begin, first.words.begin});
    const BlockKind kind = kind_of(first);
    const std::uint8_t level = level_of(first);
    for (++at_; at_ < lines_.size() && goes_on(lines_[at_ - 1], lines_[at_]); ++at_) {
      const MarkedLine& next = lines_[at_];
      if (next.line.span.begin < next.words.begin)
        mark_line_span({next.line.span.begin, next.words.begin});
      span.end = next.words.end;
    }
    add_block(span, kind, level);
  }

  void read_underlined() {
    mark_around(lines_[at_]);
    add_block(lines_[at_].words, BlockKind::kHeading, lines_[at_ + 1].level);
    mark_line_span(lines_[at_ + 1].line.span);
    out_.headed = true;
    at_ += 2;
  }

  bool goes_on(const MarkedLine& line, const MarkedLine& next) const {
    const bool post = next_post_ < posts_.size() && posts_[next_post_].first == at_;
    const bool titled = at_ + 1 < lines_.size() && lines_[at_ + 1].kind == LineKind::kUnderline;
    if (post || titled) return false;
    const bool hangs = line.kind == LineKind::kListItem && next.kind == LineKind::kText &&
                       !next.line.after_blank && next.line.indent > line.line.indent;
    return hangs || continues_paragraph(text_, line, next, wrapping_);
  }

  BlockKind kind_of(const MarkedLine& line) {
    if (line.kind == LineKind::kListItem) return BlockKind::kListItem;
    if (line.quote_depth > 0) return BlockKind::kQuote;
    const bool hangs =
        depth_ > 0 && line.line.indent > indents_[depth_ - 1] && line.line.indent >= 2;
    return hangs ? BlockKind::kListItem : BlockKind::kParagraph;
  }

  /// Also keeps the indents of the lists that are open.
  std::uint8_t level_of(const MarkedLine& line) {
    if (line.kind == LineKind::kListItem) {
      while (depth_ > 0 && indents_[depth_ - 1] + 1 >= line.line.indent) --depth_;
      if (depth_ < kDeepestList) indents_[depth_++] = line.line.indent;
      return depth_;
    }
    if (line.quote_depth > 0) return line.quote_depth;
    const bool hangs =
        depth_ > 0 && line.line.indent > indents_[depth_ - 1] && line.line.indent >= 2;
    if (!hangs) depth_ = 0;
    return depth_;
  }

  std::string_view text_;
  std::span<const MarkedLine> lines_;
  Wrapping wrapping_;
  std::vector<PostLines> posts_;
  BlockReading out_;
  std::size_t at_ = 0;
  std::size_t next_post_ = 0;
  std::size_t next_backtick_fence_ = 0;
  std::size_t next_tilde_fence_ = 0;
  std::uint8_t indents_[kDeepestList] = {};
  std::uint8_t depth_ = 0;
};

}  // namespace

BlockReading read_blocks(std::string_view text, std::span<const MarkedLine> lines, bool markdown) {
  return BlockReader(text, lines, markdown).read();
}

}  // namespace ae
