// Syllables of English words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/word_table.h"

namespace ae {

/// Counts syllables by the vowel groups of a word's spelling, corrected by rules for silent and
/// sounded vowels and by a list of words that the rules get wrong.
class SyllableCounter {
 public:
  SyllableCounter();
  /// Syllables of a word as written, at least 1; letters other than a–z are read as their base
  /// letter or passed over. Parts around hyphens are counted one by one. "rhythm" 2, "Reuters" 2,
  /// "open-source" 3.
  std::uint32_t count(std::string_view word) const;

 private:
  /// A rule that applies: how many letters it covers, what it adds.
  struct Correction {
    std::size_t size = 0;
    int syllables = 0;
  };
  /// A rule, or the beginning of longer ones: a place in a tree by letters.
  struct Node {
    static constexpr std::int8_t kNoRule = -128;
    std::array<std::uint16_t, 32> next{};  ///< by letter: a place in nodes_; 0 = none
    std::int8_t syllables = kNoRule;
  };
  std::uint32_t count_part(std::string_view lower) const;
  /// The longest rule at the beginning of `rest`; the next one may begin at this one's last letter.
  Correction longest_rule(std::string_view rest) const;
  void add_rule(std::string_view rule, int syllables);

  WordTable words_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
};

}  // namespace ae
