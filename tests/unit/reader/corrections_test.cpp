#include <doctest/doctest.h>

#include "reader/apply.h"
#include "reader/entity_rows.h"
#include "reader/saved_state.h"
#include "support/made_article.h"

using namespace ae;

namespace {

/// A state with its article, to which intents are given one after the other.
struct Desk {
  Article article = test::made_article();
  ReaderState state;
  EntityList entities{article, {}};
  std::vector<Span> hits;

  void give(const Intent& intent) {
    state = apply(state, intent, {article, entities, hits});
    entities = EntityList(article, state.corrections);
  }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const ShownEntity& entity : entities.items()) found.push_back(entity.name);
    return found;
  }
};

}  // namespace

TEST_CASE("what was merged can be split off again, and has its mentions back") {
  Desk desk;
  desk.give(EditEntity{EditKind::kMerge, 1, 0, EntityType::kOther, {}});
  REQUIRE(desk.names() == std::vector<std::string>{"Ada", "Rome"});
  desk.give(EditEntity{EditKind::kSplit, 0, kNone, EntityType::kOther, "Bob"});
  REQUIRE(desk.names() == std::vector<std::string>{"Ada", "Bob", "Rome"});
  const ShownEntity& bob = desk.entities.items()[1];
  CHECK(bob.mentions == std::vector<std::uint32_t>{2, 3});
  CHECK(bob.type == EntityType::kPerson);
  CHECK(desk.entities.of_mention(desk.article, 2) == &bob);
}

TEST_CASE("what was split off can be renamed, merged and hidden as any other name") {
  Desk desk;
  desk.give(EditEntity{EditKind::kMerge, 1, 0, EntityType::kOther, {}});
  desk.give(EditEntity{EditKind::kSplit, 0, kNone, EntityType::kOther, "Bob"});
  const std::uint32_t split = desk.entities.items()[1].id;
  CHECK(split >= desk.article.analysis().entities.size());
  desk.give(EditEntity{EditKind::kRename, split, kNone, EntityType::kOther, "Robert"});
  CHECK(desk.names() == std::vector<std::string>{"Ada", "Robert", "Rome"});
  desk.give(EditEntity{EditKind::kMerge, split, 2, EntityType::kOther, {}});
  CHECK(desk.names() == std::vector<std::string>{"Rome", "Ada"});
}

TEST_CASE("a split that would take all mentions or none changes nothing") {
  Desk desk;
  desk.give(EditEntity{EditKind::kSplit, 0, kNone, EntityType::kOther, "Ada"});
  desk.give(EditEntity{EditKind::kSplit, 0, kNone, EntityType::kOther, "Nobody"});
  CHECK(desk.names() == std::vector<std::string>{"Ada", "Bob", "Rome"});
}

TEST_CASE("a hidden name can be shown again") {
  Desk desk;
  desk.give(EditEntity{EditKind::kHide, 1, kNone, EntityType::kOther, {}});
  CHECK(desk.entities.find(1) == nullptr);
  REQUIRE(desk.entities.find_hidden(1) != nullptr);
  desk.give(EditEntity{EditKind::kShow, 1, kNone, EntityType::kOther, {}});
  CHECK(desk.names() == std::vector<std::string>{"Ada", "Bob", "Rome"});
  CHECK(desk.entities.hidden().empty());
}

TEST_CASE("a name merged into the chosen one keeps the choice on what took it") {
  Desk desk;
  desk.give(SelectEntity{1});
  desk.give(EditEntity{EditKind::kMerge, 1, 0, EntityType::kOther, {}});
  CHECK(desk.state.selection.kind == SelectionKind::kEntity);
  CHECK(desk.state.selection.index == 0);
}

TEST_CASE("corrections find their entities by name where another analysis numbers them anew") {
  Desk desk;
  desk.give(EditEntity{EditKind::kRename, 1, kNone, EntityType::kOther, "Robert"});
  const auto back = read_state(write_state(desk.state));
  REQUIRE(back);
  // The same text, in which another analysis has found Rome first and then Bob, but no Ada.
  Analysis other = desk.article.analysis();
  other.mentions = {{{15, 19}, 0, 0, MentionKind::kName}, {{8, 11}, 0, 1, MentionKind::kName}};
  other.entities = {{{15, 19}, EntityType::kLocation, 0, 1, 0},
                    {{8, 11}, EntityType::kPerson, 1, 1, 0}};
  const Article again(desk.article.shared_document(),
                      std::make_shared<const Analysis>(std::move(other)));
  const EntityList list(again, back.value().corrections);
  REQUIRE(list.items().size() == 2);
  CHECK(list.find(0)->name == "Rome");
  CHECK(list.find(1)->name == "Robert");
}

TEST_CASE("corrections saved by number are left out, and the rest of the state is read") {
  const auto state = read_state(
      "{\"version\":1,\"corrections\":[{\"kind\":\"hide\",\"entity\":1}],\"view\":{\"measure\":50}"
      "}");
  REQUIRE(state);
  CHECK(state.value().corrections.empty());
  CHECK(state.value().view.measure == 50);
}

TEST_CASE("names are filtered by name or alias, by kind, and put in three orders") {
  Desk desk;
  EntityChoices choices;
  choices.filter = "RO";
  auto groups = entity_groups(desk.article, desk.entities, choices);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].type == EntityType::kLocation);
  choices = {"", EntitySort::kFirst, EntityKindChoice::kPerson, false};
  groups = entity_groups(desk.article, desk.entities, choices);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].rows == std::vector<std::uint32_t>{0, 1});
  desk.give(EditEntity{EditKind::kRename, 0, kNone, EntityType::kOther, "Zoe"});
  choices.sort = EntitySort::kName;
  groups = entity_groups(desk.article, desk.entities, choices);
  CHECK(desk.entities.items()[groups[0].rows[0]].name == "Bob");
  desk.give(EditEntity{EditKind::kMerge, 1, 0, EntityType::kOther, {}});
  choices.filter = "bob";  // now an alias
  CHECK(entity_groups(desk.article, desk.entities, choices).size() == 1);
}
