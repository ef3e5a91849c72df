#include "io/read_article.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "io/front_matter.h"
#include "io/inline_markup.h"
#include "io/line_marks.h"
#include "io/lines.h"
#include "io/read_blocks.h"
#include "io/written_date.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void cut_to_limit(std::string& bytes) {
  if (bytes.size() <= Document::kMaxTextBytes) return;
  std::uint32_t end = Document::kMaxTextBytes;
  while (!is_boundary(bytes, end)) --end;
  bytes.resize(end);
}

/// A day named in the first lines or, as agencies do, the last one; the days of a list are those of
/// its items.
std::optional<Date> find_published(std::string_view text, std::span<const MarkedLine> lines) {
  constexpr std::size_t kHeadLines = 10;
  const std::size_t head = std::min(lines.size(), kHeadLines);
  for (const MarkedLine& line : lines.first(head)) {
    if (line.kind == LineKind::kListItem) continue;
    if (const auto date = read_publication_line(slice(text, line.line.span))) return date;
  }
  if (lines.size() <= head) return std::nullopt;
  if (lines.back().kind == LineKind::kListItem) return std::nullopt;
  const std::string_view last = slice(text, lines.back().line.span);
  return last.size() <= 80 ? read_publication_line(last) : std::nullopt;
}

std::string find_title(std::string_view text, std::span<const Block> blocks) {
  const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::kHeading && block.level == 1;
  });
  return heading == blocks.end() ? std::string{} : std::string(slice(text, heading->span));
}

void sort_spans(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
}

void add_inline_markup(std::string_view text, BlockReading& reading, DocumentParts& parts) {
  InlineMarkup inline_markup;
  std::size_t code = 0;
  for (const Block& block : reading.blocks) {
    while (code < reading.code.size() && reading.code[code].span.begin < block.span.begin) ++code;
    const bool verbatim = code < reading.code.size() && reading.code[code].span == block.span;
    if (!verbatim) read_inline_markup(text, block.span, inline_markup);
  }
  parts.markup.insert(parts.markup.end(), inline_markup.marks.begin(), inline_markup.marks.end());
  parts.inline_runs = std::move(inline_markup.runs);
  parts.inline_runs.insert(parts.inline_runs.end(), reading.code.begin(), reading.code.end());
  std::sort(parts.inline_runs.begin(), parts.inline_runs.end(),
            [](const InlineRun& a, const InlineRun& b) {
              return std::tuple(a.span.begin, b.span.end, a.kind) <
                     std::tuple(b.span.begin, a.span.end, b.kind);
            });
}

/// Marks at a block's edges ("**Words**") stay inside the block; where two overlap, the first one
/// wins.
void make_disjoint(std::vector<Span>& markup) {
  sort_spans(markup);
  std::uint32_t end = 0;
  std::erase_if(markup, [&](Span span) {
    const bool clashes = span.begin < end || span.empty();
    if (!clashes) end = span.end;
    return clashes;
  });
}

}  // namespace

Document read_article(std::string bytes, ArticleFacts facts) {
  RepairedText repaired = repair_utf8(std::move(bytes));
  cut_to_limit(repaired.bytes);
  const std::string_view text = repaired.bytes;
  DocumentParts parts;
  std::uint32_t from = text.starts_with(kByteOrderMark) ? 3 : 0;
  if (from > 0) parts.markup.push_back({0, from});
  FrontMatter header = read_front_matter(text, from);
  if (!header.span.empty()) {
    parts.markup.push_back(header.span);
    from = header.span.end;
  }

  const std::vector<SourceLine> lines = split_lines(text, from);
  std::vector<MarkedLine> marked;
  marked.reserve(lines.size());
  for (const SourceLine& line : lines) marked.push_back(mark_line(text, line));
  const bool markdown = settle_marks(text, marked) || !header.span.empty();
  BlockReading reading = read_blocks(text, marked, markdown);
  if (!reading.headed) promote_headlines(text, reading.blocks);
  parts.markup.insert(parts.markup.end(), reading.marks.begin(), reading.marks.end());
  if (markdown) add_inline_markup(text, reading, parts);
  make_disjoint(parts.markup);

  parts.title = !facts.title.empty() ? std::move(facts.title) : std::move(header.title);
  if (parts.title.empty()) parts.title = find_title(text, reading.blocks);
  parts.published = facts.published ? facts.published : header.published;
  if (!parts.published) parts.published = find_published(text, marked);
  parts.blocks = std::move(reading.blocks);
  return Document(std::move(repaired), std::move(parts));
}

}  // namespace ae
