#include "train/clusters.h"

#include <algorithm>
#include <cmath>

namespace ae::train {
namespace {

/// Unit vectors to be clustered, and how much each counts.
struct Points {
  const std::vector<float>& vectors;
  std::size_t count;
  std::uint32_t dimensions;
};

/// Centres stored dimension by dimension, so that one point meets all of them in one vectorised
/// pass.
class Centres {
 public:
  Centres(const Points& points, std::uint32_t count)
      : count_(count), dimensions_(points.dimensions) {
    by_dimension_.resize(std::size_t{dimensions_} * count_);
    // Frequent words are more alike than rare ones: steps of rank grow quadratically.
    for (std::uint32_t k = 0; k < count_; ++k) {
      const double share = (k + 0.5) / count_;
      const auto word = static_cast<std::size_t>(share * share * static_cast<double>(points.count));
      for (std::uint32_t d = 0; d < dimensions_; ++d)
        at(d, k) = points.vectors[word * dimensions_ + d];
    }
  }

  std::uint16_t nearest(const float* point, std::vector<float>& scores) const {
    scores.assign(count_, 0.0f);
    for (std::uint32_t d = 0; d < dimensions_; ++d) {
      const float value = point[d];
      const float* row = by_dimension_.data() + std::size_t{d} * count_;
      for (std::uint32_t k = 0; k < count_; ++k) scores[k] += value * row[k];
    }
    return static_cast<std::uint16_t>(std::max_element(scores.begin(), scores.end()) -
                                      scores.begin());
  }

  void move_to_means(const Points& points, const std::vector<std::uint16_t>& cluster_of) {
    std::vector<float> sums(std::size_t{count_} * dimensions_, 0.0f);
    for (std::size_t i = 0; i < points.count; ++i) {
      float* sum = sums.data() + std::size_t{cluster_of[i]} * dimensions_;
      for (std::uint32_t d = 0; d < dimensions_; ++d) sum[d] += points.vectors[i * dimensions_ + d];
    }
    for (std::uint32_t k = 0; k < count_; ++k) {
      const float* sum = sums.data() + std::size_t{k} * dimensions_;
      double square = 0;
      for (std::uint32_t d = 0; d < dimensions_; ++d) square += double{sum[d]} * sum[d];
      if (square == 0) continue;
      for (std::uint32_t d = 0; d < dimensions_; ++d)
        at(d, k) = static_cast<float>(sum[d] / std::sqrt(square));
    }
  }

  std::vector<float> rows() const {
    std::vector<float> rows(by_dimension_.size());
    for (std::uint32_t d = 0; d < dimensions_; ++d) {
      for (std::uint32_t k = 0; k < count_; ++k) {
        rows[std::size_t{k} * dimensions_ + d] = by_dimension_[std::size_t{d} * count_ + k];
      }
    }
    return rows;
  }

 private:
  float& at(std::uint32_t d, std::uint32_t k) { return by_dimension_[std::size_t{d} * count_ + k]; }

  std::uint32_t count_;
  std::uint32_t dimensions_;
  std::vector<float> by_dimension_;
};

std::vector<std::uint16_t> run_rounds(const Points& points, Centres& centres,
                                      std::uint32_t rounds) {
  std::vector<std::uint16_t> cluster_of(points.count);
  std::vector<float> scores;
  for (std::uint32_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < points.count; ++i) {
      cluster_of[i] = centres.nearest(points.vectors.data() + i * points.dimensions, scores);
    }
    centres.move_to_means(points, cluster_of);
  }
  return cluster_of;
}

}  // namespace

Clustering cluster_words(const WordVectors& words, std::uint32_t fine, std::uint32_t coarse,
                         std::uint32_t rounds) {
  const Points points{words.vectors, words.words.size(), words.dimensions};
  Centres centres(points, fine);
  Clustering found;
  found.fine = run_rounds(points, centres, rounds);
  const std::vector<float> rows = centres.rows();
  const Points centre_points{rows, fine, words.dimensions};
  Centres coarse_centres(centre_points, coarse);
  found.coarse = run_rounds(centre_points, coarse_centres, rounds);
  return found;
}

}  // namespace ae::train
