#include "analysis/phrases.h"

#include <bit>

#include "analysis/byte_reader.h"

namespace ae {

Result<Phrases> Phrases::read(std::span<const unsigned char> bytes) {
  ByteReader in(bytes);
  in.expect("AEP1");
  const std::uint32_t count = in.count(2);
  std::vector<Slot> entries(count);
  std::uint32_t key = 0;
  for (Slot& entry : entries) {
    key += in.varint();
    if (key >> 24 != 0) in.fail();
    entry.key = key & 0xFFFFFF;
    entry.used = 1;
  }
  for (Slot& entry : entries) entry.type = in.byte() & 3u;
  if (!in.ok() || in.left() != 0) {
    return Failure{"bad-model", "The list of names in the language model is damaged."};
  }
  Phrases phrases;
  phrases.slots_.assign(std::bit_ceil(std::size_t{count} * 3 / 2 + 2), Slot{});
  phrases.mask_ = phrases.slots_.size() - 1;
  for (const Slot& entry : entries) {
    std::size_t i = entry.key & phrases.mask_;
    while (phrases.slots_[i].used) i = (i + 1) & phrases.mask_;
    phrases.slots_[i] = entry;
  }
  return phrases;
}

}  // namespace ae
