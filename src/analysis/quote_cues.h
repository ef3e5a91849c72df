// Who reports what in a sentence: a cue, its source and the words that it reports.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/quote_marks.h"
#include "analysis/quote_phrases.h"
#include "analysis/reporting_verbs.h"

namespace ae {

/// "The guild warned that it may last": the source "The guild", the cue "warned", the content "that
/// it may last".
struct Attribution {
  std::uint32_t cue_first = 0;  ///< tokens
  std::uint32_t cue_end = 0;
  std::optional<Phrase> source;
  std::uint32_t first = 0;  ///< tokens of the content; none where it is one of the marked words
  std::uint32_t end = 0;
  std::uint32_t marked = kNone;  ///< index of the marked words that are the content
};

/// The attributions of one sentence, in the order of their cues. What stands between marks of
/// quotation is not looked into. `marked` are all marked words of the document. Reads: tokens with
/// tags.
class CueReader {
 public:
  CueReader(const std::vector<Token>& tokens, std::span<const MarkedWords> marked,
            const ReportingVerbs& verbs)
      : tokens_(tokens), marked_(marked), verbs_(verbs) {}

  void read(const Sentence& sentence, std::vector<Attribution>& out);

 private:
  friend struct CueScope;
  const std::vector<Token>& tokens_;
  std::span<const MarkedWords> marked_;
  const ReportingVerbs& verbs_;
};

}  // namespace ae
