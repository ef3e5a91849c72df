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

TEST_CASE("a pattern finds what it describes, and a bad one finds nothing") {
  CHECK(hits("In 1999, 2024 and 20.", {"\\d{4}", false, false, true}) ==
        std::vector<Span>{{3, 7}, {9, 13}});
  CHECK(hits("a(b", {"(", false, false, true}).empty());
  CHECK(hits("art party", {"a.t", false, true, true}) == std::vector<Span>{{0, 3}});
}

TEST_CASE("a search that is stepped finds the same as one that is not") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 7 == 0 ? "open model.\n\n" : "word open ";
  const auto document = std::make_shared<const Document>(read_article(text, {}));
  for (const SearchQuery& query :
       {SearchQuery{"open"}, SearchQuery{"o..n", false, true, true}, SearchQuery{"open model"}}) {
    HitFinder finder;
    finder.begin(document, query);
    int steps = 0;
    while (!finder.step(50)) ++steps;
    CHECK(steps > 10);
    CHECK(finder.hits() == find_hits(*document, query));
  }
}

TEST_CASE("hits are listed by place, or by the words before or behind them") {
  const Document document = read_article("a model z, c model y, b model x", {});
  const auto found = find_hits(document, {"model"});
  REQUIRE(found.size() == 3);
  CHECK(order_hits(document, found, HitOrder::kPlace) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(order_hits(document, found, HitOrder::kBefore) == std::vector<std::uint32_t>{0, 2, 1});
  CHECK(order_hits(document, found, HitOrder::kAfter) == std::vector<std::uint32_t>{2, 1, 0});
}
