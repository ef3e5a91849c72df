#include "reader/search.h"

#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

char32_t folded(char32_t c, bool match_case) {
  if (c == 0x2019) c = '\'';  // a typed apostrophe finds a typographic one
  return match_case ? c : to_lower(c);
}

std::u32string fold_query(const SearchQuery& query) {
  std::u32string folded_query;
  for (std::uint32_t at = 0; at < query.text.size();) {
    const CodePoint point = decode_at(query.text, at);
    at += point.size;
    const bool space = has_class(point.value, kSpace);
    if (space && (folded_query.empty() || folded_query.back() == U' ')) continue;
    folded_query += space ? U' ' : folded(point.value, query.match_case);
  }
  while (!folded_query.empty() && folded_query.back() == U' ') folded_query.pop_back();
  return folded_query;
}

/// The end of the match that begins at `at`, or 0.
std::uint32_t match_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                        const std::u32string& wanted, bool match_case) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (at >= end) return 0;
    CodePoint point = decode_at(text, at);
    if (wanted[i] == U' ') {
      if (!has_class(point.value, kSpace)) return 0;
      while (at < end && has_class(point.value, kSpace)) {
        at += point.size;
        point = decode_at(text, at);
      }
      continue;
    }
    if (folded(point.value, match_case) != wanted[i]) return 0;
    at += point.size;
  }
  return at;
}

bool is_word_letter(char32_t c) {
  return has_class(c, kLetter | kDigit | kMark);
}

bool stands_alone(std::string_view text, Span hit) {
  const bool before = hit.begin > 0 && is_word_letter(decode_before(text, hit.begin).value);
  const bool after = hit.end < text.size() && is_word_letter(decode_at(text, hit.end).value);
  return !before && !after;
}

}  // namespace

std::vector<Span> find_hits(const Document& document, const SearchQuery& query, std::size_t limit) {
  std::vector<Span> hits;
  const std::u32string wanted = fold_query(query);
  if (wanted.empty()) return hits;
  const std::string_view text = document.text();
  for (const Block& block : document.blocks()) {
    for (std::uint32_t at = block.span.begin; at < block.span.end && hits.size() < limit;) {
      const CodePoint point = decode_at(text, at);
      std::uint32_t next = at + point.size;
      if (folded(point.value, query.match_case) == wanted[0]) {
        const std::uint32_t end = match_end(text, at, block.span.end, wanted, query.match_case);
        if (end != 0 && (!query.whole_word || stands_alone(text, {at, end}))) {
          hits.push_back({at, end});
          next = end;
        }
      }
      at = next;
    }
  }
  return hits;
}

}  // namespace ae
