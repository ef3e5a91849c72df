// Whether a sentence can be read without the one before it.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/stage.h"
#include "text/document.h"

namespace ae {

class SentenceIndex;

/// How a sentence stands by itself, from worst to best.
enum class Independence : std::uint8_t {
  kFragment,  ///< a heading, social post, caption, byline, or half a quotation: not for a summary
  kDangling,  ///< needs the sentence before it: "He said no.", "However, …"
  kStandsAlone
};

/// `names` indexes Analysis::mentions.
Independence independence_of(std::uint32_t sentence, const Document& doc, const Analysis& analysis,
                             const Model& model, const SentenceIndex& names);

}  // namespace ae
