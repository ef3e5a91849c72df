#include "analysis/person_roles.h"

#include <algorithm>
#include <iterator>

#include "analysis/word_hash.h"

namespace ae {

bool is_object_pronoun(const Token& token) {
  switch (token.lower_hash) {
    case hash_word("him"):
    case hash_word("himself"):
    case hash_word("herself"):
      return true;
    default:
      return token.lower_hash == hash_word("her") && token.tag == Tag::kPRP;
  }
}

bool opens_clause(const Token& token) {
  static constexpr std::uint32_t kOpeners[] = {
      hash_word("that"),  hash_word("because"),  hash_word("if"),     hash_word("while"),
      hash_word("as"),    hash_word("after"),    hash_word("before"), hash_word("since"),
      hash_word("until"), hash_word("although"), hash_word("though"), hash_word("whether"),
      hash_word("when")};
  return std::find(std::begin(kOpeners), std::end(kOpeners), token.lower_hash) !=
         std::end(kOpeners);
}

PersonRole PersonRoles::of_name(std::uint32_t first, std::uint32_t end) const {
  if (tag(end) == Tag::kPOS) return PersonRole::kPossessive;
  if (is_subject(first, end)) return PersonRole::kSubject;
  if (follows_preposition(first)) return PersonRole::kBehindPreposition;
  return first > first_ && is_verb(tag(first - 1)) ? PersonRole::kObject : PersonRole::kApart;
}

PersonRole PersonRoles::of_pronoun(std::uint32_t token) const {
  if (tag(token) == Tag::kPRPS) return PersonRole::kPossessive;
  return is_object_pronoun(tokens_[token]) ? PersonRole::kObject : PersonRole::kSubject;
}

bool PersonRoles::follows_preposition(std::uint32_t first) const {
  if (first == first_) return false;
  if (tag(first - 1) != Tag::kIN && tag(first - 1) != Tag::kTO) return false;
  return !opens_clause(tokens_[first - 1]);
}

bool PersonRoles::follows_possessive(std::uint32_t first) const {
  constexpr std::uint32_t kMostWords = 4;
  for (std::uint32_t i = first; i > first_ && first - i < kMostWords; --i) {
    const Tag before = tag(i - 1);
    if (before == Tag::kPRPS || before == Tag::kPOS) return i < first;
    if (!is_noun(before) && !is_adjective(before) && !is(i - 1, hash_word(","))) return false;
  }
  return false;
}

/// The place behind "(1950)", ", noted contralto," or the comma of "The chair, Joan Lane, left"
/// where one begins at `token`, else `token`.
std::uint32_t PersonRoles::behind_insertion(std::uint32_t token) const {
  constexpr std::uint32_t kLongestInsertion = 24;
  const bool bracket = is(token, hash_word("("));
  if (!bracket && !is(token, hash_word(","))) return token;
  if (!bracket && is_finite_verb(tag(token + 1))) return token + 1;
  const std::uint32_t closing = bracket ? hash_word(")") : hash_word(",");
  for (std::uint32_t i = token + 1; i < std::min(end_, token + kLongestInsertion); ++i) {
    if (is(i, closing)) return i + 1;
  }
  return token;
}

bool PersonRoles::is_subject(std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t verb = behind_insertion(end);
  for (std::uint32_t i = verb; i < std::min(end_, verb + 3); ++i) {
    if (is_finite_verb(tag(i))) return !follows_preposition(first);
    if (tag(i) != Tag::kRB) break;
  }
  return first == first_ && end < end_ && tag(end) != Tag::kPOS;
}

bool PersonRoles::clause_ends_between(std::uint32_t from, std::uint32_t to) const {
  constexpr std::uint32_t kFar = 40;
  if (to - from > kFar) return true;
  for (std::uint32_t i = from; i < to; ++i) {
    switch (tag(i)) {
      case Tag::kPunct:
      case Tag::kCC:
      case Tag::kWDT:
      case Tag::kWP:
      case Tag::kWRB:
        return true;
      default:
        if (is(i, hash_word("that")) || is(i, hash_word("because"))) return true;
    }
  }
  return false;
}

bool PersonRoles::phrase_ends_between(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    const Tag t = tag(i);
    if (is_verb(t) || t == Tag::kMD || t == Tag::kIN || t == Tag::kTO || t == Tag::kPunct ||
        t == Tag::kCC)
      return true;
  }
  return false;
}

bool PersonRoles::is_in_brackets(std::uint32_t token) const {
  constexpr std::uint32_t kLongestBracket = 30;
  for (std::uint32_t i = token; i > first_ && token - i < kLongestBracket; --i) {
    if (is(i - 1, hash_word(")"))) return false;
    if (is(i - 1, hash_word("("))) return true;
  }
  return false;
}

bool PersonRoles::has_opening() const {
  const Tag opening = tag(first_);
  return opening == Tag::kIN || opening == Tag::kTO || opening == Tag::kVBG ||
         opening == Tag::kVBN || opening == Tag::kWRB;
}

}  // namespace ae
