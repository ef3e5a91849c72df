#include "analysis/word_embeddings.h"

#include <algorithm>
#include <cmath>

#include "analysis/byte_reader.h"

namespace ae {
namespace {

constexpr float kLevelUnit = 1.0f / 32768.0f;
constexpr std::size_t kBytesAWord = WordEmbeddings::kDimensions / 2;

Failure damaged() {
  return {"damaged", "The file of word meanings is damaged, so a lens finds only its own words."};
}

}  // namespace

Result<WordEmbeddings> WordEmbeddings::read(std::span<const unsigned char> file) {
  ByteReader in(file);
  WordEmbeddings words;
  if (!in.expect("AEV1")) return damaged();
  const std::uint32_t count = in.count(kBytesAWord + 1);
  for (float& level : words.levels_) {
    const std::uint32_t low = in.byte();
    const auto value = static_cast<std::int16_t>(low | std::uint32_t{in.byte()} << 8);
    level = static_cast<float>(value) * kLevelUnit;
  }
  words.keys_.reserve(count);
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
    const std::uint32_t step = in.varint();
    if ((i > 0 && step == 0) || key + step < key) in.fail();
    key += step;
    words.keys_.push_back(key);
  }
  const auto values = in.take(std::size_t{count} * kBytesAWord);
  if (!in.ok() || in.left() != 0 || count == 0) return damaged();
  words.values_.assign(values.begin(), values.end());
  return words;
}

bool WordEmbeddings::find(std::uint32_t lower_hash, Vector& vector) const {
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), lower_hash);
  if (found == keys_.end() || *found != lower_hash) return false;
  const auto row = static_cast<std::size_t>(found - keys_.begin()) * kBytesAWord;
  float square = 0;
  for (std::size_t i = 0; i < kDimensions; ++i) {
    const unsigned pair = values_[row + i / 2];
    vector[i] = levels_[i % 2 == 0 ? pair & 15 : pair >> 4];
    square += vector[i] * vector[i];
  }
  if (!(square > 0)) return false;
  const float scale = 1 / std::sqrt(square);
  for (float& x : vector) x *= scale;
  return true;
}

}  // namespace ae
