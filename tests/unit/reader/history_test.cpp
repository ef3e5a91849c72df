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
