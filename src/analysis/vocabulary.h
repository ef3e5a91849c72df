// The content words of a text, counted.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/hash_index.h"
#include "analysis/stage.h"

namespace ae {

/// A content word with all its inflections that differ by the plural's or the third person's "s".
struct Term {
  std::uint32_t count = 0;
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
  std::uint32_t sentences = 0;  ///< that hold it
  float rarity = 0;             ///< 0 for the commonest words, about 1 for rare ones
};

/// The content words of one text. Example: "The models beat a model." has the terms model (2) and
/// beat (1).
class Vocabulary {
 public:
  explicit Vocabulary(const StageInput& input);

  /// The term of a token, counted once more; kNone where the token is not a content word.
  std::uint32_t count(const Token& token, std::uint32_t sentence);
  /// The term of a word that is not a token (of the title given by the caller); kNone where the
  /// text does not have it.
  std::uint32_t find(std::string_view lower_word) const;

  const Term& operator[](std::uint32_t term) const { return terms_[term]; }
  std::size_t size() const { return terms_.size(); }

 private:
  static constexpr std::uint32_t kNoContent = kNone - 1;
  std::uint32_t enter(const Token& token);
  bool is_content(const Token& token) const;

  const Document& doc_;
  const Model& model_;
  bool english_;
  HashIndex term_of_word_;
  HashIndex term_of_stem_;
  std::vector<Term> terms_;
};

/// The terms of a text and which of them each token is; kNone for a token that is no content word.
struct TokenTerms {
  explicit TokenTerms(const StageInput& input)
      : vocabulary(input), of_token(input.analysis.tokens.size(), kNone) {}

  Vocabulary vocabulary;
  std::vector<std::uint32_t> of_token;
};

/// Whether a word counts as one of content in the text's language.
bool is_content_word(const Token& token, const Model& model, bool english);

/// A word without the "s" of plural and third person: "models" model, "companies" company, "class"
/// class. `lower` in lower case.
std::uint32_t hash_stem(std::string_view lower);

}  // namespace ae
