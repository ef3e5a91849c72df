// The learned decision where a sentence ends.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/sentence_features.h"

namespace ae {

/// One small integer weight a hashed feature. The file: "AESB", a version byte, the number of
/// weights as a power of two, the bias as a signed 16-bit little-endian number, then the weights. A
/// file it can't read leaves all weights 0.
class SentenceModel {
 public:
  static constexpr std::uint8_t kVersion = 1;
  static constexpr std::size_t kHeaderBytes = 8;

  SentenceModel() = default;
  explicit SentenceModel(std::string_view file);

  /// Whether a file was read.
  bool is_trained() const { return mask_ != 0; }
  /// Above 0 where the sentence ends.
  int score(const BreakFeatures& features) const {
    int sum = bias_;
    for (const std::uint32_t f : features) sum += weights_[f & mask_];
    return sum;
  }

 private:
  std::vector<std::int8_t> weights_ = std::vector<std::int8_t>(1);
  std::uint32_t mask_ = 0;
  int bias_ = 0;
};

}  // namespace ae
