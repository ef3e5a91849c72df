#include "train/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "train/perceptron.h"

namespace ae::train {
namespace {

constexpr std::uint32_t L = kNameLabels;
constexpr std::uint32_t W = kNameWeights;
using Row = std::array<double, L>;

/// The two weights that a label other than kOutside has.
std::uint32_t type_at(std::uint8_t label) {
  return static_cast<std::uint32_t>(type_of_label(label));
}
std::uint32_t part_at(std::uint8_t label) {
  return kNameTypes + static_cast<std::uint32_t>(part_of_label(label));
}

/// exp(transition), 0 where labels may not follow each other.
using TransitionTable = std::array<double, L * L>;

/// Expected counts of labels and of pairs under the model, within the allowed labels.
class Lattice {
 public:
  /// `potentials`: exp(score) of each label at each word.
  void run(const std::vector<Row>& potentials, const TransitionTable& table,
           const std::vector<LabelSet>* allowed) {
    const std::size_t n = potentials.size();
    forward_.assign(n, Row{});
    backward_.assign(n, Row{});
    for (std::size_t i = 0; i < n; ++i) {
      double sum = 0;
      for (std::uint32_t y = 0; y < L; ++y) {
        if (allowed && ((*allowed)[i] >> y & 1) == 0) continue;
        double in = 0;
        if (i == 0) {
          in = table[kOutside * L + y];
        } else {
          for (std::uint32_t b = 0; b < L; ++b) in += forward_[i - 1][b] * table[b * L + y];
        }
        forward_[i][y] = in * potentials[i][y];
        sum += forward_[i][y];
      }
      if (sum <= 0) {
        valid_ = false;
        return;
      }
      for (double& f : forward_[i]) f /= sum;
    }
    valid_ = true;
    for (std::uint32_t y = 0; y < L; ++y) backward_[n - 1][y] = table[y * L + kOutside];
    for (std::size_t i = n - 1; i-- > 0;) {
      double sum = 0;
      for (std::uint32_t y = 0; y < L; ++y) {
        double out = 0;
        for (std::uint32_t next = 0; next < L; ++next) {
          if (allowed && ((*allowed)[i + 1] >> next & 1) == 0) continue;
          out += table[y * L + next] * potentials[i + 1][next] * backward_[i + 1][next];
        }
        backward_[i][y] = out;
        sum += out;
      }
      for (double& b : backward_[i]) b /= sum;
    }
  }

  bool valid() const { return valid_; }

  Row marginal(std::size_t i) const {
    Row m{};
    double sum = 0;
    for (std::uint32_t y = 0; y < L; ++y) sum += m[y] = forward_[i][y] * backward_[i][y];
    if (sum > 0) {
      for (double& p : m) p /= sum;
    }
    return m;
  }

  /// Adds `sign` times the expected count of each pair of labels.
  void add_pairs(const std::vector<Row>& potentials, const TransitionTable& table,
                 const std::vector<LabelSet>* allowed, double sign,
                 std::array<double, L * L>& out) const {
    const std::size_t n = potentials.size();
    const Row first = marginal(0);
    const Row last = marginal(n - 1);
    for (std::uint32_t y = 0; y < L; ++y) {
      out[kOutside * L + y] += sign * first[y];
      out[y * L + kOutside] += sign * last[y];
    }
    std::array<double, L * L> pairs;
    for (std::size_t i = 0; i + 1 < n; ++i) {
      double sum = 0;
      pairs.fill(0);
      for (std::uint32_t next = 0; next < L; ++next) {
        if (allowed && ((*allowed)[i + 1] >> next & 1) == 0) continue;
        const double ahead = potentials[i + 1][next] * backward_[i + 1][next];
        for (std::uint32_t y = 0; y < L; ++y) {
          sum += pairs[y * L + next] = forward_[i][y] * table[y * L + next] * ahead;
        }
      }
      if (sum <= 0) continue;
      for (std::uint32_t k = 0; k < L * L; ++k) out[k] += sign * pairs[k] / sum;
    }
  }

 private:
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  bool valid_ = false;
};

class Learner {
 public:
  Learner(std::size_t feature_count, const CrfTraining& training)
      : training_(training), squares_(feature_count * W, 1e-6f) {
    weights_.features.assign(feature_count * W, 0.0f);
    transition_squares_.fill(1e-6f);
  }

  void learn(const CrfExample& e) {
    const std::size_t n = e.features.size();
    potentials_.assign(n, Row{});
    drop_features(e);
    for (std::size_t i = 0; i < n; ++i) potentials_[i] = potentials_of(kept_[i]);
    for (std::uint32_t a = 0; a < L; ++a) {
      for (std::uint32_t b = 0; b < L; ++b) {
        const bool may = may_follow(static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(b));
        table_[a * L + b] = may ? std::exp(double{weights_.transitions[a * L + b]}) : 0;
      }
    }
    free_.run(potentials_, table_, nullptr);
    bound_.run(potentials_, table_, &e.allowed);
    if (!free_.valid() || !bound_.valid()) return;
    for (std::size_t i = 0; i < n; ++i) update_word(e, i);
    std::array<double, L * L> gradient{};
    bound_.add_pairs(potentials_, table_, &e.allowed, 1, gradient);
    free_.add_pairs(potentials_, table_, nullptr, -1, gradient);
    for (std::uint32_t k = 0; k < L * L; ++k) {
      if (gradient[k] != 0) {
        step(weights_.transitions[k], transition_squares_[k],
             static_cast<float>(gradient[k]) * e.weight, 0);
      }
    }
  }

  /// With all features again, each must say as much less as more of them speak.
  CrfWeights take() {
    for (float& w : weights_.features) w *= 1 - training_.dropout;
    return std::move(weights_);
  }

 private:
  void drop_features(const CrfExample& e) {
    constexpr std::uint32_t kParts = 1u << 16;
    const auto dropped = static_cast<std::uint32_t>(training_.dropout * kParts);
    kept_.resize(e.features.size());
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      kept_[i].clear();
      for (const std::uint32_t f : e.features[i]) {
        if (random_.next() % kParts >= dropped) kept_[i].push_back(f);
      }
    }
  }

  Row potentials_of(const std::vector<std::uint32_t>& features) const {
    std::array<float, W> sums{};
    for (const std::uint32_t f : features) {
      const float* row = weights_.features.data() + std::size_t{f} * W;
      for (std::uint32_t k = 0; k < W; ++k) sums[k] += row[k];
    }
    std::array<float, L> scores{};
    for (std::uint8_t y = 1; y < L; ++y) scores[y] = sums[type_at(y)] + sums[part_at(y)];
    const float most = *std::max_element(scores.begin(), scores.end());
    Row potentials;
    for (std::uint32_t y = 0; y < L; ++y)
      potentials[y] = std::exp(std::max(double{scores[y] - most}, -60.0));
    return potentials;
  }

  void update_word(const CrfExample& e, std::size_t i) {
    const Row wanted = bound_.marginal(i);
    const Row found = free_.marginal(i);
    std::array<float, W> gradient{};
    float size = 0;
    for (std::uint8_t y = 1; y < L; ++y) {
      const float g = static_cast<float>(wanted[y] - found[y]) * e.weight;
      size = std::max(size, std::abs(g));
      gradient[type_at(y)] += g;
      gradient[part_at(y)] += g;
    }
    if (size < 0.002f) return;
    for (const std::uint32_t f : kept_[i]) {
      float* row = weights_.features.data() + std::size_t{f} * W;
      float* squares = squares_.data() + std::size_t{f} * W;
      for (std::uint32_t k = 0; k < W; ++k) {
        if (std::abs(gradient[k]) > 0.001f) step(row[k], squares[k], gradient[k], training_.l1);
      }
    }
  }

  void step(float& weight, float& squares, float gradient, float l1) const {
    squares += gradient * gradient;
    const float rate = training_.rate / std::sqrt(squares);
    const float moved = weight + rate * gradient;
    const float shrink = rate * l1;
    weight = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0.0f;
  }

  CrfTraining training_;
  Shuffler random_{training_.seed};
  std::vector<std::vector<std::uint32_t>> kept_;  ///< of each word's features
  CrfWeights weights_;
  std::vector<float> squares_;
  std::array<float, L * L> transition_squares_{};
  std::vector<Row> potentials_;
  TransitionTable table_{};
  Lattice free_;
  Lattice bound_;
};

}  // namespace

CrfWeights learn_crf(const std::vector<CrfExample>& examples, std::size_t feature_count,
                     const CrfTraining& training) {
  CrfWeights mean;
  mean.features.assign(feature_count * W, 0.0f);
  const float share = 1.0f / static_cast<float>(training.models);
  for (int model = 0; model < training.models; ++model) {
    CrfTraining own = training;
    own.seed += static_cast<std::uint32_t>(model);
    Learner learner(feature_count, own);
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0u);
    Shuffler shuffler(own.seed);
    for (int round = 0; round < own.rounds; ++round) {
      shuffler.shuffle(order);
      for (const std::uint32_t i : order) learner.learn(examples[i]);
    }
    const CrfWeights one = learner.take();
    for (std::size_t k = 0; k < mean.features.size(); ++k)
      mean.features[k] += share * one.features[k];
    for (std::size_t k = 0; k < mean.transitions.size(); ++k)
      mean.transitions[k] += share * one.transitions[k];
  }
  return mean;
}

}  // namespace ae::train
