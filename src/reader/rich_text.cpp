#include "reader/rich_text.h"

#include <algorithm>

#include "reader/labels.h"
#include "reader/line_layout.h"
#include "words/common.h"

namespace ae {
namespace {

template <class See>
void for_each_part(const Document& document, Span span, See see) {
  const auto blocks = document.blocks();
  auto block = std::partition_point(blocks.begin(), blocks.end(),
                                    [&](const Block& b) { return b.span.end <= span.begin; });
  for (; block != blocks.end() && block->span.begin < span.end; ++block)
    see(*block, Span{std::max(block->span.begin, span.begin), std::min(block->span.end, span.end)});
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

bool may_link(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") ||
         address.starts_with("mailto:");
}

/// The element of an inline run: its start and end tags.
std::pair<std::string, std::string> tags_of(const Document& document, const InlineRun& run) {
  switch (run.kind) {
    case InlineKind::kStrong:
      return {"<strong>", "</strong>"};
    case InlineKind::kEmphasis:
      return {"<em>", "</em>"};
    case InlineKind::kCode:
      return {"<code>", "</code>"};
    case InlineKind::kLink:
      break;
  }
  const std::string_view address = document.slice(run.target);
  if (!may_link(address)) return {};
  return {"<a href=\"" + escaped(address) + "\">", "</a>"};
}

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Whether a span begins (or ends) with white space once the marks of Markdown are left out.
bool white_at(const Document& document, Span span, bool at_end) {
  const auto markup = document.markup();
  while (!span.empty()) {
    const std::uint32_t at = at_end ? span.end - 1 : span.begin;
    const auto mark =
        std::partition_point(markup.begin(), markup.end(), [&](Span s) { return s.end <= at; });
    if (mark == markup.end() || !mark->contains(at)) return is_white(document.text()[at]);
    (at_end ? span.end : span.begin) =
        at_end ? std::max(mark->begin, span.begin) : std::min(mark->end, span.end);
  }
  return false;
}

/// The words of a part of one block; runs that do not nest are left to their words.
std::string inline_html(const Document& document, Span part) {
  const auto runs = document.inline_runs();
  auto run = std::find_if(runs.begin(), runs.end(),
                          [&](const InlineRun& r) { return r.span.overlaps(part); });
  std::string out;
  std::uint32_t at = part.begin;
  const auto add = [&](std::uint32_t end) {
    const std::string words = plain_text(document, {at, end});
    const bool apart = !out.empty() && out.back() != ' ';
    if (apart && !words.empty() && white_at(document, {at, end}, false)) out += ' ';
    out += escaped(words);
    if (!words.empty() && white_at(document, {at, end}, true)) out += ' ';
    if (words.empty() && apart && white_at(document, {at, end}, true)) out += ' ';
    at = end;
  };
  for (; run != runs.end() && run->span.begin < part.end; ++run) {
    if (run->span.begin < at || run->span.end > part.end) continue;
    add(run->span.begin);
    const auto [open, close] = tags_of(document, *run);
    out += open;
    add(run->span.end);
    out += close;
  }
  add(part.end);
  return out;
}

std::string_view element_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::kHeading: {
      constexpr std::string_view kHeadings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
      return kHeadings[std::clamp<int>(block.level, 1, 6) - 1];
    }
    case BlockKind::kQuote:
    case BlockKind::kSocialPost:
      return "blockquote";
    case BlockKind::kListItem:
      return "li";
    case BlockKind::kParagraph:
      break;
  }
  return "p";
}

}  // namespace

std::string copied_text(const Document& document, Span span) {
  std::string out;
  const Block* before = nullptr;
  for_each_part(document, span, [&](const Block& block, Span part) {
    const std::string words = plain_text(document, part);
    if (words.empty()) return;
    const bool items =
        before && before->kind == BlockKind::kListItem && block.kind == BlockKind::kListItem;
    if (before) out += items ? "\n" : "\n\n";
    if (block.kind == BlockKind::kListItem && part.begin == block.span.begin)
      out += std::string(list_marker(document, block)) + " ";
    out += words;
    before = &block;
  });
  return out;
}

std::string copied_html(const Document& document, Span span) {
  std::string out;
  std::string_view list;
  for_each_part(document, span, [&](const Block& block, Span part) {
    const bool item = block.kind == BlockKind::kListItem;
    const std::string_view wanted =
        !item ? ""
        : list_marker(document, block).front() < '0' || list_marker(document, block).front() > '9'
            ? "ul"
            : "ol";
    if (list != wanted && !list.empty()) out += "</" + std::string(list) + ">";
    if (list != wanted && !wanted.empty()) out += "<" + std::string(wanted) + ">";
    list = wanted;
    const std::string element(element_of(block));
    out += "<" + element + ">" + inline_html(document, part) + "</" + element + ">";
  });
  if (!list.empty()) out += "</" + std::string(list) + ">";
  return out;
}

std::string cited_text(const Document& document, Span span) {
  std::string source(document.title());
  if (document.published())
    source += (source.empty() ? "" : ", ") + date_words(*document.published());
  const std::string words = words::common::quoted(copied_text(document, span));
  return source.empty() ? words : words + "\n\u2014 " + source;
}

}  // namespace ae
