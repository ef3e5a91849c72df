#include "io/lines.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return has_class(c, kSpace);
}

/// Where the line that begins at `at` ends, and where the next one begins.
struct LineEnd {
  std::uint32_t end = 0;
  std::uint32_t next = 0;
};

LineEnd find_line_end(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
  for (; at < size; ++at) {
    const char c = text[at];
    if (c == '\n') return {at, at + 1};
    if (c == '\r') return {at, at + (at + 1 < size && text[at + 1] == '\n' ? 2 : 1)};
    if (c == '\xE2' && (text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029")) {
      return {at, at + 3};
    }
  }
  return {size, size};
}

std::uint16_t count_columns(std::string_view line) {
  const auto leads = std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(leads, 0xFFFF));
}

std::uint8_t count_indent(std::string_view space) {
  std::uint32_t columns = 0;
  for (std::uint32_t at = 0; at < space.size() && columns < 255;) {
    const CodePoint c = decode_at(space, at);
    columns = c.value == '\t' ? columns / 4 * 4 + 4 : columns + 1;
    at += c.size;
  }
  return static_cast<std::uint8_t>(std::min(columns, 255u));
}

}  // namespace

Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint first = decode_at(text, span.begin);
    if (!is_space(first.value)) break;
    span.begin += first.size;
  }
  while (!span.empty()) {
    const CodePoint last = decode_before(text, span.end);
    if (!is_space(last.value)) break;
    span.end -= last.size;
  }
  return span;
}

std::vector<SourceLine> split_lines(std::string_view text, std::uint32_t from) {
  std::vector<SourceLine> lines;
  bool blank_before = true;
  while (from < text.size()) {
    const LineEnd end = find_line_end(text, from);
    const Span words = trim(text, {from, end.end});
    if (words.empty()) {
      blank_before = true;
    } else {
      lines.push_back({words, count_columns(slice(text, words)),
                       count_indent(slice(text, {from, words.begin})), blank_before});
      blank_before = false;
    }
    from = end.next;
  }
  return lines;
}

}  // namespace ae
