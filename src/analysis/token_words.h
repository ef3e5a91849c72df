// How far a word or number reaches, and where a contraction divides.
#pragma once

#include <cstdint>

#include "analysis/token_scan.h"
#include "analysis/word_table.h"

namespace ae {

/// Kinds of abbreviation: the values of assets/lexicon/abbreviations.txt.
enum class Abbreviation : std::uint8_t {
  kNone,
  kPlain,         ///< keeps its period anywhere: "etc.", "Inc."
  kTitle,         ///< before a name: "Mr.", "Gen."
  kBeforeNumber,  ///< only before a number: "No. 5", "p. 55"
  kCapitalized,   ///< only with a capital, for it is a word otherwise: "Mar.", "Wash."
};

/// The words that tokens and sentences ask for.
struct WordForms {
  WordTable abbreviations;  ///< without the period, in lower case; an Abbreviation each
  WordTable contractions;   ///< "cannot": 3, "dont": 2; the length of the first part
  WordTable prefixes;       ///< "non", "anti": keep their hyphen
  WordTable marked_names;   ///< "yahoo": keep their exclamation mark before a word in lower case
  WordForms();

  Abbreviation abbreviation(std::uint32_t lower_hash) const;
};

/// A word and its second part: "do" "n't" where clitic < end, the whole word where clitic == end.
struct WordEnd {
  std::uint32_t end = 0;
  std::uint32_t clitic = 0;
};

/// Reads the word or number that begins at `p` with a letter, mark or digit.
WordEnd scan_word(const Chunk& chunk, std::uint32_t p, const WordForms& forms);

/// Whether an apostrophe at `p` begins a word: "'em", "'tis", "'72".
bool begins_elision(const Chunk& chunk, std::uint32_t p);

/// hash_word of the lower-case form; a typographic apostrophe counts as "'".
std::uint32_t hash_lower(std::string_view word);

}  // namespace ae
