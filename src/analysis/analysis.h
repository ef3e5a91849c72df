// What is known of an article: plain vectors of records that hold spans and indexes.
//
// Laws, each tested by these words:
// - tokens are ordered, disjoint, not empty, and tokens and gaps tile each block; a gap is white
//   space, control characters or markup;
// - sentences are ordered and disjoint, each lies in one block, and each token lies in exactly one
//   sentence;
// - every span slices: it lies on code-point boundaries within the text;
// - the contributions of a sentence sum to its raw score; ranks are a permutation of 0 … n-1;
// - an Analysis is a function of (Document, reference date, Model): the same everywhere, to the
// bit.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tag.h"
#include "text/date.h"
#include "text/span.h"

namespace ae {

/// What a token looks like; bits.
enum TokenShape : std::uint16_t {
  kCapitalized = 1 << 0,  ///< first letter upper case
  kAllCaps = 1 << 1,      ///< two or more letters, all upper case
  kMixedCase = 1 << 2,    ///< an upper-case letter after a lower-case one, as in "OpenTensor"
  kHasDigit = 1 << 3,
  kNumeric = 1 << 4,   ///< digits with separators only: "5.6", "1,000"
  kWordLike = 1 << 5,  ///< holds a letter or digit; counted as a word
  kPunct = 1 << 6,     ///< punctuation or symbols only
  kHyphenated = 1 << 7,
  kUrl = 1 << 8,
  kHandle = 1 << 9,  ///< @name
  kHashtag = 1 << 10,
  kEmojiToken = 1 << 11,
  kEmail = 1 << 12,
  kSpaceBefore = 1 << 13,  ///< white space or a block's start comes before it
  kSplitClitic = 1 << 14,  ///< second part of a contraction: "n't", "'s", "'re"
};

/// A word or mark in the sense of UD English: "do" "n't", "Mary" "'s".
struct Token {
  Span span;
  std::uint32_t lower_hash = 0;  ///< hash_word of the lower-case form: the key of every lexicon
  std::uint16_t shape = 0;       ///< TokenShape bits
  Tag tag = Tag::kOther;         ///< part of speech

  bool has(std::uint16_t bits) const { return (shape & bits) != 0; }
};

enum class SalienceFeature : std::uint8_t;  // analysis/salience.h names them
inline constexpr std::size_t kSalienceFeatures = 12;
/// Contribution of each SalienceFeature to one sentence's raw score.
using Contributions = std::array<float, kSalienceFeatures>;

struct Sentence {
  Span span;
  std::uint32_t block = 0;
  std::uint32_t first_token = 0;
  std::uint32_t token_count = 0;
  float raw_score = 0;     ///< sum of its Contributions
  float score = 0;         ///< raw score scaled to 0–1 within the article
  std::uint32_t rank = 0;  ///< 0 is the most important
  float sentiment = 0;     ///< -1 … 1
  bool hedged = false;
};

enum class EntityType : std::uint8_t { kPerson, kOrganization, kLocation, kOther };
/// `kNominal` is a description such as "the co-founder".
enum class MentionKind : std::uint8_t { kName, kNominal, kPronoun };

struct Mention {
  Span span;
  std::uint32_t sentence = 0;
  std::uint32_t entity = 0;
  MentionKind kind = MentionKind::kName;
};

/// Someone or something named; its mentions are mentions[first_mention … + mention_count), in text
/// order.
struct Entity {
  Span name;  ///< its fullest mention
  EntityType type = EntityType::kOther;
  std::uint32_t first_mention = 0;
  std::uint32_t mention_count = 0;
  float sentiment = 0;  ///< tone toward it, -1 … 1
};

enum class TimeType : std::uint8_t { kDate, kTime, kDuration, kSet };

/// A TimeML TIMEX3 (ISO 24617-1).
struct TimeExpression {
  Span span;
  std::uint32_t sentence = 0;
  TimeType type = TimeType::kDate;
  std::string value;  ///< "2025-03-04", "2025-Q1", "P3D", "PRESENT_REF"; "" where unknown
  std::optional<Date> earliest;  ///< absent where unbounded or a duration
  std::optional<Date> latest;
};

enum class QuoteKind : std::uint8_t { kDirect, kIndirect, kMixed };

struct Quote {
  Span span;                   ///< what was said, without the marks of quotation
  std::uint32_t sentence = 0;  ///< where it begins
  QuoteKind kind = QuoteKind::kDirect;
  std::optional<Span> speaker;
  std::uint32_t entity = kNone;  ///< of the speaker; kNone for an unnamed source
  std::optional<Span> cue;       ///< "said", "according to"
};

enum class FigureKind : std::uint8_t { kMoney, kPercent, kCount, kMeasure };

struct Figure {
  Span span;
  std::uint32_t sentence = 0;
  FigureKind kind = FigureKind::kCount;
  double value = 0;
  std::optional<double> upper;  ///< the far end of a range
  std::string
      unit;  ///< ISO 4217 code, "%", what is counted ("researchers"), or the unit's symbol ("km")
};

/// Its mentions are keyphrase_mentions[first_mention … + mention_count).
struct Keyphrase {
  Span label;
  float score = 0;  ///< 0–1
  std::uint32_t first_mention = 0;
  std::uint32_t mention_count = 0;
};

struct Readability {
  double flesch_reading_ease = 0;
  double flesch_kincaid_grade = 0;
};

struct Analysis {
  std::string language = "en";  ///< ISO 639-1, or "und"
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Contributions> contributions;  ///< one a sentence
  std::vector<std::uint32_t> summary;        ///< sentence indexes in text order
  std::vector<Entity> entities;              ///< by first mention
  std::vector<Mention> mentions;             ///< by entity, then position
  std::vector<TimeExpression> times;
  std::vector<Quote> quotes;
  std::vector<Figure> figures;
  std::vector<Keyphrase> keyphrases;  ///< best first
  std::vector<Span> keyphrase_mentions;
  std::optional<Date> published;  ///< the reference date that was used
  float sentiment = 0;            ///< of the whole text, -1 … 1
  Readability readability;
  std::uint32_t word_count = 0;
  std::uint32_t reading_seconds = 0;
};

}  // namespace ae
