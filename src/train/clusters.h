// Spherical k-means (Dhillon and Modha 2001) over word vectors.
#pragma once

#include <cstdint>
#include <vector>

#include "train/word_vectors.h"

namespace ae::train {

struct Clustering {
  std::vector<std::uint16_t> fine;    ///< cluster of each word
  std::vector<std::uint16_t> coarse;  ///< of each fine cluster: the cluster of its centre
};

/// Deterministic: first centres are words at even steps of rank, empty clusters take up no word
/// again.
Clustering cluster_words(const WordVectors& words, std::uint32_t fine, std::uint32_t coarse,
                         std::uint32_t rounds);

}  // namespace ae::train
