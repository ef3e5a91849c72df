#include "reader/find_commands.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ae;

TEST_CASE("a command is found by words of its name in any order, and by letters that it holds") {
  const auto by_words = matching_commands("dark theme");
  REQUIRE(by_words.size() >= 1);
  CHECK(by_words[0]->name == "theme.dark");
  const auto by_letters = matching_commands("thmdrk");
  REQUIRE(by_letters.size() >= 1);
  CHECK(by_letters[0]->name == "theme.dark");
  CHECK(matching_commands("qqqzzz").empty());
}

TEST_CASE("what matches by its words stands before what only holds the letters") {
  const auto found = matching_commands("undo");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0]->name == "undo");
}

TEST_CASE("commands that were run lately come first, and none is listed twice") {
  const Command* const recent[] = {find_command("redo"), find_command("theme.sepia")};
  auto found = matching_commands("", recent);
  REQUIRE(found.size() > 2);
  CHECK(found[0] == recent[0]);
  CHECK(found[1] == recent[1]);
  CHECK(found.size() == matching_commands("").size());
  std::sort(found.begin(), found.end());
  CHECK(std::adjacent_find(found.begin(), found.end()) == found.end());
}
