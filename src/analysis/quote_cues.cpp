#include "analysis/quote_cues.h"

#include <algorithm>

#include "analysis/quote_scope.h"

namespace ae {
namespace {

constexpr std::uint32_t kComma = hash_word(",");
constexpr std::uint32_t kColon = hash_word(":");
constexpr std::uint32_t kThat = hash_word("that");

}  // namespace

/// Behind "MANILA, Philippines —", "(CNN)" and "Kano, Nigeria (CNN)" at the start of a sentence.
std::uint32_t CueScope::behind_dateline() const {
  constexpr std::uint32_t kLongestDateline = 10;
  bool bracket = false;
  for (std::uint32_t i = first; i < std::min(end, first + kLongestDateline); ++i) {
    bracket = bracket || is(i, hash_word("("));
    const bool dash = i > first && is_dash(at(i).lower_hash) && at(i).has(kSpaceBefore);
    if (dash || (bracket && is(i, hash_word(")")))) {
      const bool dashed = !dash && i + 1 < end && is_dash(at(i + 1).lower_hash);
      return dashed ? i + 2 : i + 1;
    }
    const bool name = is_proper_noun(tag(i)) || at(i).has(kPunct | kNumeric | kAllCaps);
    if (!name) break;
  }
  return first;
}

void CueScope::add(std::uint32_t cue_first, std::uint32_t cue_last, std::optional<Phrase> source,
                   std::uint32_t from, std::uint32_t to) {
  if (from == first) from = behind_dateline();
  while (to > from && at(to - 1).has(kPunct) && marked_at(to - 1) == kNone) --to;
  while (from < to && at(from).has(kPunct) && marked_at(from) == kNone) ++from;
  // "asked nothing for it", "calls it open": such a word by itself is nothing that could be quoted.
  const bool lone_word =
      from + 1 == to && (at(from).tag == Tag::kPRP || is_adjective(at(from).tag));
  if (from < to && !lone_word) out.push_back({cue_first, cue_last, source, from, to, kNone});
}

/// Marked words that a cue leads to: "she said, “…”". They are the content, or the first part of
/// it.
bool CueScope::read_marked(std::uint32_t verb, std::uint32_t token) {
  return read_marked_of(verb, phrases.subject_of(verb), token);
}

bool CueScope::read_marked_of(std::uint32_t verb, const std::optional<Phrase>& source,
                              std::uint32_t token) {
  while (token < end && (is(token, kComma) || is(token, kColon)) && marked_at(token) == kNone)
    ++token;
  if (token >= end) return false;
  const std::uint32_t marked = marked_at(token);
  if (marked == kNone || reader.marked_[marked].first_token != token + 1) return false;
  out.push_back({verb, cue_end(verb), source, 0, 0, marked});
  floor = std::min(behind(marked), end);
  return true;
}

bool CueScope::is_relative(const Phrase& source) const {
  return at(source.head).tag == Tag::kWDT || at(source.head).tag == Tag::kWP;
}

/// A subject, a link or a question word, but no preposition.
bool CueScope::may_start_clause(std::uint32_t i) const {
  const Tag next = tag(i);
  if (next == Tag::kIN)
    return is(i, kThat) || is(i, hash_word("if")) || is(i, hash_word("whether"));
  return next == Tag::kWP || next == Tag::kWRB || next == Tag::kWDT || next == Tag::kDT ||
         next == Tag::kPRP || next == Tag::kPRPS || next == Tag::kEX || next == Tag::kCD ||
         next == Tag::kVBG || is_noun(next) || is_adjective(next);
}

bool CueScope::read_complement(std::uint32_t verb, std::uint16_t frame) {
  const std::uint32_t from = content_start(verb, frame);
  if (from >= end) return false;
  if ((frame & kFramesQuotation) != 0 &&
      (read_marked(verb, from) || read_marked(verb, find_led_marked(from))))
    return true;
  const Tag cue_tag = at(verb).tag;
  std::uint32_t to = 0;
  const bool passive = is_passive(verb);
  if (passive && phrases.behind_time(from) > from) return false;  // "is expected next May"
  const std::uint32_t tail = last_tail(from);
  if (passive && tail != kNone) return false;  // "It was expected to come, the center said."
  auto source = passive ? std::nullopt : phrases.subject_of(verb);
  if (!may_report(source, frame) || asks_what(source, from)) return false;
  if (is_purpose(source, verb)) source.reset();
  if (passive) frame &= static_cast<std::uint16_t>(~(kTakesNoun | kTakesPreposition));
  const auto report = [&](std::uint32_t begin) {
    add(verb, cue_end(verb), source, begin, to);
    floor = to;
    return true;
  };
  to = content_end(from, cue_tag);
  // "When asked whether he likes it, he answered"
  if (tag(first) == Tag::kWRB && !source) to = opening_end(from, to);
  if (source && is_relative(*source) && is(source->first - 1, kComma)) {
    to = relative_end(from, to);
  }
  const bool clause = may_start_clause(from);
  if ((frame & kTakesClause) != 0) {
    if (is(from, kColon)) return report(from + 1);
    // "Police ruled nobody out, Park said.": all of it is what Park said, but not "When he came,
    // police told him he was free, he said."
    if (tail != kNone && tag(floor) != Tag::kWRB) return false;
    to = std::min(to, tail);
    if (clause && has_finite_verb(from, to) && !adds_thing(verb, from, to)) return report(from);
  }
  if (tail != kNone) return false;
  if ((frame & kTakesInfinitive) != 0) {
    std::uint32_t infinitive = from;
    if (const auto other = phrases.phrase_at(from); other && tag(other->end) == Tag::kTO)
      infinitive = other->end;
    if (is_infinitive(infinitive)) return report(from);
  }
  const bool time = phrases.behind_time(from) > from;  // "a spokesman announced Monday morning"
  if ((frame & kTakesNoun) != 0 && clause && !time) return report(from);
  if ((frame & kTakesPreposition) != 0 && is_topic(from)) return report(from + 1);
  return false;
}

/// "according to the guild": what stands before it, or behind it where it begins the sentence.
void CueScope::read_according_to(std::uint32_t according) {
  const auto source = phrases.phrase_at(according + 2);
  if (!source) return;
  const std::uint32_t before =
      according > floor && is(according - 1, kComma) ? according - 1 : according;
  if (has_finite_verb(floor, before)) {
    add(according, according + 2, source, floor, before);
    floor = source->end;
    return;
  }
  std::uint32_t from = source->end;
  // "According to Smith the plan failed"
  const auto subject = floor == first ? phrases.phrase_at(from) : std::nullopt;
  if (subject && !is_relative(*subject) && is_finite_verb(tag(subject->end))) {
    const std::uint32_t last = content_end(from, Tag::kOther);
    add(according, according + 2, source, from, last);
    floor = last;
    return;
  }
  while (from < end && !is(from, kComma)) ++from;
  const std::uint32_t marked = from + 1 < end ? marked_at(from + 1) : kNone;
  if (marked != kNone && behind(marked) >= end - 1) {
    out.push_back({according, according + 2, source, 0, 0, marked});
    floor = end;
    return;
  }
  const std::uint32_t to = content_end(std::min(from + 1, end), Tag::kOther);
  // ", according to the guild's head, Ann Bell" has no words of its own behind it.
  if (floor == first || has_finite_verb(from, to))
    add(according, according + 2, source, std::min(from + 1, end), to);
  floor = std::max(to, source->end);
}

/// "an opportunity to remind them": who reminds them is not said.
bool CueScope::is_purpose(const std::optional<Phrase>& source, std::uint32_t verb) const {
  static constexpr std::uint32_t kPurposes[] = {
      hash_word("opportunity"), hash_word("chance"),  hash_word("way"),  hash_word("effort"),
      hash_word("attempt"),     hash_word("reason"),  hash_word("time"), hash_word("ability"),
      hash_word("efforts"),     hash_word("attempts")};
  const std::uint32_t group = phrases.verb_group_start(verb);
  return source && source->end == group && tag(group) == Tag::kTO &&
         is_one_of(at(source->head).lower_hash, kPurposes);
}

/// "added a new app that gives more", "found a body that had been moved", "added 16 and Leeds won".
bool CueScope::adds_thing(std::uint32_t verb, std::uint32_t from, std::uint32_t to) const {
  static constexpr std::uint32_t kVerbs[] = {hash_word("add"),   hash_word("adds"),
                                             hash_word("added"), hash_word("adding"),
                                             hash_word("found"), hash_word("finds")};
  if (!is_one_of(at(verb).lower_hash, kVerbs)) return false;
  return tag(from) == Tag::kCD || !has_main_verb(from, to);
}

/// Whether somebody or some document is the source, as verbs ask that things are subjects of too
/// ("rain shows that …").
bool CueScope::may_report(const std::optional<Phrase>& source, std::uint16_t frame) const {
  if (!source) return (frame & kThingsDoToo) == 0;
  const Token& head = at(source->head);
  if ((frame & kThingsDoToo) == 0) return true;
  if (head.tag == Tag::kPRP)
    return !is(source->head, hash_word("it")) && !is(source->head, hash_word("this"));
  return is_proper_noun(head.tag) || is(source->head, hash_word("who")) ||
         reader.verbs_.is_source(head.lower_hash);
}

/// "In the words of Jane Austen, “…”"
bool CueScope::read_words_of(std::uint32_t words) {
  if (!is(words - 1, hash_word("the")) || !is(words + 1, hash_word("of"))) return false;
  const auto source = phrases.phrase_at(words + 2);
  return source && is(source->end, kComma) && read_marked_of(words, source, source->end);
}

/// "the paper quoted a source as saying that it rained", "she was quoted by the paper as saying
/// it": the source is who says it.
bool CueScope::read_quoted(std::uint32_t verb) {
  static constexpr std::uint32_t kQuotes[] = {
      hash_word("quoted"), hash_word("quotes"),  hash_word("quote"), hash_word("cited"),
      hash_word("cites"),  hash_word("quoting"), hash_word("citing")};
  if (!is_one_of(at(verb).lower_hash, kQuotes)) return false;
  auto source = phrases.phrase_at(is(verb + 1, hash_word("by")) ? verb + 2 : verb + 1);
  const bool passive = at(verb).tag == Tag::kVBN && (!source || is(verb + 1, hash_word("by")));
  const std::uint32_t as = source ? source->end : verb + 1;
  if (!is(as, hash_word("as")) || !is(as + 1, hash_word("saying"))) return false;
  if (passive) source = phrases.subject_of(verb);
  if (!source) return false;
  const std::uint32_t cue = as + 1;
  if (passive && marked_before(source->first) != kNone) return false;
  const std::uint32_t from = content_start(cue, kTakesClause);
  if (from < end && !at(from).has(kPunct)) {
    const std::uint32_t to = content_end(from, Tag::kVBG);
    if (passive && (!may_start_clause(from) || !has_finite_verb(from, to))) return false;
    add(cue, cue + 1, source, from, to);
    floor = to;
    return true;
  }
  if (from < end && (read_marked_of(cue, source, from))) return true;
  const auto paper = phrases.subject_of(verb);
  const std::uint32_t tail = paper && paper->first > floor ? paper->first : verb;
  if (const std::uint32_t marked = marked_before(tail); marked != kNone) {
    out.push_back({cue, cue + 1, source, 0, 0, marked});
    floor = cue + 1;
    return true;
  }
  if (tail <= floor || !is(tail - 1, kComma)) return false;
  add(cue, cue + 1, source, floor, tail - 1);
  floor = cue + 1;
  return true;
}

void CueScope::read_verb(std::uint32_t verb, std::uint16_t frame) {
  if (read_quoted(verb)) return;
  if (is_idle_form(verb) || asks(verb) || is_in_report(verb)) return;
  const bool closes = verb > first && is_comma(verb - 1) && last_inverted_tail(floor) == verb - 1;
  if ((closes || follows_broken_quotation(verb) || is_inserted(verb)) && read_tail(verb, frame))
    return;
  if (!read_complement(verb, frame)) read_tail(verb, frame);
}

/// ", the Post reports.": the tagger takes such a last word for a noun.
bool CueScope::is_final_report(std::uint32_t i) const {
  return is(i, hash_word("reports")) && tag(i) == Tag::kNNS && is_proper_noun(tag(i - 1)) &&
         (i + 1 == end || (i + 2 == end && at(i + 1).has(kPunct)));
}

void CueScope::read() {
  for (std::uint32_t i = first; i < end; ++i) {
    const std::uint32_t marked = marked_at(i);
    if (marked != kNone) {
      i = std::max(i, std::min(behind(marked), end) - 1);
      continue;
    }
    if (i < floor) continue;
    if (is(i, hash_word("according")) && is(i + 1, hash_word("to"))) {
      read_according_to(i);
    } else if (is(i, hash_word("words")) && read_words_of(i)) {
      continue;
    } else if (const std::uint16_t frame = frames(i)) {
      read_verb(i, frame);
    } else if (is_final_report(i)) {
      read_tail(i, kFramesQuotation);
    }
  }
}

void CueReader::read(const Sentence& sentence, std::vector<Attribution>& out) {
  const std::uint32_t first = sentence.first_token;
  const std::uint32_t end = first + sentence.token_count;
  CueScope scope{*this, first, end, PhraseReader(tokens_, verbs_, first, end), first, out};
  scope.read();
}

}  // namespace ae
