// train_sentences OUT.bin KNOWN.jsonl… [--edited TEXT.jsonl…]: learns sentence ends from texts with
// known sentences and from edited texts in which nobody marked them.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string_view>

#include "train/sentence_training.h"

int main(int argc, char** argv) {
  constexpr std::uint32_t kAbbreviationEvery = 8;
  constexpr std::uint64_t kSeed = 7;
  constexpr float kEditedWeight = 0.6f;
  if (argc < 3) {
    std::fprintf(stderr,
                 "usage: train_sentences OUT.bin KNOWN.jsonl... [--edited TEXT.jsonl...]\n");
    return 2;
  }
  std::vector<ae::train::BreakExample> examples;
  bool edited = false;
  for (int i = 2; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--edited") {
      edited = true;
      continue;
    }
    std::ifstream in(argv[i], std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "train_sentences: can't read %s\n", argv[i]);
      return 1;
    }
    const std::string lines{std::istreambuf_iterator<char>(in), {}};
    for (const auto& known : ae::train::read_known_sentences(lines)) {
      if (edited) {
        ae::train::add_edited_examples(known.text, kEditedWeight, examples);
        continue;
      }
      ae::train::add_examples(known, false, examples);
      const auto altered = ae::train::with_final_abbreviations(known, kAbbreviationEvery, kSeed);
      ae::train::add_examples(altered, true, examples);
    }
    std::printf("%zu examples after %s\n", examples.size(), argv[i]);
  }
  std::ofstream out(argv[1], std::ios::binary);
  const std::string file = ae::train::learn_sentence_ends(std::move(examples), {});
  out.write(file.data(), static_cast<std::streamsize>(file.size()));
  return out ? 0 : 1;
}
