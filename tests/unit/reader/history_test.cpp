#include "reader/history.h"

#include <doctest/doctest.h>

using namespace ae;

namespace {

ReaderState with_hidden(std::uint32_t entity) {
  ReaderState state;
  const EntityKey key{"Ada", EntityType::kPerson, entity};
  state.corrections.push_back({EditKind::kHide, key, {}, EntityType::kOther, {}});
  return state;
}

}  // namespace

TEST_CASE("undo brings back the state before a correction, redo the one after it") {
  History history;
  history.note({}, with_hidden(1));
  CHECK(history.undo(with_hidden(1)) == ReaderState{});
  CHECK_FALSE(history.can_undo());
  CHECK(history.redo({}) == with_hidden(1));
}

TEST_CASE("undo leaves how the article is shown as it is") {
  History history;
  history.note({}, with_hidden(1));
  ReaderState now = with_hidden(1);
  now.view.text_percent = 150;
  CHECK(history.undo(now).view.text_percent == 150);
}

TEST_CASE("a new correction ends what could be redone") {
  History history;
  history.note({}, with_hidden(1));
  const ReaderState back = history.undo(with_hidden(1));
  history.note(back, with_hidden(2));
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("with nothing to undo the state stays") {
  History history;
  history.note(with_hidden(1), with_hidden(1));
  CHECK(history.undo(with_hidden(1)) == with_hidden(1));
  CHECK(history.redo(with_hidden(1)) == with_hidden(1));
}

TEST_CASE("what is typed into a note in one go is one step") {
  History history;
  ReaderState empty;
  empty.notes.resize(2);
  empty.view.writing_note = 1;
  ReaderState typed = empty;
  typed.notes[1].body = "a";
  ReaderState more = typed;
  more.notes[1].body = "ab";
  history.note(empty, typed);
  history.note(typed, more);
  CHECK(history.undo(more).notes == empty.notes);
  CHECK_FALSE(history.can_undo());
  CHECK(history.redo(empty).notes == more.notes);
}

TEST_CASE("a note that is written again later is a step of its own") {
  History history;
  ReaderState state;
  state.notes.resize(1);
  state.view.writing_note = 0;
  ReaderState first = state;
  first.notes[0].body = "first";
  ReaderState left = first;
  left.view.writing_note = kNone;
  ReaderState second = first;
  second.notes[0].body = "second";
  history.note(state, first);
  history.note(first, left);
  history.note(first, second);
  CHECK(history.undo(second).notes == first.notes);
  CHECK(history.can_undo());
}

TEST_CASE("undo leaves the place where it is read") {
  History history;
  history.note({}, with_hidden(1));
  ReaderState now = with_hidden(1);
  now.place = 99;
  CHECK(history.undo(now).place == 99);
}
