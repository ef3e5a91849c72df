#include "ui/notes_panel.h"

#include <imgui.h>

#include "reader/labels.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/notes.h"

namespace ae {
namespace {

constexpr std::size_t kLongestShownQuote = 140;
constexpr std::size_t kMostRows = 400;

}  // namespace

void NotesPanel::build(Screen& screen) {
  const bool has_selection = screen.state.selection.kind != SelectionKind::kNothing;
  if (has_selection) {
    if (button(screen, "highlight", words::notes::kHighlight, ButtonLook::kOutlined))
      screen.want(AddNote{});
    ImGui::SameLine(0, 6);
    AddNote written;
    written.write = true;
    if (button(screen, "write", words::notes::kWrite, ButtonLook::kOutlined)) screen.want(written);
  } else if (screen.state.notes.empty()) {
    note(screen, screen.touch ? words::notes::kIntroTouch : words::notes::kIntro);
  }
  if (screen.can_undo) {
    if (has_selection) ImGui::SameLine(0, 6);
    if (button(screen, "undo", words::common::kUndo)) screen.want(Undo{});
  }
  const std::size_t count = screen.state.notes.size();
  if (count == 0) return;
  group_heading(screen, words::notes::count(count));
  for (std::uint32_t i = 0; i < std::min(count, kMostRows); ++i) build_note(screen, i);
  if (count > kMostRows) note(screen, words::notes::first_listed(kMostRows));
}

void NotesPanel::build_note(Screen& screen, std::uint32_t index) {
  const Note& shown = screen.state.notes[index];
  ImGui::PushID(static_cast<int>(index));
  TextRow text;
  const std::string quote =
      shown.placed() ? short_text(screen.article.document(), shown.span, kLongestShownQuote)
                     : shown.quote.substr(0, kLongestShownQuote);
  const bool written = screen.state.view.writing_note == index;
  if (!written) text.title = shown.body;
  text.words = words::common::quoted(quote);
  if (!shown.placed()) text.words = words::notes::unplaced(text.words);
  text.side = kNoteColourNames[static_cast<std::size_t>(shown.colour)].label;
  text.stripe = screen.theme.note(shown.colour);
  text.words_face = Face::kSerif;
  const bool selected = screen.state.selection.kind == SelectionKind::kText && shown.placed() &&
                        screen.state.selection.span == shown.span;
  if (text_row(screen, "note", text, selected)) screen.want(SelectNote{index});
  if (written) {
    build_editor(screen, index);
  } else if (selected) {
    if (button(screen, "edit", words::common::kEdit)) screen.want(SelectNote{index, true});
    ImGui::SameLine(0, 0);
    if (button(screen, "delete", words::common::kDelete)) screen.want(DeleteNote{index});
  }
  ImGui::PopID();
}

/// What is typed belongs to the note at once, so that nothing is lost wherever the person goes
/// next.
void NotesPanel::build_editor(Screen& screen, std::uint32_t index) {
  const bool begins = writing_ != index;
  const Note& kept = screen.state.notes[index];
  writing_ = index;
  if (begins || kept.body != told_) body_ = told_ = kept.body;
  const std::string before = body_;
  NoteColour colour = kept.colour;
  const bool entered = text_field(screen, "##body", words::notes::kYours, body_, begins);
  // A field takes back what was typed when Escape leaves it.
  const bool left = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
  if (left) body_ = before;
  if (body_.size() > kLongestNoteBody) body_ = before;
  for (std::size_t i = 0; i < kNoteColourNames.size(); ++i) {
    const auto choice = static_cast<NoteColour>(i);
    if (button(screen, kNoteColourNames[i].name.data(), kNoteColourNames[i].label,
               ButtonLook::kQuiet, choice == kept.colour))
      colour = choice;
    ImGui::SameLine(0, 0);
  }
  ImGui::NewLine();
  const bool ends =
      button(screen, "done", words::common::kDone, ButtonLook::kFilled) || entered || left;
  if (body_ != kept.body || colour != kept.colour || ends)
    screen.want(EditNote{index, body_, colour, !ends});
  told_ = body_;
  if (ends) writing_ = kNone;
}

}  // namespace ae
