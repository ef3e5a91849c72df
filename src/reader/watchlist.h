// A person's own names and terms, found in every article.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reader/entity_list.h"

namespace ae {

/// A line of the watchlist: "European Union = EU, E.U."
struct WatchedTerm {
  std::string group;  ///< of the last line "# Group" above it; "" where there is none
  std::string name;
  std::vector<std::string> forms;  ///< the name itself, then its aliases
};

inline constexpr std::size_t kMostWatchedBytes = 64u << 10;
inline constexpr std::size_t kMostWatchedTerms = 2000;
inline constexpr std::size_t kLongestForm = 300;  // bytes

/// One term a line, aliases behind "=", divided by commas; "# Words" heads a group. Blank lines and
/// what lies beyond the limits are passed over, and of two lines with one name the second.
std::vector<WatchedTerm> read_watchlist(std::string_view text);
/// Why a text can't be the watchlist, as a sentence; "" where it can.
std::string watchlist_refusal(std::string_view text);
/// `list` with the terms of `more` that it has not: what has no group before the first group,
/// the rest at the end.
std::string with_watched(std::string_view list, std::string_view more);
/// Law: read_watchlist(write_watchlist(terms)) is terms, for terms that were read.
std::string write_watchlist(const std::vector<WatchedTerm>& terms);

struct WatchHit {
  Span span;
  std::uint32_t term = 0;
  friend bool operator==(const WatchHit&, const WatchHit&) = default;
};

struct WatchReading {
  std::vector<WatchedTerm> terms;
  std::vector<std::string> groups;                  ///< as they first appear
  std::vector<std::uint32_t> group_of;              ///< for each term, in `groups`
  std::vector<WatchHit> hits;                       ///< by position
  std::vector<std::vector<std::uint32_t>> by_term;  ///< indexes into hits
  bool complete = false;

  std::uint32_t found_terms() const;
};

/// "3 of your 12 watched terms occur"; "" where nothing is watched or the text is still being read.
std::string watch_summary(const WatchReading& reading);

/// The terms of a group: those that occur first, then the others, in the order of the list.
std::vector<std::uint32_t> terms_of_group(const WatchReading& reading, std::uint32_t group);

/// Finds all terms at once (Aho and Corasick 1975), a number of bytes at a time; linear in the
/// text. Whole words only; white space matches any white space; capitals are passed over unless the
/// term has one that matters, which is one behind its first letter ("WHO", "iPhone"). Every name of
/// an entity that is known by one of a term's forms is a hit too.
class WatchReader {
 public:
  WatchReader(std::vector<WatchedTerm> terms, const Article& article);
  /// True when the text is read to its end.
  bool step(std::uint32_t bytes);
  /// `entities` are asked for further names of what the terms name.
  WatchReading take(const EntityList& entities);

 private:
  struct Edge {
    char32_t letter = 0;
    std::uint32_t node = 0;
  };
  struct Form {
    std::uint32_t term = 0;
    std::u32string letters;  ///< as given, white space as one blank
    bool exact = false;
  };
  struct Node {
    std::vector<Edge> edges;
    std::uint32_t fail = 0;
    std::uint32_t form_end = kNone;  ///< the first of the forms that end here
    std::uint32_t next_end = 0;      ///< the nearest node on the way of `fail` where a form ends
  };

  void add_form(std::uint32_t term, std::string_view form);
  void link_failures();
  std::uint32_t child(std::uint32_t node, char32_t letter) const;
  void read_block(Span block);
  void take_matches(std::uint32_t node, const std::vector<std::uint32_t>& begins,
                    std::uint32_t end);
  bool stands_as_form(const Form& form, Span span) const;
  void add_entity_names(const EntityList& entities);

  const Article& article_;
  WatchReading reading_;
  std::vector<Node> nodes_{1};
  std::array<std::uint32_t, 128>
      root_{};  ///< the root's children by ASCII letter: most of the text
  std::vector<Form> forms_;
  std::vector<std::uint32_t> next_form_;  ///< of forms that end in the same node
  std::size_t next_block_ = 0;
};

}  // namespace ae
