#include "analysis/pronouns.h"

#include <algorithm>

#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr std::size_t kRemembered = 10;
constexpr std::uint32_t kFarthest = 4;  ///< sentences

// Weights in the manner of Lappin and Leass (1994), set by hand and checked on GAP's development
// set.
constexpr std::int32_t kOfSentencesBack[] = {40, 36, 20, 8, 0};
constexpr std::int32_t kSubject = 18;
constexpr std::int32_t kPossessive = -6;
constexpr std::int32_t kKnownSex = 12;
constexpr std::int32_t kGoesOn = 16;  ///< a pronoun meant this person before
constexpr std::int32_t kEachMention = 3;
constexpr std::int32_t kMostMentions = 5;
constexpr std::int32_t kOwnSubject = -45;  ///< "Simon hit him": not Simon
constexpr std::int32_t kLeast = 20;

std::uint8_t sex_of_pronoun(std::uint32_t word) {
  switch (word) {
    case hash_word("he"):
    case hash_word("him"):
    case hash_word("his"):
    case hash_word("himself"):
      return kManly;
    case hash_word("she"):
    case hash_word("her"):
    case hash_word("hers"):
    case hash_word("herself"):
      return kWomanly;
    default:
      return 0;
  }
}

bool is_object(const Token& token) {
  return token.lower_hash == hash_word("him") ||
         (token.lower_hash == hash_word("her") && token.tag == Tag::kPRP);
}

}  // namespace

void PronounResolver::visit(std::uint32_t sentence) {
  sentence_ = sentence;
  thing_ = kNone;
  many_things_ = false;
  named_here_ = false;
  const Sentence& s = input_.analysis.sentences[sentence];
  const auto& tokens = input_.analysis.tokens;
  const auto& mentions = input_.analysis.mentions;
  for (std::uint32_t i = s.first_token; i < s.first_token + s.token_count; ++i) {
    while (next_mention_ < mentions.size() &&
           mentions[next_mention_].span.begin < tokens[i].span.begin)
      ++next_mention_;
    if (next_mention_ < mentions.size() &&
        mentions[next_mention_].span.begin == tokens[i].span.begin) {
      std::uint32_t end = i + 1;
      while (end < s.first_token + s.token_count &&
             tokens[end].span.end <= mentions[next_mention_].span.end)
        ++end;
      add_name(next_mention_, i, end);
      i = end - 1;
      continue;
    }
    if (tokens[i].has(kAllCaps) && tokens[i].span.size() > 1) continue;
    if (const std::uint8_t sex = sex_of_pronoun(tokens[i].lower_hash)) resolve_person(i, sex);
    if (tokens[i].lower_hash == hash_word("its") && tokens[i].tag == Tag::kPRPS) resolve_thing(i);
  }
}

void PronounResolver::add_name(std::uint32_t mention, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t cluster = clusters_.root(cluster_of_[mention]);
  const NameCluster& c = clusters_.at(cluster);
  if (c.type() == EntityType::kOrganization || c.type() == EntityType::kLocation) {
    many_things_ = many_things_ || (thing_ != kNone && thing_ != cluster);
    thing_ = cluster;
  }
  if (c.type() != EntityType::kPerson || c.fullest.address) return;
  named_here_ = true;
  const auto& tokens = input_.analysis.tokens;
  const bool possessive = end < tokens.size() && tokens[end].tag == Tag::kPOS;
  add_candidate(
      {cluster, sentence_, end, 1, sexes_of(c), is_subject(first, end), possessive, false});
}

void PronounResolver::add_candidate(Candidate candidate) {
  const auto old = std::find_if(persons_.begin(), persons_.end(),
                                [&](const Candidate& c) { return c.cluster == candidate.cluster; });
  if (old != persons_.end()) {
    candidate.count += old->count;
    candidate.sexes &= old->sexes;
    persons_.erase(old);
  }
  if (persons_.size() == kRemembered) persons_.erase(persons_.begin());
  persons_.push_back(candidate);
}

bool PronounResolver::is_subject(std::uint32_t first, std::uint32_t end) const {
  const auto& tokens = input_.analysis.tokens;
  const Sentence& s = input_.analysis.sentences[sentence_];
  const std::uint32_t stop = std::min<std::uint32_t>(s.first_token + s.token_count, end + 3);
  for (std::uint32_t i = end; i < stop; ++i) {
    if (is_finite_verb(tokens[i].tag))
      return first == s.first_token || tokens[first - 1].tag != Tag::kIN;
    if (tokens[i].tag != Tag::kRB) break;
  }
  return first == s.first_token && end < s.first_token + s.token_count &&
         tokens[end].tag != Tag::kPOS;
}

std::uint8_t PronounResolver::sexes_of(const NameCluster& cluster) const {
  if (cluster.title == kManly || cluster.title == kWomanly)
    return static_cast<std::uint8_t>(cluster.title);
  const std::uint8_t lists = input_.model.words.find(cluster.fullest.first()).lists;
  if ((lists & kMale) != 0) return kManly;
  return (lists & kFemale) != 0 ? kWomanly : kAnySex;
}

/// Whether a comma, a conjunction or "that" parts two words of the sentence into clauses.
bool PronounResolver::clause_ends_between(std::uint32_t from, std::uint32_t to) const {
  const auto& tokens = input_.analysis.tokens;
  constexpr std::uint32_t kFar = 40;
  if (to - from > kFar) return true;
  for (std::uint32_t i = from; i < to; ++i) {
    const Tag tag = tokens[i].tag;
    if (tag == Tag::kPunct || tag == Tag::kCC || tag == Tag::kWDT || tag == Tag::kWP ||
        tag == Tag::kWRB)
      return true;
    if (tokens[i].lower_hash == hash_word("that") || tokens[i].lower_hash == hash_word("because"))
      return true;
  }
  return false;
}

std::int32_t PronounResolver::score(const Candidate& c, std::uint32_t token,
                                    std::uint8_t sex) const {
  const std::uint32_t back = sentence_ - c.sentence;
  if (back > kFarthest || (c.sexes & sex) == 0) return 0;
  std::int32_t points = kOfSentencesBack[back];
  if (c.subject) points += kSubject;
  if (c.possessive) points += kPossessive;
  if (c.sexes == sex) points += kKnownSex;
  if (c.by_pronoun) points += kGoesOn;
  points +=
      kEachMention * std::min<std::int32_t>(static_cast<std::int32_t>(c.count), kMostMentions);
  const Token& pronoun = input_.analysis.tokens[token];
  if (back == 0 && is_object(pronoun) && !clause_ends_between(c.token, token))
    points += kOwnSubject;
  return points;
}

/// "Besides his mother tongue, David Larible speaks French": the subject that follows an opening
/// phrase.
std::uint32_t PronounResolver::subject_ahead(std::uint32_t token, std::uint8_t sex) {
  const Analysis& a = input_.analysis;
  const Sentence& s = a.sentences[sentence_];
  const Tag opening = a.tokens[s.first_token].tag;
  const bool opens =
      opening == Tag::kIN || opening == Tag::kVBG || opening == Tag::kVBN || opening == Tag::kWRB;
  if (!opens || named_here_ || next_mention_ >= a.mentions.size()) return kNone;
  const Mention& next = a.mentions[next_mention_];
  constexpr std::uint32_t kFar = 20;
  if (next.sentence != sentence_) return kNone;
  for (std::uint32_t i = token + 1; i < s.first_token + s.token_count && i < token + kFar; ++i) {
    if (a.tokens[i].span.begin < next.span.begin) continue;
    if (i == 0 || input_.doc.slice(a.tokens[i - 1].span) != ",") return kNone;
    const std::uint32_t cluster = clusters_.root(cluster_of_[next_mention_]);
    const NameCluster& c = clusters_.at(cluster);
    return c.type() == EntityType::kPerson && (sexes_of(c) & sex) != 0 ? cluster : kNone;
  }
  return kNone;
}

void PronounResolver::resolve_person(std::uint32_t token, std::uint8_t sex) {
  if (const std::uint32_t ahead = subject_ahead(token, sex); ahead != kNone)
    return add_mention(token, ahead);
  const Candidate* best = nullptr;
  std::int32_t most = kLeast;
  for (const Candidate& c : persons_) {
    // Of two alike the later one counts.
    if (const std::int32_t points = score(c, token, sex); points >= most) {
      most = points;
      best = &c;
    }
  }
  if (best == nullptr) return;
  const Tag tag = input_.analysis.tokens[token].tag;
  const bool subject = tag == Tag::kPRP && !is_object(input_.analysis.tokens[token]);
  add_mention(token, best->cluster);
  add_candidate({best->cluster, sentence_, token + 1, 1, sex, subject, tag == Tag::kPRPS, true});
}

void PronounResolver::resolve_thing(std::uint32_t token) {
  if (thing_ != kNone && !many_things_) add_mention(token, thing_);
}

void PronounResolver::add_mention(std::uint32_t token, std::uint32_t cluster) {
  found_.push_back({input_.analysis.tokens[token].span, sentence_, cluster, MentionKind::kPronoun});
}

}  // namespace ae
