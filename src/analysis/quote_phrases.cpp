#include "analysis/quote_phrases.h"

#include <algorithm>

#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr std::uint32_t kLongestPhrase = 24;  ///< tokens
constexpr std::uint32_t kLongestGroup = 12;   ///< verbs, adverbs and "to" before a verb

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

/// "based" of "the Leeds-based guild".
bool PhraseReader::is_compound_end(std::uint32_t token) const {
  if (token <= first_ || token + 1 >= end_ || at(token).has(kSpaceBefore)) return false;
  return is(token - 1, hash_word("-")) && is_verb(at(token).tag) && is_nominal(at(token + 1).tag);
}

/// "of", "for", "&", "and", "-" between two nouns of one phrase.
bool PhraseReader::links_phrase(std::uint32_t token) const {
  if (token <= first_ || token + 1 >= end_) return false;
  const bool hyphen =
      is(token, hash_word("-")) || is(token, hash_word("–")) || is(token, hash_word("/"));
  if (hyphen && !at(token).has(kSpaceBefore))
    return is_nominal(at(token - 1).tag) &&
           (is_nominal(at(token + 1).tag) || is_compound_end(token + 1));
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
  if (is_compound_end(token)) return true;
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
  while (end < limit && (end == first || !opens_phrase(end)) &&
         (joins_phrase(end) || (end > first && links_phrase(end))))
    ++end;
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

/// "this", "last", "next": what makes a period a time.
bool PhraseReader::shifts_period(std::uint32_t token) const {
  return is(token, hash_word("next")) || is(token, hash_word("last")) ||
         is(token, hash_word("this"));
}

/// The place before "on Sunday morning" or "earlier this month" that ends at `end`, or `end`.
std::uint32_t PhraseReader::before_time(std::uint32_t end) const {
  std::uint32_t first = end;
  if (end > first_ + 2 && shifts_period(end - 2) && names_period(end - 1)) {
    const Tag before = at(end - 3).tag;
    return end > first_ + 3 && (before == Tag::kRB || before == Tag::kRBR) ? end - 3 : end - 2;
  }
  if (is_part_of_day(end - 1)) --first;
  if (first <= first_ + 1 || !is_time(first - 1, first)) return end;
  --first;
  return is(first - 1, hash_word("on")) ? first - 1 : first;
}

std::uint32_t PhraseReader::behind_time(std::uint32_t first) const {
  const std::uint32_t period = is(first, hash_word("earlier")) ? first + 1 : first;
  if (shifts_period(period) && period + 1 < end_ && names_period(period + 1)) return period + 2;
  std::uint32_t end = is(first, hash_word("on")) ? first + 1 : first;
  if (is(end, hash_word("earlier")) || is(end, hash_word("late"))) ++end;
  if (end >= end_ || !is_time(end, end + 1)) return first;
  ++end;
  if (has_tag(end, Tag::kPOS)) return first;  // "Tuesday's ruling"
  return is_part_of_day(end) ? end + 1 : end;
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

}  // namespace ae
