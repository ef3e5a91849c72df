#include "ui/visible_lines.h"

#include <algorithm>
#include <cmath>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

bool is_right_to_left(std::string_view word) {
  for (std::uint32_t at = 0; at < word.size();) {
    const CodePoint point = decode_at(word, at);
    if (has_class(point.value, kRightToLeft)) return true;
    if (has_class(point.value, kLetter)) return false;
    at += point.size;
  }
  return false;
}

/// Lays a right-to-left line from the right edge; runs of left-to-right words keep their order.
void turn_line(std::span<PlacedPiece> pieces, std::string_view text, float left, float right) {
  float pen = right;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i + 1;
    const bool rtl = is_right_to_left(slice(text, pieces[i].piece.span));
    while (!rtl && end < pieces.size() && !is_right_to_left(slice(text, pieces[end].piece.span)))
      ++end;
    const float gap = i > 0 ? pieces[i].x0 - left : 0;
    const float run_left = pieces[i].x0;
    const float run_width = pieces[end - 1].x1 - run_left;
    pen -= gap + run_width;
    left = pieces[end - 1].x1;
    for (std::size_t k = i; k < end; ++k) {
      pieces[k].x0 += pen - run_left;
      pieces[k].x1 += pen - run_left;
    }
    i = end;
  }
}

}  // namespace

void VisibleLines::place(const Document& document, const LineLayout& layout, Typesetter& type,
                         float x, double origin, float top, float bottom) {
  left_ = x;
  text_ = document.text();
  lines_.clear();
  pieces_.clear();
  if (layout.size() == 0) return;
  for (std::size_t i = layout.line_at(top - origin); i < layout.size(); ++i) {
    const double line_top = origin + layout.top(i);
    if (line_top >= bottom) break;
    if (line_top + static_cast<double>(layout.height(i)) <= top) continue;
    place_line(document, layout, type, i, x, static_cast<float>(std::floor(line_top + 0.5)));
  }
}

void VisibleLines::place_line(const Document& document, const LineLayout& layout, Typesetter& type,
                              std::size_t index, float x, float top) {
  const Line& line = layout.line(index);
  const Block& block = document.blocks()[line.block];
  PlacedLine placed{static_cast<std::uint32_t>(index), line.block, line.span, top,
                    top + layout.height(index)};
  placed.baseline = top + type.baseline(block_role(block), layout.height(index));
  placed.first_piece = static_cast<std::uint32_t>(pieces_.size());
  float pen = x + line.indent;
  PieceReader reader(document, block, line.span);
  for (Piece piece; reader.next(piece);) {
    if (piece.space_before && pieces_.size() > placed.first_piece) pen += type.space(piece.role);
    const float width = type.advance(document.slice(piece.span), piece.role, piece.shaped);
    pieces_.push_back({piece, pen, pen + width});
    pen += width;
  }
  placed.piece_count = static_cast<std::uint32_t>(pieces_.size()) - placed.first_piece;
  if (placed.piece_count == 0) return;
  if (is_right_to_left(document.slice(block.span).substr(0, 400))) {
    turn_line(std::span(pieces_).subspan(placed.first_piece), text_, x + line.indent,
              x + layout.style().width - line.indent);
  }
  lines_.push_back(placed);
}

Span VisibleLines::range() const {
  return lines_.empty() ? Span{} : Span{lines_.front().span.begin, lines_.back().span.end};
}

std::size_t VisibleLines::first_line(std::uint32_t offset) const {
  return static_cast<std::size_t>(
      std::partition_point(lines_.begin(), lines_.end(),
                           [&](const PlacedLine& l) { return l.span.end <= offset; }) -
      lines_.begin());
}

Segment VisibleLines::segment_on(const PlacedLine& line, Span span, Typesetter& type) const {
  Segment segment{&line, 1e9f, -1e9f};
  for (const PlacedPiece& placed : pieces(line)) {
    const Piece& piece = placed.piece;
    if (!piece.span.overlaps(span)) continue;
    float x0 = placed.x0;
    float x1 = placed.x1;
    const auto part = [&](std::uint32_t end) {
      return type.advance(slice(text_, {piece.span.begin, end}), piece.role, false);
    };
    if (!piece.shaped && span.begin > piece.span.begin) x0 += part(span.begin);
    if (!piece.shaped && span.end < piece.span.end) x1 = placed.x0 + part(span.end);
    segment.x0 = std::min(segment.x0, x0);
    segment.x1 = std::max(segment.x1, x1);
  }
  return segment;
}

std::uint32_t VisibleLines::offset_at(ImVec2 place, Typesetter& type, bool exactly) const {
  const PlacedLine* line = nullptr;
  for (const PlacedLine& candidate : lines_) {
    if (exactly ? candidate.top <= place.y && place.y < candidate.bottom
                : !line || candidate.top <= place.y)
      line = &candidate;
  }
  if (!line) return kNone;
  const PlacedPiece* nearest = nullptr;
  float nearest_distance = 1e9f;
  for (const PlacedPiece& placed : pieces(*line)) {
    const float distance = std::max({placed.x0 - place.x, place.x - placed.x1, 0.0f});
    if (distance < nearest_distance) nearest = &placed;
    nearest_distance = std::min(nearest_distance, distance);
  }
  // Between two words of a line there is a blank; beyond its ends there is nothing.
  if (!nearest || (exactly && nearest_distance > type.space(nearest->piece.role))) return kNone;
  float pen = nearest->x0;
  std::uint32_t at = nearest->piece.span.begin;
  while (at < nearest->piece.span.end) {
    const CodePoint point = decode_at(text_, at);
    const float width =
        type.advance(text_.substr(at, point.size), nearest->piece.role, nearest->piece.shaped);
    if (place.x < pen + width * (exactly ? 1.0f : 0.5f)) break;
    pen += width;
    if (exactly && at + point.size >= nearest->piece.span.end) break;
    at += point.size;
  }
  return at;
}

}  // namespace ae
