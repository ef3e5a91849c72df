// How an article writes its words: "apple" and "Apple"; and what its names turned out to be.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/name_labels.h"

namespace ae {

/// Counts for each word that occurs with a capital anywhere in the article. One open-addressing
/// table; linear time.
class WordUses {
 public:
  struct Use {
    std::uint32_t word = 0;
    std::uint8_t used = 0;
    std::uint8_t lower = 0;    ///< occurrences in lower case, up to 255
    std::uint8_t capital = 0;  ///< with a capital where a common word would have none
    std::uint8_t full = 0;     ///< times it was part of a person's name of several words
    std::uint8_t outside = 0;  ///< times the first reading saw no name
    std::array<std::uint8_t, kNameTypes> types{};  ///< times it saw a name of the type

    /// Times it saw a name.
    std::uint32_t named() const { return std::accumulate(types.begin(), types.end(), 0u); }
    /// The first of those that it saw most often.
    EntityType main_type() const {
      return static_cast<EntityType>(std::max_element(types.begin(), types.end()) - types.begin());
    }
  };

  /// Takes in one sentence; `tells` says whether its capitals mean anything (no headline).
  void count_capitals(std::span<const Token> tokens, bool tells);
  /// To be called for every sentence once count_capitals has seen them all.
  void count_lower(std::span<const Token> tokens);
  /// A word ends a person's name of several words, as the rules of the second reading found.
  void note_surname(std::uint32_t word);
  /// What the first reading made of a word.
  void count_label(std::uint32_t word, std::uint8_t label);

  /// The counts of a word; nullptr where it never has a capital. Valid until the next
  /// count_capitals.
  const Use* find(std::uint32_t word) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = slot_of(word) & mask; slots_[i].used; i = (i + 1) & mask) {
      if (slots_[i].word == word) return &slots_[i];
    }
    return nullptr;
  }
  /// Bits: seen in lower case, seen with a telling capital, each once or more often; 0 for nullptr.
  static std::uint8_t pattern(const Use* use);
  /// The type of a word that the first reading took for a name in at least one of `places` places,
  /// and that never occurs in lower case.
  std::optional<EntityType> settled_type(std::uint32_t word, std::uint32_t places) const;
  /// The type of a word that the first reading took for a name three times and more, and in two of
  /// three places at least, and that never occurs in lower case.
  std::optional<EntityType> usual_type(std::uint32_t word) const;
  /// Whether it is part of a person's full name, and never in lower case.
  bool is_in_full_name(std::uint32_t word) const;
  /// 0 where the first reading says nothing; else the main type or outside, and how clear that is.
  static std::uint8_t verdict(const Use* use);

 private:
  static std::uint32_t slot_of(std::uint32_t word) { return word * 0x9E3779B1u >> 7; }
  Use* find(std::uint32_t word) {
    return const_cast<Use*>(static_cast<const WordUses*>(this)->find(word));
  }
  Use& insert(std::uint32_t word);

  std::vector<Use> slots_ = std::vector<Use>(64);  ///< a power of two, at most half full
  std::size_t count_ = 0;
};

}  // namespace ae
