// Whether a line end divides paragraphs, or only wraps a line.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "io/line_marks.h"

namespace ae {

/// How the lines of a text were broken.
struct Wrapping {
  std::uint16_t columns = 0;  ///< the width that lines were wrapped to; 0: each line is a paragraph
  bool markdown = false;      ///< neighbouring quoted lines are one paragraph
};

/// A text is hard-wrapped where no line is much longer than a page is wide, and many lines end
/// within a sentence.
Wrapping measure_wrapping(std::string_view text, std::span<const MarkedLine> lines, bool markdown);

/// Whether `next`, which follows `line` without a blank line, goes on with its paragraph. In a
/// wrapped text that is so where the first word of `next` would not have fitted into `line`.
bool continues_paragraph(std::string_view text, const MarkedLine& line, const MarkedLine& next,
                         Wrapping wrapping);

}  // namespace ae
