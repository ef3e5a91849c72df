#include "analysis/word_frequencies.h"

#include <charconv>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kFrequencies[] = {
#embed "lexicon/frequencies_en.txt"
};
constexpr unsigned char kFunctionWords[] = {
#embed "lexicon/function_words_en.txt"
};

}  // namespace

WordFrequencies::WordFrequencies() : function_words_(text_of(kFunctionWords)) {
  std::string_view lines = text_of(kFrequencies);
  std::uint16_t tenths = 0;
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    if (line.starts_with('#')) continue;
    if (line.starts_with('=')) {
      std::from_chars(line.data() + 1, line.data() + line.size(), tenths);
      continue;
    }
    while (!line.empty()) tenths_.insert(hash_word(next_field(line, ' ')), tenths);
  }
}

float WordFrequencies::zipf(std::uint32_t lower_hash) const {
  const auto tenths = tenths_.find(lower_hash);
  return tenths ? static_cast<float>(*tenths) / 10.0f : kRareZipf;
}

}  // namespace ae
