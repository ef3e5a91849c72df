// Emphasis, code and links inside a block of Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace ae {

/// What the marks inside a text's blocks come to.
struct InlineMarkup {
  std::vector<InlineRun> runs;
  std::vector<Span> marks;  ///< the bytes that are marks, in no order
};

/// Adds the runs and marks of one block. A mark without its partner is text. Linear time.
/// Example: of "a **b** [c](http://d)" come a strong "b", a link "c" to "http://d", and the marks
/// "**", "**", "[", "](http://d)".
void read_inline_markup(std::string_view text, Span block, InlineMarkup& out);

}  // namespace ae
