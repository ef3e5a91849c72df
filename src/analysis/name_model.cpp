#include "analysis/name_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "analysis/byte_reader.h"

namespace ae {
namespace {

constexpr std::size_t kPlanes = kNameWeights / 2;
constexpr std::uint32_t kZero = 8;  ///< four bits that stand for the weight 0

}  // namespace

NameWeights::NameWeights(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> packed)
    : filter_(keys.size()), feature_count_(keys.size()) {
  const std::size_t slots = std::bit_ceil(keys.size() * 2 + 2);
  slots_.assign(slots + 1, Slot{});
  mask_ = slots - 1;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    std::size_t i = keys[k] & mask_;
    while (slots_[i].key != kFree) i = (i + 1) & mask_;
    slots_[i] = {keys[k], packed[k]};
    filter_.enter(keys[k]);
  }
  slots_[slots] = slots_[0];
}

NameWeights::Slot NameWeights::probe(std::uint32_t key) const {
  std::size_t i = key & mask_;
  while (slots_[i].key != key && slots_[i].key != kFree) i = (i + 1) & mask_;
  return slots_[i];
}

void NameWeights::add(std::span<const std::uint32_t> features, Sums& sums) const {
  constexpr std::size_t kBatch = 64;
  constexpr std::size_t kHalf = kNameWeights / 2;
  constexpr std::uint32_t kTwoWeights = 0x000F000F;
  std::array<std::uint32_t, kBatch> keys;
  std::array<std::array<Slot, 2>, kBatch> slots;
  while (!features.empty()) {
    const auto batch = features.first(std::min(features.size(), kBatch));
    features = features.subspan(batch.size());
    std::size_t count = 0;
    for (const std::uint32_t feature : batch) {
      keys[count] = key_of(feature);
      count += filter_.may_know(keys[count]);
    }
    for (std::size_t k = 0; k < count; ++k)
      std::memcpy(&slots[k], &slots_[keys[k] & mask_], sizeof slots[k]);
    // Two sums in each, of weight i and of weight i + 4.
    std::array<std::uint32_t, kHalf> pairs{};
    for (std::size_t k = 0; k < count; ++k) {
      Slot slot = slots[k][0].key == keys[k] ? slots[k][0] : slots[k][1];
      if (slot.key != keys[k]) slot = probe(keys[k]);
      for (std::size_t i = 0; i < kHalf; ++i) pairs[i] += slot.packed >> (4 * i) & kTwoWeights;
    }
    const auto zero = static_cast<std::int32_t>(count * kZero);
    for (std::size_t i = 0; i < kHalf; ++i) {
      const auto low = static_cast<std::int32_t>(pairs[i] & 0xFFFF);
      const auto high = static_cast<std::int32_t>(pairs[i] >> 16);
      sums[i] = static_cast<std::int16_t>(sums[i] + low - zero);
      sums[i + kHalf] = static_cast<std::int16_t>(sums[i + kHalf] + high - zero);
    }
  }
}

Result<NameModel> NameModel::read(std::span<const unsigned char> bytes) {
  ByteReader in(bytes);
  in.expect("AEN2");
  NameModel model;
  for (std::int8_t& t : model.transitions) t = static_cast<std::int8_t>(in.byte());
  model.unit = in.byte();
  std::vector<std::uint32_t> keys(in.count(1 + kPlanes));
  std::uint32_t key = 0;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const std::uint32_t step = in.varint();
    key += step;
    if (key >> LinearModel::kKeyBits != 0 || (k > 0 && step == 0)) in.fail();
    keys[k] = key;
  }
  std::vector<std::uint32_t> packed(keys.size());
  for (std::size_t plane = 0; plane < kPlanes; ++plane) {
    const auto pairs = in.take(keys.size());
    for (std::size_t k = 0; k < pairs.size(); ++k)
      packed[k] |= std::uint32_t{pairs[k]} << (8 * plane);
  }
  if (!in.ok() || in.left() != 0) return Failure{"bad-model", "The model of names is damaged."};
  model.features = NameWeights(keys, packed);
  return model;
}

}  // namespace ae
