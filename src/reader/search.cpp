#include "reader/search.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

char32_t folded(char32_t c, bool match_case) {
  if (c == 0x2019) c = '\'';  // a typed apostrophe finds a typographic one
  return match_case ? c : to_lower(c);
}

std::u32string fold_query(const SearchQuery& query) {
  std::u32string folded_query;
  for (std::uint32_t at = 0; at < query.text.size();) {
    const CodePoint point = decode_at(query.text, at);
    at += point.size;
    const bool space = has_class(point.value, kSpace);
    if (space && (folded_query.empty() || folded_query.back() == U' ')) continue;
    folded_query += space ? U' ' : folded(point.value, query.match_case);
  }
  while (!folded_query.empty() && folded_query.back() == U' ') folded_query.pop_back();
  return folded_query;
}

/// The end of the match that begins at `at`, or 0.
std::uint32_t match_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                        const std::u32string& wanted, bool match_case) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (at >= end) return 0;
    CodePoint point = decode_at(text, at);
    if (wanted[i] == U' ') {
      if (!has_class(point.value, kSpace)) return 0;
      while (at < end && has_class(point.value, kSpace)) {
        at += point.size;
        point = decode_at(text, at);
      }
      continue;
    }
    if (folded(point.value, match_case) != wanted[i]) return 0;
    at += point.size;
  }
  return at;
}

bool is_word_letter(char32_t c) {
  return has_class(c, kLetter | kDigit | kMark);
}

bool stands_alone(std::string_view text, Span hit) {
  const bool before = hit.begin > 0 && is_word_letter(decode_before(text, hit.begin).value);
  const bool after = hit.end < text.size() && is_word_letter(decode_at(text, hit.end).value);
  return !before && !after;
}

/// From `from` on, the first place in the block where the words stand.
Span find_words(std::string_view text, Span block, std::uint32_t from, const std::u32string& words,
                bool match_case) {
  for (std::uint32_t at = from; at < block.end;) {
    const CodePoint point = decode_at(text, at);
    if (folded(point.value, match_case) == words[0]) {
      const std::uint32_t end = match_end(text, at, block.end, words, match_case);
      if (end != 0) return {at, end};
    }
    at += point.size;
  }
  return {kNone, kNone};
}

/// The letters around a hit as they are compared: lower case, read away from it.
std::u32string context_key(std::string_view text, Span hit, bool before) {
  constexpr std::size_t kLetters = 24;
  std::u32string key;
  std::uint32_t at = before ? hit.begin : hit.end;
  while (key.size() < kLetters && (before ? at > 0 : at < text.size())) {
    const CodePoint point = before ? decode_before(text, at) : decode_at(text, at);
    at = before ? at - point.size : at + point.size;
    if (is_word_letter(point.value)) key += to_lower(point.value);
  }
  return key;
}

}  // namespace

void HitFinder::begin(std::shared_ptr<const Document> document, const SearchQuery& query) {
  document_ = std::move(document);
  hits_.clear();
  fault_.clear();
  pattern_.reset();
  match_case_ = query.match_case;
  whole_word_ = query.whole_word;
  words_ = fold_query(query);
  block_ = kNone;
  at_ = 0;
  const auto blocks = document_->blocks();
  if (words_.empty() || blocks.empty()) return;
  if (query.pattern) {
    Result<Pattern> parsed = Pattern::parse(query.text, query.match_case);
    if (!parsed) {
      fault_ = parsed.failure().message;
      return;
    }
    pattern_ = std::move(parsed.value());
  }
  block_ = 0;
  at_ = blocks[0].span.begin;
}

Span HitFinder::next_hit(Span block) const {
  return pattern_ ? pattern_->find(document_->text(), block, at_)
                  : find_words(document_->text(), block, at_, words_, match_case_);
}

void HitFinder::take(Span hit) {
  if (!whole_word_ || stands_alone(document_->text(), hit)) {
    hits_.push_back(hit);
    at_ = hit.end;
  } else {
    at_ = hit.begin + decode_at(document_->text(), hit.begin).size;
  }
}

bool HitFinder::step(std::uint32_t bytes) {
  std::uint32_t spent = 0;
  while (!finished() && spent < bytes) {
    const auto blocks = document_->blocks();
    const Span block = blocks[block_].span;
    const std::uint32_t before = at_;
    const Span hit = at_ < block.end ? next_hit(block) : Span{kNone, kNone};
    if (hit.begin != kNone) {
      take(hit);
    } else {
      at_ = block.end;
      ++block_;
    }
    spent += at_ - before + 1;
    const bool ends = block_ >= blocks.size() || hits_.size() >= kMostHits;
    if (ends) {
      block_ = kNone;
    } else if (hit.begin == kNone) {
      at_ = blocks[block_].span.begin;
    }
  }
  return finished();
}

std::vector<Span> find_hits(const Document& document, const SearchQuery& query) {
  HitFinder finder;
  // Not owned: the finder does not outlive this call.
  finder.begin(std::shared_ptr<const Document>(std::shared_ptr<void>(), &document), query);
  while (!finder.step(1u << 20)) {
  }
  return finder.hits();
}

std::vector<std::uint32_t> order_hits(const Document& document, const std::vector<Span>& hits,
                                      HitOrder order) {
  std::vector<std::uint32_t> places(std::min(hits.size(), kMostListedHits));
  for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
  if (order != HitOrder::kBefore && order != HitOrder::kAfter) return places;
  std::vector<std::u32string> keys;
  for (const std::uint32_t i : places)
    keys.push_back(context_key(document.text(), hits[i], order == HitOrder::kBefore));
  std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
  });
  return places;
}

}  // namespace ae
