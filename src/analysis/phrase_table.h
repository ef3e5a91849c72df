// Words and phrases with a number each, matched against tokens.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

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
  PhraseMatch match(std::span<const Token> tokens) const;
  void insert(std::string_view phrase, std::int16_t value);

 private:
  WordTable prefixes_;  ///< every beginning of a phrase, shorter than it
  WordTable phrases_;
};

}  // namespace ae
