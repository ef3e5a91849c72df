#include "reader/text_motion.h"

#include <doctest/doctest.h>

#include "io/read_article.h"
#include "reader/apply.h"
#include "support/made_article.h"

using namespace ae;

namespace {

Article article_of(const char* text) {
  return Article(std::make_shared<const Document>(read_article(text, {})));
}

std::uint32_t moved(const char* text, std::uint32_t at, MotionUnit unit, int by) {
  return moved_place(article_of(text), at, unit, by);
}

}  // namespace

TEST_CASE("a step by character goes over a whole cluster") {
  CHECK(moved("ae\u0301b", 1, MotionUnit::kCharacter, +1) == 4);
  CHECK(moved("ae\u0301b", 4, MotionUnit::kCharacter, -1) == 1);
}

TEST_CASE("a step by word ends at the word's end, and back at its beginning") {
  CHECK(moved("one two's three", 3, MotionUnit::kWord, +1) == 9);
  CHECK(moved("one two's three", 9, MotionUnit::kWord, -1) == 4);
}

TEST_CASE("steps cross from block to block and pass over markup") {
  const char* list = "one\n\n- two\n- three";
  CHECK(moved(list, 3, MotionUnit::kCharacter, +1) == 7);
  CHECK(moved(list, 7, MotionUnit::kCharacter, -1) == 3);
  CHECK(moved("a **b** c", 2, MotionUnit::kCharacter, +1) == 4);
}

TEST_CASE("the ends of the text stop every step") {
  for (const MotionUnit unit : {MotionUnit::kCharacter, MotionUnit::kWord, MotionUnit::kSentence}) {
    CHECK(moved("one", 3, unit, +5) == 3);
    CHECK(moved("one", 0, unit, -5) == 0);
    CHECK(moved("", 0, unit, +1) == 0);
  }
}

TEST_CASE("a selection grows by the end that moved last, and may turn round its other end") {
  const Article article = test::made_article();
  const EntityList entities(article, {});
  const std::vector<Span> hits;
  const ReaderScene scene{article, entities, hits};
  ReaderState state = apply({}, SelectText{{8, 11}}, scene);
  state = apply(state, ExtendSelection{MotionUnit::kWord, +1}, scene);
  CHECK(article.slice(state.selection.span) == "Bob in");
  state = apply(state, ExtendSelection{MotionUnit::kWord, -3}, scene);
  CHECK(article.slice(state.selection.span) == "met ");
  CHECK(state.selection.backwards);
  state = apply(state, ExtendSelection{MotionUnit::kSentence, +1}, scene);
  CHECK(article.slice(state.selection.span) == "Bob in Rome.");
  state = apply(state, ExtendSelection{MotionUnit::kSentence, +2}, scene);
  CHECK(article.slice(state.selection.span) == "Bob in Rome. Bob laughed.\n\nAda left.");
}
