// train_embeddings VECTORS.json FREQUENCIES.tsv OUT.bin: the vectors of the most frequent words,
// each value one of 16 levels, for WordEmbeddings.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <unordered_map>

#include "analysis/token_words.h"
#include "analysis/word_embeddings.h"
#include "train/corpus.h"
#include "train/lines.h"
#include "train/model_writer.h"
#include "train/word_vectors.h"

namespace {

using ae::WordEmbeddings;
using Levels = std::array<double, WordEmbeddings::kLevels>;

constexpr std::size_t kVectors = 150'000;
constexpr std::size_t kWords = 20'000;
constexpr int kRounds = 40;
constexpr double kLevelUnits = 32768;

std::size_t nearest(const Levels& levels, double value) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < levels.size(); ++i) {
    if (std::abs(levels[i] - value) < std::abs(levels[best] - value)) best = i;
  }
  return best;
}

/// The levels with the least squared error (Lloyd 1957), begun at even steps.
Levels fit_levels(const std::vector<const float*>& rows) {
  Levels levels{};
  for (std::size_t i = 0; i < levels.size(); ++i)
    levels[i] = (static_cast<double>(i) - 7.5) * 0.035;
  for (int round = 0; round < kRounds; ++round) {
    std::array<double, WordEmbeddings::kLevels> sums{};
    std::array<double, WordEmbeddings::kLevels> counts{};
    for (std::size_t r = 0; r < rows.size(); r += 4) {
      for (std::size_t d = 0; d < WordEmbeddings::kDimensions; ++d) {
        const double value = static_cast<double>(rows[r][d]);
        const std::size_t level = nearest(levels, value);
        sums[level] += value;
        counts[level] += 1;
      }
    }
    for (std::size_t i = 0; i < levels.size(); ++i)
      if (counts[i] > 0) levels[i] = sums[i] / counts[i];
  }
  for (double& level : levels) level = std::round(level * kLevelUnits) / kLevelUnits;
  return levels;
}

void append_u16(std::string& out, int value) {
  out += static_cast<char>(value & 255);
  out += static_cast<char>(value >> 8 & 255);
}

void append_varint(std::string& out, std::uint32_t value) {
  for (; value >= 128; value >>= 7) out += static_cast<char>(value | 128);
  out += static_cast<char>(value);
}

std::string write_embeddings(const std::map<std::uint32_t, const float*>& words) {
  std::vector<const float*> rows;
  for (const auto& [key, row] : words) rows.push_back(row);
  const Levels levels = fit_levels(rows);
  std::string out = "AEV1";
  append_u16(out, static_cast<int>(words.size() & 0xFFFF));
  append_u16(out, static_cast<int>(words.size() >> 16));
  for (const double level : levels) append_u16(out, static_cast<int>(level * kLevelUnits));
  std::uint32_t last = 0;
  for (const auto& [key, row] : words) {
    append_varint(out, key - last);
    last = key;
  }
  for (const float* row : rows) {
    for (std::size_t d = 0; d < WordEmbeddings::kDimensions; d += 2) {
      const std::size_t low = nearest(levels, static_cast<double>(row[d]));
      const std::size_t high = nearest(levels, static_cast<double>(row[d + 1]));
      out += static_cast<char>(low | high << 4);
    }
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace ae::train;
  if (argc != 4) {
    std::fprintf(stderr, "usage: train_embeddings VECTORS.json FREQUENCIES.tsv OUT.bin\n");
    return 2;
  }
  const WordVectors vectors = read_word_vectors(read_file(argv[1]), kVectors);
  std::unordered_map<std::string, const float*> known;
  for (std::size_t i = 0; i < vectors.words.size(); ++i)
    known.try_emplace(vectors.words[i], vectors.row(i));
  std::map<std::uint32_t, const float*> words;
  each_line(argv[2], [&](std::string_view line) {
    const auto found = known.find(std::string(fields_of(line, '\t')[0]));
    if (words.size() < kWords && found != known.end())
      words.try_emplace(ae::hash_lower(found->first), found->second);
  });
  std::printf("%zu words\n", words.size());
  return write_file(argv[3], write_embeddings(words)) ? 0 : 1;
}
