#include "reader/entity_list.h"

#include <doctest/doctest.h>

#include "support/made_article.h"

using namespace ae;

namespace {

/// Of the made article's entities; one of a name that it has not for any other number.
EntityKey key_of(std::uint32_t entity) {
  if (entity == 0) return {"Ada", EntityType::kPerson, 0};
  if (entity == 1) return {"Bob", EntityType::kPerson, 0};
  if (entity == 2) return {"Rome", EntityType::kLocation, 0};
  return {"Nobody", EntityType::kPerson, 0};
}

EntityEdit edit(EditKind kind, std::uint32_t entity, std::uint32_t into = kNone) {
  return {kind, key_of(entity), key_of(into), EntityType::kOrganization, "Robert"};
}

}  // namespace

TEST_CASE("entities are listed by how often they are mentioned, then by their first mention") {
  const EntityList list(test::made_article(), {});
  REQUIRE(list.items().size() == 3);
  CHECK(list.items()[0].name == "Ada");
  CHECK(list.items()[1].name == "Bob");
  CHECK(list.items()[2].name == "Rome");
}

TEST_CASE("a merged entity gives its mentions to the other, in the order of the text") {
  const Article article = test::made_article();
  const EntityList list(article, {edit(EditKind::kMerge, 0, 1)});
  REQUIRE(list.items().size() == 2);
  CHECK(list.items()[0].name == "Bob");
  CHECK(list.items()[0].mentions == std::vector<std::uint32_t>{0, 2, 3, 1});
  CHECK(list.find(0) == list.find(1));
}

TEST_CASE("merging two entities into each other does not lose them") {
  const EntityList list(test::made_article(),
                        {edit(EditKind::kMerge, 0, 1), edit(EditKind::kMerge, 1, 0)});
  CHECK(list.items().size() == 2);
  CHECK(list.find(0) != nullptr);
}

TEST_CASE("a hidden entity has no row, a renamed and a retyped one keep theirs") {
  const EntityList list(test::made_article(), {edit(EditKind::kHide, 2), edit(EditKind::kRename, 1),
                                               edit(EditKind::kRetype, 0)});
  CHECK(list.find(2) == nullptr);
  CHECK(list.find(1)->name == "Robert");
  CHECK(list.find(0)->type == EntityType::kOrganization);
}

TEST_CASE("corrections of entities that do not exist are passed over") {
  const EntityList list(test::made_article(),
                        {edit(EditKind::kHide, 99), edit(EditKind::kMerge, 0, 99)});
  CHECK(list.items().size() == 3);
}
