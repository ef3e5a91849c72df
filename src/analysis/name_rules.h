// What is certain about names whatever the learned weights say.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "analysis/name_features.h"
#include "analysis/name_labels.h"
#include "analysis/name_words.h"

namespace ae {

/// One sentence as the rules see it.
struct NamedSentence {
  std::string_view text;
  std::span<const Token> tokens;
  std::span<const NameWord> words;
  std::span<std::uint8_t> labels;  ///< changed by the rules
  CaseStyle style;

  std::string_view word(std::size_t token) const { return slice(text, tokens[token].span); }
  bool is_word(std::size_t token, std::string_view form) const { return word(token) == form; }
  /// Whether no capitals stand beside it.
  bool is_alone(std::size_t token) const {
    return words[token].run_begin == token && words[token].run_end == token + 1;
  }
  template <std::size_t kCount>
  bool is_one_of(std::size_t token, const std::string_view (&forms)[kCount]) const {
    return std::ranges::find(forms, word(token)) != std::end(forms);
  }
};

/// In this order: the author of a post before "(@handle)"; the place of a dateline; a word that is
/// a name elsewhere in the article; names behind a title; persons of a first name and a surname;
/// persons of one word; a person's unknown surname, first name and particles; parts of one name;
/// laws and events by their last word; organizations by the word for their kind; joins, cuts and
/// types of names by their words; words that are never names.
void apply_name_rules(NamedSentence sentence, const WordUses& uses, const NameLexicon& lexicon);

}  // namespace ae
