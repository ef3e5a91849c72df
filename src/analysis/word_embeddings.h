// Vectors of words in which words of like use lie near each other; read from a file that is loaded
// only when a lens needs it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "text/result.h"
#include "text/span.h"

namespace ae {

/// Vectors of unit length, each value one of 16 levels.
class WordEmbeddings {
 public:
  static constexpr std::size_t kDimensions = 100;
  static constexpr std::size_t kLevels = 16;
  using Vector = std::array<float, kDimensions>;

  /// Reads assets/models/embeddings.bin: "AEV1", the number of words (u32), 16 levels (i16, in
  /// 32768ths, as u16), the words' keys in rising order as differences (LEB128), then two values a
  /// byte. Fails with "damaged" and a sentence where anything is missing, left over or out of
  /// order.
  static Result<WordEmbeddings> read(std::span<const unsigned char> file);

  std::size_t size() const { return keys_.size(); }
  /// Writes the vector of a word; false where it is not known. `lower_hash` is Token::lower_hash.
  bool find(std::uint32_t lower_hash, Vector& vector) const;

 private:
  std::array<float, kLevels> levels_{};
  std::vector<std::uint32_t> keys_;  ///< rising
  std::vector<unsigned char> values_;
};

}  // namespace ae
