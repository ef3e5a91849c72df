// Weights of a trainer, and the files the analyzers read.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/name_model.h"
#include "analysis/word_classes.h"

namespace ae::train {

/// Numbers the features of a model. Features of one key are one, as they will be in LinearModel.
class FeatureIndex {
 public:
  /// The number of a feature, new or old.
  std::uint32_t intern(std::uint32_t feature) { return intern_key(key_of_feature(feature)); }
  std::uint32_t intern_key(std::uint32_t key) {
    return numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  /// kNone for one that was never interned.
  std::uint32_t find(std::uint32_t feature) const {
    const auto found = numbers_.find(key_of_feature(feature));
    return found == numbers_.end() ? kNone : found->second;
  }
  std::size_t size() const { return numbers_.size(); }
  const std::unordered_map<std::uint32_t, std::uint32_t>& numbers() const { return numbers_; }

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> numbers_;  ///< key to number
};

/// How a weight becomes an int8: times `scale`, rounded; what is then less than `least` is left
/// out, and the rest is rounded to multiples of `step`, as fewer different values compress better.
struct Quantization {
  double scale = 1;
  int least = 1;
  int step = 1;
};

/// The file of LinearModel, of weights[number * labels + label].
std::string write_linear_model(const FeatureIndex& features, const std::vector<float>& weights,
                               std::uint32_t labels, const Quantization& quantization);

/// The file of NameModel, of weights[number * kNameWeights + weight] and transitions[label *
/// kNameLabels + next].
std::string write_name_model(const FeatureIndex& features, const std::vector<float>& weights,
                             std::span<const float> transitions);

struct WordEntry {
  std::uint32_t hash = 0;
  WordClass word;
};
/// The file of WordClasses; of two entries with one key the first one counts.
std::string write_word_classes(std::vector<WordEntry> entries,
                               const std::vector<std::uint8_t>& coarse);

/// The file of Phrases, from 24-bit keys and types.
std::string write_phrases(const std::map<std::uint32_t, std::uint8_t>& phrases);

bool write_file(const std::string& path, const std::string& bytes);

}  // namespace ae::train
