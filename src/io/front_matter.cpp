#include "io/front_matter.h"

#include "io/ascii.h"
#include "io/lines.h"
#include "io/written_date.h"

namespace ae {
namespace {

constexpr std::size_t kLongestHeader = 16384;

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && value.front() == value.back() && (value[0] == '"' || value[0] == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

void read_entry(std::string_view text, Span line, FrontMatter& out) {
  const std::string_view entry = slice(text, line);
  const std::size_t colon = entry.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view key = entry.substr(0, colon);
  const Span rest = trim(text, {line.begin + static_cast<std::uint32_t>(colon) + 1, line.end});
  const std::string_view value = unquoted(slice(text, rest));
  if (equals_ignoring_case(key, "title")) out.title = value;
  const bool dated = equals_ignoring_case(key, "date") || equals_ignoring_case(key, "published") ||
                     equals_ignoring_case(key, "pubdate");
  if (dated && !out.published) out.published = find_written_date(value);
}

/// "key: value", a list's "- value" below a key, or a comment.
bool may_stand_in_header(std::string_view line) {
  return line[0] == '-' || line[0] == '#' || line.find(':') != std::string_view::npos;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, std::uint32_t from) {
  if (text.substr(from, 3) != "---") return {};
  FrontMatter out;
  const std::string_view head = text.substr(0, from + kLongestHeader);
  const std::vector<SourceLine> lines = split_lines(head.substr(0, head.rfind('\n') + 1), from);
  if (lines.empty() || slice(text, lines[0].span) != "---") return {};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view line = slice(text, lines[i].span);
    if (line == "---" || line == "...") {
      if (i == 1) return {};
      out.span = {from, lines[i].span.end};
      return out;
    }
    if (!may_stand_in_header(line) && lines[i].indent == 0) return {};
    read_entry(text, lines[i].span, out);
  }
  return {};
}

}  // namespace ae
