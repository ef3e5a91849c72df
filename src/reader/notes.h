// A person's highlights and notes on stretches of the article.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"

namespace ae {

/// Colours by name; each theme has its own hue for it, and no note is told by its hue alone.
enum class NoteColour : std::uint8_t { kYellow, kGreen, kBlue, kPink, kCount };

/// Law: while the note has its place, quote == the bytes of `span`; a note whose words are not
/// found in a text has the span {0, 0} and keeps everything else.
struct Note {
  Span span;
  std::string quote;   ///< the bytes of the span when the note was made
  std::string before;  ///< up to kNoteContext bytes before it
  std::string after;   ///< up to kNoteContext bytes behind it
  std::string body;    ///< "" for a highlight without words
  NoteColour colour = NoteColour::kYellow;
  std::string created;  ///< ISO 8601 in UTC; "" where unknown
  bool placed() const { return !span.empty(); }
  friend bool operator==(const Note&, const Note&) = default;
};
using Notes = std::vector<Note>;

inline constexpr std::uint32_t kNoteContext = 32;
inline constexpr std::size_t kMostNotes = 5'000;
inline constexpr std::size_t kLongestNoteBody = 20'000;
inline constexpr std::size_t kLongestNoteQuote = 100'000;

/// A note on `span`, with the words around it by which it can be found again.
Note make_note(const Document& document, Span span);
/// Puts the note where its words now are: at its span, else where quote and context agree best
/// (W3C Web Annotation, TextQuoteSelector), the nearest to the old place among equals.
void place_note(const Document& document, Note& note);
/// Where a note belongs in a list ordered by place; those without a place come last.
bool comes_before(const Note& a, const Note& b);

}  // namespace ae
