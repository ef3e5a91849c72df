// Verbs that report: "said", "believes", "called for".
#pragma once

#include <cstdint>
#include <string_view>

#include "analysis/word_table.h"

namespace ae {

/// What may follow a reporting verb, and what it may do; bits. The letters are those of
/// reporting_verbs.tsv.
enum ReportingFrame : std::uint16_t {
  kFramesQuotation = 1 << 0,   ///< q: "…," she said
  kTakesClause = 1 << 1,       ///< s: said (that) it rained
  kTakesAddressee = 1 << 2,    ///< o: told reporters that …
  kTakesInfinitive = 1 << 3,   ///< t: vowed to go
  kTakesNoun = 1 << 4,         ///< n: criticized the plan
  kTakesPreposition = 1 << 5,  ///< p: called for calm
  kThingsDoToo =
      1 << 6,  ///< d: rain shows that …, hence only with a person or a document as the source
};

/// Every form of every reporting verb, with ReportingFrame bits.
class ReportingVerbs {
 public:
  ReportingVerbs() = default;
  /// Reads verbs as lines "forms<TAB>letters", and the nouns of sources, one a line; "#" begins a
  /// comment line.
  ReportingVerbs(std::string_view verbs, std::string_view sources);
  /// The frames of a word, 0 for one that does not report.
  std::uint16_t frames(std::uint32_t lower_hash) const {
    return forms_.find(lower_hash).value_or(0);
  }
  /// Whether a noun is one for persons or documents that give information.
  bool is_source(std::uint32_t lower_hash) const { return sources_.contains(lower_hash); }

 private:
  WordTable forms_;
  WordTable sources_;
};

/// Those of assets/lexicon: reporting_verbs.tsv and source_nouns.txt.
ReportingVerbs make_reporting_verbs();

}  // namespace ae
