#include "train/feature_choice.h"

#include <algorithm>
#include <cmath>

namespace ae::train {
namespace {

struct Worth {
  float worth = 0;
  std::uint32_t feature = 0;
};

std::vector<Worth> judge(std::size_t features, const CrfWeights& weights,
                         const std::vector<CrfExample>& examples) {
  std::vector<std::uint32_t> uses(features);
  for (const CrfExample& example : examples) {
    for (const auto& word : example.features) {
      for (const std::uint32_t f : word) ++uses[f];
    }
  }
  std::vector<Worth> worth(features);
  for (std::uint32_t f = 0; f < features; ++f) {
    float squares = 0;
    for (std::uint32_t k = 0; k < kNameWeights; ++k) {
      const float weight = weights.features[std::size_t{f} * kNameWeights + k];
      squares += weight * weight;
    }
    worth[f] = {squares * std::sqrt(static_cast<float>(uses[f])), f};
  }
  return worth;
}

void renumber(std::vector<CrfExample>& examples, const std::vector<std::uint32_t>& numbers) {
  for (CrfExample& example : examples) {
    for (auto& word : example.features) {
      for (std::uint32_t& f : word) f = numbers[f];
      std::erase(word, FeatureIndex::kNone);
    }
  }
}

}  // namespace

FeatureIndex keep_telling_features(const FeatureIndex& index, const CrfWeights& weights,
                                   std::size_t most, std::vector<CrfExample>& examples) {
  std::vector<Worth> worth = judge(index.size(), weights, examples);
  std::sort(worth.begin(), worth.end(), [](const Worth& a, const Worth& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.feature < b.feature;
  });
  worth.resize(std::min(worth.size(), most));

  std::vector<std::uint32_t> keys(index.size());
  for (const auto& [key, number] : index.numbers()) keys[number] = key;
  FeatureIndex kept;
  std::vector<std::uint32_t> numbers(index.size(), FeatureIndex::kNone);
  for (const Worth& w : worth) numbers[w.feature] = kept.intern_key(keys[w.feature]);
  renumber(examples, numbers);
  return kept;
}

}  // namespace ae::train
