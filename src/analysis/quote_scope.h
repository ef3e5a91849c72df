// One sentence while its cues are read.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "analysis/quote_cues.h"
#include "analysis/word_hash.h"

namespace ae {

/// What is known in the middle of a sentence. Tokens are named by their index; a look outside the
/// sentence finds nothing.
struct CueScope {
  const CueReader& reader;
  std::uint32_t first;
  std::uint32_t end;
  PhraseReader phrases;
  std::uint32_t floor;  ///< what stands before it has been reported already
  std::vector<Attribution>& out;

  const Token& at(std::uint32_t i) const { return reader.tokens_[i]; }
  bool is(std::uint32_t i, std::uint32_t hash) const {
    return i >= first && i < end && at(i).lower_hash == hash;
  }
  bool is_comma(std::uint32_t i) const { return at(i).lower_hash == hash_word(","); }
  bool is_stop(std::uint32_t i) const { return at(i).lower_hash == hash_word("."); }
  Tag tag(std::uint32_t i) const {
    return i != kNone && i >= first && i < end ? at(i).tag : Tag::kOther;
  }
  std::uint16_t frames(std::uint32_t i) const {
    return i < end && is_verb(at(i).tag) ? reader.verbs_.frames(at(i).lower_hash)
                                         : std::uint16_t{0};
  }

  /// The marked words whose words or marks hold a token; kNone for none.
  std::uint32_t marked_at(std::uint32_t token) const {
    const auto& marked = reader.marked_;
    const auto next = std::upper_bound(marked.begin(), marked.end(), token,
                                       [](std::uint32_t value, const MarkedWords& words) {
                                         return value + (words.opened ? 1 : 0) < words.first_token;
                                       });
    if (next == marked.begin()) return kNone;
    const auto index = static_cast<std::uint32_t>(next - marked.begin() - 1);
    return token < behind(index) ? index : kNone;
  }

  std::uint32_t behind(std::uint32_t marked) const {
    const MarkedWords& words = reader.marked_[marked];
    return words.end_token + (words.closed ? 1 : 0);
  }

  void read();
  void read_verb(std::uint32_t verb, std::uint16_t frame);
  void read_according_to(std::uint32_t according);
  bool may_report(const std::optional<Phrase>& source, std::uint16_t frame) const;
  bool is_topic(std::uint32_t i) const;
  bool is_passive(std::uint32_t verb) const;
  bool ends_tail(std::uint32_t i, std::uint16_t frame) const;
  std::uint32_t insertion_end(std::uint32_t verb, const std::optional<Phrase>& source) const;
  std::uint32_t relative_end(std::uint32_t from, std::uint32_t to) const;
  bool is_idle_form(std::uint32_t verb) const;
  bool is_idle_word(std::uint32_t verb) const;
  bool is_idle_participle(std::uint32_t verb, bool alone) const;
  bool is_idle_gerund(std::uint32_t verb) const;
  bool calls_somebody(std::uint32_t verb) const;
  std::uint32_t behind_dateline() const;
  bool is_pronoun_subject(const Phrase& phrase) const;
  bool forbids(std::uint32_t verb, std::uint32_t group) const;
  bool ends_time(std::uint32_t i) const;
  bool opens_that(std::uint32_t from, std::uint32_t that) const;
  bool adds_thing(std::uint32_t verb, std::uint32_t from, std::uint32_t to) const;
  bool is_purpose(const std::optional<Phrase>& source, std::uint32_t verb) const;
  bool has_main_verb(std::uint32_t from, std::uint32_t to) const;
  bool may_start_clause(std::uint32_t i) const;
  std::uint32_t behind_adverbial(std::uint32_t i) const;
  bool names_object(std::uint32_t verb) const;
  bool names_subject(std::uint32_t verb) const;
  bool is_inserted_clause(std::uint32_t verb) const;
  bool is_of_contact_clause(std::uint32_t verb) const;
  bool is_filler(std::uint32_t verb) const;
  std::uint32_t inserted_rest(std::uint32_t verb) const;
  bool asks(std::uint32_t verb) const;
  bool is_in_report(std::uint32_t verb) const;
  bool is_auxiliary(std::uint32_t i) const;
  bool asks_what(const std::optional<Phrase>& source, std::uint32_t from) const;
  bool is_of_title(std::uint32_t verb) const;
  bool read_quoted(std::uint32_t verb);
  bool read_words_of(std::uint32_t words);
  bool read_marked_of(std::uint32_t verb, const std::optional<Phrase>& source, std::uint32_t token);
  bool is_final_report(std::uint32_t i) const;
  std::uint32_t last_tail(std::uint32_t from) const;
  std::uint32_t last_inverted_tail(std::uint32_t from) const;
  std::uint32_t extend_over_adjective(Phrase& source, std::uint32_t tail) const;
  std::uint32_t clause_within(const Phrase& phrase) const;
  std::uint32_t opening_end(std::uint32_t from, std::uint32_t to) const;
  bool is_infinitive(std::uint32_t i) const;
  bool is_inserted(std::uint32_t verb) const;
  bool is_apart(std::uint32_t marked, std::uint32_t verb) const;
  void cut_occasion(Phrase& phrase) const;
  std::optional<Phrase> inverted_subject(std::uint32_t verb) const;
  /// "who", "which" as a source.
  bool is_relative(const Phrase& source) const;
  bool read_complement(std::uint32_t verb, std::uint16_t frame);
  bool read_tail(std::uint32_t verb, std::uint16_t frame);
  bool follows_broken_quotation(std::uint32_t verb) const;
  std::uint32_t extend_over_apposition(Phrase& source) const;
  std::uint32_t marked_before(std::uint32_t token) const;
  std::uint32_t find_led_marked(std::uint32_t from) const;
  std::uint32_t interrupting_cue(std::uint32_t from, std::uint32_t mark) const;
  bool read_marked(std::uint32_t verb, std::uint32_t at_token);
  std::uint32_t content_start(std::uint32_t verb, std::uint16_t frame) const;
  std::uint32_t content_end(std::uint32_t from, Tag cue_tag) const;
  bool has_finite_verb(std::uint32_t from, std::uint32_t to) const;
  bool ends_content(std::uint32_t i, Tag cue_tag) const;
  void add(std::uint32_t cue_first, std::uint32_t cue_end, std::optional<Phrase> source,
           std::uint32_t from, std::uint32_t to);
  std::uint32_t cue_end(std::uint32_t verb) const {
    return tag(verb + 1) == Tag::kRP ? verb + 2 : verb + 1;
  }
};

}  // namespace ae
