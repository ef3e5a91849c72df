#include "reader/notes.h"

#include <doctest/doctest.h>

#include "io/read_article.h"
#include "reader/apply.h"
#include "reader/history.h"
#include "support/made_article.h"

using namespace ae;

namespace {

Document document(const char* text) {
  return read_article(text, {});
}

struct Reading {
  Article article = test::made_article();
  EntityList entities{article, {}};
  std::vector<Span> hits;
  ReaderState after(const ReaderState& state, const Intent& intent) const {
    return apply(state, intent, {article, entities, hits});
  }
};

}  // namespace

TEST_CASE("a note keeps its words and those around it") {
  const Note note = make_note(document("Ada met Bob in Rome."), {8, 11});
  CHECK(note.quote == "Bob");
  CHECK(note.before == "Ada met ");
  CHECK(note.after == " in Rome.");
}

TEST_CASE("the context of a note never splits a code point") {
  const std::string text(30, 'a');
  const Document doc = document((text + "\u20ac\u20ac x \u20ac\u20ac\u20ac").c_str());
  const auto at = static_cast<std::uint32_t>(doc.text().find('x'));
  const Note note = make_note(doc, {at, at + 1});
  CHECK(document(note.before.c_str()).text() == note.before);
}

TEST_CASE("a note is found again where the words around it agree best") {
  Note note = make_note(document("One Bob sat. Two Bob ran."), {17, 20});
  const Document changed = document("Zero came first. One Bob sat. Two Bob ran.");
  place_note(changed, note);
  CHECK(note.span == Span{34, 37});
  CHECK(changed.slice(note.span) == note.quote);
}

TEST_CASE("a note whose words are gone loses its place and nothing else") {
  Note note = make_note(document("Ada met Bob."), {8, 11});
  note.body = "who?";
  place_note(document("Ada met nobody."), note);
  CHECK_FALSE(note.placed());
  CHECK(note.body == "who?");
  CHECK(note.quote == "Bob");
}

TEST_CASE("a highlight lies on what is selected, and notes stand in the order of the text") {
  const Reading reading;
  CHECK(reading.after({}, AddNote{}).notes.empty());
  ReaderState state = reading.after({}, SelectSentence{1});
  state = reading.after(state, AddNote{});
  state = reading.after(state, AddNote{{0, 3}, "Who is she?", NoteColour::kBlue, "", false});
  REQUIRE(state.notes.size() == 2);
  CHECK(state.notes[0].body == "Who is she?");
  CHECK(state.notes[1].quote == "Bob laughed.");
  CHECK(state.selection.span == Span{0, 3});
}

TEST_CASE("a note outside the text or of a colour that is none is not made") {
  const Reading reading;
  CHECK(reading.after({}, AddNote{{40, 400}, "", NoteColour::kBlue, "", false}).notes.empty());
  CHECK(reading.after({}, AddNote{{0, 3}, "", NoteColour::kCount, "", false}).notes.empty());
}

TEST_CASE("a deleted note comes back by undo") {
  const Reading reading;
  History history;
  ReaderState state = reading.after({}, AddNote{{0, 3}, "a", NoteColour::kPink, "", false});
  const ReaderState without = reading.after(state, DeleteNote{0});
  history.note(state, without);
  CHECK(without.notes.empty());
  CHECK(history.undo(without).notes == state.notes);
}

TEST_CASE("writing a note opens its panel, and saving its words closes the field") {
  const Reading reading;
  ReaderState state = reading.after({}, AddNote{{0, 3}, "", NoteColour::kYellow, "", true});
  CHECK(state.view.panel == Panel::kNotes);
  CHECK(state.view.writing_note == 0);
  state = reading.after(state, EditNote{0, "Ada Lovelace", NoteColour::kGreen});
  CHECK(state.view.writing_note == kNone);
  CHECK(state.notes[0].body == "Ada Lovelace");
  CHECK(state.notes[0].colour == NoteColour::kGreen);
}

TEST_CASE(
    "to write on words that are highlighted already opens their note and makes no second one") {
  const Reading reading;
  ReaderState state = reading.after({}, AddNote{{0, 3}, "", NoteColour::kBlue, "", false});
  state = reading.after(state, AddNote{{}, "", NoteColour::kYellow, "", true});
  CHECK(state.notes.size() == 1);
  CHECK(state.view.writing_note == 0);
}

TEST_CASE("a note stays open while its words are typed, and has each of them") {
  const Reading reading;
  AddNote made;
  made.span = {0, 3};
  made.write = true;
  ReaderState state = reading.after({}, made);
  state = reading.after(state, EditNote{0, "wh", NoteColour::kYellow, true});
  CHECK(state.notes[0].body == "wh");
  CHECK(state.view.writing_note == 0);
  state = reading.after(state, EditNote{0, "who?", NoteColour::kYellow});
  CHECK(state.notes[0].body == "who?");
  CHECK(state.view.writing_note == kNone);
}
