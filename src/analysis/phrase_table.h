// Words and phrases with a number each, matched against tokens.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/word_table.h"

namespace ae {

/// What a PhraseTable found at a token; `tokens` is 0 where it found nothing.
struct PhraseMatch {
  std::uint32_t tokens = 0;
  std::int16_t value = 0;
};

/// Phrases of one or more words. The text form is a line "it is n't clear<TAB>-3" each: words as
/// tokens are divided, in lower case, parted by one space; the number may be left out and is then
/// 1; "#" begins a comment line.
class PhraseTable {
 public:
  PhraseTable() = default;
  explicit PhraseTable(std::string_view lines);

  /// The longest phrase that begins with tokens[0].
  PhraseMatch match(std::span<const Token> tokens) const {
    const bool may_begin =
        !tokens.empty() && places_.may_contain(extend_key(0, tokens[0].lower_hash));
    return may_begin ? longest(tokens) : PhraseMatch{};
  }
  void insert(std::string_view phrase, std::int16_t value);
  /// Makes room for so many phrases at once.
  void reserve(std::size_t phrases) {
    places_.reserve(phrases);
    entries_.reserve(phrases);
  }

 private:
  struct Entry {
    std::int16_t value = 0;
    bool is_phrase = false;
    bool goes_on = false;  ///< a longer phrase begins with it
  };
  Entry& enter(std::uint32_t key);
  PhraseMatch longest(std::span<const Token> tokens) const;

  /// The key of a phrase from the key of its beginning and the hash of its next word.
  static constexpr std::uint32_t extend_key(std::uint32_t key, std::uint32_t word) {
    return (key ^ word) * 16777619u + 0x9E3779B9u;
  }

  WordTable places_;  ///< of each phrase and each beginning of one, in entries_: at most 65,536
  std::vector<Entry> entries_;
};

}  // namespace ae
