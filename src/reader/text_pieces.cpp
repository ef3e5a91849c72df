#include "reader/text_pieces.h"

#include <algorithm>

#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// A word longer than this is cut, so that no piece is expensive. Only addresses and hostile texts
/// reach it.
constexpr std::uint32_t kLongestPiece = 96;

bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// A line may break behind these where letters follow (UAX #14: hyphens, dashes, slashes).
bool breaks_behind(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == '/' || c == 0x2026;
}

/// Closing marks that may not begin a line (UAX #14: CL, EX, NS).
bool clings_to_previous(char32_t c) {
  constexpr std::u32string_view kClosing = U"、。，．：；？！）］｝」』】〉》”’…・ー々";
  return kClosing.find(c) != std::u32string_view::npos;
}

TextRole styled(TextRole base, InlineKind kind) {
  const bool post = base == TextRole::kPost;
  if (base != TextRole::kBody && !post) return base;
  switch (kind) {
    case InlineKind::kStrong:
      return post ? TextRole::kPostStrong : TextRole::kStrong;
    case InlineKind::kEmphasis:
      return post ? base : TextRole::kEmphasis;
    case InlineKind::kCode:
      return TextRole::kCode;
    case InlineKind::kLink:
      return base;
  }
  return base;
}

}  // namespace

TextRole block_role(const Block& block) {
  if (block.kind == BlockKind::kSocialPost) return TextRole::kPost;
  if (block.kind != BlockKind::kHeading) return TextRole::kBody;
  if (block.level <= 1) return TextRole::kTitle;
  return block.level == 2 ? TextRole::kHeading : TextRole::kSubheading;
}

PieceReader::PieceReader(const Document& document, const Block& block, Span range)
    : text_(document.text()),
      markup_(document.markup()),
      runs_(document.inline_runs()),
      range_(range),
      base_(block_role(block)),
      keeps_lines_(block.kind == BlockKind::kSocialPost),
      at_(range.begin) {
  next_markup_ =
      static_cast<std::size_t>(std::partition_point(markup_.begin(), markup_.end(),
                                                    [&](Span s) { return s.end <= range.begin; }) -
                               markup_.begin());
  // Runs begin within their block; those of this block that began before the range may still reach
  // into it.
  first_run_ = static_cast<std::size_t>(
      std::partition_point(runs_.begin(), runs_.end(),
                           [&](const InlineRun& r) { return r.span.begin < block.span.begin; }) -
      runs_.begin());
}

bool PieceReader::skip_gaps(Piece& piece) {
  while (at_ < range_.end) {
    while (next_markup_ < markup_.size() && markup_[next_markup_].end <= at_) ++next_markup_;
    if (next_markup_ < markup_.size() && markup_[next_markup_].contains(at_)) {
      at_ = std::min(markup_[next_markup_].end, range_.end);
      continue;
    }
    const CodePoint point = decode_at(text_, at_);
    const bool space = point.value < 0x80 ? is_ascii_space(text_[at_])
                                          : point.value != 0xA0 && has_class(point.value, kSpace);
    if (!space) return true;
    if (keeps_lines_ && point.value == '\n') piece.must_break = begun_;
    piece.space_before = true;
    at_ += point.size;
  }
  return false;
}

/// Where the face may change next, and the role until then.
std::uint32_t PieceReader::run_end(std::uint32_t at) {
  while (first_run_ < runs_.size() && runs_[first_run_].span.end <= at) ++first_run_;
  std::uint32_t limit = range_.end;
  for (std::size_t i = first_run_; i < runs_.size() && runs_[i].span.begin < limit; ++i) {
    const Span span = runs_[i].span;
    if (span.begin > at)
      limit = std::min(limit, span.begin);
    else if (span.end > at)
      limit = std::min(limit, span.end);
  }
  return limit;
}

TextRole PieceReader::role_at(std::uint32_t at) {
  TextRole role = base_;
  for (std::size_t i = first_run_; i < runs_.size() && runs_[i].span.begin <= at; ++i) {
    if (runs_[i].span.contains(at)) role = styled(role, runs_[i].kind);
  }
  return role;
}

/// Letters that run from right to left and what else belongs to them are pieces without their
/// punctuation, whose side depends on the line; a picture of several code points is one by itself.
/// `glued` where a piece ends so, within a word.
std::uint32_t PieceReader::word_end(std::uint32_t at, std::uint32_t limit, bool& shaped,
                                    bool& glued) const {
  const std::uint32_t begin = at;
  char32_t before = 0;
  bool right_to_left = false;
  while (at < limit) {
    if (const std::uint32_t end = emoji_sequence_end(text_, at); end > at && end <= limit) {
      if ((glued = at > begin)) break;
      shaped = true;
      glued = emoji_sequence_end(text_, end) == end;
      return end;
    }
    const char byte = text_[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      if (is_ascii_space(byte)) break;
      if ((glued = right_to_left)) break;
      if (at - begin >= kLongestPiece || (at > begin && breaks_behind(before))) break;
      before = static_cast<unsigned char>(byte);
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text_, at);
    const std::uint16_t classes = char_class(point.value);
    if ((classes & kSpace) != 0 && point.value != 0xA0) break;
    const bool turns =
        (classes & (kMark | kControl)) == 0 && ((classes & kRightToLeft) != 0) != right_to_left;
    if ((glued = turns && at > begin)) break;
    right_to_left = right_to_left != turns;
    const bool joined = at > begin && joins_previous(before, point.value);
    const bool divides = !joined && !clings_to_previous(point.value) && at > begin &&
                         ((classes & kUnspaced) != 0 || has_class(before, kUnspaced) ||
                          breaks_behind(before) || at - begin >= kLongestPiece);
    if (divides && (classes & kShaped) == 0) break;
    if ((classes & (kShaped | kRightToLeft)) != 0) shaped = true;
    before = point.value;
    at += point.size;
  }
  return at;
}

bool PieceReader::next(Piece& piece) {
  piece = {};
  if (!skip_gaps(piece)) return false;
  std::uint32_t limit = run_end(at_);
  if (next_markup_ < markup_.size()) limit = std::min(limit, markup_[next_markup_].begin);
  piece.role = role_at(at_);
  piece.span.begin = at_;
  bool glued = false;
  at_ = word_end(at_, limit, piece.shaped, glued);
  piece.span.end = at_;
  piece.may_break = begun_ && (piece.space_before || break_follows_);
  // Cut before the limit of its face, a word ended at white space or at a place where a line may
  // break.
  break_follows_ = at_ < limit && !glued;
  begun_ = true;
  return true;
}

}  // namespace ae
