// Whose verb it is.
#include <algorithm>

#include "analysis/quote_phrases.h"
#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr std::uint32_t kLongestInsertion = 36;  ///< tokens between the commas after a subject
constexpr std::uint32_t kFarthestSubject = 60;   ///< tokens from a verb to a subject that it shares

constexpr std::uint32_t kComma = hash_word(",");

}  // namespace

/// "Her deputy, Paul Okafor" of "Her deputy, Paul Okafor, said": both are the source, and the name
/// is its head.
Phrase PhraseReader::with_apposition(const Phrase& subject, std::uint32_t comma) const {
  // "Scotland's First Minister, John Swinney,"
  const bool office = verbs_.is_source(at(subject.head).lower_hash);
  if (is_proper_noun(at(subject.head).tag) && !office) return subject;
  const auto name = phrase_before(before_brackets(comma));
  const bool apposed = name && is_proper_noun(at(name->head).tag) && name->first == subject.end + 1;
  return apposed ? Phrase{subject.first, comma, name->head} : subject;
}

/// "the next couple hours": how long somebody does something.
bool PhraseReader::is_duration(const Phrase& phrase) const {
  static constexpr std::uint32_t kUnits[] = {
      hash_word("minutes"), hash_word("hours"), hash_word("days"),   hash_word("weeks"),
      hash_word("months"),  hash_word("years"), hash_word("decades")};
  return is_one_of(at(phrase.head).lower_hash, kUnits);
}

/// Whether what ends at `end` leads to the subject: "Yesterday", "On Tuesday", "In Ohio".
bool PhraseReader::opens_sentence(std::uint32_t end) const {
  // "With 50 days until the vote, Ann Bell, an adviser, said", "Citing an example, Ann Bell, …"
  const auto divides = [](const Token& token) {
    return is_finite_verb(token.tag) || token.lower_hash == kComma;
  };
  constexpr std::uint32_t kLongestOpening = 24;
  if ((at(first_).tag == Tag::kIN || at(first_).tag == Tag::kVBG) &&
      end < first_ + kLongestOpening &&
      std::none_of(tokens_.begin() + first_, tokens_.begin() + end, divides))
    return true;
  const auto phrase = phrase_before(end);
  if (!phrase) return false;
  if (phrase->first == first_) return is_time(phrase->first, end);
  return phrase->first == first_ + 1 && at(first_).tag == Tag::kIN;
}

/// The phrase before "X, who heads the bank," or "X, 42," whose second comma is given.
std::optional<Phrase> PhraseReader::subject_over_insertion(std::uint32_t comma) const {
  const std::uint32_t floor =
      comma > first_ + kLongestInsertion ? comma - kLongestInsertion : first_;
  for (std::uint32_t i = comma; i > floor; --i) {
    if (!is(i - 1, kComma)) continue;
    const auto phrase = phrase_before(before_brackets(i - 1));
    if (!phrase || is_pronoun(at(phrase->head).tag)) continue;
    // "He bought the book, and after reading it, realized"
    const bool object = phrase->first > first_ && is_finite_verb(at(phrase->first - 1).tag);
    if (object && is(i, hash_word("and"))) continue;
    // "Citing an example, Ann Bell, a spokeswoman, said"
    if (has_tag(phrase->first - 1, Tag::kVBG) && phrase->first == first_ + 1) continue;
    // "The company, based in Trenton, N.J., said"
    const bool placed = phrase->first > first_ + 1 && at(phrase->first - 1).tag == Tag::kIN &&
                        (at(phrase->first - 2).tag == Tag::kVBN || is(phrase->first - 2, kComma));
    if (placed) continue;
    if (phrase->first == first_ || !is(phrase->first - 1, kComma) ||
        opens_sentence(phrase->first - 1))
      return with_apposition(*phrase, comma);
  }
  return std::nullopt;
}

/// Whether a phrase begins a clause within another: "after he left", "who left", "that she left".
bool PhraseReader::is_subordinate(const Phrase& phrase) const {
  if (at(phrase.head).tag == Tag::kWP || at(phrase.head).tag == Tag::kWDT) return true;
  if (phrase.first == first_) return false;
  const Tag before = at(phrase.first - 1).tag;
  return before == Tag::kIN || before == Tag::kWRB || before == Tag::kWDT || before == Tag::kWP;
}

/// Persons and documents speak, not "abortion".
bool PhraseReader::may_speak(const Phrase& phrase) const {
  const Token& head = at(phrase.head);
  if (head.tag == Tag::kPRP) return head.lower_hash != hash_word("it");
  return is_proper_noun(head.tag) || verbs_.is_source(head.lower_hash);
}

/// The subject of the nearest verb before, of a main clause if there is one; with `speaking`,
/// rather that of one farther back than a thing.
std::optional<Phrase> PhraseReader::shared_subject(std::uint32_t verb, bool speaking) const {
  const std::uint32_t floor = verb > first_ + kFarthestSubject ? verb - kFarthestSubject : first_;
  std::optional<Phrase> subordinate;
  for (std::uint32_t i = verb; i > floor; --i) {
    if (!is_finite_verb(at(i - 1).tag)) continue;
    const std::uint32_t group = verb_group_start(i - 1);
    std::optional<Phrase> phrase;
    if (group > first_ && is(group - 1, kComma)) phrase = subject_over_insertion(group - 1);
    // “We left,” said Ada, adding that …
    if (!phrase && group > first_ && is_quotation_mark(group - 1)) phrase = phrase_at(i);
    if (!phrase && group > first_) phrase = phrase_before(before_time(group));
    if (phrase && !is_subordinate(*phrase) && (!speaking || may_speak(*phrase))) return phrase;
    if (!subordinate) subordinate = phrase;
    i = std::max(group, floor) + 1;
  }
  return subordinate;
}

/// "The committee added that sales might not do, and said …": the subject of the report before.
std::optional<Phrase> PhraseReader::reporting_subject(std::uint32_t link,
                                                      std::uint32_t verb) const {
  if (link <= first_ + 1 || !is(link - 1, kComma)) return std::nullopt;
  const std::uint32_t floor = link > first_ + kFarthestSubject ? link - kFarthestSubject : first_;
  for (std::uint32_t i = link - 1; i > floor; --i) {
    const Token& other = at(i - 1);
    if (other.tag != at(verb).tag || verbs_.frames(other.lower_hash) == 0) continue;
    const auto phrase = phrase_before(before_time(verb_group_start(i - 1)));
    return phrase && !is_subordinate(*phrase) ? phrase : std::nullopt;
  }
  return std::nullopt;
}

/// "Residents of Abidjan locked up in their homes reported": who the sentence begins with.
std::optional<Phrase> PhraseReader::source_of_participle(const Phrase& phrase) const {
  constexpr std::uint32_t kFarthest = 12;
  const Token& head = at(phrase.head);
  if (phrase.first <= first_ + 2 || phrase.first > first_ + kFarthest) return std::nullopt;
  if (is_proper_noun(head.tag) || head.tag == Tag::kPRP || verbs_.is_source(head.lower_hash))
    return std::nullopt;
  if (at(phrase.first - 1).tag != Tag::kIN) return std::nullopt;
  const auto source = phrase_at(first_);
  if (!source || !verbs_.is_source(at(source->head).lower_hash)) return std::nullopt;
  std::uint32_t participles = 0;
  for (std::uint32_t i = source->end; i < phrase.first; ++i) {
    const Tag tag = at(i).tag;
    const Tag next = at(i + 1).tag;
    const bool participle =
        (tag == Tag::kVBN || tag == Tag::kVBD) && (next == Tag::kIN || next == Tag::kRP);
    participles += participle ? 1 : 0;
    if (at(i).has(kPunct) || (is_verb(tag) && !participle)) return std::nullopt;
  }
  return participles == 1 ? source : std::nullopt;
}

/// Before "in turn" and the verbs in front of it: "have in turn asked".
std::uint32_t PhraseReader::before_aside(std::uint32_t token) const {
  if (token < first_ + 3 || !is(token - 1, hash_word("turn")) || !is(token - 2, hash_word("in")))
    return token;
  std::uint32_t i = token - 2;
  while (i > first_ && is_verb(at(i - 1).tag)) --i;
  return i;
}

/// "Economists polled by Reuters"
void PhraseReader::extend_over_agent(Phrase& phrase) const {
  const bool by = phrase.first > first_ + 2 && is(phrase.first - 1, hash_word("by")) &&
                  (has_tag(phrase.first - 2, Tag::kVBN) || has_tag(phrase.first - 2, Tag::kVBD));
  const auto agent = by ? phrase_before(phrase.first - 2) : std::nullopt;
  if (!agent || !verbs_.is_source(at(agent->head).lower_hash)) return;
  phrase.first = agent->first;
  phrase.head = agent->head;
}

/// "Patricia Sanders, spokeswoman for the committee said": the second comma is missing.
void PhraseReader::extend_over_name(Phrase& phrase) const {
  const bool bare = phrase.first > first_ + 1 && is(phrase.first - 1, kComma) &&
                    has_tag(phrase.first, Tag::kNN) &&
                    verbs_.is_source(at(phrase.first).lower_hash);
  const auto name = bare ? phrase_before(phrase.first - 1) : std::nullopt;
  if (!name || name->first != first_ || !is_proper_noun(at(name->head).tag)) return;
  phrase.first = name->first;
  phrase.head = name->head;
}

/// "During the debate Clinton said", "For several days Iran denied", "Last week Stumpf said": what
/// opens the sentence without a comma is not of the name behind it.
void PhraseReader::cut_opening(Phrase& phrase) const {
  const std::uint32_t time = behind_time(first_);
  if (phrase.first == first_ && time > first_ && time < phrase.end && phrase.head >= time) {
    phrase.first = time;
    return;
  }
  if (phrase.first != first_ + 1 || at(first_).tag != Tag::kIN) return;
  if (!is_proper_noun(at(phrase.end - 1).tag)) return;
  std::uint32_t name = phrase.end - 1;
  while (name > phrase.first && is_proper_noun(at(name - 1).tag)) --name;
  if (name == phrase.first) {
    if (names_period(name) && name + 1 < phrase.end) ++phrase.first;  // "In May Clinton said"
    return;
  }
  if (!is_common_noun(at(name - 1).tag) || at(name - 1).has(kCapitalized)) return;
  phrase.first = verbs_.is_source(at(name - 1).lower_hash) ? name - 1 : name;
  phrase.head = phrase.end - 1;
}

/// "The steel, coal and shipping group said": the words before the last comma, from the start of
/// the sentence on.
void PhraseReader::extend_over_list(Phrase& phrase) const {
  constexpr std::uint32_t kLongestList = 8;
  if (phrase.first <= first_ + 1 || phrase.first > first_ + kLongestList ||
      !is(phrase.first - 1, kComma) || is_proper_noun(at(first_).tag) ||
      !verbs_.is_source(at(phrase.head).lower_hash) || phrase.head + 1 != phrase.end)
    return;
  const bool coordinated =
      std::any_of(tokens_.begin() + phrase.first, tokens_.begin() + phrase.head,
                  [](const Token& token) { return token.tag == Tag::kCC; });
  const bool bare =
      std::all_of(tokens_.begin() + first_, tokens_.begin() + phrase.first, [](const Token& token) {
        return token.lower_hash == kComma || token.tag == Tag::kDT || is_common_noun(token.tag) ||
               is_adjective(token.tag);
      });
  const bool led = at(first_).tag == Tag::kDT || at(phrase.head).tag == Tag::kNNS;
  if (coordinated && bare && led) phrase.first = first_;
}

/// "Residents in and near Paris said": who is there, not the place.
void PhraseReader::extend_over_places(Phrase& phrase) const {
  if (phrase.first <= first_ + 3 || at(phrase.first - 1).tag != Tag::kIN ||
      at(phrase.first - 2).tag != Tag::kCC || at(phrase.first - 3).tag != Tag::kIN)
    return;
  const auto whole = phrase_before(phrase.first - 3);
  if (!whole) return;
  phrase.first = whole->first;
  phrase.head = whole->head;
}

/// "She flew to Paris to announce it", "they met at the palace to demand it": the place before a
/// purpose is no subject.
bool PhraseReader::is_goal(const Phrase& phrase, std::uint32_t group) const {
  static constexpr std::uint32_t kLinks[] = {hash_word("to"), hash_word("at"), hash_word("into"),
                                             hash_word("in"), hash_word("before")};
  return has_tag(group, Tag::kTO) && phrase.first > first_ + 1 &&
         is_one_of(at(phrase.first - 1).lower_hash, kLinks) &&
         !is(phrase.first - 2, hash_word("up")) &&  // "it is up to the viewer to decide"
         !verbs_.is_source(at(phrase.head).lower_hash);
}

std::optional<Phrase> PhraseReader::subject_of(std::uint32_t verb) const {
  const std::uint32_t group = verb_group_start(verb);
  if (group == first_) return std::nullopt;
  const std::uint32_t before = before_aside(before_time(before_brackets(group)));
  if (before == first_) return std::nullopt;
  if (at(before - 1).tag == Tag::kCC) {
    if (const auto phrase = reporting_subject(before - 1, verb)) return phrase;
    return shared_subject(group);
  }
  if (is(before - 1, kComma)) {
    const bool participle = at(group).tag == Tag::kVBG;
    if (const auto phrase = participle ? std::nullopt : subject_over_insertion(before - 1))
      return phrase;
    return shared_subject(group, participle);
  }
  if (auto phrase = phrase_before(before); phrase && !is_duration(*phrase)) {
    if (is_goal(*phrase, group)) return shared_subject(group);
    extend_over_agent(*phrase);
    if (const auto source = source_of_participle(*phrase)) {
      phrase->first = source->first;
      phrase->head = source->head;
    }
    cut_opening(*phrase);
    extend_over_list(*phrase);
    extend_over_places(*phrase);
    extend_over_name(*phrase);
    const bool brackets = is(group - 1, hash_word(")")) && group - before <= kLongestBrackets;
    phrase->end = brackets ? group : before;
    return phrase;
  }
  return shared_subject(group);
}

}  // namespace ae
