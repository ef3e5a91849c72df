// The marks of Markdown at the start of a line.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "io/lines.h"

namespace ae {

enum class LineKind : std::uint8_t {
  kText,
  kHeading,    ///< "## Words ##"
  kListItem,   ///< "- words", "3. words"
  kUnderline,  ///< "===" or "---" under a heading's words
  kRule,       ///< "* * *"
  kFence,      ///< "```", which opens or closes verbatim lines
  kTableRow,   ///< "| France | 67 million |"; the line under the head of its table is a kRule
};

/// A line taken apart.
struct MarkedLine {
  SourceLine line;
  Span words;  ///< the line without its marks
  LineKind kind = LineKind::kText;
  std::uint8_t level = 0;        ///< of a heading, 1–6; 1 for "===", 2 for "---"
  std::uint8_t quote_depth = 0;  ///< ">" before it
  char mark = 0;  ///< of a list item: its bullet ('o' for one beyond ASCII), or '1' for a number
};

/// Example: "> 2) Go" is a list item, quoted once, with the words "Go" and the mark '1'.
MarkedLine mark_line(std::string_view text, const SourceLine& line);

/// Takes the marks of lists, rules and underlines off lines that only look like it: in a text that
/// isn't Markdown,
/// "- " or "1. " begins a list only where a line of the same kind is next to it.
/// Returns whether the text is Markdown, which is so where it has headings, links, strong words or
/// fences enough.
bool settle_marks(std::string_view text, std::span<MarkedLine> lines);

}  // namespace ae
