// The averaged perceptron (Freund and Schapire 1999, Collins 2002).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ae::train {

/// Weights of numbered features for a few labels. The average is kept by the weight each update had
/// at its time.
class Perceptron {
 public:
  Perceptron(std::size_t features, std::uint32_t labels)
      : labels_(labels), weights_(features * labels), totals_(features * labels) {}

  void score(std::span<const std::uint32_t> features, float* scores) const {
    for (const std::uint32_t f : features) {
      const float* row = weights_.data() + std::size_t{f} * labels_;
      for (std::uint32_t l = 0; l < labels_; ++l) scores[l] += row[l];
    }
  }

  void update(std::span<const std::uint32_t> features, std::uint32_t gold, std::uint32_t guess) {
    for (const std::uint32_t f : features) {
      add(f, gold, 1);
      add(f, guess, -1);
    }
  }

  /// One more decision was made.
  void tick() { ++time_; }

  std::vector<float> average() const {
    std::vector<float> mean(weights_.size());
    for (std::size_t i = 0; i < mean.size(); ++i) {
      mean[i] = static_cast<float>(weights_[i] - totals_[i] / static_cast<double>(time_));
    }
    return mean;
  }

 private:
  void add(std::uint32_t feature, std::uint32_t label, float amount) {
    const std::size_t i = std::size_t{feature} * labels_ + label;
    weights_[i] += amount;
    totals_[i] += static_cast<double>(time_) * amount;
  }

  std::uint32_t labels_;
  std::vector<float> weights_;
  std::vector<double> totals_;  ///< sum of time * update
  std::uint64_t time_ = 1;
};

/// xorshift32 (Marsaglia 2003): the same order of examples everywhere.
class Shuffler {
 public:
  explicit Shuffler(std::uint32_t seed) : state_(seed) {}
  std::uint32_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_;
  }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
  }

 private:
  std::uint32_t state_;
};

}  // namespace ae::train
