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
  model.marks_.assign(model.slots_.size(), 0);
  model.mask_ = model.slots_.size() - 1;
  model.row_size_ = room_for(labels);
  std::vector<std::uint32_t> keys(features);
  std::uint32_t key = 0;
  for (std::uint32_t& k : keys) {
    key += in.varint();
    if (key >> kKeyBits != 0) in.fail();
    k = key;
  }
  std::uint32_t first = 0;
  for (const std::uint32_t k : keys) {
    const std::uint8_t count = in.byte();
    model.insert(k, first, count);
    first += count;
  }
  if (!in.ok() || first != entries || in.left() != std::size_t{entries} * 2) return bad_model();
  model.weights_.resize(entries);
  for (Weight& w : model.weights_) w.label = in.byte();
  for (Weight& w : model.weights_) w.value = static_cast<std::int8_t>(in.byte());
  for (const Weight& w : model.weights_) {
    if (w.label >= labels) return bad_model();
  }
  for (Slot& slot : model.slots_) {
    if (slot.count >= kRowFrom) model.make_row(slot);
  }
  return model;
}

void LinearModel::insert(std::uint32_t key, std::uint32_t first, std::uint8_t count) {
  if (count == 0) return;
  std::size_t i = key & mask_;
  while (slots_[i].count != 0) {
    if (slots_[i].key == key) return;
    i = (i + 1) & mask_;
  }
  slots_[i].key = key;
  slots_[i].count = count;
  slots_[i].first = first;
  marks_[i] = mark_of(key);
  ++feature_count_;
}

const LinearModel::Slot* LinearModel::find(std::uint32_t feature) const {
  const std::uint32_t key = key_of(feature);
  const std::uint8_t mark = mark_of(key);
  for (std::size_t i = key & mask_; marks_[i] != 0; i = (i + 1) & mask_) {
    if (marks_[i] == mark && slots_[i].key == key) return &slots_[i];
  }
  return nullptr;
}

void LinearModel::add_slot(const Slot& slot, Score* scores) const {
  if (slot.count < kRowFrom) {
    const Weight* w = weights_.data() + slot.first;
    for (std::uint32_t k = 0; k < slot.count; ++k) {
      scores[w[k].label] = static_cast<Score>(scores[w[k].label] + w[k].value);
    }
    return;
  }
  const std::int8_t* row = rows_.data() + slot.first;
  for (std::size_t lane = 0; lane < row_size_; lane += kLane) {
    // Copies, for the compiler to see that scores and weights do not overlap and to add a lane at
    // once.
    std::array<std::int8_t, kLane> weights;
    std::array<Score, kLane> sums;
    std::memcpy(weights.data(), row + lane, sizeof weights);
    std::memcpy(sums.data(), scores + lane, sizeof sums);
    for (std::size_t k = 0; k < kLane; ++k) sums[k] = static_cast<Score>(sums[k] + weights[k]);
    std::memcpy(scores + lane, sums.data(), sizeof sums);
  }
}

void LinearModel::add(std::span<const std::uint32_t> features, Score* scores) const {
  // First all slots, then all weights: the looks into memory do not wait for each other.
  constexpr std::size_t kBatch = 64;
  std::array<const Slot*, kBatch> found;
  while (!features.empty()) {
    const auto batch = features.first(std::min(features.size(), kBatch));
    features = features.subspan(batch.size());
    std::size_t count = 0;
    for (const std::uint32_t feature : batch) {
      if (const Slot* slot = find(feature)) found[count++] = slot;
    }
    for (std::size_t k = 0; k < count; ++k) add_slot(*found[k], scores);
  }
}

void LinearModel::make_row(Slot& slot) {
  const std::size_t row = rows_.size();
  rows_.resize(row + row_size_);
  for (std::uint32_t k = 0; k < slot.count; ++k) {
    const Weight w = weights_[slot.first + k];
    rows_[row + w.label] = static_cast<std::int8_t>(rows_[row + w.label] + w.value);
  }
  slot.first = static_cast<std::uint32_t>(row);
}

}  // namespace ae
