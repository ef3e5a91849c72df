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

TEST_CASE("all occurrences of a keyphrase are found, singular and plural") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  for (const Keyphrase& phrase : analysis.keyphrases) {
    CHECK(phrase.mention_count > 0);
    if (doc.slice(phrase.label) == "harbour bridge") CHECK(phrase.mention_count == 3);
  }
}

TEST_CASE("an empty text has no keyphrases") {
  CHECK(analyze(read_article("")).keyphrases.empty());
}

}  // namespace
}  // namespace ae::test
