#include "reader/notes.h"

#include <algorithm>

#include "text/utf8.h"

namespace ae {
namespace {

/// Bytes that the ends of `a` (or, `from_front`, the beginnings) have in common.
std::size_t agreement(std::string_view a, std::string_view b, bool from_front) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t same = 0;
  while (same < most &&
         (from_front ? a[same] == b[same] : a[a.size() - 1 - same] == b[b.size() - 1 - same]))
    ++same;
  return same;
}

struct Candidate {
  std::size_t at = std::string_view::npos;
  std::size_t context = 0;
  std::size_t distance = 0;
};

}  // namespace

Note make_note(const Document& document, Span span) {
  const std::string_view text = document.text();
  const auto size = static_cast<std::uint32_t>(text.size());
  Span before{span.begin - std::min(span.begin, kNoteContext), span.begin};
  Span after{span.end, span.end + std::min(size - span.end, kNoteContext)};
  while (!is_boundary(text, before.begin)) ++before.begin;
  while (!is_boundary(text, after.end)) --after.end;
  Note note;
  note.span = span;
  note.quote = slice(text, span);
  note.before = slice(text, before);
  note.after = slice(text, after);
  return note;
}

void place_note(const Document& document, Note& note) {
  const std::string_view text = document.text();
  if (note.quote.empty()) {
    note.span = {};
    return;
  }
  const bool stands =
      note.span.end <= text.size() && !note.span.empty() && slice(text, note.span) == note.quote;
  if (stands) return;
  Candidate best;
  for (std::size_t at = text.find(note.quote); at != std::string_view::npos;
       at = text.find(note.quote, at + note.quote.size())) {
    const Candidate found{at,
                          agreement(text.substr(0, at), note.before, false) +
                              agreement(text.substr(at + note.quote.size()), note.after, true),
                          at > note.span.begin ? at - note.span.begin : note.span.begin - at};
    const bool better = best.at == std::string_view::npos || found.context > best.context ||
                        (found.context == best.context && found.distance < best.distance);
    if (better) best = found;
  }
  const auto at = static_cast<std::uint32_t>(best.at);
  note.span = best.at == std::string_view::npos
                  ? Span{}
                  : Span{at, at + static_cast<std::uint32_t>(note.quote.size())};
}

bool comes_before(const Note& a, const Note& b) {
  if (a.placed() != b.placed()) return a.placed();
  return a.span.begin < b.span.begin;
}

}  // namespace ae
