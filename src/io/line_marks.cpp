#include "io/line_marks.h"

#include <algorithm>
#include <array>

namespace ae {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::uint32_t count_run(std::string_view words, char mark) {
  const std::size_t end = words.find_first_not_of(mark);
  return static_cast<std::uint32_t>(std::min(end, words.size()));
}

/// Bytes of a bullet or number at the start, without the space that must follow it; 0 where there
/// is none.
std::uint32_t list_mark_size(std::string_view words) {
  constexpr std::array<std::string_view, 4> kBullets{"•", "◦", "‣", "▪"};
  for (const std::string_view bullet : kBullets) {
    if (words.starts_with(bullet)) return static_cast<std::uint32_t>(bullet.size());
  }
  if (words[0] == '-' || words[0] == '*' || words[0] == '+') return 1;
  std::uint32_t digits = 0;
  while (digits < words.size() && is_digit(words[digits])) ++digits;
  const bool counted = digits > 0 && digits <= 3 && digits < words.size();
  return counted && (words[digits] == '.' || words[digits] == ')') ? digits + 1 : 0;
}

bool read_list_item(std::string_view text, MarkedLine& out) {
  const std::string_view words = slice(text, out.words);
  const std::uint32_t size = list_mark_size(words);
  if (size == 0 || size >= words.size()) return false;
  const bool wide = static_cast<unsigned char>(words[0]) >= 0x80;
  if (!wide && !is_blank(words[size])) return false;
  out.kind = LineKind::kListItem;
  out.mark = wide ? 'o' : is_digit(words[0]) ? '1' : words[0];
  out.words = trim(text, {out.words.begin + size, out.words.end});
  return true;
}

bool read_heading(std::string_view text, MarkedLine& out) {
  const std::string_view words = slice(text, out.words);
  const std::uint32_t hashes = count_run(words, '#');
  if (hashes == 0 || hashes > 6 || hashes >= words.size() || !is_blank(words[hashes])) return false;
  Span rest = trim(text, {out.words.begin + hashes, out.words.end});
  const std::string_view shown = slice(text, rest);
  const std::size_t last = shown.find_last_not_of('#');
  if (last == std::string_view::npos) return false;
  const bool closed = last + 1 < shown.size() && is_blank(shown[last]);
  if (closed) rest = trim(text, {rest.begin, rest.begin + static_cast<std::uint32_t>(last)});
  if (rest.empty()) return false;
  out.kind = LineKind::kHeading;
  out.level = static_cast<std::uint8_t>(hashes);
  out.words = rest;
  return true;
}

/// "***", "- - -", "_____"; rows of more than `kLongestRule` marks are kept as words, as plain text
/// has them.
bool is_rule(std::string_view words) {
  constexpr std::uint32_t kLongestRule = 12;
  const char mark = words[0];
  if (mark != '*' && mark != '-' && mark != '_') return false;
  std::uint32_t count = 0;
  for (const char c : words) {
    if (c != mark && !is_blank(c)) return false;
    if (c == mark && ++count > kLongestRule) return false;
  }
  return count >= 3;
}

bool read_fence(std::string_view words, MarkedLine& out) {
  const char mark = words[0];
  if (mark != '`' && mark != '~') return false;
  const std::uint32_t run = count_run(words, mark);
  if (run < 3 || words.find(mark, run) != std::string_view::npos) return false;
  out.kind = LineKind::kFence;
  out.mark = mark;
  return true;
}

void take_quote_marks(std::string_view text, MarkedLine& out) {
  while (out.words.size() > 0 && text[out.words.begin] == '>') {
    out.words = trim(text, {out.words.begin + 1, out.words.end});
    if (out.quote_depth < 255) ++out.quote_depth;
  }
}

/// Points that a line gives to the text's being Markdown; it is at two.
int evidence_of(std::string_view words, const MarkedLine& line) {
  if (line.kind == LineKind::kHeading) return 2;
  if (line.kind == LineKind::kFence) return 1;
  if (line.kind == LineKind::kUnderline) return words[0] == '=' ? 2 : 1;
  const std::size_t link = words.find("](");
  if (link != std::string_view::npos && words.find('[') < link &&
      words.find(')', link) < words.size())
    return 2;
  const std::size_t strong = words.find("**");
  if (strong != std::string_view::npos && strong + 2 < words.size() &&
      !is_blank(words[strong + 2]) && words[strong + 2] != '*' &&
      words.find("**", strong + 3) != std::string_view::npos) {
    return 2;
  }
  return 0;
}

/// One past the last of the lines from `from` on that have no blank line between them.
std::size_t chunk_end(std::span<const MarkedLine> lines, std::size_t from) {
  std::size_t end = from + 1;
  while (end < lines.size() && !lines[end].line.after_blank) ++end;
  return end;
}

void make_text(std::string_view text, MarkedLine& line) {
  line.kind = LineKind::kText;
  line.level = 0;
  line.words = line.line.span;
  line.quote_depth = 0;
  take_quote_marks(text, line);
}

/// Without Markdown around it, a lone item is text: a list has two items with the same mark in
/// neighbouring lines.
void settle_lists(std::string_view text, std::span<MarkedLine> chunk) {
  for (const char mark : {'-', '*', '+', 'o', '1'}) {
    const auto has_mark = [mark](const MarkedLine& line) {
      return line.kind == LineKind::kListItem && line.mark == mark;
    };
    if (std::count_if(chunk.begin(), chunk.end(), has_mark) != 1) continue;
    make_text(text, *std::find_if(chunk.begin(), chunk.end(), has_mark));
  }
}

bool holds_bar(std::string_view words) {
  return words.find('|') != std::string_view::npos;
}

/// "| --- | :---: |", which makes the line above it the head of a table (GitHub's Markdown).
bool is_table_rule(std::string_view words) {
  return holds_bar(words) && words.find('-') != std::string_view::npos &&
         words.find_first_not_of("|:- \t") == std::string_view::npos;
}

/// A line of a table without the bars at its ends; one of bars alone says nothing.
void make_row(std::string_view text, MarkedLine& line) {
  Span cells = line.words;
  while (!cells.empty() && text[cells.begin] == '|')
    cells = trim(text, {cells.begin + 1, cells.end});
  while (!cells.empty() && text[cells.end - 1] == '|' &&
         (cells.size() < 2 || text[cells.end - 2] != '\\'))
    cells = trim(text, {cells.begin, cells.end - 1});
  line.kind = cells.empty() ? LineKind::kRule : LineKind::kTableRow;
  if (!cells.empty()) line.words = cells;
}

void settle_tables(std::string_view text, std::span<MarkedLine> lines) {
  const auto may_be_row = [&](const MarkedLine& line) {
    return line.kind == LineKind::kText && holds_bar(slice(text, line.words));
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool ruled = may_be_row(lines[i]) && is_table_rule(slice(text, lines[i].words));
    if (!ruled || lines[i].line.after_blank || !may_be_row(lines[i - 1])) continue;
    make_row(text, lines[i - 1]);
    lines[i].kind = LineKind::kRule;
    while (i + 1 < lines.size() && !lines[i + 1].line.after_blank && may_be_row(lines[i + 1]))
      make_row(text, lines[++i]);
  }
}

}  // namespace

MarkedLine mark_line(std::string_view text, const SourceLine& line) {
  MarkedLine out;
  out.line = line;
  out.words = line.span;
  take_quote_marks(text, out);
  if (out.words.empty()) return out;
  const std::string_view words = slice(text, out.words);
  const bool equals = count_run(words, '=') == words.size();
  const bool hyphens = words.size() >= 2 && count_run(words, '-') == words.size();
  if (!line.after_blank && words.size() >= 2 && (equals || hyphens)) {
    out.kind = LineKind::kUnderline;
    out.level = equals ? 1 : 2;
  } else if (is_rule(words)) {
    out.kind = LineKind::kRule;
  } else if (!read_fence(words, out) && !read_heading(text, out)) {
    read_list_item(text, out);
  }
  return out;
}

bool settle_marks(std::string_view text, std::span<MarkedLine> lines) {
  int evidence = 0;
  for (std::size_t i = 0; i < lines.size() && evidence < 2; ++i) {
    evidence += evidence_of(slice(text, lines[i].line.span), lines[i]);
  }
  const bool markdown = evidence >= 2;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    MarkedLine& line = lines[i];
    if (line.kind == LineKind::kUnderline) {
      const bool under_text =
          i > 0 && lines[i - 1].kind == LineKind::kText && !lines[i - 1].words.empty();
      if (!under_text)
        line.kind = is_rule(slice(text, line.words)) ? LineKind::kRule : LineKind::kText;
    }
    if (line.kind == LineKind::kFence && !markdown) make_text(text, line);
  }
  for (std::size_t i = 0; i < lines.size() && !markdown;) {
    const std::size_t end = chunk_end(lines, i);
    settle_lists(text, lines.subspan(i, end - i));
    i = end;
  }
  settle_tables(text, lines);
  return markdown;
}

}  // namespace ae
