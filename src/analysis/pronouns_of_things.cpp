// The organization or place that "it" and "its" stand for.
#include "analysis/pronouns.h"
#include "analysis/word_hash.h"

namespace ae {

void PronounResolver::add_thing(std::uint32_t cluster, std::uint32_t first, std::uint32_t end) {
  // "the bank sold its U.K. branch and its office"
  const auto& tokens = input_.analysis.tokens;
  const bool place = clusters_.at(cluster).type() == EntityType::kLocation;
  if (place && end < tokens.size() && tokens[end].has(kSpaceBefore) &&
      is_common_noun(tokens[end].tag))
    return;
  thing_.of_many = thing_.of_many || (thing_.cluster != kNone && thing_.cluster != cluster);
  thing_.cluster = cluster;
  thing_.organization = clusters_.at(cluster).type() == EntityType::kOrganization;
  thing_.role = roles().of_name(first, end);
  // "WASHINGTON • The rate fell to its lowest level": a dateline says where it was written.
  if (is_dateline(first, end)) thing_ = {};
}

bool PronounResolver::is_dateline(std::uint32_t first, std::uint32_t end) const {
  const auto& tokens = input_.analysis.tokens;
  if (first != input_.analysis.sentences[sentence_].first_token || end + 1 >= tokens.size())
    return false;
  const std::uint32_t mark = tokens[end].lower_hash;
  return tokens[end].has(kSpaceBefore) &&
         (is_dash(mark) || mark == hash_word("•") || mark == hash_word("("));
}

bool PronounResolver::reports(std::uint32_t token) const {
  const Token& verb = input_.analysis.tokens[token];
  return is_finite_verb(verb.tag) &&
         (input_.model.reporting_verbs.frames(verb.lower_hash) & kTakesClause) != 0;
}

/// "Acme said (that) it"; "Acme cut jobs. It said": elsewhere "it" means too much else.
std::uint32_t PronounResolver::meant_by_it(std::uint32_t token) const {
  const auto& tokens = input_.analysis.tokens;
  const std::uint32_t first = input_.analysis.sentences[sentence_].first_token;
  if (token == first) {
    const bool says = token + 1 < tokens.size() && reports(token + 1);
    return says && last_thing_.is_sole_subject() ? last_thing_.cluster : kNone;
  }
  const bool that = tokens[token - 1].lower_hash == hash_word("that") && token - 1 > first;
  const bool reported = reports(that ? token - 2 : token - 1);
  return reported && thing_.is_sole_subject() ? thing_.cluster : kNone;
}

/// "Acme cut its prices"; "Acme cut jobs. Its chief left".
std::uint32_t PronounResolver::meant_by_its(std::uint32_t token) const {
  if (token == input_.analysis.sentences[sentence_].first_token)
    return last_thing_.is_sole_subject() ? last_thing_.cluster : kNone;
  const bool sole = !thing_.of_many && thing_.role != PersonRole::kBehindPreposition;
  return sole ? thing_.cluster : kNone;
}

}  // namespace ae
