#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/job.h"
#include "io/read_article.h"

namespace ae::test {
namespace {

const std::string kArticle =
    "The harbour bridge closed on Monday. Inspectors found cracks in the harbour bridge. The "
    "cracks "
    "grew for three years, and the inspectors had warned the mayor. Harbour bridges are costly.";

std::vector<std::string> labels_of(const Document& doc, const Analysis& analysis) {
  std::vector<std::string> labels;
  for (const Keyphrase& phrase : analysis.keyphrases) labels.emplace_back(doc.slice(phrase.label));
  return labels;
}

TEST_CASE("what the text repeats is a keyphrase") {
  const Document doc = read_article(kArticle);
  const auto labels = labels_of(doc, analyze(doc));
  CHECK(std::find(labels.begin(), labels.end(), "harbour bridge") != labels.end());
  CHECK(std::find(labels.begin(), labels.end(), "the") == labels.end());
}

TEST_CASE("keyphrases come best first, the best with score 1") {
  const Analysis analysis = analyze(read_article(kArticle));
  REQUIRE_FALSE(analysis.keyphrases.empty());
  CHECK(analysis.keyphrases.front().score == 1.0f);
  for (std::size_t i = 1; i < analysis.keyphrases.size(); ++i) {
    CHECK(analysis.keyphrases[i].score <= analysis.keyphrases[i - 1].score);
  }
}

TEST_CASE("a word that stands only in a name is less of a keyphrase than the name") {
  const Document doc = read_article(
      "\"We met in Hong Kong,\" she told Maria. They came to Hong Kong in May, and Maria left Hong "
      "Kong in June. She saw the barn and she saw the ferry.");
  const auto labels = labels_of(doc, analyze(doc));
  const auto whole = std::find(labels.begin(), labels.end(), "Hong Kong");
  REQUIRE(whole != labels.end());
  CHECK(whole < std::find(labels.begin(), labels.end(), "Kong"));
  CHECK(whole < std::find(labels.begin(), labels.end(), "Hong"));
}

TEST_CASE("all occurrences of a keyphrase are found, singular and plural") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  for (const Keyphrase& phrase : analysis.keyphrases) {
    CHECK(phrase.mention_count > 0);
    if (doc.slice(phrase.label) == "harbour bridge") CHECK(phrase.mention_count == 3);
  }
}

TEST_CASE("a story is told in single words, the longer one first where both recur as often") {
  const Document doc = read_article(
      "\"I saw her,\" Maria told Anna. She ran to the barn and she saw the investigation. He told "
      "Maria that he left the barn. \"You knew,\" Anna said to him. They feared the "
      "investigation.");
  const auto labels = labels_of(doc, analyze(doc));
  const auto longer = std::find(labels.begin(), labels.end(), "investigation");
  const auto shorter = std::find(labels.begin(), labels.end(), "barn");
  REQUIRE(longer != labels.end());
  CHECK(longer < shorter);
}

TEST_CASE("an exposition is told in terms of several words") {
  const Document doc = read_article(
      "This paper presents adaptive filter design methods. Adaptive filter design requires "
      "parameter estimation. Parameter estimation with adaptive filters is computationally "
      "efficient.");
  const Analysis analysis = analyze(doc);
  REQUIRE_FALSE(analysis.keyphrases.empty());
  CHECK(doc.slice(analysis.keyphrases.front().label).find(' ') != std::string_view::npos);
}

TEST_CASE("an empty text has no keyphrases") {
  CHECK(analyze(read_article("")).keyphrases.empty());
}

}  // namespace
}  // namespace ae::test
