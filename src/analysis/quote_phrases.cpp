#include "analysis/quote_phrases.h"

#include <algorithm>

#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr std::uint32_t kLongestPhrase = 24;     ///< tokens
constexpr std::uint32_t kLongestInsertion = 36;  ///< tokens between the commas after a subject
constexpr std::uint32_t kLongestGroup = 12;      ///< verbs, adverbs and "to" before a verb
constexpr std::uint32_t kLongestBrackets = 12;   ///< tokens of "(D-Utah)"
constexpr std::uint32_t kFarthestSubject = 60;   ///< tokens from a verb to a subject that it shares

constexpr std::uint32_t kComma = hash_word(",");

bool is_pronoun(Tag tag) {
  return tag == Tag::kPRP || tag == Tag::kWP;
}

/// Words of a noun phrase but its links.
bool is_nominal(Tag tag) {
  return is_noun(tag) || is_adjective(tag) || tag == Tag::kCD || tag == Tag::kUH ||
         tag == Tag::kDT || tag == Tag::kPDT || tag == Tag::kPRPS || tag == Tag::kPOS ||
         tag == Tag::kSYM || tag == Tag::kFW || tag == Tag::kADD;
}

bool is_in_verb_group(const Token& token) {
  return is_verb(token.tag) || token.tag == Tag::kMD || token.tag == Tag::kRB ||
         token.tag == Tag::kRBR || token.tag == Tag::kTO;
}

bool may_end_phrase(const Token& token) {
  return is_noun(token.tag) || is_pronoun(token.tag) || token.tag == Tag::kCD ||
         token.tag == Tag::kDT || token.tag == Tag::kFW || token.tag == Tag::kADD ||
         (is_adjective(token.tag)) || token.tag == Tag::kWDT;
}

}  // namespace

bool PhraseReader::is_quotation_mark(std::uint32_t token) const {
  return is(token, hash_word("”")) || is(token, hash_word("\"")) || is(token, hash_word("''"));
}

std::uint32_t PhraseReader::find_head(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t head = end - 1;
  for (std::uint32_t i = first; i < end; ++i) {
    if (at(i).tag == Tag::kIN && i > first) break;
    if (at(i).tag == Tag::kPOS) continue;
    if (is_noun(at(i).tag) || is_pronoun(at(i).tag)) head = i;
  }
  return head;
}

/// "of", "for", "&", "and", "-" between two nouns of one phrase.
bool PhraseReader::links_phrase(std::uint32_t token) const {
  if (token <= first_ || token + 1 >= end_) return false;
  const bool hyphen =
      is(token, hash_word("-")) || is(token, hash_word("–")) || is(token, hash_word("/"));
  if (hyphen && !at(token).has(kSpaceBefore))
    return is_nominal(at(token - 1).tag) && is_nominal(at(token + 1).tag);
  const Tag tag = at(token).tag;
  if (tag != Tag::kIN && tag != Tag::kCC) return false;
  static constexpr std::uint32_t kOpenClauses[] = {
      hash_word("that"),   hash_word("but"),   hash_word("after"), hash_word("as"),
      hash_word("before"), hash_word("since"), hash_word("while"), hash_word("because"),
      hash_word("until"),  hash_word("than"),  hash_word("if"),    hash_word("although")};
  if (is_one_of(at(token).lower_hash, kOpenClauses)) return false;
  // "one of his best friends"
  const Tag before = at(token - 1).tag;
  const bool counted = is(token, hash_word("of")) && (before == Tag::kCD || before == Tag::kDT);
  return (is_noun(before) || counted) &&
         (is_nominal(at(token + 1).tag) || at(token + 1).tag == Tag::kPRP ||
          is(token + 1, hash_word("both")));
}

/// Participles before a noun ("the retired judge", "a leading voice") belong to the phrase too.
bool PhraseReader::joins_phrase(std::uint32_t token) const {
  const Tag tag = at(token).tag;
  if (is_nominal(tag) || is(token, hash_word("both"))) return true;  // "attorneys for both men"
  const bool participle = tag == Tag::kVBN || tag == Tag::kVBG;
  return participle && token > first_ && is_nominal(at(token - 1).tag) &&
         !is_noun(at(token - 1).tag);
}

/// "On 30 January 2025 the authority", "In the interview Mr Howard": an article or a title behind a
/// noun or number begins a phrase of its own.
bool PhraseReader::opens_phrase(std::uint32_t token) const {
  static constexpr std::uint32_t kTitles[] = {hash_word("mr"),  hash_word("mr."),
                                              hash_word("mrs"), hash_word("mrs."),
                                              hash_word("ms"),  hash_word("ms.")};
  const Tag tag = at(token).tag;
  if (token > first_ && at(token).has(kCapitalized) && !at(token - 1).has(kCapitalized) &&
      is_noun(at(token - 1).tag) && is_one_of(at(token).lower_hash, kTitles))
    return true;
  if ((tag != Tag::kDT && tag != Tag::kPRPS) || token == first_) return false;
  return is_noun(at(token - 1).tag) || at(token - 1).tag == Tag::kCD;
}

std::optional<Phrase> PhraseReader::phrase_before(std::uint32_t end) const {
  if (end <= first_ || !may_end_phrase(at(end - 1))) return std::nullopt;
  if (is_pronoun(at(end - 1).tag) || at(end - 1).tag == Tag::kWDT)
    return Phrase{end - 1, end, end - 1};
  std::uint32_t first = end - 1;
  const std::uint32_t floor = end > first_ + kLongestPhrase ? end - kLongestPhrase : first_;
  while (first > floor && !opens_phrase(first) &&
         (joins_phrase(first - 1) || links_phrase(first - 1)))
    --first;
  while (first < end &&
         (at(first).tag == Tag::kIN || at(first).tag == Tag::kCC || at(first).tag == Tag::kPOS))
    ++first;
  if (first == end) return std::nullopt;
  return Phrase{first, end, find_head(first, end)};
}

std::optional<Phrase> PhraseReader::phrase_at(std::uint32_t first) const {
  if (first >= end_) return std::nullopt;
  if (is_pronoun(at(first).tag)) return Phrase{first, first + 1, first};
  std::uint32_t end = first;
  const std::uint32_t limit = std::min(end_, first + kLongestPhrase);
  while (end < limit && (joins_phrase(end) || (end > first && links_phrase(end)))) ++end;
  while (end > first && !may_end_phrase(at(end - 1))) --end;
  const bool named =
      std::any_of(tokens_.begin() + first, tokens_.begin() + end, [](const Token& token) {
        return is_noun(token.tag) || token.tag == Tag::kDT || token.tag == Tag::kCD ||
               is_adjective(token.tag);
      });
  if (!named) return std::nullopt;
  return Phrase{first, behind_brackets(end), find_head(first, end)};
}

std::uint32_t PhraseReader::verb_group_start(std::uint32_t verb) const {
  const std::uint32_t floor = verb > first_ + kLongestGroup ? verb - kLongestGroup : first_;
  while (verb > floor && is_in_verb_group(at(verb - 1))) --verb;
  return verb;
}

/// The end of "(D-Utah)" if that stands at `first`, else `first`.
std::uint32_t PhraseReader::behind_brackets(std::uint32_t first) const {
  if (!is(first, hash_word("("))) return first;
  for (std::uint32_t i = first + 1; i < std::min(end_, first + kLongestBrackets); ++i) {
    if (is(i, hash_word(")"))) return i + 1;
  }
  return first;
}

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

/// "May", "week": what "next" makes a time.
bool PhraseReader::names_period(std::uint32_t token) const {
  static constexpr std::uint32_t kPeriods[] = {
      hash_word("january"), hash_word("february"),  hash_word("march"),    hash_word("april"),
      hash_word("may"),     hash_word("june"),      hash_word("july"),     hash_word("august"),
      hash_word("october"), hash_word("september"), hash_word("november"), hash_word("december"),
      hash_word("week"),    hash_word("month"),     hash_word("year"),     hash_word("quarter"),
      hash_word("spring"),  hash_word("summer"),    hash_word("autumn"),   hash_word("fall"),
      hash_word("winter"),  hash_word("weekend")};
  return is_time(token, token + 1) || is_one_of(at(token).lower_hash, kPeriods);
}

/// Whether one of the words names a day: "Yesterday afternoon", "Sunday".
bool PhraseReader::is_time(std::uint32_t first, std::uint32_t end) const {
  static constexpr std::uint32_t kDays[] = {
      hash_word("monday"),    hash_word("tuesday"),  hash_word("wednesday"), hash_word("thursday"),
      hash_word("friday"),    hash_word("saturday"), hash_word("sunday"),    hash_word("today"),
      hash_word("yesterday"), hash_word("tomorrow"), hash_word("tonight")};
  return std::any_of(tokens_.begin() + first, tokens_.begin() + end,
                     [](const Token& token) { return is_one_of(token.lower_hash, kDays); });
}

bool PhraseReader::is_part_of_day(std::uint32_t token) const {
  return is(token, hash_word("morning")) || is(token, hash_word("afternoon")) ||
         is(token, hash_word("evening")) || is(token, hash_word("night"));
}

/// The place before "on Sunday morning" that ends at `end`, or `end`.
std::uint32_t PhraseReader::before_time(std::uint32_t end) const {
  std::uint32_t first = end;
  if (is_part_of_day(end - 1)) --first;
  if (first <= first_ + 1 || !is_time(first - 1, first)) return end;
  --first;
  return is(first - 1, hash_word("on")) ? first - 1 : first;
}

/// "the next couple hours": how long somebody does something.
bool PhraseReader::is_duration(const Phrase& phrase) const {
  static constexpr std::uint32_t kUnits[] = {
      hash_word("minutes"), hash_word("hours"), hash_word("days"),   hash_word("weeks"),
      hash_word("months"),  hash_word("years"), hash_word("decades")};
  return is_one_of(at(phrase.head).lower_hash, kUnits);
}

std::uint32_t PhraseReader::behind_time(std::uint32_t first) const {
  const bool shifted =
      is(first, hash_word("next")) || is(first, hash_word("last")) || is(first, hash_word("this"));
  if (shifted && first + 1 < end_ && names_period(first + 1)) return first + 2;
  std::uint32_t end = is(first, hash_word("on")) ? first + 1 : first;
  if (is(end, hash_word("earlier")) || is(end, hash_word("late"))) ++end;
  if (end >= end_ || !is_time(end, end + 1)) return first;
  ++end;
  return is_part_of_day(end) ? end + 1 : end;
}

/// Whether what ends at `end` leads to the subject: "Yesterday", "On Tuesday", "In Ohio".
bool PhraseReader::opens_sentence(std::uint32_t end) const {
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

/// The place before "(D-Utah)" that ends at `end`, or `end`.
std::uint32_t PhraseReader::before_brackets(std::uint32_t end) const {
  if (end <= first_ || !is(end - 1, hash_word(")"))) return end;
  const std::uint32_t floor = end > first_ + kLongestBrackets ? end - kLongestBrackets : first_;
  for (std::uint32_t i = end - 1; i > floor; --i) {
    if (is(i - 1, hash_word("("))) return i - 1;
  }
  return end;
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
    // "Economists polled by Reuters"
    const bool by =
        phrase->first > first_ + 2 && is(phrase->first - 1, hash_word("by")) &&
        (at(phrase->first - 2).tag == Tag::kVBN || at(phrase->first - 2).tag == Tag::kVBD);
    const auto agent = by ? phrase_before(phrase->first - 2) : std::nullopt;
    if (agent && verbs_.is_source(at(agent->head).lower_hash)) {
      phrase->first = agent->first;
      phrase->head = agent->head;
    }
    if (const auto source = source_of_participle(*phrase)) {
      phrase->first = source->first;
      phrase->head = source->head;
    }
    // "Patricia Sanders, spokeswoman for the committee said": the second comma is missing.
    const bool bare = phrase->first > first_ + 1 && is(phrase->first - 1, kComma) &&
                      at(phrase->first).tag == Tag::kNN &&
                      verbs_.is_source(at(phrase->first).lower_hash);
    const auto name = bare ? phrase_before(phrase->first - 1) : std::nullopt;
    if (name && name->first == first_ && is_proper_noun(at(name->head).tag)) {
      phrase->first = name->first;
      phrase->head = name->head;
    }
    const bool brackets = is(group - 1, hash_word(")")) && group - before <= kLongestBrackets;
    phrase->end = brackets ? group : before;
    return phrase;
  }
  return shared_subject(group);
}

}  // namespace ae
