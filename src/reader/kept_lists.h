// What a person keeps across articles: lenses of their own, and the watchlist.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace ae {

/// A scale between two poles, each given in words (analysis/lens.h).
struct Lens {
  std::string name;  ///< "" while it has none
  std::array<std::string, 2> poles;
  bool empty() const { return poles[0].empty() && poles[1].empty(); }
  friend bool operator==(const Lens&, const Lens&) = default;
};

struct KeptLists {
  std::vector<Lens> lenses;  ///< by name, each name once
  std::string watched;       ///< the watchlist as text (reader/watchlist.h)
  friend bool operator==(const KeptLists&, const KeptLists&) = default;
};

inline constexpr std::size_t kMostPoleBytes = 2000;
inline constexpr std::size_t kMostNameBytes = 200;
inline constexpr std::size_t kMostLenses = 200;

/// Lenses to begin with, from assets/lexicon/lenses_en.tsv.
const std::vector<Lens>& preset_lenses();

/// Law: read_kept_lists(write_kept_lists(lists)) is lists.
std::string write_kept_lists(const KeptLists& lists);
/// Fails with "bad-message" where `json` is not such an object or a value lies outside its range.
Result<KeptLists> read_kept_lists(std::string_view json);

/// `kept` with what `stored` has besides: lenses by their names, terms by theirs.
KeptLists merged(KeptLists kept, const KeptLists& stored);

}  // namespace ae
