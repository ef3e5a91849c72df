#include "analysis/sentence_model.h"

namespace ae {
namespace {

constexpr std::string_view kMagic = "AESB";
constexpr std::uint8_t kMostBits = 20;

}  // namespace

SentenceModel::SentenceModel(std::string_view file) {
  if (file.size() < kHeaderBytes || !file.starts_with(kMagic)) return;
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(file[i]); };
  const std::uint8_t bits = byte(5);
  if (byte(4) != kVersion || bits > kMostBits ||
      file.size() != kHeaderBytes + (std::size_t{1} << bits))
    return;
  bias_ = static_cast<std::int16_t>(byte(6) | byte(7) << 8);
  mask_ = (1u << bits) - 1;
  weights_.assign(file.begin() + kHeaderBytes, file.end());
}

}  // namespace ae
