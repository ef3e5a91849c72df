// Words that could report but don't.

#include "analysis/person_roles.h"
#include "analysis/quote_scope.h"

namespace ae {
namespace {

constexpr std::uint32_t kComma = hash_word(",");
constexpr std::uint32_t kThat = hash_word("that");

}  // namespace

/// "They use a technology called …": what stands before "called" is the object of another verb.
bool CueScope::names_object(std::uint32_t verb) const {
  const auto phrase = phrases.phrase_before(verb);
  if (!phrase || phrase->first == first) return false;
  const Token& before = at(phrase->first - 1);
  return is_verb(before.tag) ||
         (before.tag == Tag::kIN && !is(phrase->first - 1, kThat) && !opens_clause(before));
}

/// "A dish called poutine is popular", "The rule, dubbed the gag rule, was dropped", "(often called
/// the bridge)": a name, and nobody's word.
bool CueScope::names_subject(std::uint32_t verb) const {
  static constexpr std::uint32_t kVerbs[] = {hash_word("called"), hash_word("dubbed"),
                                             hash_word("named"), hash_word("nicknamed")};
  if (!is_one_of(at(verb).lower_hash, kVerbs)) return false;
  const std::uint32_t group = phrases.verb_group_start(verb);
  if (group > first && is(group - 1, hash_word("("))) return true;
  if (group != verb || verb == first || has_finite_verb(first, verb)) return false;
  const auto name = phrases.phrase_at(verb + 1);
  if (!name) return false;
  const bool inserted = is_comma(verb - 1);
  if (inserted && !is(name->end, kComma)) return false;
  return is_finite_verb(tag(inserted ? name->end + 1 : name->end));
}

/// ", describing the fire to reporters, said", ", when asked about it, said": a clause between the
/// subject and the verb that reports.
bool CueScope::is_inserted_clause(std::uint32_t verb) const {
  constexpr std::uint32_t kLongest = 40;
  static constexpr std::uint32_t kLinks[] = {hash_word("when"), hash_word("while"),
                                             hash_word("after")};
  std::uint32_t start = verb;
  if (start > first && is_one_of(at(start - 1).lower_hash, kLinks)) --start;
  if (start <= first || !is_comma(start - 1) || has_finite_verb(first, start)) return false;
  for (std::uint32_t i = verb + 1; i + 1 < std::min(end, verb + kLongest); ++i) {
    if (marked_at(i) != kNone) return false;
    if (!is_comma(i)) continue;
    const std::uint32_t next = tag(i + 1) == Tag::kRB ? i + 2 : i + 1;
    if (is_finite_verb(tag(next)) && (frames(next) & kFramesQuotation) != 0) return true;
  }
  return false;
}

/// "a move Smith described as foolish": what he judges stands before, and is the writer's word.
bool CueScope::is_of_contact_clause(std::uint32_t verb) const {
  const auto subject = phrases.phrase_before(phrases.verb_group_start(verb));
  if (!subject || subject->first == first || !is_proper_noun(at(subject->end - 1).tag))
    return false;
  if (!is(subject->first, hash_word("a")) && !is(subject->first, hash_word("an"))) return false;
  std::uint32_t name = subject->end - 1;
  while (name > subject->first && is_proper_noun(tag(name - 1))) --name;
  return is_common_noun(tag(name - 1)) && !reader.verbs_.is_source(at(name - 1).lower_hash);
}

/// "It is, you know, hard", "Let me know", "Let's say": nothing is reported.
bool CueScope::is_filler(std::uint32_t verb) const {
  if (verb == first) return false;
  if (is(verb, hash_word("know")) && is(verb - 1, hash_word("you")))
    return verb + 1 >= end || at(verb + 1).has(kPunct) || is(verb - 2, kComma);
  return verb > first + 1 && is(verb - 2, hash_word("let")) && at(verb).tag == Tag::kVB;
}

/// "Let Me Love You": a verb with a capital within a text of small verbs is of a title.
bool CueScope::is_of_title(std::uint32_t verb) const {
  if (verb == first || !at(verb).has(kCapitalized) || at(verb - 1).has(kPunct)) return false;
  for (std::uint32_t i = first; i < end; ++i) {
    if (is_finite_verb(at(i).tag) && !at(i).has(kCapitalized | kAllCaps)) return true;
  }
  return false;
}

/// "has", "been", "got": before a participle that is a verb.
bool CueScope::is_auxiliary(std::uint32_t i) const {
  static constexpr std::uint32_t kForms[] = {
      hash_word("be"),   hash_word("been"), hash_word("being"), hash_word("is"),
      hash_word("are"),  hash_word("was"),  hash_word("were"),  hash_word("'s"),
      hash_word("have"), hash_word("has"),  hash_word("had"),   hash_word("having"),
      hash_word("'ve"),  hash_word("'d"),   hash_word("get"),   hash_word("got"),
      hash_word("’ve"),  hash_word("’d"),   hash_word("’s"),    hash_word("am")};
  return !is_verb(tag(i)) || is_one_of(at(i).lower_hash, kForms);
}

/// "called Ann Bell, a consultant": by telephone.
bool CueScope::calls_somebody(std::uint32_t verb) const {
  if (!is(verb, hash_word("called")) && !is(verb, hash_word("call"))) return false;
  const auto whom = phrases.phrase_at(verb + 1);
  if (!whom || !is_proper_noun(at(whom->head).tag) || !is_proper_noun(at(whom->first).tag))
    return false;
  return whom->end >= end || at(whom->end).has(kPunct) || tag(whom->end) == Tag::kCC;
}

/// Words that report nothing in such company: "so-called", "Ann's claim", "showing off", "known
/// as", "call 911", "pleaded guilty".
bool CueScope::is_idle_word(std::uint32_t verb) const {
  if (verb > first && (is(verb - 1, hash_word("-")) || tag(verb - 1) == Tag::kPOS)) return true;
  if (tag(verb + 1) == Tag::kRP && is(verb + 1, hash_word("off"))) return true;
  if (is(verb, hash_word("known")) && is(verb + 1, hash_word("as"))) return true;
  if (is(verb, hash_word("call")) && tag(verb + 1) == Tag::kCD) return true;
  if (is(verb - 1, hash_word("amid"))) return true;  // "amid hopes for peace"
  if (is(verb + 1, hash_word("guilty")) || is(verb + 2, hash_word("guilty"))) return true;
  if (calls_somebody(verb) || is_filler(verb)) return true;
  // "a nagging feeling"
  static constexpr std::uint32_t kNouns[] = {hash_word("feeling"), hash_word("finding"),
                                             hash_word("understanding"), hash_word("warning")};
  const bool noun = is_one_of(at(verb).lower_hash, kNouns);
  if (noun && verb > first && (tag(verb - 1) == Tag::kDT || tag(verb - 2) == Tag::kDT)) return true;
  return is_of_title(verb);
}

/// "the proposed law", "sent charged particles", "Written for the occasion".
bool CueScope::is_idle_participle(std::uint32_t verb, bool alone) const {
  if (!alone) return !is_auxiliary(verb - 1) && is_noun(tag(verb + 1));
  if (verb == first) return true;
  const Tag before = tag(verb - 1);
  // "the guild warned.": the tagger takes what it does not know for an adjective.
  if (is_adjective(before) && verb + 1 < end && at(verb + 1).has(kPunct)) return false;
  return before == Tag::kDT || before == Tag::kPRPS || before == Tag::kPOS || before == Tag::kIN ||
         is_adjective(before);
}

/// "the ruling party", "Speaking on his plans, he said".
bool CueScope::is_idle_gerund(std::uint32_t verb) const {
  // "Not bad, considering that it rained", "Still, knowing what comes, we stayed"
  if (is(verb, hash_word("regarding"))) return true;
  static constexpr std::uint32_t kAsides[] = {hash_word("considering"), hash_word("knowing")};
  const bool aside = is_one_of(at(verb).lower_hash, kAsides);
  if (aside && (verb == first || is_comma(verb - 1))) return true;
  if (verb == first) return marked_at(verb + 1) == kNone;
  const Tag before = tag(verb - 1);
  if (before == Tag::kDT || before == Tag::kPRPS) return true;
  return before == Tag::kIN && !is(verb + 1, kThat) && marked_at(verb + 1) == kNone;
}

/// "But don't expect a miracle."
bool CueScope::forbids(std::uint32_t verb, std::uint32_t group) const {
  const bool led = group == first || tag(group - 1) == Tag::kCC;
  return at(verb).tag == Tag::kVB && led && is(group, hash_word("do")) && verb > group;
}

/// Forms that report nothing; also "hard to say" and "Instead, call the agency."
bool CueScope::is_idle_form(std::uint32_t verb) const {
  const std::uint32_t group = phrases.verb_group_start(verb);
  const bool alone = group == verb;
  if (is_idle_word(verb)) return true;
  const bool starts = verb == first || is_comma(verb - 1);
  if (at(verb).tag == Tag::kVB && alone && starts && marked_at(verb + 1) == kNone) return true;
  if (forbids(verb, group)) return true;
  if (alone && is(verb, hash_word("called")) && names_object(verb)) return true;
  if (names_subject(verb) || is_of_contact_clause(verb)) return true;
  const bool participle = at(verb).tag == Tag::kVBG || is(verb, hash_word("asked")) ||
                          is(verb, hash_word("questioned")) || is(verb, hash_word("pressed"));
  if (participle && alone && is_inserted_clause(verb)) return true;
  if (at(verb).tag == Tag::kVBN && is_idle_participle(verb, alone)) return true;
  if (at(verb).tag == Tag::kVBG && alone && is_idle_gerund(verb)) return true;
  return tag(group) == Tag::kTO && group > first && is_adjective(tag(group - 1));
}

/// "How would you describe your style?" asks, and reports nothing.
bool CueScope::asks(std::uint32_t verb) const {
  if (!is(end - 1, hash_word("?"))) return false;
  const auto source = phrases.subject_of(verb);
  return source && is(source->head, hash_word("you"));
}

/// "what she was thinking when he left": what she thinks stands before her.
bool CueScope::asks_what(const std::optional<Phrase>& source, std::uint32_t from) const {
  return source && source->first > first && is(source->first - 1, hash_word("what")) &&
         (tag(from) == Tag::kWRB || tag(from) == Tag::kIN) && !is(from, kThat);
}

/// "to govern", also where the tagger takes "cut" of "to cut taxes" for a noun.
bool CueScope::is_infinitive(std::uint32_t i) const {
  if (tag(i) == Tag::kTO) return true;
  if (!is(i, hash_word("to")) || i + 1 >= end) return false;
  const Tag next = tag(i + 1);
  return !at(i + 1).has(kCapitalized | kAllCaps | kPunct) && !is_adjective(tag(i - 1)) &&
         (is_verb(next) || next == Tag::kNN || next == Tag::kJJ);
}

/// Officials believe “it is over,” he said: what he said begins with the officials.
bool CueScope::is_in_report(std::uint32_t verb) const {
  const std::uint32_t marked = cue_end(verb) < end ? marked_at(cue_end(verb)) : kNone;
  if (marked == kNone || !reader.marked_[marked].closed) return false;
  if (!is_comma(reader.marked_[marked].end_token - 1)) return false;
  const auto source = phrases.phrase_at(behind(marked));
  if (!source || (frames(source->end) & kFramesQuotation) == 0) return false;
  return !has_finite_verb(source->end + 1, end);
}

}  // namespace ae
