#include "analysis/salience.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "analysis/job.h"
#include "analysis/summary.h"
#include "io/read_article.h"

namespace ae::test {
namespace {

const std::string kArticle =
    "# Harbour bridge closes\n\n"
    "The harbour bridge closed on Monday after inspectors found cracks in two of its pillars.\n\n"
    "However, ferries will cross the harbour every ten minutes. He said so himself.\n\n"
    "Read more about ferries here.\n\n"
    "The city council will spend 40 million euros to repair the bridge before winter.\n\n"
    "Inspectors had warned the city council about cracks in the harbour bridge for three years.\n";

std::vector<std::string> summary_of(const Document& doc, const Analysis& analysis) {
  std::vector<std::string> lines;
  for (const std::uint32_t s : analysis.summary) {
    lines.emplace_back(doc.slice(analysis.sentences[s].span));
  }
  return lines;
}

TEST_CASE("the contributions of a sentence sum to its raw score") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.contributions.size() == analysis.sentences.size());
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    float sum = 0;
    for (const float contribution : analysis.contributions[i]) sum += contribution;
    CHECK(sum == analysis.sentences[i].raw_score);
  }
}

TEST_CASE("ranks are a permutation, best score first, ties by position") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  std::vector<std::uint32_t> by_rank(analysis.sentences.size(), kNone);
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    REQUIRE(analysis.sentences[s].rank < by_rank.size());
    by_rank[analysis.sentences[s].rank] = s;
  }
  for (std::size_t rank = 1; rank < by_rank.size(); ++rank) {
    REQUIRE(by_rank[rank] != kNone);
    const Sentence& better = analysis.sentences[by_rank[rank - 1]];
    const Sentence& worse = analysis.sentences[by_rank[rank]];
    CHECK(better.raw_score >= worse.raw_score);
    CHECK((better.raw_score > worse.raw_score || by_rank[rank - 1] < by_rank[rank]));
  }
}

TEST_CASE("scores reach from 0 for the least to 1 for the most important sentence") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  const auto [low, high] =
      std::minmax_element(analysis.sentences.begin(), analysis.sentences.end(),
                          [](const Sentence& a, const Sentence& b) { return a.score < b.score; });
  CHECK(low->score == 0.0f);
  CHECK(high->score == 1.0f);
}

TEST_CASE("ranking with the person's weights starts from the given ranking") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  const Ranking same = rank_with_weights(analysis, {});
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    CHECK(same.ranks[i] == analysis.sentences[i].rank);
    CHECK(same.scores[i] == analysis.sentences[i].score);
  }
}

TEST_CASE("a feature turned up alone decides the ranking") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  std::vector<float> only_position(kSalienceFeatures, 0.0f);
  only_position[static_cast<std::size_t>(SalienceFeature::kPosition)] = 1.0f;
  const Ranking ranking = rank_with_weights(analysis, only_position);
  REQUIRE(analysis.sentences.size() > 2);
  CHECK(ranking.ranks[1] == 0);
  CHECK(ranking.ranks[2] == 1);
}

TEST_CASE("every feature has a name for programs") {
  for (std::size_t f = 0; f < kSalienceFeatures; ++f)
    CHECK_FALSE(salience_feature_name(static_cast<SalienceFeature>(f)).empty());
}

TEST_CASE("a summary holds no heading and no sentence that leans on another") {
  const Document doc = read_article(kArticle);
  const Analysis analysis = analyze(doc);
  const auto lines = summary_of(doc, analysis);
  REQUIRE(lines.size() == 3);
  for (const std::string& line : lines) {
    CHECK_FALSE(line.starts_with("However"));
    CHECK_FALSE(line.starts_with("He "));
    CHECK_FALSE(line.starts_with("Harbour bridge closes"));
  }
  CHECK(std::is_sorted(analysis.summary.begin(), analysis.summary.end()));
}

TEST_CASE("a summary holds no half quotation where whole sentences are left") {
  const Document doc = read_article(
      "The mayor opened the new library in the old town on Friday morning. “We waited for this "
      "day. "
      "It belongs to you now,” the mayor said. The library holds two hundred thousand books. "
      "Builders worked on the library for six years.");
  const auto lines = summary_of(doc, analyze(doc));
  CHECK(lines.size() == 3);
  for (const std::string& line : lines) {
    const bool opens = line.find("“") != std::string::npos;
    const bool closes = line.find("”") != std::string::npos;
    CHECK(opens == closes);
  }
}

TEST_CASE("a summary does not say the same twice") {
  const Document doc = read_article(
      "The council approved the new harbour bridge on Monday. Rain fell all day in the hills. "
      "On Monday the council approved the new harbour bridge. Schools close early this week. "
      "Ferries run every ten minutes now.");
  const auto lines = summary_of(doc, analyze(doc));
  CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
          return line.find("approved") != std::string::npos;
        }) == 1);
}

TEST_CASE("an empty text has an empty summary") {
  const Document doc = read_article("");
  CHECK(analyze(doc).summary.empty());
}

TEST_CASE("the summary grows with the article, from three sentences to eight") {
  CHECK(default_summary_size(2) == 2);
  CHECK(default_summary_size(15) == 3);
  CHECK(default_summary_size(45) == 5);
  CHECK(default_summary_size(100'000) == 8);
}

}  // namespace
}  // namespace ae::test
