#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "analysis/job.h"
#include "io/read_article.h"
#include "reader/apply.h"
#include "reader/commands.h"
#include "reader/history.h"
#include "reader/kept_lists.h"

using namespace ae;

namespace {

struct Desk {
  Article article;
  EntityList entities;
  std::vector<Span> hits;
  History history;
  ReaderState state;

  void run(const char* name, const std::string& argument) {
    const auto intent = intent_of(name, argument);
    REQUIRE(intent);
    ReaderState next = apply(state, intent.value(), {article, entities, hits});
    history.note(state, next);
    state = std::move(next);
  }
};

}  // namespace

TEST_CASE("a pole takes the words it is given, or adds them to its own") {
  Desk desk;
  desk.run("lens.pole", R"({"pole":1,"text":"open"})");
  desk.run("lens.pole", R"({"pole":1,"text":"shared","add":true})");
  desk.run("lens.pole", R"({"pole":0,"text":"closed","add":true})");
  CHECK(desk.state.lens.poles[0] == "closed");
  CHECK(desk.state.lens.poles[1] == "open, shared");
  CHECK_FALSE(intent_of("lens.pole", R"({"pole":2,"text":"x"})"));
  CHECK_FALSE(intent_of("lens.pole", R"({"pole":0})"));
}

TEST_CASE("a selection joins a pole: a few words as a phrase, more as their single words") {
  const std::string text = "Open source models are free. Everybody may use and change the models.";
  auto document = std::make_shared<const Document>(read_article(text));
  auto analysis = std::make_shared<const Analysis>(analyze(*document));
  Desk desk;
  desk.article = Article(document, analysis);
  desk.run("lens.selectionLeft", "");
  CHECK(desk.state.lens.empty());  // nothing is selected
  desk.run("text.select", R"({"begin":0,"end":11})");
  desk.run("lens.selectionLeft", "");
  CHECK(desk.state.lens.poles[0] == "Open source");
  CHECK(desk.state.view.panel == Panel::kLens);
  desk.run("sentence.select", R"({"sentence":1})");
  desk.run("lens.selectionRight", "");
  CHECK(desk.state.lens.poles[1].find("change, models") != std::string::npos);
  CHECK(desk.state.lens.poles[1].find("and") == std::string::npos);
}

TEST_CASE("a lens that is taken up shows its marks") {
  Desk desk;
  desk.run("layer.lens", "");
  REQUIRE_FALSE(desk.state.view.shows(Layer::kLens));
  desk.run("lens.set", R"({"name":"A","left":"a","right":"b"})");
  CHECK(desk.state.view.shows(Layer::kLens));
}

TEST_CASE("a preset that is changed loses its name, a kept lens keeps it") {
  Desk desk;
  const Lens& preset = preset_lenses().at(0);
  desk.state.lens = preset;
  desk.run("lens.pole", R"({"pole":0,"text":"shut"})");
  CHECK(desk.state.lens.name.empty());
  desk.run("lens.save", R"({"name":"Mine"})");
  desk.run("lens.pole", R"({"pole":0,"text":"locked"})");
  CHECK(desk.state.lens.name == "Mine");
}

TEST_CASE("lenses are kept, renamed and deleted, and each can be undone") {
  Desk desk;
  desk.run("lens.set", R"({"left":"a","right":"b"})");
  desk.run("lens.save", R"({"name":"One"})");
  desk.run("lens.rename", R"({"name":"One","to":"Two"})");
  REQUIRE(desk.state.kept.lenses.size() == 1);
  CHECK(desk.state.kept.lenses[0].name == "Two");
  CHECK(desk.state.lens.name == "Two");
  desk.run("lens.delete", R"({"name":"Two"})");
  CHECK(desk.state.kept.lenses.empty());
  desk.state = desk.history.undo(desk.state);
  REQUIRE(desk.state.kept.lenses.size() == 1);
  desk.state = desk.history.undo(desk.state);
  CHECK(desk.state.kept.lenses[0].name == "One");
  desk.state = desk.history.redo(desk.state);
  CHECK(desk.state.kept.lenses[0].name == "Two");
}

TEST_CASE("every lens to begin with has a name and two poles") {
  CHECK(preset_lenses().size() >= 5);
  for (const Lens& lens : preset_lenses()) {
    CAPTURE(lens.name);
    CHECK_FALSE(lens.name.empty());
    CHECK_FALSE(lens.poles[0].empty());
    CHECK_FALSE(lens.poles[1].empty());
    CHECK(lens.poles[1].find('\t') == std::string::npos);
  }
}

TEST_CASE("kept lists come back as they were, and what cannot be is refused with a sentence") {
  const KeptLists lists{{{"A \"\n", {"x", ""}}, {"\u6c88", {"", "y, z"}}},
                        "NATO = Nato\nR\u00fcgen\n"};
  const auto back = read_kept_lists(write_kept_lists(lists));
  REQUIRE(back);
  CHECK(back.value() == lists);
  for (
      const char* json :
      {"", "[]", "{}", R"({"version":2})", R"({"version":1,"lenses":{}})",
       R"({"version":1,"lenses":[{"name":"","left":"a","right":"b"}]})",
       R"({"version":1,"lenses":[{"name":"A","left":"a"}]})",
       R"({"version":1,"lenses":[{"name":"A","left":"","right":""},{"name":"A","left":"","right":""}]})"}) {
    CAPTURE(json);
    const auto read = read_kept_lists(json);
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.failure().message.empty());
  }
}
