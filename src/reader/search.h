// Finding words, phrases and patterns in the article.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reader/pattern.h"
#include "reader/reader_state.h"
#include "text/document.h"

namespace ae {

/// Looks for a query step by step, so that a long text never holds up a frame. Laws: hits are in
/// text order, without overlaps, none crosses a block; however it is stepped, the hits are the
/// same.
class HitFinder {
 public:
  static constexpr std::size_t kMostHits = 100'000;

  /// Starts anew. White space in words matches any run of white space. A pattern that cannot be
  /// read finds nothing, and fault() says why.
  void begin(std::shared_ptr<const Document> document, const SearchQuery& query);
  /// Goes on through about `bytes` of the text. True once all is searched.
  bool step(std::uint32_t bytes);
  bool finished() const { return block_ == kNone; }
  const std::vector<Span>& hits() const { return hits_; }
  const std::string& fault() const { return fault_; }

 private:
  Span next_hit(Span block) const;
  void take(Span hit);

  std::shared_ptr<const Document> document_;
  std::u32string words_;
  std::optional<Pattern> pattern_;
  bool match_case_ = false;
  bool whole_word_ = false;
  std::uint32_t block_ = kNone;  ///< being searched; kNone at the end
  std::uint32_t at_ = 0;         ///< searched up to here, in that block
  std::vector<Span> hits_;
  std::string fault_;
};

/// All hits at once.
std::vector<Span> find_hits(const Document& document, const SearchQuery& query);

/// The hits' indexes in the order of the list: by place, or by the words before or behind them,
/// read outwards from the hit. At most kMostListedHits of the first hits.
inline constexpr std::size_t kMostListedHits = 5'000;
std::vector<std::uint32_t> order_hits(const Document& document, const std::vector<Span>& hits,
                                      HitOrder order);

}  // namespace ae
