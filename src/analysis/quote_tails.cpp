// Reports that stand behind what they report: "…, she said".
#include <algorithm>

#include "analysis/quote_scope.h"

namespace ae {
namespace {

constexpr std::uint32_t kComma = hash_word(",");
constexpr std::uint32_t kColon = hash_word(":");
constexpr std::uint32_t kLongestTail = 40;  ///< tokens of a name and verb behind what they report

}  // namespace

/// "he"
bool CueScope::is_pronoun_subject(const Phrase& phrase) const {
  return phrase.end == phrase.first + 1 && at(phrase.head).tag == Tag::kPRP;
}

/// "said Ann Bell at a rally", "said the mayor during a visit": where it was said is not of the
/// source, but "a professor at Yale" is.
void CueScope::cut_occasion(Phrase& phrase) const {
  static constexpr std::uint32_t kTimes[] = {hash_word("during"), hash_word("after"),
                                             hash_word("before")};
  static constexpr std::uint32_t kPlaces[] = {hash_word("at"), hash_word("in"), hash_word("on"),
                                              hash_word("outside"), hash_word("from")};
  const bool name = is_proper_noun(at(phrase.head).tag);
  for (std::uint32_t i = phrase.head + 1; i < phrase.end; ++i) {
    const bool place = name && is_one_of(at(i).lower_hash, kPlaces) && tag(i + 1) == Tag::kDT;
    if (place || is_one_of(at(i).lower_hash, kTimes)) phrase.end = i;
  }
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
    if (goes_on) return std::nullopt;
    cut_occasion(*phrase);
    return phrase;
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

/// Where ", officials said Monday, was arrested" goes on with its verb; `end` where nothing does.
std::uint32_t CueScope::inserted_rest(std::uint32_t verb) const {
  const auto source = phrases.subject_of(verb);
  if (!source || source->first <= floor + 1 || source->end > verb || !is(source->first - 1, kComma))
    return end;
  if (has_finite_verb(floor, source->first)) return end;
  const std::uint32_t rest = insertion_end(verb, source);
  return rest < end && is_finite_verb(tag(rest)) ? rest : end;
}

/// ", said Mr. Milburn,", ", officials said Monday, was"
bool CueScope::is_inserted(std::uint32_t verb) const {
  if (is_finite_verb(at(verb).tag) && inserted_rest(verb) != end) return true;
  if (verb <= first || !is_comma(verb - 1) || !is_finite_verb(at(verb).tag)) return false;
  const auto source = phrases.phrase_at(cue_end(verb));
  if (!source || !is(source->end, kComma)) return false;
  return at(source->head).tag == Tag::kPRP || is_proper_noun(at(source->head).tag);
}

}  // namespace ae
