#include "reader/mirror.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "reader/commands.h"
#include "support/made_article.h"

using namespace ae;
using nlohmann::json;

namespace {

struct Mirrored {
  Article article = test::made_article();
  EntityList entities{article, {}};
  std::vector<Span> hits;
  ReaderState state;
  MirrorVersions now;

  json read(const MirrorVersions& seen) const {
    return json::parse(write_mirror(state, {article, entities, hits}, "fine", now, seen));
  }
  json all() const { return read({0, 0, 0, 0, 0}); }
};

}  // namespace

TEST_CASE("the mirror holds every sentence under its block") {
  const json article = Mirrored().all()["article"];
  REQUIRE(article["blocks"].size() == 2);
  CHECK(article["blocks"][0]["sentences"].size() == 2);
  CHECK(article["blocks"][1]["sentences"][0]["text"] == "Ada left.");
}

TEST_CASE("before the analysis is done the mirror holds the text of each block") {
  Mirrored mirrored;
  mirrored.article = Article(mirrored.article.shared_document());
  mirrored.entities = {};
  const json blocks = mirrored.all()["article"]["blocks"];
  CHECK(blocks[1]["sentences"][0]["text"] == "Ada left.");
  CHECK(blocks[1]["sentences"][0]["index"].is_null());
}

TEST_CASE("only sections newer than those seen are sent") {
  Mirrored mirrored;
  CHECK(mirrored.read(mirrored.now) == json::object());
  const ReaderState before = mirrored.state;
  mirrored.state.selection = {SelectionKind::kEntity, 1, 1, {}};
  const MirrorVersions seen = mirrored.now;
  mirrored.now.note(before, mirrored.state);
  const json sent = mirrored.read(seen);
  CHECK(sent.contains("entities"));
  CHECK(sent.contains("status"));
  CHECK_FALSE(sent.contains("article"));
  CHECK(sent["status"]["selection"] == "Bob, mention 2 of 2");
}

TEST_CASE("every control names a command that exists with an argument that it takes") {
  const json controls = Mirrored().all()["controls"]["items"];
  REQUIRE(controls.size() > 20);
  for (const json& control : controls) {
    CAPTURE(control.dump());
    const std::string name = control["command"];
    REQUIRE(find_command(name) != nullptr);
    CHECK_FALSE(control["label"].get<std::string>().empty());
    const std::string role = control["role"];
    if (role == "button" || role == "toggle") CHECK(intent_of(name, control["argument"].dump()));
  }
}

TEST_CASE("the status tells how many sentences are kept and which one is selected") {
  Mirrored mirrored;
  mirrored.state.view.keep_share = 0.34f;
  mirrored.state.selection = {SelectionKind::kSentence, 2, 0, {}};
  const json status = mirrored.all()["status"];
  CHECK(status["keptCount"] == 1);
  CHECK(status["selectedSentence"] == 2);
  CHECK(status["text"] == "fine");
}

TEST_CASE(
    "the mirror lists no panel, and no way to the library, that the page around does not offer") {
  const auto names = [](const Mirrored& mirrored) {
    std::string all;
    const json controls = mirrored.all()["controls"]["items"];
    for (const json& control : controls)
      all += control["command"].get<std::string>() + control["argument"].dump() + "\n";
    return all;
  };
  const auto holds = [](const std::string& all, const char* name) {
    return all.find(name) != std::string::npos;
  };
  Mirrored mirrored;
  for (const char* there : {R"(panel.show{"panel":"tone"})", "search.open{}", "library.open{}"})
    CHECK(holds(names(mirrored), there));
  mirrored.state.view.host.embedded = true;
  mirrored.state.view.host.panels = 1u << static_cast<unsigned>(Panel::kQuotes);
  const std::string offered = names(mirrored);
  CHECK(holds(offered, R"(panel.show{"panel":"quotes"})"));
  CHECK(holds(offered, "panel.toggle{}"));
  for (const char* absent : {R"("panel":"tone")", "search.open{}", "library.open{}"})
    CHECK_FALSE(holds(offered, absent));
  mirrored.state.view.host.panels = 0;
  CHECK_FALSE(holds(names(mirrored), "panel.toggle{}"));
}

TEST_CASE("sliders tell their values as they are meant") {
  const json controls = Mirrored().all()["controls"]["items"];
  const auto told = [&](const char* command) {
    for (const json& control : controls)
      if (control["command"] == command) return control.value("told", "");
    return std::string("absent");
  };
  CHECK(told("keep.share") == "3 of 3");
  CHECK(told("layout.panelWidth") == "as usual");
  Mirrored mirrored;
  mirrored.state.view.regions.strip_height = 240;
  bool found = false;
  const json sized = mirrored.all()["controls"]["items"];
  for (const json& control : sized)
    found |= control["command"] == "layout.stripHeight" && control["told"] == "240 pixels";
  CHECK(found);
}

TEST_CASE("the mirror calls a name by the word for its kind") {
  const json names = Mirrored().all()["entities"]["items"];
  CHECK(names[0]["kind"] == "person");
  bool place = false;
  for (const json& name : names) place |= name["name"] == "Rome" && name["kind"] == "place";
  CHECK(place);
}

TEST_CASE("above the article the mirror tells its length and its day, and how to set it") {
  Mirrored mirrored;
  const json facts = mirrored.all()["article"]["facts"];
  CHECK(facts["published"] == "Published: unknown");
  CHECK(facts["day"].is_null());
  CHECK(facts["dating"] == true);
  CHECK(facts["note"] == "");
  mirrored.state.view.host.embedded = true;
  CHECK(mirrored.all()["article"]["facts"]["dating"] == false);
}
