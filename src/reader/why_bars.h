// The reasons for a sentence's score as bars that follow one another from nothing to their sum.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reader/article.h"

namespace ae {

struct WhyBar {
  std::size_t feature = 0;  ///< a SalienceFeature; kSalienceFeatures where the rest is one bar
  float value = 0;
  float from = 0;  ///< the sum of the values before it
};

/// How far the bars reach in both directions; holds 0.
struct WhyRange {
  float low = 0, high = 0;
};

/// The reasons that have a say, the strongest first; all beyond `most` are one bar. Law: the values
/// add up to the sentence's raw score.
std::vector<WhyBar> why_bars(const Contributions& contributions, std::size_t most);
/// Those that have a say or are turned, in an order that stays while they are turned.
std::vector<WhyBar> turnable_bars(const Contributions& contributions,
                                  const std::array<float, kSalienceFeatures>& weights);
WhyRange range_of(const std::vector<WhyBar>& bars);
/// "Echoes the title".
std::string why_label(const WhyBar& bar);
/// "+0.21"; a value with its sign, in hundredths.
std::string signed_hundredths(float value);
/// "No. 3 of 56 by importance".
std::string rank_words(const Article& article, std::uint32_t sentence);

}  // namespace ae
