// What the mention of a person is in its clause, as far as tags tell.
#pragma once

#include <cstdint>
#include <span>

#include "analysis/analysis.h"
#include "analysis/pronoun_model.h"

namespace ae {

/// Whether a word is "him" or "himself", or the "her" that is no possessive.
bool is_object_pronoun(const Token& token);

/// Whether a word tagged as a preposition opens a clause: "because", "that", "after".
bool opens_clause(const Token& token);

/// Reads one sentence of an article; places are indexes of tokens.
class PersonRoles {
 public:
  PersonRoles(std::span<const Token> tokens, const Sentence& sentence)
      : tokens_(tokens),
        first_(sentence.first_token),
        end_(sentence.first_token + sentence.token_count) {}

  /// The role of the words from `first` up to `end`.
  PersonRole of_name(std::uint32_t first, std::uint32_t end) const;
  /// One of kSubject, kObject, kPossessive.
  PersonRole of_pronoun(std::uint32_t token) const;
  bool is_subject(std::uint32_t first, std::uint32_t end) const;
  /// "of Simon", but not "because Simon left".
  bool follows_preposition(std::uint32_t first) const;
  /// "his wife Joan", "Simon's old friend Joan": a name in a phrase that is another's.
  bool follows_possessive(std::uint32_t first) const;
  /// Whether a comma, a conjunction or "that" parts two words of the sentence into clauses.
  bool clause_ends_between(std::uint32_t from, std::uint32_t to) const;
  /// Whether a verb, a preposition or a mark stands between two words of the sentence.
  bool phrase_ends_between(std::uint32_t from, std::uint32_t to) const;
  /// Whether an opening bracket before `token` is still open at it.
  bool is_in_brackets(std::uint32_t token) const;
  /// "In his first year", "While he slept": the sentence opens with a phrase before its subject.
  bool has_opening() const;

 private:
  bool is(std::uint32_t token, std::uint32_t word) const {
    return token >= first_ && token < end_ && tokens_[token].lower_hash == word;
  }
  Tag tag(std::uint32_t token) const {
    return token >= first_ && token < end_ ? tokens_[token].tag : Tag::kOther;
  }
  std::uint32_t behind_insertion(std::uint32_t token) const;

  std::span<const Token> tokens_;
  std::uint32_t first_;
  std::uint32_t end_;
};

}  // namespace ae
