// An article's block in runs of text, each with the marks that it bears: for print, and for pages
// of it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reader/apply.h"

namespace ae {

/// What can be said of a run; several at once.
enum class RunMark : std::uint8_t {
  kSummary,  ///< a sentence of the summary
  kPerson,
  kOrganization,
  kLocation,
  kOther,
  kTime,
  kQuote,
  kFigure,
  kNote,
  kStrong,
  kEmphasis,
  kCode,
  kCount
};
inline constexpr std::array<std::string_view, 12> kRunMarkNames{
    "summary", "person", "organization", "location", "other",    "time",
    "quote",   "figure", "note",         "strong",   "emphasis", "code"};

struct MarkedRun {
  std::string text;         ///< without markup, white space as single blanks
  std::uint16_t marks = 0;  ///< bit i: the RunMark i
  std::string_view link;    ///< http, https or mailto; else ""
  std::uint32_t note = kNone;
  std::uint32_t line = kNone;  ///< the sentence of the summary that it belongs to
  bool has(RunMark mark) const { return (marks >> static_cast<unsigned>(mark) & 1u) != 0; }
};

/// The runs of one block, with the kinds of mark that the state shows. Law: joined, their texts are
/// plain_text(block).
std::vector<MarkedRun> marked_runs(const ReaderState& state, const ReaderScene& scene,
                                   std::uint32_t block);

}  // namespace ae
