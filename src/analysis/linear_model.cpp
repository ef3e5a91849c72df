#include "analysis/linear_model.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "analysis/byte_reader.h"

namespace ae {
namespace {

constexpr unsigned kKindBits = 8;  ///< of a feature's number

Failure bad_model() {
  return {"bad-model", "The language model is damaged."};
}

}  // namespace

Result<LinearModel> LinearModel::read(std::span<const unsigned char> bytes,
                                      std::uint32_t label_limit) {
  ByteReader in(bytes);
  in.expect("AEL1");
  const std::uint32_t labels = in.byte();
  const std::uint32_t features = in.count(2);
  const std::uint32_t entries = in.count(2);
  if (!in.ok() || labels > std::min(label_limit, kIsFew)) return bad_model();

  LinearModel model;
  model.row_size_ = room_for(labels);
  std::vector<std::uint32_t> keys(features);
  std::uint32_t key = 0;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const std::uint32_t step = in.varint();
    key += step;
    if (key >> kFeatureKeyBits != 0 || (k > 0 && step == 0)) in.fail();
    keys[k] = key;
  }
  const auto counts = in.take(features);
  const auto entry_labels = in.take(entries);
  const auto values = in.take(entries);
  if (!in.ok() || in.left() != 0) return bad_model();
  std::vector<Weight> weights(entries);
  for (std::uint32_t i = 0; i < entries; ++i) {
    if (entry_labels[i] >= labels) return bad_model();
    weights[i] = {entry_labels[i], static_cast<std::int8_t>(values[i])};
  }
  std::span<const Weight> left(weights);
  std::vector<std::uint32_t> bodies(features);
  for (std::uint32_t i = 0; i < features; ++i) {
    if (counts[i] > left.size()) return bad_model();
    bodies[i] = model.keep(left.first(counts[i]));
    left = left.subspan(counts[i]);
  }
  if (!left.empty()) return bad_model();
  model.features_ = FeatureTable(keys, bodies, kUnknown);
  return model;
}

/// The number of a feature of these weights, which are kept.
std::uint32_t LinearModel::keep(std::span<const Weight> weights) {
  if (weights.size() <= kPair) {
    std::uint32_t body = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
      const std::uint32_t value = static_cast<std::uint8_t>(weights[k].value);
      body |= (weights[k].label | value << 8) << (16 * k);
    }
    return body;
  }
  if (weights.size() <= kFew) {
    std::copy(weights.begin(), weights.end(), few_.emplace_back().begin());
    return kIsFew | static_cast<std::uint32_t>(few_.size() - 1) << kKindBits;
  }
  const std::size_t row = rows_.size();
  rows_.resize(row + row_size_);
  for (const Weight w : weights) {
    rows_[row + w.label] = static_cast<std::int8_t>(rows_[row + w.label] + w.value);
  }
  return kIsRow | static_cast<std::uint32_t>(row / kLane) << kKindBits;
}

void LinearModel::add(std::span<const std::uint32_t> features, Score* scores) const {
  constexpr std::size_t kBatch = 64;
  std::array<std::uint32_t, kBatch> bodies;
  std::array<const std::int8_t*, kBatch> rows;
  const auto add_weight = [&](Weight weight) {
    Score& score = scores[weight.label];
    score = static_cast<Score>(score + weight.value);
  };
  while (!features.empty()) {
    const auto batch = features.first(std::min(features.size(), kBatch));
    features = features.subspan(batch.size());
    features_.look_up(batch, bodies.data());
    std::size_t row_count = 0;
    for (std::size_t k = 0; k < batch.size(); ++k) {
      const std::uint32_t kind = bodies[k] & 0xFF;
      const std::uint32_t rest = bodies[k] >> kKindBits;
      if (bodies[k] == kUnknown) continue;
      if (kind == kIsRow) {
        rows[row_count++] = rows_.data() + rest * kLane;
      } else if (kind == kIsFew) {
        for (const Weight weight : few_[rest]) add_weight(weight);
      } else {
        add_weight({static_cast<std::uint8_t>(kind), static_cast<std::int8_t>(rest)});
        add_weight({static_cast<std::uint8_t>(rest >> 8), static_cast<std::int8_t>(rest >> 16)});
      }
    }
    add_rows({rows.data(), row_count}, scores);
  }
}

void LinearModel::add_rows(std::span<const std::int8_t* const> rows, Score* scores) const {
  using Bytes = std::int8_t __attribute__((vector_size(kLane)));
  using Sums = Score __attribute__((vector_size(kLane * sizeof(Score))));
  for (std::size_t lane = 0; lane < row_size_; lane += kLane) {
    Sums sums;
    std::memcpy(&sums, scores + lane, sizeof sums);
    for (const std::int8_t* row : rows) {
      Bytes weights;
      std::memcpy(&weights, row + lane, sizeof weights);
      sums += __builtin_convertvector(weights, Sums);
    }
    std::memcpy(scores + lane, &sums, sizeof sums);
  }
}

}  // namespace ae
