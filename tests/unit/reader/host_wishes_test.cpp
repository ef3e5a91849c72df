#include <doctest/doctest.h>

#include <string>

#include "reader/apply.h"
#include "reader/commands.h"
#include "support/made_article.h"

using namespace ae;

namespace {

ReaderState after(const ReaderState& state, const Article& article, const char* name,
                  const char* argument) {
  const auto intent = intent_of(name, argument);
  REQUIRE(intent);
  const EntityList entities(article, {});
  return apply(state, intent.value(), {article, entities, {}});
}

}  // namespace

TEST_CASE("the host's marks are kept in text order, and those outside the text are left out") {
  const Article article = test::made_article();
  const ReaderState state =
      after({}, article, "host.mark",
            R"({"spans":[{"begin":4,"end":7,"label":"b"},{"begin":0,"end":3},)"
            R"({"begin":8,"end":900},{"begin":5,"end":5}]})");
  REQUIRE(state.view.host.marks.size() == 2);
  CHECK(state.view.host.marks[0] == HostMark{{0, 3}, ""});
  CHECK(state.view.host.marks[1] == HostMark{{4, 7}, "b"});
}

TEST_CASE("only the panels that the host offers can be shown") {
  const Article article = test::made_article();
  ReaderState state = after({}, article, "host.fit", R"({"panels":["quotes","figures"]})");
  CHECK(state.view.panel == Panel::kQuotes);
  state = after(state, article, "panel.show", R"({"panel":"summary"})");
  CHECK(state.view.panel == Panel::kQuotes);
  state = after(state, article, "panel.show", R"({"panel":"figures"})");
  CHECK(state.view.panel == Panel::kFigures);
}

TEST_CASE("without a panel on offer the column stays away") {
  const Article article = test::made_article();
  ReaderState state = after({}, article, "host.fit", R"({"panels":[]})");
  CHECK_FALSE(state.view.panel_open);
  state = after(state, article, "panel.toggle", "");
  CHECK_FALSE(state.view.panel_open);
}

TEST_CASE("an accent is six hexadecimal digits behind a number sign") {
  const auto fit = intent_of("host.fit", R"({"accent":"#0a3d91"})");
  REQUIRE(fit);
  CHECK(std::get<FitHost>(fit.value()).accent == 0x0A3D91);
  for (const char* wrong : {R"({"accent":"red"})", R"({"accent":"#12345g"})", R"({"accent":7})",
                            R"({"accent":"#+12345"})"})
    CHECK_FALSE(intent_of("host.fit", wrong));
}

TEST_CASE("marks that are no list of spans are refused") {
  for (const char* wrong :
       {"{}", R"({"spans":3})", R"({"spans":[3]})", R"({"spans":[{"begin":3,"end":1}]})"})
    CHECK_FALSE(intent_of("host.mark", wrong));
}
