// Places sentences between two poles that a person gives in words.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/hash_index.h"
#include "analysis/word_embeddings.h"
#include "text/document.h"

namespace ae {

struct Model;

/// Each pole as words or phrases divided by commas: "open, open source, transparent". The first
/// pole lies at -1, the second at +1.
using LensPoles = std::array<std::string, 2>;

/// A word that draws its sentence toward a pole.
struct LensCue {
  std::uint32_t token = 0;        ///< the first one
  std::uint32_t token_count = 1;  ///< more than one for a phrase
  float pull = 0;                 ///< -1 … 1
  bool literal = false;           ///< a pole names it; else it is near in meaning
  bool negated = false;           ///< it draws to the other side: "not open"
};

/// Its cues are cues[first_cue … + cue_count).
struct LensPlacement {
  float place = 0;     ///< -1 … 1; 0 where both poles draw alike
  float evidence = 0;  ///< 0–1; 0 where no cue was found, and then the sentence has no place
  std::uint32_t first_cue = 0;
  std::uint32_t cue_count = 0;
  bool placed() const { return evidence > 0; }
  /// Within this distance of the middle a sentence is on no side.
  static constexpr float kMiddle = 0.1f;
  /// -1 or +1: nearer to one pole; 0: between them.
  int side() const { return place > kMiddle ? 1 : place < -kMiddle ? -1 : 0; }
};

struct LensReading {
  std::vector<LensPlacement> sentences;  ///< one a sentence
  std::vector<LensCue> cues;             ///< by position
  /// Placed sentences of each side, the strongest first.
  std::array<std::vector<std::uint32_t>, 2> sides;
  std::uint32_t balanced = 0;  ///< placed in the middle
};

/// Reads a text through a lens, a number of tokens at a time. Method: each content word is compared
/// with the two poles' centroids of word vectors; the difference of the two similarities is its
/// pull (a contrast vector, as SemAxis; An, Kwak and Ahn 2018), weighted by the word's rarity,
/// nothing below a threshold. Words that a pole names, in any regular form, pull fully. A negation
/// up to three words before turns a pull around. Linear in the text; the same everywhere, to the
/// bit.
class LensReader {
 public:
  /// `embeddings` may be null: then only the poles' own words count.
  LensReader(const Document& doc, const Analysis& analysis, const Model& model,
             const LensPoles& poles, const WordEmbeddings* embeddings);
  /// Reads about `tokens` further tokens; true when all are read.
  bool step(std::uint32_t tokens);
  LensReading take();

 private:
  struct Phrase {
    std::vector<std::uint32_t> roots;
    float pull = 0;
  };
  struct Word {
    std::uint32_t root = 0;
    std::uint32_t phrases = kNone;  ///< in phrases_by_root_
    float pull = 0;                 ///< by meaning alone
  };

  void read_pole(std::string_view pole, float side);
  void add_phrase(std::string_view words, float side);
  Word word_of(const Token& token) const;
  float pull_by_meaning(std::uint32_t lower_hash) const;
  const Word& look_up(std::uint32_t token);
  bool phrase_at(std::uint32_t token, std::uint32_t end, LensCue& cue);
  bool is_negated(std::uint32_t token, std::uint32_t first) const;
  void read_sentence(const Sentence& sentence);
  void rank_sides();

  const Document& doc_;
  const Analysis& analysis_;
  const Model& model_;
  const WordEmbeddings* embeddings_;
  std::array<WordEmbeddings::Vector, 2> centroids_{};
  std::array<bool, 2> has_centroid_{};
  std::vector<std::vector<Phrase>> phrases_by_root_;  ///< by their first root
  HashIndex index_of_root_;
  HashIndex index_of_word_;
  std::vector<Word> words_;
  std::size_t next_ = 0;
  LensReading reading_;
};

}  // namespace ae
