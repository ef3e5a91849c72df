#include "reader/search.h"

#include <doctest/doctest.h>

#include "io/read_article.h"

using namespace ae;

namespace {

std::vector<Span> hits(const char* text, SearchQuery query) {
  return find_hits(read_article(text, {}), query);
}

}  // namespace

TEST_CASE("a search finds words in any case unless case is asked for") {
  CHECK(hits("Model, model and MODEL.", {"model"}).size() == 3);
  CHECK(hits("Model, model and MODEL.", {"model", true}) == std::vector<Span>{{7, 12}});
}

TEST_CASE("whole words are bounded by what is no letter or digit") {
  CHECK(hits("art, party, art.", {"art", false, true}).size() == 2);
}

TEST_CASE("white space in a phrase matches a line break") {
  CHECK(hits("It is said that open\nsource is open  source now.", {"open source"}).size() == 2);
}

TEST_CASE("a typed apostrophe finds a typographic one") {
  CHECK(hits("DeepSeek\u2019s success", {"deepseek's"}).size() == 1);
}

TEST_CASE("an empty query and one of blanks find nothing") {
  CHECK(hits("a b c", {""}).empty());
  CHECK(hits("a b c", {"  "}).empty());
}

TEST_CASE("hits do not overlap") {
  CHECK(hits("aaaa", {"aa"}).size() == 2);
}
