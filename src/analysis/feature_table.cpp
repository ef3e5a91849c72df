#include "analysis/feature_table.h"

#include <algorithm>
#include <array>
#include <bit>

namespace ae {
namespace {

constexpr std::size_t kPilots = 256;
constexpr std::size_t kSlotsABucket = 2;
/// More are hardly ever in one bucket, and would not find places.
constexpr std::size_t kMostInBucket = 16;

}  // namespace

FeatureTable::FeatureTable(std::span<const std::uint32_t> keys,
                           std::span<const std::uint32_t> bodies, std::uint32_t unknown)
    : unknown_(unknown), size_(keys.size()) {
  // At most seven slots in eight are in use, so that a place is soon found.
  const std::size_t slots = std::bit_ceil(std::max(keys.size() * 8 / 7 + 1, kSlotsABucket));
  const std::size_t buckets = slots / kSlotsABucket;
  slots_.assign(slots, {});
  pilots_.assign(buckets, 0);
  place_shift_ = 32 - static_cast<std::uint32_t>(std::countr_zero(slots));
  bucket_shift_ = kFeatureKeyBits - static_cast<std::uint32_t>(std::countr_zero(buckets));
  std::vector<Slot> known(keys.size());
  for (std::size_t k = 0; k < keys.size(); ++k) known[k] = {keys[k], bodies[k]};
  fill(known);
}

/// Finds a pilot for each bucket, the fullest first.
void FeatureTable::fill(std::span<const Slot> known) {
  std::array<std::uint32_t, kMostInBucket + 2> before{};  // buckets of each size and fuller ones
  const auto each_bucket = [&](auto visit) {
    for (std::size_t begin = 0; begin < known.size();) {
      const std::uint32_t bucket = known[begin].key >> bucket_shift_;
      std::size_t end = begin + 1;
      while (end < known.size() && known[end].key >> bucket_shift_ == bucket) ++end;
      visit(known.subspan(begin, end - begin));
      begin = end;
    }
  };
  using Keys = std::span<const Slot>;
  const auto count_of = [&](Keys keys) -> std::uint32_t& {
    return before[std::min(keys.size(), kMostInBucket + 1)];
  };
  each_bucket([&](Keys keys) { ++count_of(keys); });
  std::uint32_t buckets = 0;
  for (std::size_t size = before.size(); size-- > 0;) {
    const std::uint32_t of_size = before[size];
    before[size] = buckets;
    buckets += of_size;
  }
  std::vector<Keys> order(buckets);
  each_bucket([&](Keys keys) { order[count_of(keys)++] = keys; });
  for (const Keys keys : order) {
    if (keys.size() > kMostInBucket || !place(keys))
      spare_.insert(spare_.end(), keys.begin(), keys.end());
  }
  std::sort(spare_.begin(), spare_.end(),
            [](const Slot& a, const Slot& b) { return a.key < b.key; });
}

bool FeatureTable::place(std::span<const Slot> bucket) {
  for (std::uint32_t pilot = 0; pilot < kPilots; ++pilot) {
    if (!place(bucket, pilot)) continue;
    pilots_[bucket.front().key >> bucket_shift_] = static_cast<std::uint8_t>(pilot);
    return true;
  }
  return false;
}

/// Puts all keys of a bucket to their places, or none where one of these is taken.
bool FeatureTable::place(std::span<const Slot> bucket, std::uint32_t pilot) {
  for (std::size_t k = 0; k < bucket.size(); ++k) {
    Slot& slot = slots_[place_of(bucket[k].key, pilot)];
    if (slot.key == kFree) {
      slot = bucket[k];
      continue;
    }
    for (const Slot& placed : bucket.first(k)) slots_[place_of(placed.key, pilot)].key = kFree;
    return false;
  }
  return true;
}

void FeatureTable::look_up_spare(std::span<const std::uint32_t> features,
                                 std::uint32_t* found) const {
  for (std::size_t k = 0; k < features.size(); ++k) {
    const std::uint32_t key = key_of_feature(features[k]);
    const auto spare = std::lower_bound(spare_.begin(), spare_.end(), key,
                                        [](const Slot& s, std::uint32_t k) { return s.key < k; });
    if (spare != spare_.end() && spare->key == key) found[k] = spare->body;
  }
}

}  // namespace ae
