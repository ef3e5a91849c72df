// One article as it is read: the document, what was found in it, and the orders in which views walk
// through it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace ae {

/// Spans in text order that may nest; answers which of them touch a range. Law: within(r) gives
/// every span that overlaps r.
class SpanIndex {
 public:
  struct Entry {
    Span span;
    std::uint32_t index = 0;  ///< into the vector that was indexed
  };

  SpanIndex() = default;
  explicit SpanIndex(std::vector<Entry> entries);

  /// A run of entries that holds all that overlap `range`, and perhaps a few that do not.
  std::span<const Entry> within(Span range) const;
  std::span<const Entry> all() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> furthest_end_;  ///< of all entries up to this one
};

/// Shared by state, views and mirror; only its ranking changes. Before the analysis is done it
/// holds the text alone.
class Article {
 public:
  Article();
  explicit Article(std::shared_ptr<const Document> document);
  Article(std::shared_ptr<const Document> document, std::shared_ptr<const Analysis> analysis);

  const Document& document() const { return *document_; }
  const std::shared_ptr<const Document>& shared_document() const { return document_; }
  const Analysis& analysis() const { return *analysis_; }
  bool analysed() const { return analysed_; }
  std::string_view slice(Span span) const { return document_->slice(span); }

  /// Indexes point into Analysis::mentions, times, quotes, figures, keyphrase_mentions.
  const SpanIndex& mentions() const { return mentions_; }
  const SpanIndex& times() const { return times_; }
  const SpanIndex& quotes() const { return quotes_; }
  const SpanIndex& figures() const { return figures_; }
  const SpanIndex& keyphrases() const { return keyphrases_; }

  /// The sentence that holds `offset`, or the nearest one before it; kNone where there is none.
  std::uint32_t sentence_at(std::uint32_t offset) const;
  /// The block that holds `offset`, or the nearest one before it; kNone where there is none.
  std::uint32_t block_at(std::uint32_t offset) const;
  /// Sentence indexes, most important first.
  std::span<const std::uint32_t> by_rank() const { return by_rank_; }

  /// Ranks the sentences with other weights of the reasons (ViewChoices::weights); contributions
  /// become what they then are. `found` is this article as analysed. The analysis is copied by the
  /// first call only, so that a slider can call it at every step.
  void rank_with(const Article& found, const std::array<float, kSalienceFeatures>& weights);

 private:
  void index_analysis();
  void order_by_rank();

  std::shared_ptr<const Document> document_;
  std::shared_ptr<const Analysis> analysis_;
  std::shared_ptr<Analysis> ranked_;  ///< the same, where the ranking is this article's own
  bool analysed_ = false;
  SpanIndex mentions_;
  SpanIndex times_;
  SpanIndex quotes_;
  SpanIndex figures_;
  SpanIndex keyphrases_;
  std::vector<std::uint32_t> by_rank_;
};

/// How many sentences stay when `share` (0–1) of them is kept: at least one, at most all. Example:
/// 0.1 of 12 is 1.
std::uint32_t kept_count(const Article& article, float share);

}  // namespace ae
