#include "analysis/salience.h"

#include <algorithm>
#include <numeric>

#include "analysis/salience_features.h"

namespace ae {
namespace {

void scale_scores(Ranking& ranking) {
  if (ranking.raw.empty()) return;
  const auto [low, high] = std::minmax_element(ranking.raw.begin(), ranking.raw.end());
  const float least = *low;
  const float range = *high - least;
  for (std::size_t i = 0; i < ranking.raw.size(); ++i)
    ranking.scores[i] = range > 0 ? (ranking.raw[i] - least) / range : 1.0f;
}

void assign_ranks(Ranking& ranking) {
  std::vector<std::uint32_t> order(ranking.raw.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return ranking.raw[a] != ranking.raw[b] ? ranking.raw[a] > ranking.raw[b] : a < b;
  });
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranking.ranks[order[rank]] = rank;
}

/// One pass over the sentences, then one over their scores.
class SalienceStage final : public Stage {
 public:
  explicit SalienceStage(const StageInput& input)
      : analysis_(input.analysis),
        model_(input.model.salience),
        terms_(*input.terms),
        features_(input) {
    analysis_.contributions.assign(analysis_.sentences.size(), Contributions{});
  }

  bool advance(std::uint32_t token_quota) override {
    const auto total = static_cast<std::uint32_t>(analysis_.sentences.size());
    std::uint32_t spent = 0;
    while (next_ < total && spent < token_quota) {
      analysis_.contributions[next_] = features_.value(next_);
      spent += analysis_.sentences[next_].token_count + 1;
      ++next_;
    }
    if (next_ < total) return false;
    finish();
    return true;
  }

  float share() const override {
    return analysis_.sentences.empty()
               ? 1.0f
               : static_cast<float>(next_) / static_cast<float>(analysis_.sentences.size());
  }

 private:
  void finish() {
    scale_centroid();
    for (Contributions& contributions : analysis_.contributions) {
      for (std::size_t f = 0; f < kSalienceFeatures; ++f) contributions[f] *= model_.weights()[f];
    }
    const Ranking ranking = rank_with_weights(analysis_, {});
    for (std::size_t i = 0; i < analysis_.sentences.size(); ++i) {
      analysis_.sentences[i].raw_score = ranking.raw[i];
      analysis_.sentences[i].score = ranking.scores[i];
      analysis_.sentences[i].rank = ranking.ranks[i];
    }
    terms_.reset();
  }

  void scale_centroid() {
    constexpr auto kCentroid = static_cast<std::size_t>(SalienceFeature::kCentroid);
    float most = 0;
    for (const Contributions& values : analysis_.contributions)
      most = std::max(most, values[kCentroid]);
    if (most <= 0) return;
    for (Contributions& values : analysis_.contributions) values[kCentroid] /= most;
  }

  Analysis& analysis_;
  const SalienceModel& model_;
  std::unique_ptr<TokenTerms>& terms_;
  SalienceFeatures features_;
  std::uint32_t next_ = 0;
};

}  // namespace

Ranking rank_with_weights(const Analysis& analysis, std::span<const float> multipliers) {
  const std::size_t n = analysis.contributions.size();
  Ranking ranking{std::vector<float>(n), std::vector<float>(n), std::vector<std::uint32_t>(n)};
  for (std::size_t i = 0; i < n; ++i) {
    float sum = 0;
    for (std::size_t f = 0; f < kSalienceFeatures; ++f) {
      sum += analysis.contributions[i][f] * (f < multipliers.size() ? multipliers[f] : 1.0f);
    }
    ranking.raw[i] = sum;
  }
  scale_scores(ranking);
  assign_ranks(ranking);
  return ranking;
}

std::unique_ptr<Stage> make_salience_stage(const StageInput& input) {
  return make_stage<SalienceStage>(input);
}

}  // namespace ae
