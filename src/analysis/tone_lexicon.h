// The words that carry tone and the words that change it.
#pragma once

#include "analysis/phrase_table.h"

namespace ae {

/// What a modifier does to the tone around it.
enum class ToneEffect : std::uint8_t { kNone, kIntensify, kNegate, kContrast, kConcede, kInert };

struct ToneModifier {
  ToneEffect effect = ToneEffect::kNone;
  std::uint32_t tokens = 0;
  float strength = 0;  ///< added to the strength of an intensified word; negative weakens
};

/// A word or phrase with tone, on VADER's scale of -4 … 4 (Hutto & Gilbert 2014).
struct TonePhrase {
  std::uint32_t tokens = 0;
  float value = 0;
};

class ToneLexicon {
 public:
  ToneLexicon();
  /// The longest phrase with a known tone that begins with tokens[0]; a word of several parts of
  /// speech by its tag.
  TonePhrase tone_at(std::span<const Token> tokens) const;
  ToneModifier modifier_at(std::span<const Token> tokens) const;
  /// Whether the word is a verb whose tone falls on its object: "slammed".
  bool is_directed(const Token& token) const {
    return is_verb(token.tag) && directed_.contains(token.lower_hash);
  }

 private:
  PhraseTable tones_;
  PhraseTable modifiers_;
  WordTable directed_;
};

}  // namespace ae
