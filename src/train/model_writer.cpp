#include "train/model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>

namespace ae::train {
namespace {

void put_u32(std::string& out, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

void put_varint(std::string& out, std::uint32_t value) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7F) | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

int quantize(float weight, const Quantization& to) {
  const int q = static_cast<int>(std::lround(std::clamp(weight * to.scale, -127.0, 127.0)));
  if (std::abs(q) < to.least) return 0;
  const int steps = (std::abs(q) + to.step / 2) / to.step;
  const int size = std::min(steps * to.step, 127 / to.step * to.step);
  return q < 0 ? -size : size;
}

using KeyedNumbers = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Keys and numbers, by key.
KeyedNumbers sorted_by_key(const FeatureIndex& features) {
  KeyedNumbers sorted(features.numbers().begin(), features.numbers().end());
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

int round_within(float weight, double scale, int least, int most) {
  return static_cast<int>(std::clamp(std::lround(weight * scale), long{least}, long{most}));
}

/// The weights of a feature as NameWeights packs them.
std::uint32_t pack_name_weights(const float* weights, double scale) {
  constexpr int kLeast = -8;
  std::uint32_t packed = 0;
  for (std::uint32_t k = 0; k < kNameWeights; ++k) {
    const int value = round_within(weights[k], scale, kLeast, 7) - kLeast;
    packed |= static_cast<std::uint32_t>(value) << (4 * k);
  }
  return packed;
}

}  // namespace

std::string write_name_model(const FeatureIndex& features, const std::vector<float>& weights,
                             std::span<const float> transitions) {
  constexpr double kScale = 24;  // of transitions; the larger weights are about 5
  constexpr int kUnit = 5;
  std::string out = "AEN2";
  for (const float t : transitions) out += static_cast<char>(round_within(t, kScale, -127, 127));
  out += static_cast<char>(kUnit);
  std::vector<std::uint32_t> rows;
  std::string keys;
  std::uint32_t last_key = 0;
  for (const auto& [key, number] : sorted_by_key(features)) {
    const std::uint32_t row =
        pack_name_weights(weights.data() + std::size_t{number} * kNameWeights, kScale / kUnit);
    if (row == NameWeights::kNoWeights) continue;
    put_varint(keys, key - last_key);
    last_key = key;
    rows.push_back(row);
  }
  put_u32(out, static_cast<std::uint32_t>(rows.size()));
  out += keys;
  for (int shift = 0; shift < 32; shift += 8) {
    for (const std::uint32_t row : rows) out += static_cast<char>(row >> shift & 0xFF);
  }
  return out;
}

std::string write_linear_model(const FeatureIndex& features, const std::vector<float>& weights,
                               std::uint32_t labels, const Quantization& quantization) {
  std::string keys;
  std::string counts;
  std::string entry_labels;
  std::string values;
  std::uint32_t kept = 0;
  std::uint32_t last_key = 0;
  for (const auto& [key, number] : sorted_by_key(features)) {
    std::uint8_t count = 0;
    for (std::uint32_t label = 0; label < labels; ++label) {
      const int value = quantize(weights[std::size_t{number} * labels + label], quantization);
      if (value == 0) continue;
      entry_labels += static_cast<char>(label);
      values += static_cast<char>(value);
      ++count;
    }
    if (count == 0) continue;
    put_varint(keys, key - last_key);
    last_key = key;
    counts += static_cast<char>(count);
    ++kept;
  }
  std::string out = "AEL1";
  out += static_cast<char>(labels);
  put_u32(out, kept);
  put_u32(out, static_cast<std::uint32_t>(values.size()));
  return out + keys + counts + entry_labels + values;
}

std::string write_word_classes(std::vector<WordEntry> entries,
                               const std::vector<std::uint8_t>& coarse) {
  std::map<std::uint32_t, WordEntry> by_key;
  for (const WordEntry& e : entries) by_key.emplace(e.hash >> 8, e);
  entries.clear();
  for (const auto& [key, entry] : by_key) entries.push_back(entry);
  std::string out = "AEW1";
  put_u32(out, static_cast<std::uint32_t>(coarse.size()));
  for (const std::uint8_t c : coarse) out += static_cast<char>(c);
  put_u32(out, static_cast<std::uint32_t>(entries.size()));
  std::uint32_t last_key = 0;
  for (const WordEntry& e : entries) {
    put_varint(out, (e.hash >> 8) - last_key);
    last_key = e.hash >> 8;
  }
  for (const WordEntry& e : entries) out += static_cast<char>(e.word.cluster & 0xFF);
  for (const WordEntry& e : entries) out += static_cast<char>(e.word.cluster >> 8);
  for (const WordEntry& e : entries) out += static_cast<char>(e.word.lists);
  for (const WordEntry& e : entries) out += static_cast<char>(e.word.types);
  for (const WordEntry& e : entries) out += static_cast<char>(e.word.tag);
  return out;
}

std::string write_phrases(const std::map<std::uint32_t, std::uint8_t>& phrases) {
  std::string out = "AEP1";
  put_u32(out, static_cast<std::uint32_t>(phrases.size()));
  std::uint32_t last_key = 0;
  for (const auto& [key, type] : phrases) {
    put_varint(out, key - last_key);
    last_key = key;
  }
  for (const auto& [key, type] : phrases) out += static_cast<char>(type);
  return out;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out) std::fprintf(stderr, "cannot write %s\n", path.c_str());
  return static_cast<bool>(out);
}

}  // namespace ae::train
