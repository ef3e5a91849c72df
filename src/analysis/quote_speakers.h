// From a phrase to somebody who is known.
#pragma once

#include <vector>

#include "analysis/analysis.h"
#include "analysis/model.h"
#include "analysis/quote_marks.h"
#include "analysis/quote_phrases.h"
#include "text/document.h"

namespace ae {

/// Finds the entity of a source, and the authors of posts.
/// Reads: tokens, sentences, entities, mentions.
class SpeakerFinder {
 public:
  SpeakerFinder(const Document& doc, const Analysis& analysis, const Model& model);

  /// Sets speaker and entity of a quote from its source. "he" and "she" are whom the aliases say
  /// they are, else the person named last before an offset, that of the quote; "who" is whoever
  /// stands before it.
  void set_speaker(const Phrase& source, std::uint32_t sentence, std::uint32_t before,
                   Quote& quote) const;
  /// The speaker of a paragraph of quotation after one that ends with a colon: the last one that is
  /// named in it.
  /// Whether there is one.
  bool set_speaker_of_colon(std::uint32_t block, Quote& quote) const;
  /// The person who is the subject of the last sentence of a paragraph, which leads to one of
  /// quotation. Whether there is one.
  bool set_subject_of_block(std::uint32_t block, Quote& quote) const;
  /// The name before a colon, as transcripts have it: Jo Doe: “…”
  /// Whether there is one.
  bool set_label(const MarkedWords& words, Quote& quote) const;
  /// The name behind a dash after marked words, to the end of the sentence or line: “…” — Jo Doe.
  /// Whether there is one.
  bool set_signature(const MarkedWords& words, Quote& quote) const;
  /// Adds a quote for each part of a post, with its author as the speaker.
  void add_posts(std::vector<Quote>& quotes) const;

 private:
  struct Place {
    Span span;
    std::uint32_t entity = kNone;
    MentionKind kind = MentionKind::kName;
  };

  std::uint32_t entity_in(Span span) const;
  bool is_person(std::uint32_t entity) const;
  std::uint8_t sexes_of(std::uint32_t entity) const;
  std::uint32_t person_before(std::uint32_t offset, std::uint8_t sex) const;
  bool is_time(Span span) const;
  bool is_known_by_role(const Phrase& source) const;
  std::uint32_t person_behind_office(const Phrase& source) const;
  std::uint32_t entity_of(const Phrase& source, std::uint32_t sentence, std::uint32_t before) const;
  Span span_of(std::uint32_t first, std::uint32_t end) const;
  void add_post(std::uint32_t first_block, std::uint32_t end_block,
                std::vector<Quote>& quotes) const;
  Span tokens_of_block(std::uint32_t block) const;
  Span author_in(std::uint32_t block) const;

  const Document& doc_;
  const Analysis& analysis_;
  const Model& model_;
  std::vector<Place> places_;  ///< mentions by position
};

}  // namespace ae
