#include "reader/apply_text.h"

#include <algorithm>

#include "reader/labels.h"
#include "reader/text_motion.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kLongestSearch = 300;  // bytes of a selection that are searched for

bool is_place(std::string_view text, Span span) {
  return span.begin < span.end && span.end <= text.size() && is_boundary(text, span.begin) &&
         is_boundary(text, span.end) && span.size() <= kLongestNoteQuote;
}

}  // namespace

void add_note(ReaderState& state, const AddNote& intent, const ReaderScene& scene) {
  const Document& document = scene.article.document();
  const Span span = intent.span.empty() ? focus_span(state, scene) : intent.span;
  const bool fits = state.notes.size() < kMostNotes && intent.body.size() <= kLongestNoteBody &&
                    intent.colour < NoteColour::kCount;
  if (!fits || !is_place(document.text(), span)) return;
  // A second note on the same words is the first one, to be written on.
  const auto same = std::find_if(state.notes.begin(), state.notes.end(),
                                 [&](const Note& n) { return n.span == span; });
  if (same != state.notes.end() && intent.body.empty())
    return select_note(state,
                       {static_cast<std::uint32_t>(same - state.notes.begin()), intent.write});
  Note note = make_note(document, span);
  note.body = intent.body;
  note.colour = intent.colour;
  note.created = intent.created;
  const auto place = std::upper_bound(state.notes.begin(), state.notes.end(), note, comes_before);
  const auto index = static_cast<std::uint32_t>(place - state.notes.begin());
  state.notes.insert(place, std::move(note));
  select_note(state, {index, intent.write});
}

void edit_note(ReaderState& state, const EditNote& intent) {
  const bool fits = intent.note < state.notes.size() && intent.body.size() <= kLongestNoteBody &&
                    intent.colour < NoteColour::kCount;
  if (!fits) return;
  state.notes[intent.note].body = intent.body;
  state.notes[intent.note].colour = intent.colour;
  if (!intent.goes_on) state.view.writing_note = kNone;
}

void delete_note(ReaderState& state, const DeleteNote& intent) {
  if (intent.note >= state.notes.size()) return;
  state.notes.erase(state.notes.begin() + intent.note);
  state.view.writing_note = kNone;
}

void select_note(ReaderState& state, const SelectNote& intent) {
  if (intent.note >= state.notes.size()) return;
  const Note& note = state.notes[intent.note];
  if (note.placed()) state.selection = {SelectionKind::kText, kNone, 0, note.span};
  state.view.writing_note = intent.write ? intent.note : kNone;
  if (!intent.write) return;
  state.view.panel = Panel::kNotes;
  state.view.panel_open = true;
}

void extend_selection(ReaderState& state, const ExtendSelection& intent, const ReaderScene& scene) {
  if (intent.by == 0 || intent.unit > MotionUnit::kSentence) return;
  Span span = focus_span(state, scene);
  if (span.empty()) {
    const auto blocks = scene.article.document().blocks();
    if (blocks.empty()) return;
    span = {blocks[0].span.begin, blocks[0].span.begin};
  }
  const bool backwards = state.selection.backwards && state.selection.kind == SelectionKind::kText;
  const std::uint32_t anchor = backwards ? span.end : span.begin;
  const std::uint32_t end =
      moved_place(scene.article, backwards ? span.begin : span.end, intent.unit, intent.by);
  if (end == anchor) return;
  state.selection = {
      SelectionKind::kText, kNone, 0, {std::min(anchor, end), std::max(anchor, end)}, end < anchor};
}

void search_selection(ReaderState& state, const ReaderScene& scene) {
  Span span = focus_span(state, scene);
  if (span.empty()) return;
  span.end = std::min(span.end, span.begin + kLongestSearch);
  while (!is_boundary(scene.article.document().text(), span.end)) --span.end;
  state.view.search = {plain_text(scene.article.document(), span)};
  state.view.search_step = 0;
  state.view.panel = Panel::kSearch;
  state.view.panel_open = true;
}

}  // namespace ae
