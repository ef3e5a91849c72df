// Lines to blocks.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "io/line_marks.h"
#include "text/document.h"

namespace ae {

/// The blocks of a text, ordered and disjoint, and the marks inside them ("> " at the start of a
/// wrapped line).
struct BlockReading {
  std::vector<Block> blocks;
  std::vector<Span> marks;
  std::vector<InlineRun> code;  ///< lines between fences
  bool headed = false;          ///< headings are marked as such
};

BlockReading read_blocks(std::string_view text, std::span<const MarkedLine> lines, bool markdown);

/// Makes headings of paragraphs that look like it, for a text without marked headings: a short line
/// over longer text. A line that ends with a stop is one only where the text has other headings
/// without.
void promote_headlines(std::string_view text, std::span<Block> blocks);

}  // namespace ae
