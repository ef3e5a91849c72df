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

}  // namespace

std::string write_linear_model(const FeatureIndex& features, const std::vector<float>& weights,
                               std::uint32_t labels, const Quantization& quantization) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted(features.numbers().begin(),
                                                              features.numbers().end());
  std::sort(sorted.begin(), sorted.end());
  std::string keys;
  std::string counts;
  std::string entry_labels;
  std::string values;
  std::uint32_t kept = 0;
  std::uint32_t last_key = 0;
  for (const auto& [key, number] : sorted) {
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
