// The words of a name that tell it from other names.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/word_classes.h"
#include "analysis/word_table.h"

namespace ae {

/// One hash for a sequence of words; 1 for none.
constexpr std::uint32_t hash_words(std::uint32_t hash, std::uint32_t word) {
  const std::uint32_t h = (hash ^ word) * 0x9E3779B1u;
  return (h ^ h >> 15) * 0x85EBCA6Bu + 1;
}

/// Values of kind_nouns and known_names.
enum NamedKind : std::uint16_t {
  kNamedOrganization = 1,
  kNamedPlace = 2,
  kNamedPerson = 3,
  kNamedThing = 4,
  kNamedGroup = 5  ///< "Democrat": neither a person nor an organization
};

constexpr EntityType type_of_kind(std::uint16_t kind) {
  return kind == kNamedPlace          ? EntityType::kLocation
         : kind == kNamedPerson       ? EntityType::kPerson
         : kind == kNamedOrganization ? EntityType::kOrganization
                                      : EntityType::kOther;
}

/// The sexes that a word tells of, as bits.
enum Sex : std::uint8_t { kManly = 1, kWomanly = 2, kAnySex = 3 };

/// The sexes of those who have a first name, by the lists that it is in.
constexpr std::uint8_t sexes_of_lists(std::uint8_t lists) {
  if ((lists & kMale) != 0) return kManly;
  return (lists & kFemale) != 0 ? kWomanly : kAnySex;
}

/// Values of place_names: "Norton Bridge", "Cape of Good Hope", "San Diego California".
enum PlaceWord : std::uint16_t { kEndOfPlace = 1, kHeadOfPlace = 2, kStatePlace = 3 };

/// Words that the aliases ask for, from assets/lexicon.
struct NameLexicon {
  WordTable titles;              ///< "dr.", with a Sex each
  WordTable same_names;          ///< hash of a name's words (as by hash_words) to its group
  WordTable nicknames;           ///< hash_words of a first name and its short form
  WordTable never_names;         ///< "ai": no name by itself
  WordTable thing_names;         ///< "treaty": last word of the name of a law, programme or event
  WordTable company_forms;       ///< "inc."
  WordTable organization_names;  ///< "university": ends the name of an organization
  WordTable kind_nouns;          ///< "airline": what a name is said to be, with a NamedKind
  WordTable known_names;         ///< hash_words of "Reddit", with a NamedKind
  WordTable business_names;      ///< "pizza": what a business adds to its owner's name
  WordTable family_names;        ///< "kim": before a given name of two parts
  WordTable team_names;          ///< "lakers": behind a town
  WordTable place_names;         ///< "bridge", with a PlaceWord
  WordTable person_nouns;        ///< "widow": what a person is said to be, with a Sex each
  NameLexicon();

  /// Whether one is short for the other, or both are the same.
  bool same_first_name(std::uint32_t a, std::uint32_t b) const;
};

/// Where hash_words of initials begins.
inline constexpr std::uint32_t kNoInitials = 7;

/// "the", "a", "an", in lower case or with a capital.
bool is_article(std::string_view word);

/// "King", "Duke": with "of" and a place, itself a person's name.
bool is_peer(std::string_view word);

/// "Hurricane", "Storm": before the name of one.
bool is_storm(std::string_view word);

/// "WHO" and "W.H.O." by their letters; 0 for what has others than A to Z.
std::uint32_t hash_letters(std::string_view word);

/// A name without articles, titles, marks and "'s": "the late Dr. Ala Shaabana" is "ala",
/// "shaabana".
struct NameWords {
  static constexpr std::size_t kMost = 12;  ///< of longer names the first ones count
  std::uint32_t words[kMost] = {};
  std::uint8_t first_letters[kMost] = {};  ///< lower case; 0 where not ASCII
  bool capital[kMost] = {};
  std::uint32_t count = 0;
  Span first_span;        ///< of the first of the words, a handle's mark left out
  Span core;              ///< from the first to the last of the words
  std::uint32_t key = 1;  ///< hash_words of all of them
  /// The key with the first words by their group of same_names: one for "U.S. Congress" and "United
  /// States Congress"; kNone where they have none.
  std::uint32_t part_key = kNone;
  std::uint16_t title = 0;    ///< value of the title before it
  std::uint32_t acronym = 0;  ///< hash_words of the letters of a single word in capitals; else 0
  bool address = false;       ///< a handle
  bool hashtag = false;
  bool company = false;  ///< a legal form stood behind the words: "Inc."

  std::uint32_t first() const { return words[0]; }
  std::uint32_t last() const { return words[count - 1]; }
  bool ends_with(const NameWords& tail) const {
    return tail.count <= count &&
           std::equal(tail.words, tail.words + tail.count, words + (count - tail.count));
  }
  bool initial(std::size_t i) const { return initials_ >> i & 1; }
  std::uint16_t initials_ = 0;  ///< bit i: words[i] is a letter with or without a period
};

/// Hashes of the first three to six letters of a word that is longer, and 0.
using Beginnings = std::array<std::uint32_t, 4>;
Beginnings beginnings_of(std::string_view word);

/// `tokens` are those of the mention, in order. Only persons have titles: "Major League Baseball"
/// is whole.
NameWords read_name_words(std::string_view text, std::span<const Token> tokens, EntityType type,
                          const NameLexicon& lexicon);

}  // namespace ae
