#include "reader/why_bars.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "analysis/salience_model.h"
#include "reader/labels.h"
#include "words/why.h"

namespace ae {
namespace {

constexpr float kNothing = 1e-4f;  // less is shown as 0.00 and hardly seen

bool speaks(float value) {
  return std::abs(value) > kNothing;
}

void follow_one_another(std::vector<WhyBar>& bars) {
  float sum = 0;
  for (WhyBar& bar : bars) {
    bar.from = sum;
    sum += bar.value;
  }
}

}  // namespace

std::vector<WhyBar> why_bars(const Contributions& contributions, std::size_t most) {
  std::vector<WhyBar> bars;
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    if (contributions[i] != 0) bars.push_back({i, contributions[i], 0});
  }
  std::sort(bars.begin(), bars.end(), [](const WhyBar& a, const WhyBar& b) {
    const float strength_a = std::abs(a.value), strength_b = std::abs(b.value);
    return strength_a != strength_b ? strength_a > strength_b : a.feature < b.feature;
  });
  if (bars.size() > most + 1) {
    WhyBar rest{kSalienceFeatures, 0, 0};
    for (std::size_t i = most; i < bars.size(); ++i) rest.value += bars[i].value;
    bars.resize(most);
    bars.push_back(rest);
  }
  follow_one_another(bars);
  return bars;
}

std::vector<WhyBar> turnable_bars(const Contributions& contributions,
                                  const std::array<float, kSalienceFeatures>& weights) {
  std::vector<WhyBar> bars;
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    if (speaks(contributions[i]) || weights[i] != 1) bars.push_back({i, contributions[i], 0});
  }
  follow_one_another(bars);
  return bars;
}

WhyRange range_of(const std::vector<WhyBar>& bars) {
  WhyRange range;
  for (const WhyBar& bar : bars) {
    range.low = std::min({range.low, bar.from, bar.from + bar.value});
    range.high = std::max({range.high, bar.from, bar.from + bar.value});
  }
  return range;
}

static_assert(words::why::kReasons.size() == kSalienceFeatures);

std::string why_label(const WhyBar& bar) {
  if (bar.feature >= kSalienceFeatures) return words::why::kOtherReasons;
  return words::why::kReasons[bar.feature];
}

std::string signed_hundredths(float value) {
  char number[16];
  std::snprintf(number, sizeof number, "%+.2f", static_cast<double>(value));
  return number;
}

std::string rank_words(const Article& article, std::uint32_t sentence) {
  const auto& sentences = article.analysis().sentences;
  const std::uint32_t rank = sentences[sentence].rank;
  if (rank == 0) return words::why::kFirst;
  return words::why::rank(rank + 1, sentences.size());
}

}  // namespace ae
