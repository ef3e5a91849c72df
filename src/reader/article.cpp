#include "reader/article.h"

#include <algorithm>

#include "analysis/salience.h"

namespace ae {
namespace {

template <class Record>
SpanIndex index_spans(const std::vector<Record>& records) {
  std::vector<SpanIndex::Entry> entries;
  entries.reserve(records.size());
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if constexpr (std::is_same_v<Record, Span>) {
      entries.push_back({records[i], i});
    } else {
      entries.push_back({records[i].span, i});
    }
  }
  return SpanIndex(std::move(entries));
}

/// The last of `records` that begins at or before `offset`.
template <class Records>
std::uint32_t last_begun(const Records& records, std::uint32_t offset) {
  const auto after = std::upper_bound(
      records.begin(), records.end(), offset,
      [](std::uint32_t place, const auto& record) { return place < record.span.begin; });
  return after == records.begin() ? kNone : static_cast<std::uint32_t>(after - records.begin() - 1);
}

}  // namespace

SpanIndex::SpanIndex(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.index < b.index;
  });
  furthest_end_.reserve(entries_.size());
  std::uint32_t furthest = 0;
  for (const Entry& entry : entries_) {
    furthest = std::max(furthest, entry.span.end);
    furthest_end_.push_back(furthest);
  }
}

std::span<const SpanIndex::Entry> SpanIndex::within(Span range) const {
  const auto first = std::upper_bound(furthest_end_.begin(), furthest_end_.end(), range.begin);
  const auto last =
      std::lower_bound(entries_.begin(), entries_.end(), range.end,
                       [](const Entry& e, std::uint32_t end) { return e.span.begin < end; });
  const auto begin = static_cast<std::size_t>(first - furthest_end_.begin());
  const auto end = static_cast<std::size_t>(last - entries_.begin());
  return begin < end ? std::span(entries_).subspan(begin, end - begin) : std::span<const Entry>{};
}

Article::Article() : Article(std::make_shared<const Document>()) {}

Article::Article(std::shared_ptr<const Document> document)
    : document_(std::move(document)), analysis_(std::make_shared<const Analysis>()) {}

Article::Article(std::shared_ptr<const Document> document, std::shared_ptr<const Analysis> analysis)
    : document_(std::move(document)), analysis_(std::move(analysis)), analysed_(true) {
  index_analysis();
}

void Article::index_analysis() {
  mentions_ = index_spans(analysis_->mentions);
  times_ = index_spans(analysis_->times);
  quotes_ = index_spans(analysis_->quotes);
  figures_ = index_spans(analysis_->figures);
  keyphrases_ = index_spans(analysis_->keyphrase_mentions);
  order_by_rank();
}

void Article::order_by_rank() {
  const auto count = static_cast<std::uint32_t>(analysis_->sentences.size());
  by_rank_.assign(count, 0);  // ranks are a permutation of 0 … n-1
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t rank = analysis_->sentences[i].rank;
    if (rank < count) by_rank_[rank] = i;
  }
}

std::uint32_t Article::sentence_at(std::uint32_t offset) const {
  return last_begun(analysis_->sentences, offset);
}

std::uint32_t Article::block_at(std::uint32_t offset) const {
  return last_begun(document_->blocks(), offset);
}

void Article::rank_with(const Article& found, const std::array<float, kSalienceFeatures>& weights) {
  if (!found.analysed()) return;
  constexpr long kOwnPointers = 2;  // analysis_ and ranked_
  if (!ranked_ || ranked_.use_count() > kOwnPointers) {
    ranked_ = std::make_shared<Analysis>(found.analysis());
    analysis_ = ranked_;
  }
  const Analysis& learned = found.analysis();
  const Ranking ranking = rank_with_weights(learned, weights);
  for (std::size_t i = 0; i < ranking.ranks.size(); ++i) {
    Sentence& sentence = ranked_->sentences[i];
    sentence.raw_score = ranking.raw[i];
    sentence.score = ranking.scores[i];
    sentence.rank = ranking.ranks[i];
    for (std::size_t f = 0; f < kSalienceFeatures; ++f)
      ranked_->contributions[i][f] = learned.contributions[i][f] * weights[f];
  }
  order_by_rank();
}

std::uint32_t kept_count(const Article& article, float share) {
  const auto total = static_cast<std::uint32_t>(article.analysis().sentences.size());
  if (total == 0) return 0;
  const float wanted = std::clamp(share, 0.0f, 1.0f) * static_cast<float>(total) + 0.5f;
  return std::clamp(static_cast<std::uint32_t>(wanted), 1u, total);
}

}  // namespace ae
