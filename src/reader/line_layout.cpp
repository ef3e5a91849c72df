#include "reader/line_layout.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr float kLeading = 1.5f;          // of body text
constexpr float kHeadingLeading = 1.25f;  // large type needs less

float spacing_before(const Block& block, const Block* before) {
  if (!before) return 0;
  const bool same = before->kind == block.kind;
  const bool after_heading = before->kind == BlockKind::kHeading;
  switch (block.kind) {
    case BlockKind::kHeading:
      if (after_heading) return 0.5f;
      return block.level <= 1 ? 2.2f : block.level == 2 ? 1.9f : 1.5f;
    case BlockKind::kListItem:
      return same ? 0.35f : after_heading ? 0.5f : 0.7f;
    case BlockKind::kQuote:
      return same ? 0.6f : before->kind == BlockKind::kSocialPost ? 1.9f : 1.1f;
    case BlockKind::kSocialPost:
      return same ? 0.25f : 1.9f;
    case BlockKind::kParagraph:
      if (before->kind == BlockKind::kSocialPost) return 1.9f;
      if (after_heading) return before->level <= 1 ? 1.0f : 0.5f;
      return before->kind == BlockKind::kQuote ? 1.1f : 0.8f;
  }
  return 0.8f;
}

std::uint32_t cluster_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  CodePoint point = decode_at(text, at);
  at += point.size;
  while (at < end) {
    const CodePoint next = decode_at(text, at);
    if (!joins_previous(point.value, next.value)) break;
    point = next;
    at += next.size;
  }
  return at;
}

}  // namespace

float role_scale(TextRole role) {
  switch (role) {
    case TextRole::kTitle:
      return 1.9f;
    case TextRole::kHeading:
      return 1.32f;
    case TextRole::kSubheading:
      return 1.1f;
    case TextRole::kPost:
    case TextRole::kPostStrong:
      return 0.86f;
    case TextRole::kCode:
      return 0.9f;
    default:
      return 1.0f;
  }
}

BlockShape shape_block(const Block& block, const Block* before, const LayoutStyle& style) {
  const TextRole role = block_role(block);
  const float size = style.body * role_scale(role);
  BlockShape shape;
  shape.line_height = static_cast<float>(static_cast<int>(
      size * (block.kind == BlockKind::kHeading ? kHeadingLeading : kLeading) + 0.5f));
  shape.space_before =
      static_cast<float>(static_cast<int>(style.body * spacing_before(block, before) + 0.5f));
  const float depth = static_cast<float>(std::clamp<int>(block.level, 1, 4));
  if (block.kind == BlockKind::kListItem) shape.indent = 1.5f * style.body * depth;
  if (block.kind == BlockKind::kQuote) shape.indent = 1.2f * style.body * depth;
  if (block.kind == BlockKind::kSocialPost) shape.indent = shape.indent_right = style.body;
  shape.indent = std::min(shape.indent, style.width * 0.4f);
  return shape;
}

/// Fills lines greedily. A unit is a word with all that is glued to it; it moves to the next line
/// as a whole.
struct LineLayout::Filler {
  LineLayout& layout;
  TextMeasure& measure;
  const Block& block;
  Line line;
  float limit = 0;         ///< width of a line
  float space_before = 0;  ///< above the block's first line
  float x = 0;             ///< width of what stands on the line
  Span unit = {};
  float unit_gap = 0;  ///< white space before the unit
  float unit_width = 0;

  void add(const Piece& piece) {
    const std::string_view word = slice(layout.document_->text(), piece.span);
    if (piece.may_break || piece.must_break) commit();
    if (piece.must_break) end_line();
    if (unit.empty()) {
      unit = piece.span;
      unit_gap = piece.space_before ? measure.space(piece.role) : 0;
    }
    unit.end = piece.span.end;
    unit_width += measure.advance(word, piece.role, piece.shaped);
  }

  /// Puts the unit on the line, or on the next where this one has no room.
  void commit() {
    if (unit.empty()) return;
    if (!line.span.empty() && x + unit_gap + unit_width > limit) end_line();
    if (line.span.empty()) {
      line.span = {unit.begin, unit.begin};
      unit_gap = 0;
    }
    if (unit_width > limit) {
      divide();
    } else {
      x += unit_gap + unit_width;
      line.span.end = unit.end;
    }
    unit = {};
    unit_width = 0;
  }

  /// A unit wider than a line is divided between clusters.
  void divide() {
    const std::string_view text = layout.document_->text();
    PieceReader reader(*layout.document_, block, unit);
    for (Piece piece; reader.next(piece);) {
      for (std::uint32_t at = piece.span.begin; at < piece.span.end;) {
        const std::uint32_t end = cluster_end(text, at, piece.span.end);
        const float w = measure.advance(slice(text, {at, end}), piece.role, piece.shaped);
        if (x + w > limit && x > 0) {
          end_line();
          line.span = {at, at};
        }
        x += w;
        line.span.end = end;
        at = end;
      }
    }
  }

  void end_line() {
    if (line.span.empty()) return;
    layout.add_line(line, space_before);
    space_before = 0;
    line.span = {};
    x = 0;
  }
};

LineLayout::LineLayout(const Document& document, LayoutStyle style)
    : document_(&document), style_(style) {
  block_heights_.resize(document.blocks().size());
}

bool LineLayout::complete() const {
  return document_ == nullptr || next_block_ >= document_->blocks().size();
}

void LineLayout::add_line(const Line& line, float space_before) {
  bottom_ += space_before;
  lines_.push_back(line);
  tops_.push_back(bottom_);
  bottom_ += block_heights_[line.block];
}

float LineLayout::height(std::size_t index) const {
  return block_heights_[lines_[index].block];
}

void LineLayout::lay_block(TextMeasure& measure, std::uint32_t index) {
  const auto blocks = document_->blocks();
  const Block& block = blocks[index];
  const BlockShape shape = shape_block(block, index > 0 ? &blocks[index - 1] : nullptr, style_);
  block_heights_[index] = shape.line_height;
  Filler filler{.layout = *this,
                .measure = measure,
                .block = block,
                .line = {{}, index, shape.indent},
                .limit = std::max(style_.width - shape.indent - shape.indent_right, style_.body),
                .space_before = lines_.empty() ? 0 : shape.space_before};
  PieceReader reader(*document_, block, block.span);
  for (Piece piece; reader.next(piece);) filler.add(piece);
  filler.commit();
  filler.end_line();
}

bool LineLayout::advance(TextMeasure& measure, std::uint32_t bytes) {
  std::uint32_t spent = 0;
  while (!complete() && spent < bytes) {
    spent += document_->blocks()[next_block_].span.size() + 16;
    lay_block(measure, next_block_++);
  }
  return complete();
}

void LineLayout::advance_to(TextMeasure& measure, std::uint32_t offset) {
  while (!complete() && document_->blocks()[next_block_].span.begin <= offset)
    lay_block(measure, next_block_++);
}

double LineLayout::total_height() const {
  if (complete() || lines_.empty()) return bottom_;
  const double done = static_cast<double>(document_->blocks()[next_block_].span.begin);
  if (done <= 0) return bottom_;
  return bottom_ * static_cast<double>(document_->text().size()) / done;
}

std::size_t LineLayout::line_at(double y) const {
  const auto after = std::upper_bound(tops_.begin(), tops_.end(), y);
  return after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin() - 1);
}

std::size_t LineLayout::line_of(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), offset,
                       [](std::uint32_t place, const Line& l) { return place < l.span.begin; });
  return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin() - 1);
}

std::string_view list_marker(const Document& document, const Block& block) {
  const std::string_view text = document.text();
  std::uint32_t begin = block.span.begin;
  while (begin > 0 && text[begin - 1] != '\n' && block.span.begin - begin < 12) --begin;
  std::string_view marker = text.substr(begin, block.span.begin - begin);
  while (!marker.empty() && !(marker.front() >= '0' && marker.front() <= '9'))
    marker.remove_prefix(1);
  while (!marker.empty() && (marker.back() == ' ' || marker.back() == '\t'))
    marker.remove_suffix(1);
  return marker.empty() ? std::string_view("\u2022") : marker;
}

}  // namespace ae
