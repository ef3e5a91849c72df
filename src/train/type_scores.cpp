#include "train/type_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "train/perceptron.h"

namespace ae::train {
namespace {

constexpr std::size_t kHidden = 48;
constexpr std::size_t kInputs = 100;

/// tanh units and a softmax, trained by AdaGrad.
class Network {
 public:
  explicit Network(Shuffler& random) {
    for (auto& row : input_) {
      for (float& w : row) w = (static_cast<float>(random.next() % 2001) / 1000.0f - 1.0f) * 0.1f;
    }
    for (auto& row : input_squares_) row.fill(1e-4f);
    for (auto& row : output_squares_) row.fill(1e-4f);
  }

  TypeCounts classify(const float* x) {
    for (std::size_t h = 0; h < kHidden; ++h) {
      float sum = input_[h][kInputs];
      for (std::size_t d = 0; d < kInputs; ++d) sum += input_[h][d] * x[d];
      hidden_[h] = std::tanh(sum);
    }
    TypeCounts p{};
    float total = 0;
    for (std::size_t c = 0; c < kTypeClasses; ++c) {
      float sum = output_[c][kHidden];
      for (std::size_t h = 0; h < kHidden; ++h) sum += output_[c][h] * hidden_[h];
      total += p[c] = std::exp(std::clamp(sum, -30.0f, 30.0f));
    }
    for (float& q : p) q /= total;
    return p;
  }

  void learn(const float* x, const TypeCounts& wanted, float weight) {
    const TypeCounts p = classify(x);
    std::array<float, kHidden> back{};
    for (std::size_t c = 0; c < kTypeClasses; ++c) {
      const float error = (wanted[c] - p[c]) * weight;
      for (std::size_t h = 0; h < kHidden; ++h) {
        back[h] += error * output_[c][h];
        step(output_[c][h], output_squares_[c][h], error * hidden_[h]);
      }
      step(output_[c][kHidden], output_squares_[c][kHidden], error);
    }
    for (std::size_t h = 0; h < kHidden; ++h) {
      const float error = back[h] * (1 - hidden_[h] * hidden_[h]);
      for (std::size_t d = 0; d < kInputs; ++d)
        step(input_[h][d], input_squares_[h][d], error * x[d]);
      step(input_[h][kInputs], input_squares_[h][kInputs], error);
    }
  }

 private:
  static void step(float& weight, float& squares, float gradient) {
    squares += gradient * gradient;
    weight += 0.05f * gradient / std::sqrt(squares);
  }

  std::array<std::array<float, kInputs + 1>, kHidden> input_{};
  std::array<std::array<float, kInputs + 1>, kHidden> input_squares_{};
  std::array<std::array<float, kHidden + 1>, kTypeClasses> output_{};
  std::array<std::array<float, kHidden + 1>, kTypeClasses> output_squares_{};
  std::array<float, kHidden> hidden_{};
};

std::uint8_t pack(const TypeCounts& p) {
  std::uint32_t packed = 0;
  for (std::size_t c = 1; c < kTypeClasses; ++c) {
    const std::uint32_t level = p[c] < 0.05f ? 0 : p[c] < 0.2f ? 1 : p[c] < 0.5f ? 2 : 3;
    packed |= level << (2 * (c - 1));
  }
  return static_cast<std::uint8_t>(packed);
}

}  // namespace

std::vector<std::uint8_t> score_types(const WordVectors& words,
                                      const std::vector<TypeCounts>& counts) {
  constexpr std::uint32_t kFolds = 4;
  constexpr int kRounds = 8;
  std::vector<std::uint32_t> known;
  std::vector<std::uint32_t> fold(words.words.size(), 0);
  Shuffler random(20250304);
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    fold[i] = random.next() % kFolds;
    if (std::accumulate(counts[i].begin(), counts[i].end(), 0.0f) > 0) known.push_back(i);
  }
  std::vector<std::uint8_t> packed(words.words.size());
  for (std::uint32_t f = 0; f < kFolds; ++f) {
    Network network(random);
    for (int round = 0; round < kRounds; ++round) {
      random.shuffle(known);
      for (const std::uint32_t i : known) {
        if (fold[i] == f) continue;
        TypeCounts wanted = counts[i];
        const float total = std::accumulate(wanted.begin(), wanted.end(), 0.0f);
        for (float& w : wanted) w /= total;
        network.learn(words.row(i), wanted, std::min(1.0f, 0.3f + 0.1f * total));
      }
    }
    for (std::size_t i = 0; i < packed.size(); ++i) {
      if (fold[i] == f) packed[i] = pack(network.classify(words.row(i)));
    }
  }
  return packed;
}

}  // namespace ae::train
