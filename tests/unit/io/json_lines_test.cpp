#include "io/json_lines.h"

#include <doctest/doctest.h>

using namespace ae;

namespace {

std::string failure_of(std::string_view line) {
  const Result<ArticleLine> article = read_article_line(line);
  return article ? "" : article.failure().message;
}

}  // namespace

TEST_CASE("a line gives text, title, day and an id as JSON") {
  const auto article = read_article_line(
      R"({"id":"a\"b","text":"Hi","title":"T","published":"2025-03-04","more":[1]})");
  REQUIRE(article);
  CHECK(article.value().id == R"("a\"b")");
  CHECK(article.value().text == "Hi");
  CHECK(article.value().facts.title == "T");
  CHECK(article.value().facts.published == Date{2025, 3, 4});
}

TEST_CASE("an id may be a number, null or left out") {
  CHECK(read_article_line(R"({"id":7,"text":""})").value().id == "7");
  CHECK(read_article_line(R"({"id":null,"text":""})").value().id == "null");
  CHECK(read_article_line(R"({"text":""})").value().id.empty());
}

TEST_CASE("a day of publication may have a time behind it") {
  CHECK(read_article_line(R"({"text":"","published":"2025-03-04T10:00:00Z"})")
            .value()
            .facts.published == Date{2025, 3, 4});
}

TEST_CASE("a bad line says what is wrong with it") {
  CHECK(failure_of("{") == "not JSON");
  CHECK(failure_of("\"text\"") == "not a JSON object");
  CHECK(failure_of("{\"text\":\"\xFF\"}") == "not JSON");
  CHECK(failure_of("{}") == "\"text\" is missing or not a string");
  CHECK(failure_of(R"({"text":1})") == "\"text\" is missing or not a string");
  CHECK(failure_of(R"({"text":"","id":[1]})") == "\"id\" is not a string or number");
  CHECK(failure_of(R"({"text":"","title":1})") == "\"title\" is not a string");
  CHECK(failure_of(R"({"text":"","published":1})") == "\"published\" is not a string");
  CHECK(failure_of(R"({"text":"","published":"soon"})") ==
        "\"published\" is not a date such as 2025-03-04");
}

TEST_CASE("a line of a million brackets is a bad line") {
  CHECK(failure_of(std::string(1'000'000, '[')) == "not JSON");
}

TEST_CASE("an error names its line") {
  CHECK(write_line_error(3, {"bad-line", "not \"JSON\""}) ==
        R"({"line":3,"error":"not \"JSON\""})");
}
