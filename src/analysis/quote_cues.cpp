#include "analysis/quote_cues.h"

#include <algorithm>

#include "analysis/quote_scope.h"

namespace ae {
namespace {

constexpr std::uint32_t kComma = hash_word(",");
constexpr std::uint32_t kColon = hash_word(":");
constexpr std::uint32_t kThat = hash_word("that");
constexpr std::uint32_t kLongestTail = 40;  ///< tokens of a name and verb behind what they report

}  // namespace

/// Behind "MANILA, Philippines —", "(CNN)" and "Kano, Nigeria (CNN)" at the start of a sentence.
std::uint32_t CueScope::behind_dateline() const {
  constexpr std::uint32_t kLongestDateline = 10;
  static constexpr std::uint32_t kDashes[] = {hash_word("—"), hash_word("–"), hash_word("--"),
                                              hash_word("-")};
  bool bracket = false;
  for (std::uint32_t i = first; i < std::min(end, first + kLongestDateline); ++i) {
    bracket = bracket || is(i, hash_word("("));
    const bool dash = i > first && is_one_of(at(i).lower_hash, kDashes) && at(i).has(kSpaceBefore);
    if (dash || (bracket && is(i, hash_word(")")))) {
      const bool dashed = !dash && i + 1 < end && is_one_of(at(i + 1).lower_hash, kDashes);
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

bool CueScope::is_pronoun_subject(const Phrase& phrase) const {
  return phrase.end == phrase.first + 1 && at(phrase.head).tag == Tag::kPRP;
}

/// "said the mayor", "said rally driver Joe Bell": what stands behind the verb, unless “…,” Arrow,
/// now retired, told CNN.
std::optional<Phrase> CueScope::inverted_subject(std::uint32_t verb) const {
  // "Ann, who left, has been found safe"
  if (phrases.verb_group_start(verb) != verb) return std::nullopt;
  const std::uint32_t behind_cue = cue_end(verb);
  const auto before = verb > first && is_comma(verb - 1) ? phrases.subject_of(verb) : std::nullopt;
  if (before && before->end < verb && marked_before(before->first) != kNone) return std::nullopt;
  // "the show begins its last run", "heard the news"
  static constexpr std::uint32_t kRunsOn[] = {hash_word("begins"),    hash_word("began"),
                                              hash_word("continues"), hash_word("continued"),
                                              hash_word("heard"),     hash_word("hears")};
  if (is_one_of(at(verb).lower_hash, kRunsOn)) return std::nullopt;
  if (auto phrase = phrases.phrase_at(behind_cue)) {
    // "called on Monday, said he wanted more, and left"
    const bool goes_on = is_pronoun_subject(*phrase) && is_finite_verb(tag(phrase->end));
    return goes_on ? std::nullopt : phrase;
  }
  const bool behind_mark = verb > first && marked_at(verb - 1) != kNone;
  const Tag next = tag(behind_cue);
  // "demographer Ann Bell", whatever the tagger makes of a word it does not know
  static constexpr std::uint32_t kLinks[] = {
      hash_word("in"),    hash_word("on"),      hash_word("at"),     hash_word("from"),
      hash_word("after"), hash_word("during"),  hash_word("before"), hash_word("with"),
      hash_word("to"),    hash_word("through"), hash_word("for"),    hash_word("as"),
      hash_word("by"),    hash_word("of"),      hash_word("near"),   hash_word("outside")};
  const bool office = behind_cue < end && at(behind_cue).has(kWordLike) &&
                      is_proper_noun(tag(behind_cue + 1)) &&
                      !is_one_of(at(behind_cue).lower_hash, kLinks);
  const bool misread = is_verb(next) || next == Tag::kRB || office;
  if (!behind_mark || !misread || !is_noun(tag(behind_cue + 1))) return std::nullopt;
  auto phrase = phrases.phrase_at(behind_cue + 1);
  if (phrase) phrase->first = behind_cue;
  return phrase;
}

/// “We left.” He has never denied it: words that end with a stop have nothing to do with the
/// sentence behind them, unless that is a plain “… .” he said.
bool CueScope::is_apart(std::uint32_t marked, std::uint32_t verb) const {
  const std::uint32_t last = reader.marked_[marked].end_token - 1;
  if (!is_stop(last)) return false;
  const std::uint32_t from = behind(marked);
  if (from < first) return true;
  return has_finite_verb(from, phrases.verb_group_start(verb)) ||
         has_finite_verb(cue_end(verb), end);
}

/// "…, she said" and "…, said the mayor": the words before it, from the last floor on, or the
/// marked words that end there.
bool CueScope::read_tail(std::uint32_t verb, std::uint16_t frame) {
  if ((frame & (kFramesQuotation | kTakesClause)) == 0) return false;
  const std::uint32_t group = phrases.verb_group_start(verb);
  std::optional<Phrase> source;
  std::uint32_t tail = group;  // the first token of "she said" or "said she"
  const bool after_break =
      group == first || is(group - 1, kComma) || (group > 0 && marked_at(group - 1) != kNone);
  if (after_break) source = inverted_subject(verb);
  if (!source) {
    source = phrases.subject_of(verb);
    if (!source || source->end > group || group - source->first > kLongestTail) return false;
    tail = source->first;
  }
  // "X, who teaches physics, is …" adds to X, and says nothing of it.
  if (is_relative(*source)) return false;
  if (source && tail == source->first) tail = extend_over_apposition(*source);
  if (tail == 0) return false;
  tail = extend_over_adjective(*source, tail);
  const std::uint32_t before = tail > first && is(tail - 1, kComma) ? tail - 1 : tail;
  const std::uint32_t marked = marked_before(tail);
  if (marked != kNone && is_apart(marked, verb)) return false;
  // “We left.” The poll showed a lead.
  if (marked != kNone && (frame & kFramesQuotation) == 0 &&
      is_stop(reader.marked_[marked].end_token - 1))
    return false;
  if (marked != kNone) {
    const std::uint32_t opening = reader.marked_[marked].first_token - 1;
    const std::uint32_t from = std::max(floor, first);
    const bool led =
        opening > from && opening < end && (is(opening - 1, kComma) || is(opening - 1, kColon));
    const bool whole = opening <= from || opening >= end || led || !has_finite_verb(from, opening);
    if (whole) {
      out.push_back({verb, cue_end(verb), source, 0, 0, marked});
    } else {
      add(verb, cue_end(verb), source, from, before);
    }
    floor = verb + 1;
    return true;
  }
  if (before == tail || before <= floor) return false;
  if (tail != group && !ends_tail(cue_end(verb), frame)) return false;
  const Tag opening = tag(at(floor).has(kPunct) ? floor + 1 : floor);
  // "When it rains, he thinks …", but "On the hill, houses shook, witnesses said."
  const std::uint32_t cue = cue_end(verb);
  const bool last = cue >= end || (cue + 1 == end && at(cue).has(kPunct));
  const bool fronted = opening == Tag::kWRB || (opening == Tag::kIN && !last);
  const std::uint32_t rest = insertion_end(verb, source);
  if (rest != end && has_finite_verb(rest, end)) {  // "The plan, she said on Friday, is dead."
    const std::uint32_t from = floor;
    const std::uint32_t to = content_end(rest, Tag::kOther);
    add(verb, cue_end(verb), source, from, before);
    add(verb, cue_end(verb), source, rest, to);
    floor = to;
    return true;
  }
  if (fronted || !has_finite_verb(floor, before)) return false;
  add(verb, cue_end(verb), source, floor, before);
  floor = verb + 1;
  return true;
}

/// “We left,” another friend, Mariam Emara, said: all from the closing mark on is the source. The
/// source's first token.
std::uint32_t CueScope::extend_over_apposition(Phrase& source) const {
  constexpr std::uint32_t kLongestApposition = 24;
  const std::uint32_t limit =
      source.first > floor + kLongestApposition ? source.first - kLongestApposition : floor;
  for (std::uint32_t i = source.first; i > limit; --i) {
    if (is_finite_verb(at(i - 1).tag)) break;
    const std::uint32_t marked = marked_at(i - 1);
    if (marked == kNone) continue;
    const MarkedWords& words = reader.marked_[marked];
    const bool broken = words.closed && is_comma(words.end_token - 1) && behind(marked) == i;
    const auto named = broken ? phrases.phrase_at(i) : std::nullopt;
    if (!named || named->end >= source.first) break;
    if (is_proper_noun(at(named->head).tag)) source.head = named->head;
    source.first = i;
    break;
  }
  return source.first;
}

/// ", officials familiar with the talks said", ", people briefed on it said": from the comma on,
/// where no verb is. The source's first token.
std::uint32_t CueScope::extend_over_adjective(Phrase& source, std::uint32_t tail) const {
  constexpr std::uint32_t kLongestAdjective = 8;
  const Tag link = tail > first ? tag(tail - 1) : Tag::kOther;
  if (tail != source.first || (link != Tag::kIN && link != Tag::kTO)) return tail;
  const std::uint32_t limit = tail > floor + kLongestAdjective ? tail - kLongestAdjective : floor;
  for (std::uint32_t i = tail; i > limit; --i) {
    const bool clause = is_finite_verb(at(i - 1).tag) && at(i - 1).tag != Tag::kVBD;
    if (clause || marked_at(i - 1) != kNone) return tail;
    if (!is_comma(i - 1)) continue;
    const auto named = phrases.phrase_at(i);
    const bool speaks =
        named && named->end < tail && reader.verbs_.is_source(at(named->head).lower_hash);
    if (!speaks) return tail;
    const Tag behind = tag(named->end);
    const bool participle =
        (behind == Tag::kVBN || behind == Tag::kVBD) && tag(named->end + 1) == Tag::kIN;
    if (!is_adjective(behind) && !participle && named->end != tail - 1) return tail;
    source.first = i;
    source.head = named->head;
    return i;
  }
  return tail;
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

/// The comma of ", said police chief Ann Bell." at the end of the sentence and behind `from`.
std::uint32_t CueScope::last_inverted_tail(std::uint32_t from) const {
  constexpr std::uint32_t kLongestSource = 10;
  for (std::uint32_t verb = end; verb > from + 1 && verb + kLongestSource > end; --verb) {
    if ((frames(verb) & kFramesQuotation) == 0 || at(verb).tag != Tag::kVBD) continue;
    if (!is_comma(verb - 1)) return kNone;
    const auto source = phrases.phrase_at(cue_end(verb));
    const bool last =
        source && (source->end >= end || (source->end + 1 >= end && at(source->end).has(kPunct)));
    return last && is_proper_noun(at(source->end - 1).tag) ? verb - 1 : kNone;
  }
  return kNone;
}

/// The comma of ", the center said" at the end of the sentence and behind `from`; kNone where none
/// is.
std::uint32_t CueScope::last_tail(std::uint32_t from) const {
  constexpr std::uint32_t kLongestEnd = 7;  ///< tokens behind the verb: "in a news release"
  if (const std::uint32_t inverted = last_inverted_tail(from); inverted != kNone) return inverted;
  for (std::uint32_t i = end; i > from + 2 && i + kLongestEnd > end; --i) {
    const std::uint32_t verb = i - 1;
    const bool last = i + 1 >= end || (i + 2 >= end && at(i).has(kPunct));
    const auto telling =
        static_cast<std::uint16_t>(last ? kFramesQuotation | kTakesClause : kFramesQuotation);
    if ((frames(verb) & telling) == 0 || !is_finite_verb(at(verb).tag)) continue;
    const auto source = phrases.phrase_before(phrases.verb_group_start(verb));
    const bool tail = source && source->first > from && is_comma(source->first - 1);
    return tail ? source->first - 1 : kNone;
  }
  return kNone;
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

/// ", said Mr. Milburn,"
bool CueScope::is_inserted(std::uint32_t verb) const {
  if (verb <= first || !is_comma(verb - 1) || !is_finite_verb(at(verb).tag)) return false;
  const auto source = phrases.phrase_at(cue_end(verb));
  if (!source || !is(source->end, kComma)) return false;
  return at(source->head).tag == Tag::kPRP || is_proper_noun(at(source->head).tag);
}

/// "the paper quoted a source as saying that it rained": the source is who says it.
bool CueScope::read_quoted(std::uint32_t verb) {
  static constexpr std::uint32_t kQuotes[] = {
      hash_word("quoted"), hash_word("quotes"),  hash_word("quote"), hash_word("cited"),
      hash_word("cites"),  hash_word("quoting"), hash_word("citing")};
  if (!is_one_of(at(verb).lower_hash, kQuotes)) return false;
  const auto source = phrases.phrase_at(verb + 1);
  if (!source || !is(source->end, hash_word("as")) || !is(source->end + 1, hash_word("saying")))
    return false;
  const std::uint32_t cue = source->end + 1;
  const std::uint32_t from = content_start(cue, kTakesClause);
  if (from < end && !at(from).has(kPunct)) {
    const std::uint32_t to = content_end(from, Tag::kVBG);
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
