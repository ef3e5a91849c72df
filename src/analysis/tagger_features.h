// What the tagger looks at; shared by the tagger and its trainer, so that both see the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/linear_model.h"
#include "analysis/word_classes.h"

namespace ae {

/// How a sentence uses capitals: in headlines and shouting a capital says little.
enum class CaseStyle : std::uint8_t { kMixed, kTitle, kUpper, kLower };

/// A token as the tagger and the name finder see it.
struct WordView {
  std::uint32_t word = 0;  ///< hash of the lower-case form
  std::uint32_t suffix2 = 0;
  std::uint32_t suffix3 = 0;
  std::uint32_t suffix4 = 0;
  std::uint32_t prefix3 = 0;
  std::uint16_t shape = 0;
  std::uint8_t look = 0;    ///< capitals, digits, hyphen, in few bits
  std::uint8_t coarse = 0;  ///< coarse cluster
  WordClass known;
};

/// Stands before the first and behind the last word of a sentence.
inline constexpr WordView kNoWord{1, 1, 1, 1, 1, 0, 0xFE, 0xFE, {0xFFFE, 0, 0, Tag::kOther}};

/// The views of the tokens of one sentence; `views` keeps its memory from sentence to sentence.
void view_words(std::string_view text, std::span<const Token> tokens, const WordClasses& words,
                CaseStyle style, std::vector<WordView>& views);
/// How the tokens of one sentence use capitals.
CaseStyle case_style(std::span<const Token> tokens);

/// The tag of a token that needs no context: marks, numbers, addresses, unambiguous words; kOther
/// for all others.
Tag certain_tag(std::string_view text, const Token& token, const WordView& view);

inline constexpr std::size_t kTagFeatures = 20;

/// Hands each feature of words[i] to `sink`; `before` and `before2` are the tags of the two words
/// before. Templates after Ratnaparkhi (1996) and Toutanova et al. (2003), with word clusters
/// (Turian et al. 2010).
template <class Sink>
void each_tag_feature(std::span<const WordView> words, std::size_t i, Tag before, Tag before2,
                      Sink&& sink) {
  const WordView& here = words[i];
  const WordView& left = i > 0 ? words[i - 1] : kNoWord;
  const WordView& left2 = i > 1 ? words[i - 2] : kNoWord;
  const WordView& right = i + 1 < words.size() ? words[i + 1] : kNoWord;
  const WordView& right2 = i + 2 < words.size() ? words[i + 2] : kNoWord;
  const auto t1 = static_cast<std::uint32_t>(before);
  const auto t2 = static_cast<std::uint32_t>(before2);
  sink(hash_feature(1, here.word));
  sink(hash_feature(2, t1));
  sink(hash_feature(3, t1 << 8 | t2));
  sink(hash_feature(4, here.word, t1));
  sink(hash_feature(5, left.word));
  sink(hash_feature(6, right.word));
  sink(hash_feature(7, here.suffix3, here.look));
  sink(hash_feature(8, here.suffix2, here.look));
  sink(hash_feature(9, here.suffix4));
  sink(hash_feature(10, here.prefix3));
  sink(hash_feature(11, here.look, t1));
  sink(hash_feature(12, here.known.cluster, here.look));
  sink(hash_feature(13, right.known.cluster, t1));
  sink(hash_feature(14, right.suffix3, here.coarse));
  sink(hash_feature(15, here.coarse, right.coarse << 8 | t1));
  sink(hash_feature(16, here.word, right.word));
  sink(hash_feature(17, left.word, here.word));
  sink(hash_feature(18, left2.word, t1));
  sink(hash_feature(19, right2.coarse, right.coarse));
  sink(hash_feature(20, here.suffix3, t1));
}

}  // namespace ae
