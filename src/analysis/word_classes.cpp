#include "analysis/word_classes.h"

#include <algorithm>
#include <array>
#include <bit>

#include "analysis/byte_reader.h"

namespace ae {
namespace {

Failure bad_words() {
  return {"bad-model", "The word list of the language model is damaged."};
}

}  // namespace

Result<WordClasses> WordClasses::read(std::span<const unsigned char> bytes) {
  ByteReader in(bytes);
  in.expect("AEW1");
  const std::uint32_t clusters = in.count(1);
  WordClasses words;
  const auto coarse = in.take(clusters);
  words.coarse_.assign(coarse.begin(), coarse.end());
  const std::uint32_t count = in.count(6);
  if (!in.ok() || clusters >= WordClass::kNoCluster) return bad_words();

  std::vector<std::uint32_t> keys(count);
  std::uint32_t key = 0;
  for (std::uint32_t& k : keys) {
    key += in.varint();
    if (key >> 24 != 0) in.fail();
    k = key;
  }
  const auto low = in.take(count);
  const auto high = in.take(count);
  const auto lists = in.take(count);
  const auto types = in.take(count);
  const auto tags = in.take(count);
  const auto is_tag = [](unsigned char tag) { return tag < static_cast<unsigned>(Tag::kCount); };
  if (!in.ok() || in.left() != 0 || !std::all_of(tags.begin(), tags.end(), is_tag))
    return bad_words();
  words.slots_.assign(std::bit_ceil(std::size_t{count} * 3 / 2 + 2), Slot{});
  words.mask_ = words.slots_.size() - 1;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto cluster = static_cast<std::uint16_t>(low[i] | high[i] << 8);
    words.insert(keys[i], {cluster, lists[i], types[i], static_cast<Tag>(tags[i])});
  }
  return words;
}

void WordClasses::find(std::span<const std::uint32_t> lower_hashes,
                       std::span<WordClass> found) const {
  constexpr std::size_t kBatch = 64;
  std::array<Slot, kBatch> slots;
  for (std::size_t begin = 0; begin < lower_hashes.size(); begin += kBatch) {
    const std::size_t end = std::min(begin + kBatch, lower_hashes.size());
    for (std::size_t k = begin; k < end; ++k)
      slots[k - begin] = slots_[key_of(lower_hashes[k]) & mask_];
    for (std::size_t k = begin; k < end; ++k)
      found[k] = class_of(slots[k - begin], key_of(lower_hashes[k]));
  }
}

void WordClasses::insert(std::uint32_t key, WordClass word) {
  std::size_t i = key & mask_;
  while (slots_[i].tag != kFree) {
    if (slots_[i].key == key) return;
    i = (i + 1) & mask_;
  }
  slots_[i] = {key, static_cast<std::uint8_t>(word.tag), word.cluster, word.lists, word.types};
}

}  // namespace ae
