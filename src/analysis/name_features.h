// What the name finder looks at; shared with its trainer.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/phrases.h"
#include "analysis/tagger_features.h"
#include "analysis/word_uses.h"

namespace ae {

/// One word of a sentence as the name finder sees it.
struct NameWord {
  WordView view;
  Tag tag = Tag::kOther;
  std::uint8_t phrase = 0;  ///< place in a known phrase and its type; 0 outside
  std::uint8_t uses = 0;    ///< how the article writes this word elsewhere
  std::uint8_t verdict =
      0;  ///< what the first reading made of this word in the whole article; 0 unknown
  std::uint8_t form = 0;  ///< "A.", "ABC", "McA"
  bool active = false;    ///< may be in a name
  std::uint32_t run_begin =
      0;  ///< the run of capitalized words it is in (itself where it is in none)
  std::uint32_t run_end = 0;
};

/// The words of one sentence, made ready for the name finder. Kept from sentence to sentence for
/// its memory.
class NameSentence {
 public:
  NameSentence(std::string_view text, const WordClasses& words, const Phrases& phrases)
      : text_(text), classes_(words), phrases_(phrases) {}

  void read(std::span<const Token> tokens, const WordUses& uses);
  /// Takes up again what an earlier reading made of these tokens, with what is known of the uses by
  /// now.
  void read_again(std::span<const NameWord> words, CaseStyle style, std::span<const Token> tokens,
                  const WordUses& uses);

  std::span<const NameWord> words() const { return words_; }
  CaseStyle style() const { return style_; }
  std::size_t size() const { return words_.size(); }

 private:
  void look_up_uses(std::span<const Token> tokens, const WordUses& uses);
  void mark_phrases();
  void mark_runs();
  void mark_active();

  std::string_view text_;
  const WordClasses& classes_;
  const Phrases& phrases_;
  std::vector<WordView> views_;
  std::vector<NameWord> words_;
  CaseStyle style_ = CaseStyle::kMixed;
};

/// One past the last word of the known phrase of several words that begins at `begin` and is of
/// this type; `begin` where there is none.
std::size_t end_of_phrase(std::span<const NameWord> words, std::size_t begin, EntityType type);

inline constexpr NameWord kNoNameWord{.view = kNoWord};

/// The lists a word is in, without the sexes of first names.
constexpr std::uint32_t lists_of(const NameWord& word) {
  return word.view.known.lists &
         (kFirstName | kSurname | kCity | kCountry | kDemonym | kCompanyWord);
}

inline constexpr std::size_t kNameFeatures = 48;
inline constexpr std::size_t kVerdictFeatures = 6;

/// Hands each feature of words[i] to `sink`.
template <class Sink>
void each_name_feature(std::span<const NameWord> words, std::size_t i, Sink&& sink) {
  const auto at = [&](std::ptrdiff_t step) -> const NameWord& {
    const auto k = static_cast<std::ptrdiff_t>(i) + step;
    return k >= 0 && k < static_cast<std::ptrdiff_t>(words.size())
               ? words[static_cast<std::size_t>(k)]
               : kNoNameWord;
  };
  const NameWord& here = words[i];
  const NameWord& left = at(-1);
  const NameWord& right = at(1);
  const NameWord& left2 = at(-2);
  const NameWord& right2 = at(2);
  const std::uint32_t capitals = here.view.look & 0xC3u;
  const auto tag = static_cast<std::uint32_t>(here.tag);
  const auto left_tag = static_cast<std::uint32_t>(left.tag);
  const auto right_tag = static_cast<std::uint32_t>(right.tag);
  const std::uint32_t lists = lists_of(here);

  sink(hash_feature(40, 0));
  sink(hash_feature(41, here.view.word));
  sink(hash_feature(42, here.view.word, capitals));
  sink(hash_feature(43, left.view.word, here.view.look & 3u));
  sink(hash_feature(44, right.view.word, here.view.look & 3u));
  sink(hash_feature(45, left2.view.word));
  sink(hash_feature(46, right2.view.word));
  sink(hash_feature(47, left.view.word, here.view.word));
  sink(hash_feature(48, here.view.word, right.view.word));
  sink(hash_feature(49, here.view.look, here.form));
  sink(hash_feature(50, here.view.look & 0xE3u,
                    (left.view.look & 3u) << 8 | (right.view.look & 3u)));
  sink(hash_feature(51, here.view.known.cluster, here.view.look & 3u));
  sink(hash_feature(52, left.view.known.cluster));
  sink(hash_feature(53, right.view.known.cluster));
  sink(hash_feature(54, here.view.coarse, left.view.coarse));
  sink(hash_feature(55, here.view.coarse, right.view.coarse));
  sink(hash_feature(56, here.view.suffix3, here.view.look & 3u));
  sink(hash_feature(57, here.view.suffix4));
  sink(hash_feature(58, here.view.prefix3, here.view.look & 3u));
  sink(hash_feature(59, here.view.suffix2));
  sink(hash_feature(60, tag, here.view.look));
  sink(hash_feature(61, left_tag << 8 | tag));
  sink(hash_feature(62, tag << 8 | right_tag));
  sink(hash_feature(63, lists, here.view.look & 3u));
  sink(hash_feature(64, lists, lists_of(left)));
  sink(hash_feature(65, lists, lists_of(right)));
  sink(hash_feature(66, here.phrase));
  sink(hash_feature(67, here.uses, here.view.look));
  sink(hash_feature(68, left2.view.known.cluster));
  sink(hash_feature(69, right2.view.known.cluster));
  sink(hash_feature(70, left.phrase, here.view.look & 3u));

  const NameWord& first = words[here.run_begin];
  const NameWord& last = words[here.run_end - 1u];
  const auto step = [&](std::uint32_t k) {
    return static_cast<std::ptrdiff_t>(k) - static_cast<std::ptrdiff_t>(i);
  };
  const NameWord& before = at(step(here.run_begin) - 1);
  const NameWord& behind = at(step(here.run_end));
  const std::uint32_t length = here.run_end - here.run_begin;
  const std::uint32_t place = static_cast<std::uint32_t>(i) - here.run_begin;
  const std::uint32_t position = (length > 7 ? 7 : length) << 4 | (place > 7 ? 7 : place);
  sink(hash_feature(71, last.view.word, place == length - 1));
  sink(hash_feature(72, first.view.known.cluster, position));
  sink(hash_feature(73, last.view.known.cluster, position));
  sink(hash_feature(74, before.view.word, position));
  sink(hash_feature(75, behind.view.word, position));
  sink(hash_feature(76, before.view.known.cluster));
  sink(hash_feature(77, behind.view.known.cluster));
  sink(hash_feature(78, position, lists_of(first) << 8 | lists_of(last)));

  const std::uint32_t types = here.view.known.types;
  const std::uint32_t last_types = last.view.known.types;
  sink(hash_feature(100, types, here.view.look & 3u));
  sink(hash_feature(101, types, left.view.known.types));
  sink(hash_feature(102, types, right.view.known.types));
  sink(hash_feature(103, last_types, place == length - 1));
  sink(hash_feature(104, first.view.known.types << 8 | last_types, position));
  sink(hash_feature(105, last.view.known.cluster));
  sink(hash_feature(106, last.view.suffix3, length > 1));
  sink(hash_feature(107, before.view.known.types << 8 | behind.view.known.types, last_types));
  sink(hash_feature(108, before.view.word, last_types));
}

/// The features of the second reading, which knows what the first one made of the article.
template <class Sink>
void each_verdict_feature(std::span<const NameWord> words, std::size_t i, Sink&& sink) {
  const NameWord& here = words[i];
  const std::uint32_t left = i > 0 ? words[i - 1].verdict : 0xFF;
  const std::uint32_t right = i + 1 < words.size() ? words[i + 1].verdict : 0xFF;
  sink(hash_feature(90, here.verdict, here.view.look & 3u));
  sink(hash_feature(91, here.verdict, left));
  sink(hash_feature(92, here.verdict, right));
  sink(hash_feature(93, here.verdict, lists_of(here)));
  sink(hash_feature(94, here.verdict, here.uses));
  sink(hash_feature(95, here.verdict, here.view.coarse));
}

}  // namespace ae
