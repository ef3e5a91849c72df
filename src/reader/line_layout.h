// The article as lines: which bytes stand on which line, and how far down each line is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/text_pieces.h"
#include "text/document.h"

namespace ae {

/// How wide words are. Widths in CSS pixels at the size that the role has.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  virtual float advance(std::string_view word, TextRole role, bool shaped) = 0;
  virtual float space(TextRole role) = 0;
};

/// What the page gives: the column and the size of body text.
struct LayoutStyle {
  float width = 600;  ///< of the column, CSS px
  float body = 18;    ///< size of body text, CSS px
  friend bool operator==(const LayoutStyle&, const LayoutStyle&) = default;
};

/// Size of a role relative to body text.
float role_scale(TextRole role);

struct Line {
  Span span;  ///< from its first to behind its last piece
  std::uint32_t block = 0;
  float indent = 0;
};

/// How a block stands in the column; CSS px.
struct BlockShape {
  float line_height = 0;
  float space_before = 0;
  float indent = 0;
  float indent_right = 0;
};
BlockShape shape_block(const Block& block, const Block* before, const LayoutStyle& style);

/// Lines in order with their tops as prefix sums. Lays out step by step: what is asked for first is
/// at the start. Laws: every piece of every block stands on exactly one line; tops grow; a line is
/// no wider than the column unless it is a single cluster.
class LineLayout {
 public:
  LineLayout() = default;
  LineLayout(const Document& document, LayoutStyle style);

  /// Lays out about `bytes` more bytes. True once all is done.
  bool advance(TextMeasure& measure, std::uint32_t bytes);
  /// Lays out until `offset` has its line.
  void advance_to(TextMeasure& measure, std::uint32_t offset);
  bool complete() const;

  const LayoutStyle& style() const { return style_; }
  std::size_t size() const { return lines_.size(); }
  const Line& line(std::size_t index) const { return lines_[index]; }
  double top(std::size_t index) const { return tops_[index]; }
  float height(std::size_t index) const;
  /// Of all lines; what is not laid out yet is estimated from what is.
  double total_height() const;
  /// The line at `y`, or the nearest; 0 where there is none. O(log n).
  std::size_t line_at(double y) const;
  /// The line that holds `offset`, or the last that begins before it. O(log n).
  std::size_t line_of(std::uint32_t offset) const;

 private:
  struct Filler;
  void lay_block(TextMeasure& measure, std::uint32_t block);
  void add_line(const Line& line, float space_before);

  const Document* document_ = nullptr;
  LayoutStyle style_;
  std::vector<Line> lines_;
  std::vector<double> tops_;
  std::vector<float> block_heights_;  ///< line height, by block
  double bottom_ = 0;
  std::uint32_t next_block_ = 0;
};

/// "•", or the number that a list item's marker has: "3.".
std::string_view list_marker(const Document& document, const Block& block);

}  // namespace ae
