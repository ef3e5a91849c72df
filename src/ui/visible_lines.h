// The lines on the screen with the place of every word: what marks, hit tests and drawing of text
// share.
#pragma once

#include <vector>

#include "reader/line_layout.h"
#include "ui/typesetter.h"

namespace ae {

struct PlacedPiece {
  Piece piece;
  float x0 = 0, x1 = 0;  ///< canvas pixels
  bool right_to_left = false;
};

struct PlacedLine {
  std::uint32_t line = 0;  ///< of the layout
  std::uint32_t block = 0;
  Span span;
  float top = 0, bottom = 0;  ///< canvas pixels, snapped
  float baseline = 0;
  std::uint32_t first_piece = 0, piece_count = 0;
  bool right_to_left = false;  ///< of a paragraph that begins at the right edge
};

/// Part of a span on one line.
struct Segment {
  const PlacedLine* line = nullptr;
  float x0 = 0, x1 = 0;
};

class VisibleLines {
 public:
  /// Places the lines of `layout` that meet [top, bottom) of the canvas when its first line stands
  /// at `origin`.
  void place(const Document& document, const LineLayout& layout, Typesetter& type, float x,
             double origin, float top, float bottom);
  const std::vector<PlacedLine>& lines() const { return lines_; }
  /// The left edge of the column, canvas pixels.
  float left() const { return left_; }
  std::span<const PlacedPiece> pieces(const PlacedLine& line) const {
    return std::span(pieces_).subspan(line.first_piece, line.piece_count);
  }
  /// Bytes from the first to behind the last visible word.
  Span range() const;
  /// Calls `see(Segment)` for each stretch of a visible line that holds words of `span`: one a line
  /// where all runs from left to right.
  template <class See>
  void for_each_segment(Span span, Typesetter& type, See see) const {
    for (std::size_t i = first_line(span.begin); i < lines_.size(); ++i) {
      const PlacedLine& line = lines_[i];
      if (line.span.begin >= span.end) break;
      Segment segment;
      for (std::uint32_t piece = 0; piece < line.piece_count;) {
        piece = next_segment(line, span, type, piece, segment);
        if (segment.x1 > segment.x0) see(segment);
      }
    }
  }
  /// The offset nearest to a place; kNone where there is no line. `exactly` asks that a word lie
  /// there.
  std::uint32_t offset_at(ImVec2 place, Typesetter& type, bool exactly) const;

 private:
  void place_line(const Document& document, const LineLayout& layout, Typesetter& type,
                  std::size_t index, float x, float top);
  std::size_t first_line(std::uint32_t offset) const;
  void turn_line(const LineLayout& layout, Typesetter& type, const PlacedLine& line, float x);
  void split_marks(std::uint32_t first_piece);
  std::uint32_t next_segment(const PlacedLine& line, Span span, Typesetter& type,
                             std::uint32_t piece, Segment& segment) const;
  Segment part_of(const PlacedPiece& placed, Span span, Typesetter& type) const;

  std::string_view text_;
  float left_ = 0;
  std::vector<PlacedLine> lines_;
  std::vector<PlacedPiece> pieces_;
};

}  // namespace ae
