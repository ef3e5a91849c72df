// What an article says of a name in one place and means in others.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "analysis/analysis.h"
#include "analysis/hash_index.h"
#include "analysis/name_words.h"

namespace ae {

/// Notes of the first reading of an article's names that the second one goes by: what its
/// organizations may be called for short, its storms and towns, and what its own abbreviations
/// stand for. Linear.
class NameNotes {
 public:
  NameNotes(std::string_view text, const NameLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  /// Takes in a sentence with the labels of the first reading.
  void note(std::span<const Token> tokens, std::span<const std::uint8_t> labels);
  /// Mends the labels of the second reading.
  void apply(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;

 private:
  std::string_view word(const Token& token) const { return slice(text_, token.span); }
  bool is_kind(const Token& token) const;
  void note_initials(std::span<const Token> tokens, std::span<const std::uint8_t> labels);
  void note_kinds(std::span<const Token> tokens, std::span<const std::uint8_t> labels);
  void note_storms(std::span<const Token> tokens);
  void note_aged(std::span<const Token> tokens, std::span<const std::uint8_t> labels);
  void note_places(std::span<const Token> tokens);
  void note_abbreviations(std::span<const Token> tokens, std::span<const std::uint8_t> labels);
  void mark_kinds(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;
  void mark_acronyms(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;
  void type_aged(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;
  void mark_places(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;
  void type_storms(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;
  void type_abbreviations(std::span<const Token> tokens, std::span<std::uint8_t> labels) const;

  std::string_view text_;
  const NameLexicon& lexicon_;
  HashIndex initials_;       ///< of organizations, by hash_words
  HashIndex kinds_;          ///< words for what organizations are, by their hash
  HashIndex storms_;         ///< their names, by their hash
  HashIndex aged_;           ///< last words of persons of whom the age is told, by their hash
  HashIndex places_;         ///< their names, by their hash
  HashIndex abbreviations_;  ///< of what is no person, organization or place, by their hash
};

}  // namespace ae
