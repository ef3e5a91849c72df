#include "analysis/name_notes.h"

#include <algorithm>

#include "analysis/name_spans.h"

namespace ae {
namespace {

/// What the letters of an abbreviation stand for.
enum Meaning : std::uint32_t { kOfWords = 1, kOfThing = 2 };

char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

void NameNotes::note(std::span<const Token> tokens, std::span<const std::uint8_t> labels) {
  note_kinds(tokens, labels);
  note_storms(tokens);
  note_places(tokens);
  note_aged(tokens, labels);
  note_initials(tokens, labels);
  note_abbreviations(tokens, labels);
}

void NameNotes::apply(std::span<const Token> tokens, std::span<std::uint8_t> labels) const {
  type_abbreviations(tokens, labels);
  mark_kinds(tokens, labels);
  type_storms(tokens, labels);
  mark_places(tokens, labels);
  type_aged(tokens, labels);
  mark_acronyms(tokens, labels);
}

/// Notes what the organizations of the sentence may be called for short.
void NameNotes::note_initials(std::span<const Token> tokens, std::span<const std::uint8_t> labels) {
  std::uint32_t hash = kNoInitials;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_of_type(labels, i, EntityType::kOrganization)) continue;
    if (!continues(labels[i])) hash = kNoInitials;
    const char first = text_[tokens[i].span.begin];
    if (first >= 'A' && first <= 'Z')
      hash = hash_words(hash, static_cast<std::uint32_t>(to_lower(first)));
    if (!leaves_open(labels[i])) initials_.set(hash, 1);
  }
}

/// Whether a word says what kind of organization something is.
bool NameNotes::is_kind(const Token& token) const {
  return token.has(kCapitalized) && lexicon_.organization_names.contains(token.lower_hash);
}

/// Notes "bank" of "Bank of England".
void NameNotes::note_kinds(std::span<const Token> tokens, std::span<const std::uint8_t> labels) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (labels[i] == kOutside || !leaves_open(labels[i]) || !is_kind(tokens[i])) continue;
    if (word(tokens[i + 1]) == "of") kinds_.set(tokens[i].lower_hash, 1);
  }
}

/// Notes "Maria" of "Hurricane Maria".
void NameNotes::note_storms(std::span<const Token> tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].has(kCapitalized) && is_storm(word(tokens[i - 1])))
      storms_.set(tokens[i].lower_hash, 1);
  }
}

/// Notes "Tabriz" of "Parisa Tabriz, 31," and "Parisa Tabriz, the 31-year-old".
void NameNotes::note_aged(std::span<const Token> tokens, std::span<const std::uint8_t> labels) {
  const std::size_t n = tokens.size();
  const auto is_age = [&](std::size_t i) {
    const std::string_view digits = word(tokens[i]);
    return digits.size() == 2 && digits[0] >= '1' && digits[0] <= '9' && tokens[i].has(kNumeric);
  };
  for (std::size_t i = 1; i + 3 < n; ++i) {
    if (labels[i] == kOutside || leaves_open(labels[i]) || !continues(labels[i])) continue;
    if (!tokens[i].has(kCapitalized) || word(tokens[i + 1]) != ",") continue;
    const std::string_view behind = word(tokens[i + 3]);
    const bool bare = is_age(i + 2) && (behind == "," || behind == ".");
    const bool told = i + 7 < n && is_article(word(tokens[i + 2])) && is_age(i + 3) &&
                      word(tokens[i + 5]) == "year" && word(tokens[i + 7]) == "old";
    if (bare || told) aged_.set(tokens[i].lower_hash, 1);
  }
}

/// Notes "Karma" of "the town of Karma".
void NameNotes::note_places(std::span<const Token> tokens) {
  for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
    if (!tokens[i + 1].has(kCapitalized) || word(tokens[i]) != "of") continue;
    if (!is_article(word(tokens[i - 2]))) continue;
    const auto kind = lexicon_.kind_nouns.find(tokens[i - 1].lower_hash);
    if (!kind || *kind != kNamedPlace || tokens[i - 1].has(kCapitalized)) continue;
    const Token& name = tokens[i + 1];
    const bool longer = i + 2 < tokens.size() && tokens[i + 2].has(kCapitalized | kAllCaps);
    if (name.has(kCapitalized) && is_proper_noun(name.tag) && !longer)
      places_.set(name.lower_hash, 1);
  }
}

/// Notes "LOH" of "loss of heterozygosity (LOH)" and "DMCA" of "Digital Millennium Copyright Act
/// (DMCA)".
void NameNotes::note_abbreviations(std::span<const Token> tokens,
                                   std::span<const std::uint8_t> labels) {
  constexpr std::size_t kMostLetters = 6;
  for (std::size_t i = 2; i + 2 < tokens.size(); ++i) {
    const std::string_view letters = word(tokens[i + 1]);
    if (word(tokens[i]) != "(" || word(tokens[i + 2]) != ")") continue;
    const std::size_t count = letters.size();
    if (!tokens[i + 1].has(kAllCaps) || count < 2 || count > kMostLetters || count > i) continue;
    bool fits = true;
    bool small = true;
    bool thing = true;
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t at = i - count + k;
      const char first = text_[tokens[at].span.begin];
      fits = fits && to_lower(first) == to_lower(letters[k]) && !tokens[at].has(kAllCaps);
      small = small && first == to_lower(first) && labels[at] == kOutside;
      thing = thing && is_of_type(labels, at, EntityType::kOther);
    }
    if (fits && (small || thing))
      abbreviations_.set(tokens[i + 1].lower_hash, small ? kOfWords : kOfThing);
  }
}

/// "the Bank" where the article has the Bank of England.
void NameNotes::mark_kinds(std::span<const Token> tokens, std::span<std::uint8_t> labels) const {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (labels[i] != kOutside || !is_kind(tokens[i])) continue;
    if (kinds_.find(tokens[i].lower_hash) == kNone) continue;
    if (i + 1 < tokens.size() && tokens[i + 1].has(kCapitalized | kAllCaps)) continue;
    const std::string_view before = word(tokens[i - 1]);
    if (before == "the" || before == "The")
      labels[i] = name_label(EntityType::kOrganization, NamePart::kUnit);
  }
}

/// "Tabriz" is a person where the article tells the age of one, but for somebody who goes there.
void NameNotes::type_aged(std::span<const Token> tokens, std::span<std::uint8_t> labels) const {
  static constexpr std::string_view kBefore[] = {"in", "from", "at", "near", "to"};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (labels[i] == kOutside || leaves_open(labels[i])) continue;
    if (aged_.find(tokens[i].lower_hash) == kNone) continue;
    const std::size_t begin = begin_of_name(labels, i);
    const bool there =
        begin == i && i > 0 && std::ranges::find(kBefore, word(tokens[i - 1])) != std::end(kBefore);
    if (!there && !continues(labels[begin])) set_name(labels, begin, i + 1, EntityType::kPerson);
  }
}

/// "Karma" is a place where the article has the town of that name.
void NameNotes::mark_places(std::span<const Token> tokens, std::span<std::uint8_t> labels) const {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (labels[i] != kOutside || !tokens[i].has(kCapitalized)) continue;
    const bool longer = i + 1 < tokens.size() && tokens[i + 1].has(kCapitalized | kAllCaps);
    if (!longer && !tokens[i - 1].has(kCapitalized) && places_.find(tokens[i].lower_hash) != kNone)
      labels[i] = name_label(EntityType::kLocation, NamePart::kUnit);
  }
}

/// "Maria" is the storm where the article has Hurricane Maria.
void NameNotes::type_storms(std::span<const Token> tokens, std::span<std::uint8_t> labels) const {
  constexpr std::uint8_t kPerson = name_label(EntityType::kPerson, NamePart::kUnit);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (labels[i] == kPerson && storms_.find(tokens[i].lower_hash) != kNone)
      labels[i] = name_label(EntityType::kOther, NamePart::kUnit);
  }
}

/// "WHO" where the article has the World Health Organization.
void NameNotes::mark_acronyms(std::span<const Token> tokens, std::span<std::uint8_t> labels) const {
  constexpr std::uint32_t kShortest = 3;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (labels[i] != kOutside || !tokens[i].has(kAllCaps) || tokens[i].span.size() < kShortest)
      continue;
    const std::uint32_t hash = hash_letters(word(tokens[i]));
    if (hash == 0 || initials_.find(hash) == kNone) continue;
    labels[i] = name_label(EntityType::kOrganization, NamePart::kUnit);
  }
}

/// What the article says that the letters stand for: words written small are no name, others are
/// the name of a thing.
void NameNotes::type_abbreviations(std::span<const Token> tokens,
                                   std::span<std::uint8_t> labels) const {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (labels[i] == kOutside || part_of_label(labels[i]) != NamePart::kUnit) continue;
    if (!tokens[i].has(kAllCaps)) continue;
    const std::uint32_t meaning = abbreviations_.find(tokens[i].lower_hash);
    if (meaning == kOfWords) labels[i] = kOutside;
    if (meaning == kOfThing) labels[i] = name_label(EntityType::kOther, NamePart::kUnit);
  }
}

}  // namespace ae
