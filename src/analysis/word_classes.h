// What is known of single words: word cluster, kinds of name, and the tag of unambiguous words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tag.h"
#include "text/result.h"

namespace ae {

/// Kinds of name in which a word occurs, from the lists of names and places; bits.
enum NameList : std::uint8_t {
  kFirstName = 1 << 0,
  kSurname = 1 << 1,
  kCity = 1 << 2,         ///< a place of more than 15,000 people
  kCountry = 1 << 3,      ///< a country, or a region of one
  kDemonym = 1 << 4,      ///< "French"
  kCompanyWord = 1 << 5,  ///< in the names of listed companies and universities
  kFemale = 1 << 6,       ///< a first name borne almost only by women
  kMale = 1 << 7,         ///< … by men
};

struct WordClass {
  static constexpr std::uint16_t kNoCluster = 0xFFFF;
  std::uint16_t cluster = kNoCluster;  ///< words of like use share one (k-means over word vectors)
  std::uint8_t lists = 0;              ///< NameList bits
  std::uint8_t types =
      0;  ///< two bits for each EntityType: how often words of such use are in its names
  Tag tag = Tag::kOther;  ///< of a frequent word that, in lower case, has one part of speech
};

/// File: "AEW1", fine clusters (u32), the coarse cluster of each (1 byte); words (u32); then
/// planes: sorted 24-bit keys as LEB128 differences, low bytes of the clusters, high bytes, lists,
/// types, tags (1 byte a word each).
class WordClasses {
 public:
  WordClasses() = default;
  /// Fails with "bad-model".
  static Result<WordClasses> read(std::span<const unsigned char> bytes);

  /// Everything known of a word; an empty WordClass for an unknown one. O(1).
  WordClass find(std::uint32_t lower_hash) const {
    const std::uint32_t key = key_of(lower_hash);
    return class_of(slots_[key & mask_], key);
  }
  /// The same for many words: their looks into memory do not wait for each other.
  void find(std::span<const std::uint32_t> lower_hashes, std::span<WordClass> found) const;

  /// The coarser cluster that holds a cluster; 0xFF for kNoCluster.
  std::uint8_t coarse_cluster(std::uint16_t cluster) const {
    return cluster < coarse_.size() ? coarse_[cluster] : 0xFF;
  }

 private:
  static constexpr std::uint8_t kFree = 0xFF;  ///< the tag in a free slot
  struct Slot {
    std::uint32_t key : 24 = 0;
    std::uint32_t tag : 8 = kFree;
    std::uint16_t cluster = 0;
    std::uint8_t lists = 0;
    std::uint8_t types = 0;
  };

  static constexpr std::uint32_t key_of(std::uint32_t lower_hash) { return lower_hash >> 8; }
  /// What the table has of a key; `slot` is the first one to look at.
  WordClass class_of(Slot slot, std::uint32_t key) const {
    for (std::size_t i = key; slot.key != key && slot.tag != kFree;) slot = slots_[++i & mask_];
    if (slot.tag == kFree) return {};
    return {slot.cluster, slot.lists, slot.types, static_cast<Tag>(slot.tag)};
  }
  void insert(std::uint32_t key, WordClass word);

  std::vector<Slot> slots_ = std::vector<Slot>(1);  ///< a power of two, at most two thirds full
  std::size_t mask_ = 0;
  std::vector<std::uint8_t> coarse_;
};

}  // namespace ae
