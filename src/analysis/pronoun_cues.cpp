// What speaks for and against each of those whom a pronoun may stand for.
#include <algorithm>
#include <iterator>

#include "analysis/pronouns.h"
#include "analysis/word_hash.h"

namespace ae {

/// The one of those whom a pronoun may mean that was the subject of a verb last.
std::uint32_t PronounResolver::last_subject(const Pronoun& pronoun) const {
  const auto found = std::find_if(persons_.rbegin(), persons_.rend(), [&](const Candidate& c) {
    return c.role == PersonRole::kSubject && may_mean(c, pronoun);
  });
  return found == persons_.rend() ? kNone : found->cluster;
}

void PronounResolver::add_place_cues(const Candidate& c, const Pronoun& pronoun,
                                     PronounCues& cues) const {
  constexpr std::uint32_t kNearTokens = 6;
  constexpr std::uint32_t kFarTokens = 20;
  constexpr PronounCue kBack[] = {PronounCue::kSameSentence, PronounCue::kOneBack,
                                  PronounCue::kTwoBack, PronounCue::kFartherBack,
                                  PronounCue::kFartherBack};
  cues.add(kBack[sentence_ - c.sentence]);
  const std::uint32_t distance = pronoun.token - c.end;
  cues.add_if(distance <= kNearTokens, PronounCue::kNear);
  cues.add_if(c.sentence == sentence_ && distance > kFarTokens, PronounCue::kFarInSentence);
  std::size_t since = 0;
  for (auto later = persons_.rbegin(); later->cluster != c.cluster; ++later)
    since += may_mean(*later, pronoun);
  constexpr PronounCue kOrder[] = {PronounCue::kNearest, PronounCue::kSecondNearest,
                                   PronounCue::kThirdNearest};
  if (since < std::size(kOrder)) cues.add(kOrder[since]);
  if (c.opens)
    cues.add(c.sentence == sentence_ ? PronounCue::kOpensThis : PronounCue::kOpensEarlier);
  const auto& sentences = input_.analysis.sentences;
  cues.add_if(sentences[c.sentence].block != sentences[sentence_].block, PronounCue::kOtherBlock);
  const bool last = c.cluster == last_subject(pronoun);
  if (last)
    cues.add(c.sentence == sentence_ ? PronounCue::kLastSubjectHere : PronounCue::kLastSubject);
  const bool opening = pronoun.token == sentences[sentence_].first_token;
  cues.add_if(opening && c.opens && c.role == PersonRole::kSubject && sentence_ - c.sentence == 1,
              PronounCue::kOpensBoth);
  cues.add_if(quoted_ && speaker_ == kNone && !c.quoted && last, PronounCue::kIntoQuotation);
  cues.add_if(c.quoted && !quoted_, PronounCue::kOutOfQuotation);
}

void PronounResolver::add_role_cues(const Candidate& c, const Pronoun& pronoun,
                                    PronounCues& cues) const {
  cues.add(role_cue(c.role, pronoun.role, c.sentence == sentence_));
  if (c.sentence != sentence_) return;
  const bool joined = c.end + 1 == pronoun.token && input_.analysis.tokens[c.end].tag == Tag::kCC;
  cues.add_if(joined, PronounCue::kBehindAnd);
  if (roles().clause_ends_between(c.end, pronoun.token)) return;
  if (pronoun.role == PersonRole::kSubject) return cues.add(PronounCue::kOwnClause);
  if (pronoun.role == PersonRole::kPossessive && c.role == PersonRole::kSubject)
    cues.add(PronounCue::kOwnPossessive);
}

/// The words around the last mention.
void PronounResolver::add_phrase_cues(const Candidate& c, const Pronoun& pronoun,
                                      PronounCues& cues) const {
  const auto& tokens = input_.analysis.tokens;
  const PersonRoles there(tokens, input_.analysis.sentences[c.sentence]);
  cues.add_if(there.is_in_brackets(c.first) &&
                  (c.sentence != sentence_ || !there.is_in_brackets(pronoun.token)),
              PronounCue::kInBrackets);
  if (c.by_pronoun) return;
  cues.add_if(there.follows_possessive(c.first), PronounCue::kBehindPossessive);
  const std::uint32_t behind = tokens[c.end].lower_hash == hash_word(",") ? c.end + 1 : c.end;
  cues.add_if(behind < tokens.size() && tokens[behind].tag == Tag::kWP,
              PronounCue::kBeforeRelative);
  if (c.first == 0) return;
  cues.add_if(tokens[c.first - 1].lower_hash == hash_word("by"), PronounCue::kAgent);
  cues.add_if(tokens[c.first - 1].tag == Tag::kNN, PronounCue::kBehindNoun);
}

/// What speaks for someone wherever the name stands.
void PronounResolver::add_person_cues(std::uint32_t cluster, std::uint8_t sex,
                                      PronounCues& cues) const {
  constexpr std::uint32_t kMostInText = 8;
  const NameCluster& c = clusters_.at(cluster);
  cues.add(PronounCue::kEachInText, std::min(c.uses(), kMostInText));
  cues.add_if(c.uses() >= most_named_, PronounCue::kMostInText);
  cues.add_if(cluster == first_person_, PronounCue::kFirstInText);
  cues.add_if(sexes_of(c) == sex, PronounCue::kKnownSex);
  constexpr PronounCue kTypes[] = {PronounCue::kNobody, PronounCue::kOrganization,
                                   PronounCue::kLocation, PronounCue::kOtherKind};
  if (c.type() != EntityType::kPerson) cues.add(kTypes[static_cast<std::size_t>(c.type())]);
}

PronounCues PronounResolver::cues_of(const Candidate& c, const Pronoun& pronoun) const {
  constexpr std::uint32_t kMostMentions = 5;
  PronounCues cues;
  add_place_cues(c, pronoun, cues);
  add_role_cues(c, pronoun, cues);
  add_phrase_cues(c, pronoun, cues);
  add_person_cues(c.cluster, pronoun.sex, cues);
  const NameCluster& cluster = clusters_.at(c.cluster);
  cues.add_if(c.sexes == pronoun.sex && sexes_of(cluster) != pronoun.sex, PronounCue::kKnownSex);
  cues.add_if(cluster.type() != EntityType::kPerson && c.role == PersonRole::kBehindPreposition,
              PronounCue::kThingBehindPreposition);
  cues.add_if(noun_ > c.end, PronounCue::kSinceByNoun);
  if (c.by_pronoun) {
    cues.add(PronounCue::kGoesOn);
    cues.add_if(c.sentence == sentence_, PronounCue::kGoesOnHere);
  } else {
    cues.add(c.words == 1   ? PronounCue::kShort
             : c.count == 1 ? PronounCue::kFirstInFull
                            : PronounCue::kAgainInFull);
  }
  cues.add(PronounCue::kEachMention, std::min(c.count, kMostMentions));
  return cues;
}

PronounCues PronounResolver::cues_of_nobody(const Pronoun& pronoun) const {
  PronounCues cues;
  cues.add(PronounCue::kNobody);
  const bool near = !persons_.empty() && sentence_ - persons_.back().sentence <= 1;
  cues.add_if(!near, PronounCue::kNobodyNamedNear);
  if ((nouns_here_ & pronoun.sex) != 0)
    cues.add(PronounCue::kNobodyButNoun);
  else
    cues.add_if((nouns_back_ & pronoun.sex) != 0, PronounCue::kNobodyButNounBack);
  return cues;
}

}  // namespace ae
