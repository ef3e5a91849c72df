// Who does what: noun phrases and the subjects of verbs, read off parts of speech.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/analysis.h"
#include "analysis/reporting_verbs.h"

namespace ae {

/// Tokens [first, end) of a noun phrase, and its head: "attorneys" of "attorneys for the family".
struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t head = 0;
};

/// Reads phrases within one sentence. No look goes further than a fixed number of tokens.
class PhraseReader {
 public:
  /// `verbs` tell who may speak.
  PhraseReader(const std::vector<Token>& tokens, const ReportingVerbs& verbs, std::uint32_t first,
               std::uint32_t end)
      : tokens_(tokens), verbs_(verbs), first_(first), end_(end) {}

  /// The noun phrase whose last token is before `end`.
  std::optional<Phrase> phrase_before(std::uint32_t end) const;
  /// The noun phrase that begins at `first`.
  std::optional<Phrase> phrase_at(std::uint32_t first) const;
  /// The first token of the group of verbs that `verb` ends: "could" of "could not resist saying".
  std::uint32_t verb_group_start(std::uint32_t verb) const;
  /// The subject of a verb that stands before it: also over "who heads the bank," between them, and
  /// shared with an earlier verb ("he left and said", "he left, saying").
  std::optional<Phrase> subject_of(std::uint32_t verb) const;
  /// The place behind "on Sunday morning" that begins at `first`, or `first`.
  std::uint32_t behind_time(std::uint32_t first) const;
  /// Whether a token is a day, a month, a season or "week": what "next" makes a time.
  bool names_period(std::uint32_t token) const;

 private:
  static constexpr std::uint32_t kLongestBrackets = 12;  ///< tokens of "(D-Utah)"

  const Token& at(std::uint32_t token) const { return tokens_[token]; }
  bool is(std::uint32_t token, std::uint32_t hash) const {
    return token >= first_ && token < end_ && at(token).lower_hash == hash;
  }
  bool has_tag(std::uint32_t token, Tag tag) const {
    return token >= first_ && token < end_ && at(token).tag == tag;
  }
  std::optional<Phrase> subject_over_insertion(std::uint32_t comma) const;
  bool is_quotation_mark(std::uint32_t token) const;
  bool shifts_period(std::uint32_t token) const;
  bool is_compound_end(std::uint32_t token) const;
  void extend_over_agent(Phrase& phrase) const;
  void extend_over_name(Phrase& phrase) const;
  void cut_opening(Phrase& phrase) const;
  void extend_over_list(Phrase& phrase) const;
  void extend_over_places(Phrase& phrase) const;
  bool is_goal(const Phrase& phrase, std::uint32_t group) const;
  bool is_duration(const Phrase& phrase) const;
  bool is_part_of_day(std::uint32_t token) const;
  bool is_time(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t before_time(std::uint32_t end) const;
  std::uint32_t before_aside(std::uint32_t token) const;
  std::optional<Phrase> reporting_subject(std::uint32_t link, std::uint32_t verb) const;
  std::optional<Phrase> source_of_participle(const Phrase& phrase) const;
  bool opens_sentence(std::uint32_t end) const;
  Phrase with_apposition(const Phrase& subject, std::uint32_t comma) const;
  bool may_speak(const Phrase& phrase) const;
  std::optional<Phrase> shared_subject(std::uint32_t verb, bool speaking = false) const;
  bool is_subordinate(const Phrase& phrase) const;
  std::uint32_t behind_brackets(std::uint32_t first) const;
  std::uint32_t before_brackets(std::uint32_t end) const;
  std::uint32_t find_head(std::uint32_t first, std::uint32_t end) const;
  bool opens_phrase(std::uint32_t token) const;
  bool joins_phrase(std::uint32_t token) const;
  bool links_phrase(std::uint32_t token) const;

  const std::vector<Token>& tokens_;
  const ReportingVerbs& verbs_;
  std::uint32_t first_;
  std::uint32_t end_;
};

}  // namespace ae
