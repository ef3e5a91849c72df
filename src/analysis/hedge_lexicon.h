// The cues by which a writer hedges.
#pragma once

#include "analysis/phrase_table.h"

namespace ae {

/// Cues of hedging; each value says how much a cue tells.
class HedgeLexicon {
 public:
  /// One cue of this weight, or several that add up to it, make a sentence hedged.
  static constexpr int kEnough = 2;
  /// Marks a phrase that is no hedge although it holds a cue ("no doubt", "as possible").
  static constexpr int kNoHedge = 3;

  HedgeLexicon();
  PhraseMatch match(std::span<const Token> tokens) const { return cues_.match(tokens); }

 private:
  PhraseTable cues_;
};

}  // namespace ae
