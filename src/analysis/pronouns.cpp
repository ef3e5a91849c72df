#include "analysis/pronouns.h"

#include <algorithm>
#include <limits>

#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr std::size_t kRemembered = 10;
constexpr std::uint32_t kFarthest = 4;  ///< sentences
constexpr std::int32_t kNobody = std::numeric_limits<std::int32_t>::min();

constexpr std::uint32_t kFarInSentence = 20;  ///< tokens
constexpr std::uint32_t kFarAhead = 20;       ///< tokens from a pronoun to a name behind it
constexpr std::uint32_t kMostMentions = 5;
constexpr std::uint32_t kMostInText = 8;

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
  if (!may_be_person(c)) return;
  const auto& tokens = input_.analysis.tokens;
  const bool possessive = end < tokens.size() && tokens[end].tag == Tag::kPOS;
  add_candidate({cluster, sentence_, end, 1, sexes_of(c), !named_here_, follows_preposition(first),
                 is_subject(first, end), possessive, false});
  named_here_ = true;
}

/// Persons, and names of other types that begin with a first name: "Sydney smiled."
bool PronounResolver::may_be_person(const NameCluster& cluster) const {
  if (cluster.fullest.address || cluster.fullest.count == 0) return false;
  if (cluster.type() == EntityType::kPerson) return true;
  const std::uint8_t lists = input_.model.words.find(cluster.fullest.first()).lists;
  return cluster.fullest.count <= 2 && (lists & kFirstName) != 0 && (lists & kCountry) == 0;
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

/// "of Simon", but not "because Simon left".
bool PronounResolver::follows_preposition(std::uint32_t first) const {
  const auto& tokens = input_.analysis.tokens;
  if (first == input_.analysis.sentences[sentence_].first_token) return false;
  const Token& before = tokens[first - 1];
  if (before.tag != Tag::kIN && before.tag != Tag::kTO) return false;
  for (const std::uint32_t opener :
       {hash_word("that"), hash_word("because"), hash_word("if"), hash_word("while"),
        hash_word("as"), hash_word("after"), hash_word("before"), hash_word("since"),
        hash_word("until"), hash_word("although"), hash_word("though"), hash_word("whether"),
        hash_word("when")}) {
    if (before.lower_hash == opener) return false;
  }
  return true;
}

/// The place behind "(1950)" or ", noted contralto," where one begins at `token`, else `token`.
std::uint32_t PronounResolver::behind_insertion(std::uint32_t token, std::uint32_t end) const {
  constexpr std::uint32_t kLongestInsertion = 24;
  const auto& tokens = input_.analysis.tokens;
  if (token >= end) return token;
  const bool bracket = tokens[token].lower_hash == hash_word("(");
  if (!bracket && tokens[token].lower_hash != hash_word(",")) return token;
  const std::uint32_t closing = bracket ? hash_word(")") : hash_word(",");
  for (std::uint32_t i = token + 1; i < std::min(end, token + kLongestInsertion); ++i) {
    if (tokens[i].lower_hash == closing) return i + 1;
  }
  return token;
}

bool PronounResolver::is_subject(std::uint32_t first, std::uint32_t end) const {
  const auto& tokens = input_.analysis.tokens;
  const Sentence& s = input_.analysis.sentences[sentence_];
  const std::uint32_t last = s.first_token + s.token_count;
  const std::uint32_t verb = behind_insertion(end, last);
  for (std::uint32_t i = verb; i < std::min(last, verb + 3); ++i) {
    if (is_finite_verb(tokens[i].tag)) return !follows_preposition(first);
    if (tokens[i].tag != Tag::kRB) break;
  }
  return first == s.first_token && end < last && tokens[end].tag != Tag::kPOS;
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

std::int32_t PronounResolver::distance_points(const Candidate& c, std::uint32_t token) const {
  constexpr PronounCue kBack[] = {PronounCue::kSameSentence, PronounCue::kOneBack,
                                  PronounCue::kTwoBack, PronounCue::kFartherBack,
                                  PronounCue::kFartherBack};
  std::int32_t points = weight(kBack[sentence_ - c.sentence]);
  if (c.sentence == sentence_ && token - c.token > kFarInSentence)
    points += weight(PronounCue::kFarInSentence);
  if (c.cluster == persons_.back().cluster) points += weight(PronounCue::kNearest);
  if (c.opens) points += weight(PronounCue::kOpensSentence);
  return points;
}

std::int32_t PronounResolver::role_points(const Candidate& c, std::uint32_t token) const {
  const auto& tokens = input_.analysis.tokens;
  const Token& pronoun = tokens[token];
  const bool possessive = pronoun.tag == Tag::kPRPS;
  const bool object = !possessive && is_object(pronoun);
  std::int32_t points = 0;
  if (c.subject) points += weight(PronounCue::kSubject);
  if (c.possessive) points += weight(PronounCue::kPossessive);
  if (c.behind_preposition) points += weight(PronounCue::kBehindPreposition);
  if (c.subject && !object && !possessive) points += weight(PronounCue::kSubjectForSubject);
  if (!c.subject && !c.possessive && object) points += weight(PronounCue::kObjectForObject);
  if (c.possessive && possessive) points += weight(PronounCue::kPossessiveForTwo);
  if (c.sentence != sentence_) return points;
  if (c.token + 1 == token && tokens[c.token].tag == Tag::kCC)
    points += weight(PronounCue::kBehindAnd);
  if (!object && !(possessive && c.subject)) return points;
  if (clause_ends_between(c.token, token)) return points;
  return points + weight(object ? PronounCue::kOwnSubject : PronounCue::kOwnPossessive);
}

/// What speaks for someone wherever the name stands.
std::int32_t PronounResolver::person_points(const NameCluster& cluster, std::uint8_t sex) const {
  // Each naming has two or three votes.
  const std::uint32_t votes =
      cluster.votes[0] + cluster.votes[1] + cluster.votes[2] + cluster.votes[3];
  std::int32_t points =
      weight(PronounCue::kEachInText) * static_cast<std::int32_t>(std::min(votes / 2, kMostInText));
  if (cluster.type() != EntityType::kPerson) points += weight(PronounCue::kNotPerson);
  return sexes_of(cluster) == sex ? points + weight(PronounCue::kKnownSex) : points;
}

std::int32_t PronounResolver::score(const Candidate& c, std::uint32_t token,
                                    std::uint8_t sex) const {
  if (sentence_ - c.sentence > kFarthest || (c.sexes & sex) == 0) return kNobody;
  // "Simon thanked him": Principle B of binding (Chomsky 1981).
  if (c.sentence == sentence_ && c.subject && is_object(input_.analysis.tokens[token]) &&
      !clause_ends_between(c.token, token))
    return kNobody;
  std::int32_t points = distance_points(c, token) + role_points(c, token);
  const NameCluster& cluster = clusters_.at(c.cluster);
  points += person_points(cluster, sex);
  if (c.sexes == sex && sexes_of(cluster) != sex) points += weight(PronounCue::kKnownSex);
  if (c.by_pronoun) points += weight(PronounCue::kGoesOn);
  return points + weight(PronounCue::kEachMention) *
                      static_cast<std::int32_t>(std::min(c.count, kMostMentions));
}

/// "Besides his mother tongue, David Larible speaks French": points for the name that is next after
/// an opening phrase.
std::int32_t PronounResolver::score_ahead(std::uint32_t token, std::uint8_t sex) const {
  const Analysis& a = input_.analysis;
  const Sentence& s = a.sentences[sentence_];
  const Tag opening = a.tokens[s.first_token].tag;
  const bool opens =
      opening == Tag::kIN || opening == Tag::kVBG || opening == Tag::kVBN || opening == Tag::kWRB;
  if (!opens || named_here_ || next_mention_ >= a.mentions.size()) return kNobody;
  const Mention& next = a.mentions[next_mention_];
  if (next.sentence != sentence_) return kNobody;
  const NameCluster& c = clusters_.at(clusters_.root(cluster_of_[next_mention_]));
  if (!may_be_person(c) || (sexes_of(c) & sex) == 0) return kNobody;
  const std::uint32_t end = std::min(s.first_token + s.token_count, token + kFarAhead);
  std::uint32_t first = token + 1;
  while (first < end && a.tokens[first].span.begin < next.span.begin) ++first;
  if (first == end) return kNobody;
  std::uint32_t behind = first;
  while (behind < end && a.tokens[behind].span.end <= next.span.end) ++behind;
  const bool comma = a.tokens[first - 1].lower_hash == hash_word(",");
  if (!comma && !is_subject(first, behind)) return kNobody;
  std::int32_t points = weight(PronounCue::kAhead) + person_points(c, sex);
  if (comma) points += weight(PronounCue::kAheadBehindComma);
  if (a.tokens[token].tag == Tag::kPRPS) points += weight(PronounCue::kAheadOfPossessive);
  return points;
}

std::uint32_t PronounResolver::possible_persons(std::uint8_t sex) const {
  return static_cast<std::uint32_t>(
      std::count_if(persons_.begin(), persons_.end(), [&](const Candidate& c) {
        return sentence_ - c.sentence <= kFarthest && (c.sexes & sex) != 0;
      }));
}

void PronounResolver::resolve_person(std::uint32_t token, std::uint8_t sex) {
  const Candidate* best = nullptr;
  std::int32_t most = weight(PronounCue::kLeast);
  if (possible_persons(sex) == 1) most -= weight(PronounCue::kOnlyOne);
  for (const Candidate& c : persons_) {
    // Of two alike the later one counts.
    if (const std::int32_t points = score(c, token, sex); points >= most) {
      most = points;
      best = &c;
    }
  }
  if (score_ahead(token, sex) > most)
    return add_mention(token, clusters_.root(cluster_of_[next_mention_]));
  if (best == nullptr) return;
  const Tag tag = input_.analysis.tokens[token].tag;
  const bool subject = tag == Tag::kPRP && !is_object(input_.analysis.tokens[token]);
  add_mention(token, best->cluster);
  add_candidate({best->cluster, sentence_, token + 1, 1, sex, !named_here_,
                 follows_preposition(token), subject, tag == Tag::kPRPS, true});
}

void PronounResolver::resolve_thing(std::uint32_t token) {
  if (thing_ != kNone && !many_things_) add_mention(token, thing_);
}

void PronounResolver::add_mention(std::uint32_t token, std::uint32_t cluster) {
  found_.push_back({input_.analysis.tokens[token].span, sentence_, cluster, MentionKind::kPronoun});
}

}  // namespace ae
