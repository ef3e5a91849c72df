#include "train/word_vectors.h"

#include <cmath>
#include <cstdlib>

namespace ae::train {
namespace {

/// The string literal that begins at `at` (behind its quotation mark); moves `at` behind its end.
std::string read_string(std::string_view json, std::size_t& at) {
  std::string word;
  while (at < json.size() && json[at] != '"') {
    if (json[at] == '\\') ++at;
    word += json[at++];
  }
  ++at;
  return word;
}

bool has_letter(std::string_view word) {
  for (const char c : word) {
    if ((c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80)) return true;
  }
  return false;
}

void append_unit_vector(std::vector<float>& out, const std::vector<float>& row,
                        std::uint32_t dimensions) {
  double square = 0;
  for (std::uint32_t i = 0; i < dimensions; ++i) square += double{row[i]} * row[i];
  const double scale = square > 0 ? 1 / std::sqrt(square) : 0;
  for (std::uint32_t i = 0; i < dimensions; ++i) out.push_back(static_cast<float>(row[i] * scale));
}

/// Takes the part along `direction` (of unit length) out of every vector.
void remove_direction(WordVectors& words, const std::vector<double>& direction) {
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    float* row = words.vectors.data() + i * words.dimensions;
    double dot = 0;
    for (std::uint32_t d = 0; d < words.dimensions; ++d) dot += row[d] * direction[d];
    for (std::uint32_t d = 0; d < words.dimensions; ++d)
      row[d] -= static_cast<float>(dot * direction[d]);
  }
}

void scale_to_unit(std::vector<double>& direction) {
  double square = 0;
  for (const double x : direction) square += x * x;
  for (double& x : direction) x /= std::sqrt(square);
}

/// The direction along which the vectors vary most, by power iteration.
std::vector<double> main_direction(const WordVectors& words) {
  std::vector<double> direction(words.dimensions, 1.0);
  scale_to_unit(direction);
  for (int round = 0; round < 20; ++round) {
    std::vector<double> next(words.dimensions, 0.0);
    for (std::size_t i = 0; i < words.words.size(); ++i) {
      const float* row = words.row(i);
      double dot = 0;
      for (std::uint32_t d = 0; d < words.dimensions; ++d) dot += row[d] * direction[d];
      for (std::uint32_t d = 0; d < words.dimensions; ++d) next[d] += dot * row[d];
    }
    direction = std::move(next);
    scale_to_unit(direction);
  }
  return direction;
}

/// Without their mean and main directions, which tell of frequency more than of meaning, vectors of
/// like words are nearer to each other (Mu and Viswanath 2018, "All-but-the-top").
void centre(WordVectors& words) {
  constexpr int kDirections = 2;
  std::vector<double> mean(words.dimensions, 0.0);
  for (std::size_t i = 0; i < words.vectors.size(); ++i)
    mean[i % words.dimensions] += words.vectors[i];
  const auto count = static_cast<double>(words.words.size());
  for (std::size_t i = 0; i < words.vectors.size(); ++i) {
    words.vectors[i] -= static_cast<float>(mean[i % words.dimensions] / count);
  }
  for (int i = 0; i < kDirections; ++i) remove_direction(words, main_direction(words));
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    float* row = words.vectors.data() + i * words.dimensions;
    double square = 1e-12;
    for (std::uint32_t d = 0; d < words.dimensions; ++d) square += double{row[d]} * row[d];
    for (std::uint32_t d = 0; d < words.dimensions; ++d)
      row[d] = static_cast<float>(row[d] / std::sqrt(square));
  }
}

}  // namespace

WordVectors read_word_vectors(std::string_view json, std::size_t limit) {
  WordVectors found;
  constexpr std::string_view kStart = "\"vectors\":{";
  std::size_t at = json.find(kStart);
  if (at == std::string_view::npos) return found;
  at += kStart.size();
  std::vector<float> row;
  while (at < json.size() && json[at] == '"' && found.words.size() < limit) {
    ++at;
    std::string word = read_string(json, at);
    row.clear();
    at += 2;  // ":["
    while (at < json.size() && json[at - 1] != ']') {
      char* end = nullptr;
      row.push_back(std::strtof(json.data() + at, &end));
      at = static_cast<std::size_t>(end - json.data()) + 1;
    }
    ++at;  // ","
    if (row.size() < found.dimensions || !has_letter(word)) continue;
    found.words.push_back(std::move(word));
    append_unit_vector(found.vectors, row, found.dimensions);
  }
  centre(found);
  return found;
}

}  // namespace ae::train
