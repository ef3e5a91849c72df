#include "reader/article.h"

#include <doctest/doctest.h>

#include <cmath>

#include "reader/reader_state.h"
#include "reader/why_bars.h"
#include "support/made_article.h"

using namespace ae;

namespace {

constexpr auto kUsual = ViewChoices::usual_weights();

/// The made article, with two reasons a sentence: the first for, the second against it.
Article reasoned_article() {
  const Article made = test::made_article();
  Analysis analysis = made.analysis();
  analysis.contributions = {};
  analysis.contributions.resize(3);
  const float values[3][2] = {{0.5f, -0.1f}, {0.75f, -0.05f}, {0.1f, -0.02f}};
  for (std::size_t i = 0; i < 3; ++i) {
    analysis.contributions[i][0] = values[i][0];
    analysis.contributions[i][1] = values[i][1];
  }
  Article article(made.shared_document(), std::make_shared<const Analysis>(std::move(analysis)));
  Article ranked = article;
  ranked.rank_with(article, kUsual);
  return ranked;
}

}  // namespace

TEST_CASE("other weights rank the sentences anew, and the usual ones as before") {
  const Article found = reasoned_article();
  Article article = found;
  auto weights = kUsual;
  weights[0] = 0;
  article.rank_with(found, weights);
  CHECK(article.by_rank()[0] == 2);
  CHECK(article.analysis().sentences[2].rank == 0);
  CHECK(article.analysis().contributions[1][0] == 0);
  CHECK(found.analysis().sentences[1].rank == 0);
  article.rank_with(found, kUsual);
  CHECK(article.by_rank()[0] == 1);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(article.analysis().sentences[i].score == found.analysis().sentences[i].score);
    CHECK(article.analysis().contributions[i] == found.analysis().contributions[i]);
  }
}

TEST_CASE("turning a weight further copies the analysis no second time") {
  const Article found = reasoned_article();
  Article article = found;
  auto weights = kUsual;
  weights[0] = 2;
  article.rank_with(found, weights);
  const Analysis* own = &article.analysis();
  CHECK(own != &found.analysis());
  weights[0] = 0;
  article.rank_with(found, weights);
  CHECK(&article.analysis() == own);
}

TEST_CASE("a copy of an article keeps its ranking when the other is ranked anew") {
  const Article found = reasoned_article();
  Article article = found;
  auto weights = kUsual;
  weights[0] = 0;
  article.rank_with(found, weights);
  const Article kept = article;
  article.rank_with(found, kUsual);
  CHECK(kept.by_rank()[0] == 2);
  CHECK(kept.analysis().sentences[2].rank == 0);
}

TEST_CASE("the bars of a sentence follow one another and add up to its raw score") {
  Contributions contributions{};
  for (std::size_t i = 0; i < contributions.size(); ++i)
    contributions[i] = (i % 3 == 0 ? -0.1f : 0.2f) * static_cast<float>(i);
  float score = 0;
  for (const float value : contributions) score += value;
  for (const std::size_t most : {1u, 3u, 5u, 12u, 20u}) {
    CAPTURE(most);
    const auto bars = why_bars(contributions, most);
    CHECK(bars.size() <= most + 1);
    float sum = 0;
    for (const WhyBar& bar : bars) {
      CHECK(std::abs(bar.from - sum) < 1e-5f);
      sum += bar.value;
    }
    CHECK(std::abs(sum - score) < 1e-5f);
    const WhyRange range = range_of(bars);
    CHECK(range.low <= 0);
    CHECK(range.high >= sum);
  }
}

TEST_CASE("a reason that is turned off keeps its place among those that can be turned") {
  Contributions contributions{};
  contributions[2] = 0.3f;
  auto weights = kUsual;
  weights[5] = 0;
  const auto bars = turnable_bars(contributions, weights);
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].feature == 2);
  CHECK(bars[1].feature == 5);
  CHECK(bars[1].value == 0);
}
