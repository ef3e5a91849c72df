#include "analysis/name_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "analysis/byte_reader.h"

namespace ae {
namespace {

constexpr std::size_t kPlanes = kNameWeights / 2;
constexpr std::uint32_t kZero = 8;  ///< four bits that stand for the weight 0
constexpr std::uint32_t kEveryOther = 0x0F0F0F0F;

/// Adds the four sums in `even` and those in `odd`, less what their zeros make.
void add_bytes(std::uint32_t even, std::uint32_t odd, int zero, NameWeights::Sums& sums) {
  for (std::size_t i = 0; i < kNameWeights; i += 2) {
    const int first = static_cast<int>(even >> (4 * i) & 0xFF) - zero;
    const int second = static_cast<int>(odd >> (4 * i) & 0xFF) - zero;
    sums[i] = static_cast<std::int16_t>(sums[i] + first);
    sums[i + 1] = static_cast<std::int16_t>(sums[i + 1] + second);
  }
}

}  // namespace

NameWeights::NameWeights(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> packed)
    : filter_(keys.size()), feature_count_(keys.size()) {
  const std::size_t slots = std::bit_ceil(keys.size() * 2 + 2);
  slots_.assign(slots + 1, kFreeSlot);
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
  // As many as can be added in bytes, each at most 15.
  constexpr std::size_t kBatch = 16;
  constexpr std::size_t kAsked = 64;
  std::array<std::uint32_t, kAsked> keys;
  std::array<std::array<Slot, 2>, kBatch> slots;
  while (!features.empty()) {
    const auto asked = features.first(std::min(features.size(), kAsked));
    features = features.subspan(asked.size());
    const std::size_t known = filter_.pick(asked, keys.data());
    for (std::size_t first = 0; first < known; first += kBatch) {
      const std::size_t count = std::min(kBatch, known - first);
      for (std::size_t k = 0; k < count; ++k)
        std::memcpy(&slots[k], &slots_[keys[first + k] & mask_], sizeof slots[k]);
      std::uint32_t even = 0;
      std::uint32_t odd = 0;
      for (std::size_t k = 0; k < count; ++k) {
        const std::uint32_t key = keys[first + k];
        Slot slot = slots[k][0].key == key ? slots[k][0] : slots[k][1];
        if (slot.key != key) slot = probe(key);
        even += slot.packed & kEveryOther;
        odd += slot.packed >> 4 & kEveryOther;
      }
      add_bytes(even, odd, static_cast<int>(count * kZero), sums);
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
    if (key >> kFeatureKeyBits != 0 || (k > 0 && step == 0)) in.fail();
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
