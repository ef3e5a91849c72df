#include "analysis/quote_speakers.h"

#include <algorithm>
#include <tuple>

#include "analysis/word_hash.h"

namespace ae {
namespace {

/// The sex of "he", "her" and the like as a bit; 0 for other words.
std::uint8_t sex_of(std::uint32_t hash) {
  if (hash == hash_word("he") || hash == hash_word("him")) return kManly;
  return hash == hash_word("she") || hash == hash_word("her") ? kWomanly : std::uint8_t{0};
}

}  // namespace

SpeakerFinder::SpeakerFinder(const Document& doc, const Analysis& analysis, const Model& model)
    : doc_(doc), analysis_(analysis), model_(model) {
  places_.reserve(analysis.mentions.size());
  for (const Mention& mention : analysis.mentions)
    places_.push_back({mention.span, mention.entity, mention.kind});
  std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
    return std::tuple(a.span.begin, b.span.end) < std::tuple(b.span.begin, a.span.end);
  });
}

Span SpeakerFinder::span_of(std::uint32_t first, std::uint32_t end) const {
  return {analysis_.tokens[first].span.begin, analysis_.tokens[end - 1].span.end};
}

/// The entity of the last mention that begins before the span's end, if it overlaps it.
std::uint32_t SpeakerFinder::entity_in(Span span) const {
  const auto next = std::lower_bound(
      places_.begin(), places_.end(), span.end,
      [](const Place& place, std::uint32_t value) { return place.span.begin < value; });
  if (next == places_.begin()) return kNone;
  const Place& place = *(next - 1);
  return place.span.end > span.begin ? place.entity : kNone;
}

bool SpeakerFinder::is_person(std::uint32_t entity) const {
  return entity != kNone && analysis_.entities[entity].type == EntityType::kPerson;
}

/// The sexes that somebody of this name may be of, as bits.
std::uint8_t SpeakerFinder::sexes_of(std::uint32_t entity) const {
  const Span name = analysis_.entities[entity].name;
  const auto token =
      std::lower_bound(analysis_.tokens.begin(), analysis_.tokens.end(), name.begin,
                       [](const Token& t, std::uint32_t value) { return t.span.begin < value; });
  if (token == analysis_.tokens.end()) return kAnySex;
  return sexes_of_lists(model_.words.find(token->lower_hash).lists);
}

/// The person whose name stands nearest before an offset, of those who may be of this sex.
std::uint32_t SpeakerFinder::person_before(std::uint32_t offset, std::uint8_t sex) const {
  constexpr std::ptrdiff_t kMostMentions = 40;
  auto place =
      std::lower_bound(places_.begin(), places_.end(), offset,
                       [](const Place& p, std::uint32_t value) { return p.span.begin < value; });
  for (std::ptrdiff_t i = 0; i < kMostMentions && place != places_.begin(); ++i) {
    --place;
    if (is_person(place->entity) && (sexes_of(place->entity) & sex) != 0) return place->entity;
  }
  return kNone;
}

/// "the 25-year-old Spaniard", "the defender": whoever was named last before the sentence.
bool SpeakerFinder::is_known_by_role(const Phrase& source) const {
  static constexpr std::uint32_t kRoles[] = {
      hash_word("defender"),   hash_word("striker"), hash_word("midfielder"),
      hash_word("goalkeeper"), hash_word("winger"),  hash_word("quarterback"),
      hash_word("pitcher"),    hash_word("batsman"), hash_word("bowler"),
      hash_word("golfer"),     hash_word("sprinter")};
  const auto& tokens = analysis_.tokens;
  if (tokens[source.first].lower_hash != hash_word("the")) return false;
  const std::string_view words = doc_.slice(span_of(source.first, source.end));
  if (words.find("-year-old") != std::string_view::npos) return true;
  return source.end == source.first + 2 && is_one_of(tokens[source.head].lower_hash, kRoles);
}

/// Rob Andrew of "director of rugby Rob Andrew", but nobody of "spokesman for mayor Ann Bell".
std::uint32_t SpeakerFinder::person_behind_office(const Phrase& source) const {
  const auto& tokens = analysis_.tokens;
  const std::uint32_t last = source.end - 1;
  if (!is_proper_noun(tokens[last].tag)) return kNone;
  const std::uint32_t entity = entity_in(tokens[last].span);
  if (!is_person(entity)) return kNone;
  std::uint32_t name = last;
  while (name > source.head + 1 && is_proper_noun(tokens[name - 1].tag)) --name;
  // "report co-author Lynn Ries"
  static constexpr std::uint32_t kLinks[] = {hash_word("of"), hash_word("for"), hash_word("to"),
                                             hash_word("at"), hash_word("with")};
  const bool plain = std::none_of(tokens.begin() + source.first, tokens.begin() + name,
                                  [](const Token& t) { return is_one_of(t.lower_hash, kLinks); });
  if (plain) return entity;
  const bool behind_noun = name > source.head + 2 && tokens[name - 1].tag == Tag::kNN;
  return behind_noun && !model_.name_lexicon.person_nouns.contains(tokens[name - 1].lower_hash)
             ? entity
             : kNone;
}

std::uint32_t SpeakerFinder::entity_of(const Phrase& source, std::uint32_t sentence,
                                       std::uint32_t before) const {
  const auto& tokens = analysis_.tokens;
  const Token& head = tokens[source.head];
  if (head.tag == Tag::kWP || head.tag == Tag::kWDT) {
    const Sentence& s = analysis_.sentences[sentence];
    const PhraseReader reader(tokens, model_.reporting_verbs, s.first_token,
                              s.first_token + s.token_count);
    std::uint32_t last = source.first;
    if (last > s.first_token && tokens[last - 1].lower_hash == hash_word(",")) --last;
    const auto antecedent = reader.phrase_before(last);
    return antecedent ? entity_in(tokens[antecedent->head].span) : kNone;
  }
  const std::uint32_t entity = entity_in(head.span);
  if (entity != kNone) return entity;
  if (const std::uint8_t sex = sex_of(head.lower_hash)) return person_before(before, sex);
  if (is_known_by_role(source)) return person_before(before, kAnySex);
  if (const std::uint32_t named = person_behind_office(source); named != kNone) return named;
  // Not Scotland of "Scotland's First Minister".
  const bool possessed = source.head > source.first + 1 &&
                         std::any_of(tokens.begin() + source.first, tokens.begin() + source.head,
                                     [](const Token& t) { return t.tag == Tag::kPOS; });
  return is_proper_noun(head.tag) && !possessed ? entity_in(span_of(source.first, source.head + 1))
                                                : kNone;
}

/// "to meet at 3 p.m. to discuss it": a time is nobody.
bool SpeakerFinder::is_time(Span span) const {
  const auto next = std::lower_bound(
      analysis_.times.begin(), analysis_.times.end(), span.end,
      [](const TimeExpression& time, std::uint32_t value) { return time.span.begin < value; });
  return next != analysis_.times.begin() && (next - 1)->span.end > span.begin;
}

void SpeakerFinder::set_speaker(const Phrase& source, std::uint32_t sentence, std::uint32_t before,
                                Quote& quote) const {
  if (is_time(analysis_.tokens[source.head].span)) return;
  quote.speaker = span_of(source.first, source.end);
  quote.entity = entity_of(source, sentence, before);
}

Span SpeakerFinder::tokens_of_block(std::uint32_t block) const {
  const auto& sentences = analysis_.sentences;
  const auto first =
      std::lower_bound(sentences.begin(), sentences.end(), block,
                       [](const Sentence& s, std::uint32_t value) { return s.block < value; });
  if (first == sentences.end() || first->block != block) return {};
  auto last = first;
  while (last + 1 != sentences.end() && (last + 1)->block == block) ++last;
  return {first->first_token, last->first_token + last->token_count};
}

bool SpeakerFinder::set_speaker_of_colon(std::uint32_t block, Quote& quote) const {
  if (block == 0) return false;
  const Span before = tokens_of_block(block - 1);
  if (before.empty() || analysis_.tokens[before.end - 1].lower_hash != hash_word(":")) return false;
  const PhraseReader reader(analysis_.tokens, model_.reporting_verbs, before.begin, before.end);
  for (std::uint32_t verb = before.end; verb > before.begin; --verb) {
    if (!is_finite_verb(analysis_.tokens[verb - 1].tag)) continue;
    const auto source = reader.subject_of(verb - 1);
    if (!source) continue;
    quote.cue = analysis_.tokens[verb - 1].span;
    quote.speaker = span_of(source->first, source->end);
    quote.entity = entity_in(analysis_.tokens[source->head].span);
    return true;
  }
  return false;
}

bool SpeakerFinder::set_subject_of_block(std::uint32_t block, Quote& quote) const {
  const Span words = tokens_of_block(block);
  if (words.empty()) return false;
  const auto last = std::upper_bound(
      analysis_.sentences.begin(), analysis_.sentences.end(), words.end - 1,
      [](std::uint32_t value, const Sentence& s) { return value < s.first_token; });
  const std::uint32_t first = (last - 1)->first_token;
  const PhraseReader reader(analysis_.tokens, model_.reporting_verbs, first, words.end);
  for (std::uint32_t verb = first; verb < words.end; ++verb) {
    if (!is_finite_verb(analysis_.tokens[verb].tag)) continue;
    const auto source = reader.subject_of(verb);
    if (!source) continue;
    const std::uint32_t entity = entity_in(analysis_.tokens[source->head].span);
    if (!is_person(entity)) return false;
    quote.speaker = span_of(source->first, source->end);
    quote.entity = entity;
    return true;
  }
  return false;
}

bool SpeakerFinder::set_label(const MarkedWords& words, Quote& quote) const {
  const auto& tokens = analysis_.tokens;
  if (!words.opened || words.first_token < 3) return false;
  const std::uint32_t colon = words.first_token - 2;
  if (tokens[colon].lower_hash != hash_word(":")) return false;
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t first = colon;
  while (first > 0 && colon - first < kMostWords && is_proper_noun(tokens[first - 1].tag)) --first;
  const bool begins =
      first < colon && (first == 0 || tokens[first - 1].has(kPunct) ||
                        tokens[first].span.begin == doc_.blocks()[words.block].span.begin);
  if (!begins) return false;
  const std::uint32_t entity = entity_in(span_of(first, colon));
  if (!is_person(entity)) return false;
  quote.speaker = span_of(first, colon);
  quote.entity = entity;
  return true;
}

bool SpeakerFinder::set_signature(const MarkedWords& words, Quote& quote) const {
  const auto& tokens = analysis_.tokens;
  const std::uint32_t dash = words.end_token + (words.closed ? 1 : 0);
  if (dash + 1 >= tokens.size()) return false;
  const std::uint32_t mark = tokens[dash].lower_hash;
  if (!is_dash(mark) && mark != hash_word("―")) return false;
  const Span block = doc_.blocks()[words.block].span;
  std::uint32_t end = dash + 1;
  while (end < tokens.size() && tokens[end].span.end <= block.end &&
         is_proper_noun(tokens[end].tag))
    ++end;
  const bool ends_line =
      end == tokens.size() || tokens[end].span.begin >= block.end || tokens[end].has(kPunct);
  if (end == dash + 1 || !ends_line) return false;
  quote.speaker = span_of(dash + 1, end);
  quote.entity = entity_in(*quote.speaker);
  return true;
}

/// The name before the handle: "Jo Doe" of "— Jo Doe (@jodoe) March 4, 2025". Token indexes, empty
/// where there is none.
Span SpeakerFinder::author_in(std::uint32_t block) const {
  const Span tokens = tokens_of_block(block);
  const auto is_mark = [&](std::uint32_t i) { return analysis_.tokens[i].has(kPunct); };
  std::uint32_t handle = tokens.begin;
  while (handle < tokens.end && !analysis_.tokens[handle].has(kHandle)) ++handle;
  if (handle == tokens.end || tokens.empty()) return {};
  Span name{tokens.begin, handle};
  while (!name.empty() && is_mark(name.begin)) ++name.begin;
  while (!name.empty() && is_mark(name.end - 1)) --name.end;
  const bool dashed = is_mark(tokens.begin) && !analysis_.tokens[tokens.begin].has(kHandle);
  return dashed ? name : Span{};
}

void SpeakerFinder::add_post(std::uint32_t first_block, std::uint32_t end_block,
                             std::vector<Quote>& quotes) const {
  Span author;
  std::uint32_t author_block = end_block;
  for (std::uint32_t block = first_block; block < end_block; ++block) {
    const Span name = author_in(block);
    if (!name.empty()) {
      author = name;
      author_block = block;
    }
  }
  if (author.empty()) return;
  for (std::uint32_t block = first_block; block < end_block; ++block) {
    const Span words = tokens_of_block(block);
    if (block == author_block || words.empty()) continue;
    Quote quote;
    quote.span = span_of(words.begin, words.end);
    quote.sentence = static_cast<std::uint32_t>(
        std::upper_bound(
            analysis_.sentences.begin(), analysis_.sentences.end(), quote.span.begin,
            [](std::uint32_t value, const Sentence& s) { return value < s.span.begin; }) -
        analysis_.sentences.begin() - 1);
    quote.speaker = span_of(author.begin, author.end);
    quote.entity = entity_in(*quote.speaker);
    quotes.push_back(quote);
  }
}

void SpeakerFinder::add_posts(std::vector<Quote>& quotes) const {
  const auto blocks = doc_.blocks();
  for (std::uint32_t block = 0; block < blocks.size(); ++block) {
    if (blocks[block].kind != BlockKind::kSocialPost) continue;
    std::uint32_t end = block + 1;
    while (end < blocks.size() && blocks[end].kind == BlockKind::kSocialPost) ++end;
    add_post(block, end, quotes);
    block = end - 1;
  }
}

}  // namespace ae
