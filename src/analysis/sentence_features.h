// What the decision "does a sentence end here?" is made from.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/token_words.h"
#include "text/document.h"

namespace ae {

/// What a token can mean for a sentence's end. Marks that stand for nothing else keep a class of
/// their own.
enum class BreakClass : std::uint8_t {
  kNone,         ///< beyond the block
  kLower,        ///< word in lower case
  kCapital,      ///< capitalized word
  kCaps,         ///< two or more letters, all upper case
  kMixed,        ///< "iPhone"
  kLetter,       ///< one upper-case letter
  kSmallLetter,  ///< one lower-case letter
  kUncased,      ///< letters of a script without case
  kNumber,
  kMixedNumber,  ///< "3rd", "B2B"
  kAddress,
  kTag,  ///< handle or hashtag
  kEmoji,
  kClitic,
  kPeriod,
  kExclaim,  ///< "!", "?!"
  kAsk,
  kEllipsis,
  kFullStop,  ///< stops that need no space behind them: "。"
  kComma,
  kColon,
  kSemicolon,
  kDash,
  kHyphen,
  kOpener,
  kCloser,
  kOpenQuote,
  kCloseQuote,
  kQuote,  ///< a straight quotation mark between spaces
  kBullet,
  kSlash,
  kRule,  ///< "=====", "-----", "<<", ">>"
  kSymbol,
  kTitle,        ///< "Mr."
  kShortForm,    ///< other abbreviations in lower case: "etc."
  kShortName,    ///< other abbreviations with a capital: "Inc.", "Sept."
  kNumberForm,   ///< "No.", "p."
  kInitial,      ///< "E."
  kDotted,       ///< "U.S."
  kDottedSmall,  ///< "p.m."
  kCount,
};

/// White space between two tokens.
enum class Gap : std::uint8_t { kNone, kSpace, kWide, kLine };

/// One feature is a template's number and the values it takes, hashed.
inline constexpr std::size_t kBreakFeatures = 31;
using BreakFeatures = std::array<std::uint32_t, kBreakFeatures>;

/// How a block's stops and capitals are set: an edited paragraph is told from a message, a list of
/// names or a heading.
struct BlockStyle {
  bool ends_with_stop = false;
  std::uint32_t tokens_a_stop = 0;  ///< 0 in a block of a few tokens, then in five steps
  std::uint32_t capitals = 0;       ///< their share of all words, in four steps
};

/// Where the sentence under way stands.
struct OpenSentence {
  std::uint32_t first = 0;  ///< its first token
  std::uint32_t block_first = 0;
  std::uint32_t block_end = 0;  ///< one behind the block's last token
  BlockStyle style;             ///< of the block
  std::uint32_t depth = 0;      ///< brackets open
  bool in_quote = false;
};

/// Reads classes of all tokens once and gives the features of the gap behind any token.
class BreakReader {
 public:
  BreakReader(const Document& doc, const std::vector<Token>& tokens, const WordForms& forms);

  /// Reads up to `quota` more tokens; true once all are read. Features may be asked for afterwards.
  bool prepare(std::uint32_t quota);
  std::uint32_t prepared() const { return static_cast<std::uint32_t>(classes_.size()); }

  /// Begins a sentence at `token`, in the block of that number.
  void begin_sentence(OpenSentence& sentence, std::uint32_t token, std::uint32_t block) const;
  /// Notes the brackets and quotation marks of a token of the sentence.
  void pass_token(OpenSentence& sentence, std::uint32_t token) const;

  BreakClass class_of(std::uint32_t token) const { return classes_[token]; }
  /// The class, or kNone outside the sentence's block.
  BreakClass at(std::uint32_t token, const OpenSentence& sentence) const;
  std::string_view word(std::uint32_t token) const { return doc_.slice(tokens_[token].span); }
  /// Whether a sentence may end behind `token` at all; most gaps are settled by this.
  bool is_candidate(std::uint32_t token) const;
  BreakFeatures features(std::uint32_t token, const OpenSentence& sentence) const;
  /// The token that stops the sentence behind `token`: itself, or the one before closing marks.
  std::uint32_t stop_of(std::uint32_t token, std::uint32_t first) const;
  Gap gap_behind(std::uint32_t token) const;
  Gap gap_before(std::uint32_t token) const {
    return token == 0 ? Gap::kLine : gap_behind(token - 1);
  }

 private:
  BlockStyle style_of(std::uint32_t first, std::uint32_t end) const;
  BreakClass read_class(std::uint32_t token) const;
  BreakClass read_mark(std::uint32_t token, std::string_view word) const;
  BreakClass read_period_word(std::string_view word, const Token& token) const;
  bool is_spaced(std::uint32_t token) const;
  std::uint32_t hash_at(std::uint32_t token, const OpenSentence& sentence) const;
  bool seen_lower(std::uint32_t hash) const;

  const Document& doc_;
  const std::vector<Token>& tokens_;
  const WordForms& forms_;
  std::vector<BreakClass> classes_;
  std::vector<std::uint64_t>
      lower_words_;  ///< a set of hashes, one bit each: words that occur in lower case
};

/// The class of a mark that is one code point, by itself; kSymbol for what is known for nothing.
BreakClass class_of_mark(char32_t c);
bool is_stop(BreakClass c);
bool is_closer(BreakClass c);

}  // namespace ae
