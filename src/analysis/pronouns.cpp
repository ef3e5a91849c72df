#include "analysis/pronouns.h"

#include <algorithm>
#include <limits>

#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr std::size_t kRemembered = 10;
constexpr std::uint32_t kFarthest = 4;  ///< sentences

/// The sex of "he", "her" and the like as a bit; 0 for other words.
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

bool closes_quotation(const Token& token) {
  return token.lower_hash == hash_word("”") || token.lower_hash == hash_word("''") ||
         token.lower_hash == hash_word("\"");
}

}  // namespace

PronounResolver::PronounResolver(const StageInput& input, NameClusters& clusters,
                                 std::span<const std::uint32_t> cluster_of, PronounWatcher* watcher)
    : input_(input), clusters_(clusters), cluster_of_(cluster_of), watcher_(watcher) {
  for (const std::uint32_t named : cluster_of_) {
    const std::uint32_t cluster = clusters_.root(named);
    const NameCluster& c = clusters_.at(cluster);
    if (c.type() != EntityType::kPerson) continue;
    if (first_person_ == kNone) first_person_ = cluster;
    most_named_ = std::max(most_named_, c.uses());
  }
}

std::uint32_t PronounResolver::end_of_mention(std::uint32_t mention, std::uint32_t first) const {
  const Sentence& s = input_.analysis.sentences[sentence_];
  const auto& tokens = input_.analysis.tokens;
  const std::uint32_t stop = input_.analysis.mentions[mention].span.end;
  std::uint32_t end = first + 1;
  while (end < s.first_token + s.token_count && tokens[end].span.end <= stop) ++end;
  return end;
}

void PronounResolver::visit(std::uint32_t sentence) {
  sentence_ = sentence;
  last_thing_ = thing_;
  thing_ = {};
  named_here_ = false;
  nouns_back_ = nouns_here_;
  nouns_here_ = 0;
  const Sentence& s = input_.analysis.sentences[sentence];
  const auto& tokens = input_.analysis.tokens;
  const auto& mentions = input_.analysis.mentions;
  if (sentence > 0 && input_.analysis.sentences[sentence - 1].block != s.block) quoted_ = false;
  for (std::uint32_t i = s.first_token; i < s.first_token + s.token_count; ++i) {
    const Token& token = tokens[i];
    while (next_mention_ < mentions.size() && mentions[next_mention_].span.begin < token.span.begin)
      ++next_mention_;
    if (next_mention_ < mentions.size() && mentions[next_mention_].span.begin == token.span.begin) {
      const std::uint32_t end = end_of_mention(next_mention_, i);
      add_name(next_mention_, i, end);
      i = end - 1;
      continue;
    }
    if (token.tag == Tag::kNN) note_noun(i);
    if (token.has(kPunct)) note_mark(i);
    if (token.has(kAllCaps) && token.span.size() > 1) continue;
    if (const std::uint8_t sex = sex_of_pronoun(token.lower_hash))
      resolve_person({i, sex, roles().of_pronoun(i)});
    const std::uint32_t thing = token.lower_hash == hash_word("its")  ? meant_by_its(i)
                                : token.lower_hash == hash_word("it") ? meant_by_it(i)
                                                                      : kNone;
    if (thing == kNone) continue;
    add_mention(i, thing);
    if (i == s.first_token && token.tag == Tag::kPRP) thing_ = last_thing_;
  }
}

void PronounResolver::add_name(std::uint32_t mention, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t cluster = clusters_.root(cluster_of_[mention]);
  const NameCluster& c = clusters_.at(cluster);
  if (c.type() == EntityType::kOrganization || c.type() == EntityType::kLocation)
    add_thing(cluster, first, end);
  // "London-based"
  const bool modifies = c.type() != EntityType::kPerson && end < input_.analysis.tokens.size() &&
                        input_.analysis.tokens[end].lower_hash == hash_word("-");
  if (!may_be_person(c) || modifies) return;
  Candidate candidate{cluster, sentence_, first, end};
  candidate.words = end - first;
  candidate.sexes = sexes_of(c);
  candidate.role = roles().of_name(first, end);
  candidate.opens = !named_here_;
  candidate.quoted = quoted_;
  add_candidate(candidate);
  named_here_ = true;
  const bool inverted = first > 0 && frames_speech(first - 1);
  if (!quoted_ && (inverted || (candidate.role == PersonRole::kSubject && frames_speech(end))))
    note_reporter(cluster);
}

/// “…,” she said.
bool PronounResolver::frames_speech(std::uint32_t token) const {
  if (token >= input_.analysis.tokens.size()) return false;
  const Token& verb = input_.analysis.tokens[token];
  return is_finite_verb(verb.tag) &&
         (input_.model.reporting_verbs.frames(verb.lower_hash) & kFramesQuotation) != 0;
}

/// “…” he
bool PronounResolver::follows_quotation(const Pronoun& pronoun) const {
  return !quoted_ && pronoun.token > 0 &&
         closes_quotation(input_.analysis.tokens[pronoun.token - 1]);
}

void PronounResolver::note_reporter(std::uint32_t cluster) {
  reporter_ = cluster;
  reporter_sentence_ = sentence_;
}

/// Who goes on speaking in “…,” he said, behind “…,” Simon said; kNone where that is not so.
std::uint32_t PronounResolver::goes_on_speaking(const Pronoun& pronoun) const {
  constexpr std::uint32_t kFarthestReport = 2;  ///< sentences
  if (!follows_quotation(pronoun) || !frames_speech(pronoun.token + 1)) return kNone;
  if (reporter_ == kNone || sentence_ - reporter_sentence_ > kFarthestReport) return kNone;
  const bool possible =
      std::any_of(choices_.begin(), choices_.end(),
                  [&](const PronounChoice& choice) { return choice.cluster == reporter_; });
  return possible ? reporter_ : kNone;
}

/// Persons, and names of other types that begin with a first name, "Sydney smiled", or are one
/// unknown word, "Sobotka smiled".
bool PronounResolver::may_be_person(const NameCluster& cluster) const {
  const NameWords& name = cluster.fullest;
  if (name.address || name.count == 0) return false;
  if (cluster.type() == EntityType::kPerson) return true;
  constexpr std::uint32_t kMostUses = 2;  ///< of what is likely to be no person
  if (name.acronym != 0 || name.count > 2 || cluster.uses() > kMostUses) return false;
  const WordClass first = input_.model.words.find(name.first());
  if ((first.lists & (kCountry | kDemonym)) != 0) return false;
  if ((first.lists & kFirstName) != 0) return true;
  return name.count == 1 &&
         ((first.lists & kSurname) != 0 || first.cluster == WordClass::kNoCluster);
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

/// Marks of quotation; straight ones open and close by turns.
void PronounResolver::note_mark(std::uint32_t token) {
  switch (input_.analysis.tokens[token].lower_hash) {
    case hash_word("“"):
    case hash_word("``"):
      return open_quotation(token);
    case hash_word("”"):
    case hash_word("''"):
      quoted_ = false;
      return;
    case hash_word("\""):
      if (!quoted_) return open_quotation(token);
      quoted_ = false;
      return;
    default:
      return;
  }
}

/// Simon said: “…”
void PronounResolver::open_quotation(std::uint32_t token) {
  quoted_ = true;
  opened_ = token;
  speaker_ = kNone;
  const bool led = token > input_.analysis.sentences[sentence_].first_token &&
                   input_.analysis.tokens[token - 1].has(kPunct);
  if (!led) return;
  const auto subject = std::find_if(persons_.rbegin(), persons_.rend(), [&](const Candidate& c) {
    return c.sentence == sentence_ && c.role == PersonRole::kSubject;
  });
  if (subject != persons_.rend()) speaker_ = subject->cluster;
}

void PronounResolver::note_noun(std::uint32_t token) {
  const auto sexes =
      input_.model.name_lexicon.person_nouns.find(input_.analysis.tokens[token].lower_hash);
  if (!sexes) return;
  noun_ = token;
  if (*sexes != kAnySex) nouns_here_ |= static_cast<std::uint8_t>(*sexes);
}

std::uint8_t PronounResolver::sexes_of(const NameCluster& cluster) const {
  if (cluster.title == kManly || cluster.title == kWomanly)
    return static_cast<std::uint8_t>(cluster.title);
  return sexes_of_lists(input_.model.words.find(cluster.fullest.first()).lists);
}

bool PronounResolver::may_mean(const Candidate& c, const Pronoun& pronoun) const {
  if (sentence_ - c.sentence > kFarthest || (c.sexes & pronoun.sex) == 0) return false;
  // Who speaks says "I".
  if (quoted_ && c.cluster == speaker_) return false;
  // “Simon left,” he said.
  const bool reports = follows_quotation(pronoun) && pronoun.role == PersonRole::kSubject;
  if (reports && c.quoted && c.first > opened_) return false;
  // "Simon and he"
  if (c.end + 1 == pronoun.token && pronoun.role != PersonRole::kPossessive &&
      input_.analysis.tokens[c.end].tag == Tag::kCC)
    return false;
  // "Simon thanked him": Principle B of binding (Chomsky 1981).
  const bool reflexive = input_.analysis.tokens[pronoun.token].lower_hash == hash_word("himself") ||
                         input_.analysis.tokens[pronoun.token].lower_hash == hash_word("herself");
  return c.sentence != sentence_ || c.role != PersonRole::kSubject ||
         pronoun.role != PersonRole::kObject || reflexive ||
         roles().clause_ends_between(c.end, pronoun.token);
}

/// Simon's in "he and Simon"; kNone where nobody is joined so.
std::uint32_t PronounResolver::joined_cluster(const Pronoun& pronoun) const {
  const Analysis& a = input_.analysis;
  const std::uint32_t name = pronoun.token + 2;
  const bool joined = pronoun.role != PersonRole::kPossessive && name < a.tokens.size() &&
                      a.tokens[name - 1].tag == Tag::kCC && next_mention_ < a.mentions.size() &&
                      a.mentions[next_mention_].span.begin == a.tokens[name].span.begin;
  return joined ? clusters_.root(cluster_of_[next_mention_]) : kNone;
}

/// "her sister Joan", "his Paris": a name in the phrase that a possessive begins.
bool PronounResolver::is_own_phrase(std::uint32_t pronoun, std::uint32_t name) const {
  const auto& tokens = input_.analysis.tokens;
  if (roles().phrase_ends_between(pronoun + 1, name)) return false;
  return name == pronoun + 1 ||
         input_.model.name_lexicon.person_nouns.contains(tokens[name - 1].lower_hash);
}

/// Those named next in the sentence: "Besides his mother tongue, David Larible speaks French".
void PronounResolver::gather_ahead(const Pronoun& pronoun, std::uint32_t partner) {
  constexpr std::uint32_t kFarthestAhead = 30;  ///< tokens
  constexpr std::uint32_t kFarAhead = 10;
  constexpr std::uint32_t kMostAhead = 2;
  const Analysis& a = input_.analysis;
  const Sentence& s = a.sentences[sentence_];
  const std::uint32_t end = std::min(s.first_token + s.token_count, pronoun.token + kFarthestAhead);
  std::uint32_t seen = 0;
  std::uint32_t first = pronoun.token + 1;
  for (std::uint32_t m = next_mention_; m < a.mentions.size() && seen < kMostAhead; ++m) {
    for (; first < end && a.tokens[first].span.begin < a.mentions[m].span.begin; ++first) {
      // “I think he left,” Simon said
      if (quoted_ && closes_quotation(a.tokens[first])) return;
    }
    if (first >= end) return;
    const std::uint32_t cluster = clusters_.root(cluster_of_[m]);
    const NameCluster& c = clusters_.at(cluster);
    if (cluster == partner || !may_be_person(c) || (sexes_of(c) & pronoun.sex) == 0) continue;
    if (is_own_phrase(pronoun.token, first)) continue;
    const std::uint32_t behind = end_of_mention(m, first);
    PronounCues cues;
    cues.add(PronounCue::kAhead);
    cues.add_if(a.tokens[first - 1].lower_hash == hash_word(","), PronounCue::kAheadBehindComma);
    cues.add_if(pronoun.role == PersonRole::kPossessive, PronounCue::kAheadOfPossessive);
    cues.add_if(roles().is_subject(first, behind), PronounCue::kAheadSubject);
    cues.add_if(roles().has_opening() && !named_here_, PronounCue::kAheadOfOpening);
    cues.add_if(seen > 0, PronounCue::kAheadSecond);
    cues.add_if(first - pronoun.token > kFarAhead, PronounCue::kAheadFar);
    cues.add_if(is_remembered(cluster), PronounCue::kAheadKnown);
    cues.add_if(named_here_, PronounCue::kAheadInsteadOf);
    add_person_cues(cluster, pronoun.sex, cues);
    choices_.push_back({cluster, cues});
    ++seen;
  }
}

bool PronounResolver::is_remembered(std::uint32_t cluster) const {
  return std::any_of(persons_.begin(), persons_.end(),
                     [&](const Candidate& c) { return c.cluster == cluster; });
}

void PronounResolver::gather_choices(const Pronoun& pronoun) {
  choices_.clear();
  choices_.push_back({kNone, cues_of_nobody(pronoun)});
  const std::uint32_t partner = joined_cluster(pronoun);
  for (const Candidate& c : persons_) {
    if (c.cluster != partner && may_mean(c, pronoun))
      choices_.push_back({c.cluster, cues_of(c, pronoun)});
  }
  if (choices_.size() == 2) choices_[1].cues.add(PronounCue::kOnlyOne);
  gather_ahead(pronoun, partner);
}

void PronounResolver::resolve_person(const Pronoun& pronoun) {
  gather_choices(pronoun);
  if (watcher_ != nullptr)
    watcher_->see(input_.analysis.tokens[pronoun.token], choices_, clusters_);
  std::uint32_t best = kNone;
  std::int32_t most = std::numeric_limits<std::int32_t>::min();
  for (const PronounChoice& choice : choices_) {
    // Of two alike the later one counts.
    const std::int32_t points = input_.model.pronouns.score(choice.cues);
    if (points < most) continue;
    most = points;
    best = choice.cluster;
  }
  if (const std::uint32_t speaker = goes_on_speaking(pronoun); speaker != kNone) best = speaker;
  if (best == kNone) return;
  if (!quoted_ && frames_speech(pronoun.token + 1)) note_reporter(best);
  add_mention(pronoun.token, best);
  clusters_.vote(best, EntityType::kPerson);
  Candidate candidate{best, sentence_, pronoun.token, pronoun.token + 1};
  candidate.sexes = pronoun.sex;
  candidate.role = pronoun.role;
  candidate.opens = !named_here_;
  candidate.by_pronoun = true;
  candidate.quoted = quoted_;
  add_candidate(candidate);
}

void PronounResolver::add_mention(std::uint32_t token, std::uint32_t cluster) {
  found_.push_back({input_.analysis.tokens[token].span, sentence_, cluster, MentionKind::kPronoun});
}

}  // namespace ae
