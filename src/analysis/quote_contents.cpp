// Where reported words begin and end.
#include "analysis/quote_scope.h"

namespace ae {
namespace {

constexpr std::uint32_t kComma = hash_word(",");
constexpr std::uint32_t kColon = hash_word(":");
constexpr std::uint32_t kThat = hash_word("that");
constexpr std::uint32_t kFarthestThat = 12;     ///< tokens: "said on Friday in Oslo that"
constexpr std::uint32_t kLongestContent = 400;  ///< tokens searched for the end of a content

}  // namespace

bool CueScope::has_finite_verb(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < std::min(to, from + kLongestContent); ++i) {
    if (is_finite_verb(at(i).tag)) return true;
  }
  return false;
}

/// Whether there are more finite verbs than words like "which" that take one: "a new app that
/// gives more" has no verb of its own.
bool CueScope::has_main_verb(std::uint32_t from, std::uint32_t to) const {
  int verbs = 0;
  for (std::uint32_t i = from; i < std::min(to, from + kLongestContent) && verbs < 1; ++i) {
    const Tag here = tag(i);
    verbs += is_finite_verb(here) ? 1 : 0;
    const bool relative = here == Tag::kWDT || here == Tag::kWP;
    verbs -= relative && i > from && is_noun(tag(is_comma(i - 1) ? i - 2 : i - 1)) ? 1 : 0;
  }
  return verbs > 0;
}

/// Whether a token behind reported words ends them: ", saying …", ", according to …", "and said …",
/// ", but she said …".
bool CueScope::ends_content(std::uint32_t i, Tag cue_tag) const {
  const bool comma = is(i, kComma);
  if (comma && is(i + 1, hash_word("according")) && is(i + 2, hash_word("to"))) return true;
  if (is(i, kColon) && i + 1 < end && marked_at(i + 1) != kNone) return true;
  if (comma && tag(i + 1) == Tag::kVBG && (frames(i + 1) & kTakesClause) != 0) return true;
  const std::uint32_t link = comma ? i + 1 : i;
  if (tag(link) == Tag::kCC) {
    std::uint32_t verb = link + 1;
    while (tag(verb) == Tag::kRB) ++verb;
    if (tag(verb) == cue_tag && (frames(verb) & kFramesQuotation) != 0 && cue_tag != Tag::kVB)
      return true;
  }
  if (!comma || (tag(link) != Tag::kCC && tag(link) != Tag::kIN)) return false;
  const auto subject = phrases.phrase_at(link + 1);
  return subject && (frames(subject->end) & kFramesQuotation) != 0 &&
         is_finite_verb(tag(subject->end));
}

/// Where ", which says it is honest, sells wood" goes back to its main verb.
std::uint32_t CueScope::relative_end(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i + 1 < to; ++i) {
    if (is(i, kComma) && is_finite_verb(at(i + 1).tag)) return i;
  }
  return to;
}

/// The comma behind which the main clause of a sentence begins, or `to`.
std::uint32_t CueScope::opening_end(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i + 1 < to; ++i) {
    if (!is(i, kComma)) continue;
    const auto subject = phrases.phrase_at(i + 1);
    std::uint32_t verb = subject ? subject->end : i + 1;
    while (subject && tag(verb) == Tag::kRB) ++verb;
    if (subject && is_finite_verb(tag(verb))) return i;
  }
  return to;
}

/// Where "…, she said," begins if it leads to the mark at `mark`; `mark` if nothing does.
std::uint32_t CueScope::interrupting_cue(std::uint32_t from, std::uint32_t mark) const {
  if (mark < from + 3 || !(is(mark - 1, kComma) || is(mark - 1, kColon))) return mark;
  const std::uint32_t verb = mark - 2;
  if ((frames(verb) & kFramesQuotation) == 0) return mark;
  if (tag(verb) == Tag::kVBG) return verb;
  const auto source = phrases.subject_of(verb);
  return source && source->first > from && source->end <= verb ? source->first : mark;
}

/// The mark that a cue leads to over some words: "said during a rally in Ohio, “…”"; `end` for
/// none.
std::uint32_t CueScope::find_led_marked(std::uint32_t from) const {
  constexpr std::uint32_t kFarthestMark = 16;
  for (std::uint32_t i = from; i < std::min(end, from + kFarthestMark); ++i) {
    const std::uint32_t marked = marked_at(i);
    if (marked != kNone) {
      const bool led = i > from && (is(i - 1, kComma) || is(i - 1, kColon));
      return led && reader.marked_[marked].first_token == i + 1 ? i : end;
    }
    if (is_finite_verb(at(i).tag) || is(i, kThat)) break;
  }
  return end;
}

std::uint32_t CueScope::content_end(std::uint32_t from, Tag cue_tag) const {
  const std::uint32_t limit = std::min(end, from + kLongestContent);
  for (std::uint32_t i = from; i < limit; ++i) {
    const std::uint32_t marked = marked_at(i);
    if (marked != kNone) {
      const std::uint32_t cue = interrupting_cue(from, i);
      if (cue < i) return cue;
      i = std::max(i, std::min(behind(marked), end) - 1);
      continue;
    }
    if (i > from && ends_content(i, cue_tag)) return i;
  }
  return end;
}

/// "called for", "spoke of": prepositions before what is said; "spoke to" names who was told.
bool CueScope::is_topic(std::uint32_t i) const {
  if (is(i + 1, hash_word("condition")) || phrases.behind_time(i) > i) return false;
  return is(i, hash_word("for")) || is(i, hash_word("about")) || is(i, hash_word("of")) ||
         is(i, hash_word("on")) || is(i, hash_word("against")) || is(i, hash_word("over"));
}

/// "is expected", "were told", but not "has said".
bool CueScope::is_passive(std::uint32_t verb) const {
  if (at(verb).tag != Tag::kVBN) return false;
  const std::uint32_t group = phrases.verb_group_start(verb);
  for (std::uint32_t i = verb; i > group; --i) {
    const std::uint32_t word = at(i - 1).lower_hash;
    for (const std::uint32_t be :
         {hash_word("is"), hash_word("are"), hash_word("was"), hash_word("were"), hash_word("be"),
          hash_word("been"), hash_word("being")}) {
      if (word == be) return true;
    }
  }
  return false;
}

/// "2024", "in the early hours"
bool CueScope::ends_time(std::uint32_t i) const {
  static constexpr std::uint32_t kTimes[] = {
      hash_word("hours"), hash_word("morning"), hash_word("afternoon"), hash_word("evening"),
      hash_word("night"), hash_word("week"),    hash_word("month"),     hash_word("year")};
  return tag(i) == Tag::kCD || is_one_of(at(i).lower_hash, kTimes);
}

/// "said on Tuesday that small firms do well", "told reporters here that talks had failed": the
/// tagger takes it for an article or a pronoun there. `from` is where the words behind the verb
/// begin.
bool CueScope::opens_that(std::uint32_t from, std::uint32_t that) const {
  static constexpr std::uint32_t kTimes[] = {
      hash_word("day"),  hash_word("night"), hash_word("morning"), hash_word("evening"),
      hash_word("week"), hash_word("month"), hash_word("year"),    hash_word("time")};
  if (that + 1 >= end || is_one_of(at(that + 1).lower_hash, kTimes)) return false;
  static constexpr std::uint32_t kLinks[] = {hash_word("on"), hash_word("in"), hash_word("at"),
                                             hash_word("after"), hash_word("during")};
  const bool time = tag(that - 1) == Tag::kRB || phrases.behind_time(that - 1) == that;
  static constexpr std::uint32_t kOccasions[] = {
      hash_word("speech"),  hash_word("statement"), hash_word("interview"),  hash_word("letter"),
      hash_word("report"),  hash_word("ruling"),    hash_word("conference"), hash_word("hearing"),
      hash_word("court"),   hash_word("post"),      hash_word("testimony"),  hash_word("filing"),
      hash_word("article"), hash_word("memo"),      hash_word("message"),    hash_word("email")};
  const bool told = tag(that) != Tag::kWDT || phrases.names_period(that - 1) ||
                    is_one_of(at(that - 1).lower_hash, kOccasions);
  bool adverbial = time || (is_one_of(at(from).lower_hash, kLinks) && told);
  // "wrote in it for the two years that her family hid"
  for (std::uint32_t i = from + 1; i < that && !time; ++i)
    adverbial = adverbial && tag(i) != Tag::kIN && tag(i) != Tag::kTO;
  return adverbial && has_finite_verb(that + 1, end);
}

/// Where the words that a verb reports begin: behind adverbs, an addressee, "on Friday" before
/// "that"; `end` for nowhere.
std::uint32_t CueScope::content_start(std::uint32_t verb, std::uint16_t frame) const {
  std::uint32_t i = cue_end(verb);
  while (tag(i) == Tag::kRB && !is(i, hash_word("not"))) ++i;
  if ((frame & kTakesClause) != 0) {
    for (std::uint32_t j = i; j < std::min(end, i + kFarthestThat); ++j) {
      if (is(j, kThat) && (tag(j) == Tag::kIN || j == i || ends_time(j - 1) || opens_that(i, j)))
        return j;
      if (at(j).has(kPunct) || is_finite_verb(at(j).tag) || marked_at(j) != kNone) break;
    }
  }
  if ((frame & kTakesAddressee) == 0) return behind_adverbial(i);
  const auto addressee = phrases.phrase_at(i);
  if (!addressee || addressee->end >= end) return i;
  if (const std::uint32_t clause = clause_within(*addressee); clause != kNone) return clause;
  return behind_adverbial(addressee->end);
}

/// "told the BBC progress had been made", "told reporters sales had risen": where the phrase behind
/// the verb turns from the one who is told to what is said; kNone where it does not.
std::uint32_t CueScope::clause_within(const Phrase& phrase) const {
  if (!is_finite_verb(tag(phrase.end))) return kNone;
  for (std::uint32_t i = phrase.first; i + 1 < phrase.end; ++i) {
    const bool listener = is_proper_noun(tag(i)) || tag(i) == Tag::kPRP ||
                          (tag(i) == Tag::kNNS && reader.verbs_.is_source(at(i).lower_hash));
    if (!listener) continue;
    const Tag next = tag(i + 1);
    const bool small = !at(i + 1).has(kCapitalized | kAllCaps);
    if (small && (is_noun(next) || is_adjective(next) || next == Tag::kDT || next == Tag::kPRPS))
      return i + 1;
  }
  return kNone;
}

/// Behind "on Monday", "in a statement" and "after the vote", where a clause goes on: "said on
/// Monday it was good".
std::uint32_t CueScope::behind_adverbial(std::uint32_t i) const {
  if (tag(i) == Tag::kIN && !is(i, kThat) && !is(i, hash_word("if"))) {
    auto place = phrases.phrase_at(i + 1);
    // "at a rally in Ohio"
    if (place && tag(place->end) == Tag::kIN) {
      if (const auto farther = phrases.phrase_at(place->end + 1)) place = farther;
    }
    const bool person = place && tag(place->end) == Tag::kPRP && at(place->head).tag != Tag::kPRP;
    if (person && is_finite_verb(tag(place->end + 1))) return place->end;
  }
  std::uint32_t behind = phrases.behind_time(i);
  const bool in_text = is(behind, hash_word("in")) && tag(behind + 1) == Tag::kDT;
  if (in_text && tag(behind + 2) == Tag::kNN) behind += is_noun(tag(behind + 3)) ? 4 : 3;
  const Tag next = behind < end ? tag(behind) : Tag::kPunct;
  const bool clause = next == Tag::kDT || next == Tag::kPRP || next == Tag::kPRPS ||
                      next == Tag::kEX || is_noun(next) || is_adjective(next);
  return behind > i && clause && has_finite_verb(behind, end) ? behind : i;
}

/// Whether nothing that is reported follows "she said": a stop, a comma, "on Friday", "told
/// reporters".
bool CueScope::ends_tail(std::uint32_t i, std::uint16_t frame) const {
  if (i >= end || at(i).has(kPunct)) return true;
  const Tag next = tag(i);
  if (next == Tag::kIN || next == Tag::kRB || next == Tag::kTO || next == Tag::kNNP) return true;
  if (phrases.behind_time(i) > i) return true;
  return (frame & kTakesAddressee) != 0;
}

/// Where the words go on that ", she said on Friday," interrupts; `end` where nothing does.
std::uint32_t CueScope::insertion_end(std::uint32_t verb,
                                      const std::optional<Phrase>& source) const {
  constexpr std::uint32_t kLongestInsertion = 8;
  std::uint32_t i = std::max(cue_end(verb), source ? source->end : 0);
  const std::uint32_t limit = std::min(end, i + kLongestInsertion);
  while (i < limit && !at(i).has(kPunct) && !is_verb(at(i).tag)) ++i;
  if (i + 1 >= end || !is(i, kComma)) return end;
  const Tag next = tag(i + 1);
  return next == Tag::kVBG || next == Tag::kWP || next == Tag::kWDT || ends_content(i, Tag::kOther)
             ? end
             : i + 1;
}

/// The marked words that end just before a token, a comma left aside; kNone for none.
std::uint32_t CueScope::marked_before(std::uint32_t token) const {
  if (token > first && is(token - 1, kComma)) --token;
  const std::uint32_t marked = token > 0 ? marked_at(token - 1) : kNone;
  return marked != kNone && reader.marked_[marked].closed && behind(marked) == token ? marked
                                                                                     : kNone;
}

/// Whether "she said" or "said she" stands behind words that end with a comma or without a stop:
/// “We left,” she said.
bool CueScope::follows_broken_quotation(std::uint32_t verb) const {
  const std::uint32_t group = phrases.verb_group_start(verb);
  std::uint32_t marked = marked_before(group);
  if (marked == kNone) {
    const auto source = phrases.subject_of(verb);
    // "she said, adding that": the first verb has had the quotation.
    if (source && source->end <= group && source->first >= floor)
      marked = marked_before(source->first);
  }
  if (marked == kNone) return false;
  const std::uint32_t opening = reader.marked_[marked].first_token - 1;
  const Tag before = tag(opening - 1);
  if (before == Tag::kPOS || before == Tag::kIN) return false;  // on "Face the Nation," he said
  const std::uint32_t last = reader.marked_[marked].end_token - 1;
  return is_comma(last) || !at(last).has(kPunct);
}

}  // namespace ae
