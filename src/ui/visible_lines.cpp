#include "ui/visible_lines.h"

#include <algorithm>
#include <cmath>

#include "reader/bidi_order.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// How much of a block tells its direction, bytes.
constexpr std::size_t kDirectionSample = 400;

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
  bool turns = false;
  PieceReader reader(document, block, line.span);
  for (Piece piece; reader.next(piece);) {
    if (piece.space_before && pieces_.size() > placed.first_piece) pen += type.space(piece.role);
    const std::string_view word = document.slice(piece.span);
    const float width = type.advance(word, piece.role, piece.shaped);
    turns = turns || (piece.shaped && bidi_kind(word) == BidiKind::kRightToLeft);
    pieces_.push_back({piece, pen, pen + width});
    pen += width;
  }
  placed.piece_count = static_cast<std::uint32_t>(pieces_.size()) - placed.first_piece;
  if (placed.piece_count == 0) return;
  placed.right_to_left = runs_right_to_left(document.slice(block.span).substr(0, kDirectionSample));
  if (turns || placed.right_to_left) turn_line(layout, type, placed, x);
  placed.piece_count = static_cast<std::uint32_t>(pieces_.size()) - placed.first_piece;
  lines_.push_back(placed);
}

/// Gives each mark around the words of a line a piece of its own, because its side depends on what
/// stands next to it.
void VisibleLines::split_marks(std::uint32_t first_piece) {
  std::vector<PlacedPiece> split;
  for (std::size_t i = first_piece; i < pieces_.size(); ++i) {
    Piece rest = pieces_[i].piece;
    const auto add = [&](std::uint32_t end) {
      Piece part = rest;
      part.span.end = end;
      split.push_back({part});
      rest.span.begin = end;
      rest.space_before = false;
    };
    const auto is_mark = [&](CodePoint point) {
      return has_class(point.value, kPunctuation | kSymbol);
    };
    if (!rest.shaped) {
      std::uint32_t words_end = rest.span.end;
      while (words_end > rest.span.begin && is_mark(decode_before(text_, words_end)))
        words_end -= decode_before(text_, words_end).size;
      while (rest.span.begin < words_end && is_mark(decode_at(text_, rest.span.begin)))
        add(rest.span.begin + decode_at(text_, rest.span.begin).size);
      if (rest.span.begin < words_end) add(words_end);
      while (!rest.span.empty()) add(rest.span.begin + decode_at(text_, rest.span.begin).size);
    } else {
      add(rest.span.end);
    }
  }
  pieces_.resize(first_piece);
  pieces_.insert(pieces_.end(), split.begin(), split.end());
}

/// Places the pieces of a line in which some letters run from right to left. Blanks are items
/// between the pieces, with a direction like theirs.
void VisibleLines::turn_line(const LineLayout& layout, Typesetter& type, const PlacedLine& line,
                             float x) {
  split_marks(line.first_piece);
  const auto pieces = std::span(pieces_).subspan(line.first_piece);
  std::vector<BidiKind> kinds;
  for (const PlacedPiece& placed : pieces) {
    if (!kinds.empty()) kinds.push_back(BidiKind::kNeutral);
    kinds.push_back(bidi_kind(slice(text_, placed.piece.span)));
  }
  const std::vector<std::uint8_t> levels = bidi_levels(kinds, line.right_to_left);
  std::vector<float> widths(levels.size(), 0.0f);
  float whole = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i].piece;
    pieces[i].right_to_left = levels[2 * i] % 2 == 1 && kinds[2 * i] != BidiKind::kNumber;
    widths[2 * i] = type.advance(slice(text_, piece.span), piece.role, piece.shaped);
    if (i > 0 && piece.space_before) widths[2 * i - 1] = type.space(piece.role);
    whole += widths[2 * i] + (i > 0 ? widths[2 * i - 1] : 0);
  }
  const float indent = layout.line(line.line).indent;
  float pen = line.right_to_left ? x + layout.style().width - indent - whole : x + indent;
  for (const std::uint32_t item : visual_order(levels)) {
    if (item % 2 == 0) pieces[item / 2].x0 = pen;
    pen += widths[item];
    if (item % 2 == 0) pieces[item / 2].x1 = pen;
  }
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

/// The part of a piece that `span` holds; a shaped word is taken whole.
Segment VisibleLines::part_of(const PlacedPiece& placed, Span span, Typesetter& type) const {
  const Piece& piece = placed.piece;
  Segment part{nullptr, placed.x0, placed.x1};
  const auto advance = [&](std::uint32_t end) {
    return type.advance(slice(text_, {piece.span.begin, end}), piece.role, false);
  };
  if (!piece.shaped && span.begin > piece.span.begin) part.x0 += advance(span.begin);
  if (!piece.shaped && span.end < piece.span.end) part.x1 = placed.x0 + advance(span.end);
  return part;
}

/// Finds the next stretch of `span` on a line from `piece` on; returns the piece behind it. Pieces
/// that follow in the text but stand apart are stretches of their own.
std::uint32_t VisibleLines::next_segment(const PlacedLine& line, Span span, Typesetter& type,
                                         std::uint32_t piece, Segment& segment) const {
  const auto pieces = this->pieces(line);
  segment = {&line, 1e9f, -1e9f};
  for (; piece < pieces.size(); ++piece) {
    const PlacedPiece& placed = pieces[piece];
    if (!placed.piece.span.overlaps(span)) continue;
    const Segment part = part_of(placed, span, type);
    const float apart = std::max(part.x0 - segment.x1, segment.x0 - part.x1);
    if (segment.x1 > segment.x0 && apart > 2 * type.space(placed.piece.role)) break;
    segment.x0 = std::min(segment.x0, part.x0);
    segment.x1 = std::max(segment.x1, part.x1);
  }
  return piece;
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
  // Letters of a shaped word are narrower or wider than alone, all by about the same share.
  const std::string_view word = slice(text_, nearest->piece.span);
  const auto advance = [&](std::string_view letters) {
    return type.advance(letters, nearest->piece.role, false);
  };
  const float alone = nearest->piece.shaped ? advance(word) : 0;
  const float stretch = alone > 0 ? (nearest->x1 - nearest->x0) / alone : 1;
  const float reached = nearest->right_to_left ? nearest->x1 - place.x : place.x - nearest->x0;
  float pen = 0;
  std::uint32_t at = nearest->piece.span.begin;
  while (at < nearest->piece.span.end) {
    const CodePoint point = decode_at(text_, at);
    const float width = stretch * advance(text_.substr(at, point.size));
    if (reached < pen + width * (exactly ? 1.0f : 0.5f)) break;
    pen += width;
    if (exactly && at + point.size >= nearest->piece.span.end) break;
    at += point.size;
  }
  return at;
}

}  // namespace ae
