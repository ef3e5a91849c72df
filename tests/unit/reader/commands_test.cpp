#include "reader/commands.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace ae;

TEST_CASE("every command has a name and a label of its own") {
  std::set<std::string_view> names;
  std::set<std::string_view> labels;
  std::set<std::string_view> keys;
  for (const Command& command : all_commands()) {
    CAPTURE(command.name);
    CHECK(names.insert(command.name).second);
    CHECK(labels.insert(command.label).second);
    if (!command.key.empty()) CHECK(keys.insert(command.key).second);
  }
}

TEST_CASE("a plain command needs no argument") {
  for (const Command& command : all_commands()) {
    CAPTURE(command.name);
    if (command.plain) CHECK(intent_of(command.name, ""));
  }
}

TEST_CASE("arguments are read from the JSON object") {
  const auto entity = intent_of("entity.select", "{\"entity\":3}");
  REQUIRE(entity);
  CHECK(std::get<SelectEntity>(entity.value()).entity == 3);
  const auto share = intent_of("keep.share", "{\"share\":0.25}");
  REQUIRE(share);
  CHECK(std::get<KeepShare>(share.value()).share == 0.25f);
  const auto panel = intent_of("panel.show", "{\"panel\":\"quotes\"}");
  REQUIRE(panel);
  CHECK(std::get<ShowPanel>(panel.value()).panel == Panel::kQuotes);
  const auto find = intent_of("search.find", "{\"text\":\"a b\",\"wholeWord\":true}");
  REQUIRE(find);
  CHECK(std::get<FindText>(find.value()).query == SearchQuery{"a b", false, true});
  const auto words = intent_of("search.find", "{\"text\":\"a\"}");
  REQUIRE(words);
  CHECK(std::get<FindWords>(words.value()).text == "a");
  const auto option = intent_of("search.option", "{\"option\":\"pattern\"}");
  REQUIRE(option);
  CHECK(std::get<ToggleSearchOption>(option.value()).option == SearchOption::kPattern);
}

TEST_CASE("what is not a known command with a fitting object is refused as a bad message") {
  const std::pair<const char*, const char*> wrong[] = {
      {"no.such", "{}"},
      {"entity.select", ""},
      {"entity.select", "{\"entity\":-1}"},
      {"entity.select", "{\"entity\":1.5}"},
      {"entity.select", "{\"entity\":\"3\"}"},
      {"entity.select", "[3]"},
      {"entity.select", "{\"entity\":3"},
      {"keep.share", "{\"share\":1.01}"},
      {"keep.share", "{\"share\":null}"},
      {"panel.show", "{\"panel\":\"nowhere\"}"},
      {"theme.set", "{\"theme\":7}"},
      {"entity.merge", "{\"entity\":1}"},
      {"search.find", "{}"},
      {"search.option", "{\"option\":\"speed\"}"},
  };
  for (const auto& [name, argument] : wrong) {
    CAPTURE(name);
    CAPTURE(argument);
    const auto intent = intent_of(name, argument);
    REQUIRE_FALSE(intent);
    CHECK(intent.failure().code == "bad-message");
    CHECK_FALSE(intent.failure().message.empty());
  }
}
