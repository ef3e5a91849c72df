#include "analysis/word_frequencies.h"

#include "analysis/byte_reader.h"
#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kFrequencies[] = {
#embed "models/frequencies.bin"
};
constexpr unsigned char kFunctionWords[] = {
#embed "lexicon/function_words_en.txt"
};

constexpr std::uint32_t key_of(std::uint32_t lower_hash) {
  return lower_hash >> 8;
}

}  // namespace

WordFrequencies::WordFrequencies() : function_words_(text_of(kFunctionWords)) {
  ByteReader in(kFrequencies);
  in.expect("AEZ1");
  std::vector<std::uint32_t> keys(in.count(2));
  std::uint32_t key = 0;
  for (std::uint32_t& k : keys) k = key += in.varint();
  tenths_.reserve(keys.size());
  for (const std::uint32_t k : keys) tenths_.insert(k, in.byte());
}

float WordFrequencies::zipf(std::uint32_t lower_hash) const {
  const auto tenths = tenths_.find(key_of(lower_hash));
  return tenths ? static_cast<float>(*tenths) / 10.0f : kRareZipf;
}

}  // namespace ae
