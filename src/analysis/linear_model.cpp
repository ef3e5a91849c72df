#include "analysis/linear_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "analysis/byte_reader.h"

namespace ae {
namespace {

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
  if (!in.ok() || labels > label_limit) return bad_model();

  LinearModel model;
  model.slots_.assign(std::bit_ceil(std::size_t{features} * 2 + 2), Slot{});
  model.mask_ = model.slots_.size() - 1;
  model.filter_ = KeyFilter(features);
  model.row_size_ = room_for(labels);
  std::vector<std::uint32_t> keys(features);
  std::uint32_t key = 0;
  for (std::uint32_t& k : keys) {
    key += in.varint();
    if (key >> kKeyBits != 0) in.fail();
    k = key;
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
  for (std::uint32_t i = 0; i < features; ++i) {
    if (counts[i] > left.size()) return bad_model();
    model.insert(keys[i], left.first(counts[i]));
    left = left.subspan(counts[i]);
  }
  if (!left.empty()) return bad_model();
  return model;
}

/// Where the key is, or the free slot where it would be.
std::size_t LinearModel::slot_of(std::uint32_t key) const {
  std::size_t i = key & mask_;
  while (slots_[i].key != key && slots_[i].kind != Kind::kFree) i = (i + 1) & mask_;
  return i;
}

void LinearModel::insert(std::uint32_t key, std::span<const Weight> weights) {
  if (weights.empty()) return;
  Slot& slot = slots_[slot_of(key)];
  if (slot.kind != Kind::kFree) return;
  slot.key = key;
  filter_.enter(key);
  ++feature_count_;
  if (weights.size() > kPairSize) {
    slot.kind = Kind::kRow;
    slot.body = make_row(weights);
    return;
  }
  slot.kind = Kind::kPair;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    const std::uint32_t value = static_cast<std::uint8_t>(weights[k].value);
    slot.body |= (weights[k].label | value << 8) << (16 * k);
  }
}

std::uint32_t LinearModel::make_row(std::span<const Weight> weights) {
  const std::size_t row = rows_.size();
  rows_.resize(row + row_size_);
  for (const Weight w : weights) {
    rows_[row + w.label] = static_cast<std::int8_t>(rows_[row + w.label] + w.value);
  }
  return static_cast<std::uint32_t>(row);
}

void LinearModel::add(std::span<const std::uint32_t> features, Score* scores) const {
  // First the keys that may be known, then the slots where they should be, then the rows: a loop
  // that looks into memory does not branch on what it finds, so that one look need not wait for
  // another.
  constexpr std::size_t kBatch = 64;
  std::array<std::uint32_t, kBatch> keys;
  std::array<Slot, kBatch> slots;
  std::array<const std::int8_t*, kBatch> rows;
  const auto add_weight = [&](std::uint32_t weight) {
    Score& score = scores[weight & 0xFF];
    score = static_cast<Score>(score + static_cast<std::int8_t>(weight >> 8));
  };
  while (!features.empty()) {
    const auto batch = features.first(std::min(features.size(), kBatch));
    features = features.subspan(batch.size());
    const std::size_t key_count = filter_.pick(batch, keys.data());
    for (std::size_t k = 0; k < key_count; ++k) slots[k] = slots_[keys[k] & mask_];
    std::size_t row_count = 0;
    for (std::size_t k = 0; k < key_count; ++k) {
      Slot slot = slots[k];
      if (slot.key != keys[k]) slot = slots_[slot_of(keys[k])];
      const bool is_row = slot.kind == Kind::kRow;
      rows[row_count] = rows_.data() + (is_row ? slot.body : 0);
      row_count += is_row ? 1 : 0;
      const std::uint32_t pair = is_row ? 0 : slot.body;
      add_weight(pair & 0xFFFF);
      add_weight(pair >> 16);
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
