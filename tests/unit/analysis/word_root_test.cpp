#include "analysis/word_root.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace ae;

TEST_CASE("the regular forms of a word have one root") {
  const std::vector<std::vector<std::string_view>> words = {
      {"open", "opens", "opened", "opening", "openly", "openness"},
      {"share", "shares", "shared", "sharing"},
      {"plan", "plans", "planned", "planning"},
      {"control", "controls", "controlled", "controlling"},
      {"company", "companies"},
      {"deny", "denies", "denied", "denying"},
      {"close", "closed", "closing", "closes"},
      {"raise", "raised", "raising"},
      {"force", "forced", "forcing"},
      {"release", "released", "releasing", "releases"},
      {"call", "calls", "called", "calling"},
      {"restrict", "restricted", "restricting"},
      {"transparent", "transparently"},
  };
  for (const auto& forms : words) {
    for (const std::string_view form : forms) {
      CAPTURE(form);
      CHECK(hash_root(form) == hash_root(forms[0]));
    }
  }
}

TEST_CASE("words that only look alike have different roots") {
  CHECK(hash_root("caring") != hash_root("cars"));
  CHECK(hash_root("plane") != hash_root("plan"));
  CHECK(hash_root("sing") != hash_root("s"));
  CHECK(hash_root("news") != hash_root("newness"));
  CHECK(hash_root("bus") != hash_root("bu"));
}
