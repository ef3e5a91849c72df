// The lines of a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ae {

/// A line that is not blank. Lines end with LF, CR LF, CR, U+2028 or U+2029.
struct SourceLine {
  Span span;                  ///< without white space at either end
  std::uint16_t columns = 0;  ///< code points in it, at most 65535
  std::uint8_t indent =
      0;  ///< columns of white space before it, a tab to the next multiple of 4; at most 255
  bool after_blank = false;  ///< a blank line or the start of the text comes before it
};

/// The lines of text[from, …) that are not blank, in order. Linear time.
std::vector<SourceLine> split_lines(std::string_view text, std::uint32_t from = 0);

/// `span` without white space at either end.
Span trim(std::string_view text, Span span);

}  // namespace ae
