// How common words are.
#pragma once

#include "analysis/word_table.h"

namespace ae {

/// How common English words are, and which carry grammar rather than content.
class WordFrequencies {
 public:
  /// The frequency given to words that the list does not hold.
  static constexpr float kRareZipf = 2.6f;

  WordFrequencies();
  /// Logarithm to base 10 of occurrences in a billion words (van Heuven et al. 2014): "the" 7.7,
  /// "ceremony" 4.4.
  float zipf(std::uint32_t lower_hash) const;
  bool is_function_word(std::uint32_t lower_hash) const {
    return function_words_.contains(lower_hash);
  }

 private:
  WordTable tenths_;  ///< by the upper 24 bits of the hash
  WordTable function_words_;
};

}  // namespace ae
