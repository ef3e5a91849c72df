#include "analysis/word_classes.h"

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
  std::vector<WordClass> classes(count);
  for (WordClass& w : classes) w.cluster = in.byte();
  for (WordClass& w : classes) w.cluster = static_cast<std::uint16_t>(w.cluster | in.byte() << 8);
  for (WordClass& w : classes) w.lists = in.byte();
  for (WordClass& w : classes) w.types = in.byte();
  for (WordClass& w : classes) {
    const std::uint8_t tag = in.byte();
    if (tag >= static_cast<std::uint8_t>(Tag::kCount)) in.fail();
    w.tag = static_cast<Tag>(tag);
  }
  if (!in.ok() || in.left() != 0) return bad_words();
  words.slots_.assign(std::bit_ceil(std::size_t{count} * 3 / 2 + 2), Slot{});
  words.mask_ = words.slots_.size() - 1;
  for (std::uint32_t i = 0; i < count; ++i) words.insert(keys[i], classes[i]);
  return words;
}

void WordClasses::insert(std::uint32_t key, WordClass word) {
  std::size_t i = key & mask_;
  while (slots_[i].key != kEmpty) {
    if (slots_[i].key == key) return;
    i = (i + 1) & mask_;
  }
  slots_[i] = {key, word};
}

}  // namespace ae
