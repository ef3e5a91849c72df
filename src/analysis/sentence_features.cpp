#include "analysis/sentence_features.h"

#include <algorithm>
#include <bit>
#include <initializer_list>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kFewestLowerBits = 1u << 12;
constexpr std::uint32_t kMostLowerBits = 1u << 21;

/// One feature: its template's number and values, mixed as in Murmur3's finalizer (Appleby, 2011).
std::uint32_t feature(std::uint32_t number, std::initializer_list<std::uint32_t> values) {
  std::uint32_t h = number * 0x9E3779B1u + 0x7F4A7C15u;
  for (const std::uint32_t value : values) {
    h ^= value;
    h *= 0x85EBCA6Bu;
    h ^= h >> 13;
  }
  h *= 0xC2B2AE35u;
  return h ^ (h >> 16);
}

/// Lengths that matter alike share a bucket.
std::uint32_t bucket(std::uint32_t n) {
  if (n < 5) return n;
  if (n < 7) return 5;
  if (n < 10) return 6;
  if (n < 15) return 7;
  if (n < 25) return 8;
  return n < 40 ? 9 : 10;
}

std::uint32_t stop_bucket(std::uint32_t tokens) {
  if (tokens < 10) return 1;
  if (tokens < 16) return 2;
  if (tokens < 24) return 3;
  return tokens < 40 ? 4 : 5;
}

std::uint32_t id(BreakClass c) {
  return static_cast<std::uint32_t>(c);
}

bool is_capital(BreakClass c) {
  return c == BreakClass::kCapital || c == BreakClass::kCaps || c == BreakClass::kLetter ||
         c == BreakClass::kMixed;
}

bool is_repeated(std::string_view word) {
  return word.size() > 1 && word.find_first_not_of(word[0]) == std::string_view::npos;
}

}  // namespace

BreakReader::BreakReader(const Document& doc, const std::vector<Token>& tokens,
                         const WordForms& forms)
    : doc_(doc), tokens_(tokens), forms_(forms) {
  classes_.reserve(tokens.size());
  const auto bits = std::bit_ceil(static_cast<std::uint32_t>(tokens.size()));
  lower_words_.resize(std::clamp(bits, kFewestLowerBits, kMostLowerBits) / 64);
}

bool BreakReader::prepare(std::uint32_t quota) {
  const auto total = static_cast<std::uint32_t>(tokens_.size());
  const std::uint32_t stop = prepared() + std::min(quota, total - prepared());
  for (std::uint32_t i = prepared(); i < stop; ++i) {
    const BreakClass c = read_class(i);
    classes_.push_back(c);
    if (c != BreakClass::kLower) continue;
    const std::uint32_t bit =
        tokens_[i].lower_hash % static_cast<std::uint32_t>(lower_words_.size() * 64);
    lower_words_[bit / 64] |= 1ull << (bit % 64);
  }
  return stop == total;
}

bool BreakReader::seen_lower(std::uint32_t hash) const {
  const std::uint32_t bit = hash % static_cast<std::uint32_t>(lower_words_.size() * 64);
  return (lower_words_[bit / 64] >> (bit % 64) & 1) != 0;
}

bool BreakReader::is_spaced(std::uint32_t token) const {
  return token >= tokens_.size() || tokens_[token].has(kSpaceBefore);
}

Gap BreakReader::gap_behind(std::uint32_t token) const {
  const std::uint32_t end = tokens_[token].span.end;
  const std::uint32_t begin = tokens_[token + 1].span.begin;
  if (!tokens_[token + 1].has(kSpaceBefore)) return Gap::kNone;
  if (begin - end == 1 && doc_.text()[end] == ' ') return Gap::kSpace;
  const std::string_view gap = doc_.text().substr(end, std::min(begin - end, 64u));
  if (gap.find('\n') != std::string_view::npos) return Gap::kLine;
  return begin - end == 1 ? Gap::kSpace : Gap::kWide;
}

BreakClass BreakReader::read_mark(std::uint32_t token, std::string_view word) const {
  const CodePoint first = decode_at(word, 0);
  BreakClass c = class_of_mark(first.value);
  if (word.size() == first.size) {
    const bool quote = c == BreakClass::kQuote;
    if (quote || first.value == U'’') {
      const bool before = is_spaced(token);
      const bool after = is_spaced(token + 1);
      if (before && !after) return BreakClass::kOpenQuote;
      if (!before) return BreakClass::kCloseQuote;
    }
    return c;
  }
  if (c == BreakClass::kPeriod) return BreakClass::kEllipsis;
  if (c == BreakClass::kExclaim || c == BreakClass::kAsk) {
    return word.find('!') != std::string_view::npos ? BreakClass::kExclaim : BreakClass::kAsk;
  }
  if (word == "``") return BreakClass::kOpenQuote;
  if (word == "''" || word == "’’") return BreakClass::kCloseQuote;
  if (c == BreakClass::kHyphen) return word.size() <= 3 ? BreakClass::kDash : BreakClass::kRule;
  if (c == BreakClass::kBullet && word.size() > 3) return BreakClass::kRule;
  if (c == BreakClass::kColon || c == BreakClass::kSemicolon) return BreakClass::kEmoji;
  return is_repeated(word) && c == BreakClass::kSymbol ? BreakClass::kRule : c;
}

BreakClass BreakReader::read_period_word(std::string_view word, const Token& token) const {
  const std::string_view bare = word.substr(0, word.size() - 1);
  const bool capital = token.has(kCapitalized);
  if (bare.size() == 3 && static_cast<unsigned char>(bare[1]) == 0xC2)
    return BreakClass::kNumberForm;  // "N°."
  if (bare.size() == 1 && forms_.abbreviation(hash_lower(bare)) == Abbreviation::kBeforeNumber &&
      !capital) {
    return BreakClass::kNumberForm;
  }
  if (bare.size() == 1) return capital ? BreakClass::kInitial : BreakClass::kShortForm;
  if (bare.find('.') != std::string_view::npos)
    return capital ? BreakClass::kDotted : BreakClass::kDottedSmall;
  switch (forms_.abbreviation(hash_lower(bare))) {
    case Abbreviation::kTitle:
      return BreakClass::kTitle;
    case Abbreviation::kBeforeNumber:
      return BreakClass::kNumberForm;
    default:
      return capital ? BreakClass::kShortName : BreakClass::kShortForm;
  }
}

BreakClass BreakReader::read_class(std::uint32_t i) const {
  const Token& token = tokens_[i];
  const std::string_view word = doc_.slice(token.span);
  if (token.has(kEmojiToken)) return BreakClass::kEmoji;
  if (token.has(kUrl | kEmail)) return BreakClass::kAddress;
  if (token.has(kHandle | kHashtag)) return BreakClass::kTag;
  if (token.has(kPunct)) return read_mark(i, word);
  if (token.has(kSplitClitic)) return BreakClass::kClitic;
  if (token.has(kNumeric)) return BreakClass::kNumber;
  if (token.has(kHasDigit)) return BreakClass::kMixedNumber;
  if (word.back() == '.') return read_period_word(word, token);
  if (token.has(kAllCaps)) return BreakClass::kCaps;
  const bool one = word.size() == decode_at(word, 0).size;
  if (token.has(kCapitalized)) {
    return token.has(kMixedCase) ? BreakClass::kMixed
           : one                 ? BreakClass::kLetter
                                 : BreakClass::kCapital;
  }
  if (token.has(kMixedCase)) return BreakClass::kMixed;
  const std::uint16_t classes = char_class(decode_at(word, 0).value);
  if ((classes & kLower) == 0) return BreakClass::kUncased;
  return one ? BreakClass::kSmallLetter : BreakClass::kLower;
}

void BreakReader::begin_sentence(OpenSentence& sentence, std::uint32_t token,
                                 std::uint32_t block) const {
  const std::uint32_t block_end = doc_.blocks()[block].span.end;
  if (token >= sentence.block_end) {
    sentence.block_first = token;
    const auto behind =
        std::partition_point(tokens_.begin() + token, tokens_.end(),
                             [&](const Token& t) { return t.span.begin < block_end; });
    sentence.block_end = static_cast<std::uint32_t>(behind - tokens_.begin());
    sentence.style = style_of(token, sentence.block_end);
  }
  sentence.first = token;
  sentence.depth = 0;
  sentence.in_quote = false;
}

void BreakReader::pass_token(OpenSentence& sentence, std::uint32_t token) const {
  switch (classes_[token]) {
    case BreakClass::kOpener:
      ++sentence.depth;
      break;
    case BreakClass::kCloser:
      sentence.depth -= sentence.depth > 0 ? 1 : 0;
      break;
    case BreakClass::kOpenQuote:
      sentence.in_quote = true;
      break;
    case BreakClass::kCloseQuote:
      sentence.in_quote = false;
      break;
    default:
      break;
  }
}

BlockStyle BreakReader::style_of(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t stops = 0, capitals = 0, small = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const BreakClass c = classes_[i];
    stops += is_stop(c) ? 1u : 0u;
    capitals += is_capital(c) ? 1u : 0u;
    small += c == BreakClass::kLower || c == BreakClass::kSmallLetter ? 1u : 0u;
  }
  std::uint32_t last = end - 1;
  while (last > first && is_closer(classes_[last])) --last;
  const std::uint32_t length = end - first;
  const std::uint32_t share = capitals * 16 / (capitals + small + 1);
  return {is_stop(classes_[last]), length < 12 ? 0 : stop_bucket(length / (stops + 1)),
          share < 2   ? 0
          : share < 4 ? 1u
          : share < 8 ? 2u
                      : 3u};
}

BreakClass BreakReader::at(std::uint32_t token, const OpenSentence& sentence) const {
  return token >= sentence.block_first && token < sentence.block_end ? classes_[token]
                                                                     : BreakClass::kNone;
}

std::uint32_t BreakReader::hash_at(std::uint32_t token, const OpenSentence& sentence) const {
  return token >= sentence.block_first && token < sentence.block_end ? tokens_[token].lower_hash
                                                                     : 0;
}

bool BreakReader::is_candidate(std::uint32_t i) const {
  const BreakClass left = classes_[i];
  const BreakClass right = classes_[i + 1];
  const bool ends = is_stop(left) || is_closer(left) || left >= BreakClass::kTitle;
  if (!tokens_[i + 1].has(kSpaceBefore)) {
    return is_stop(left) &&
           (is_capital(right) || right == BreakClass::kLower || right >= BreakClass::kTitle ||
            right == BreakClass::kUncased || right == BreakClass::kOpenQuote);
  }
  if (right == BreakClass::kComma || right == BreakClass::kSemicolon ||
      right == BreakClass::kColon || right == BreakClass::kClitic || is_closer(right) ||
      left == BreakClass::kOpener || left == BreakClass::kOpenQuote) {
    return false;
  }
  const BreakClass after = i + 2 < classes_.size() ? classes_[i + 2] : BreakClass::kNone;
  const bool marker = right == BreakClass::kSmallLetter &&
                      (after == BreakClass::kPeriod || after == BreakClass::kCloser);
  const bool plain_right =
      !marker && (right == BreakClass::kLower || right == BreakClass::kSmallLetter);
  if (!plain_right || ends) return true;
  return left != BreakClass::kLower && left != BreakClass::kClitic &&
         left != BreakClass::kCapital && left != BreakClass::kComma;
}

std::uint32_t BreakReader::stop_of(std::uint32_t token, std::uint32_t first) const {
  std::uint32_t i = token;
  while (i > first && is_closer(classes_[i]) && token - i < 4) --i;
  return is_stop(classes_[i]) || classes_[i] >= BreakClass::kTitle ? i : token;
}

BreakFeatures BreakReader::features(std::uint32_t i, const OpenSentence& s) const {
  const std::uint32_t stop = stop_of(i, s.first);
  const std::uint32_t gap = static_cast<std::uint32_t>(gap_behind(i));
  const std::uint32_t l3 = id(at(i - 2, s)), l2 = id(at(i - 1, s)), l = id(at(i, s));
  const std::uint32_t r = id(at(i + 1, s)), r2 = id(at(i + 2, s)), r3 = id(at(i + 3, s));
  const std::uint32_t st = id(classes_[stop]);
  const std::uint32_t left = hash_at(i, s), right = hash_at(i + 1, s);
  const bool own_period = classes_[stop] >= BreakClass::kTitle;
  const std::uint32_t word_at = own_period || stop == 0 ? stop : stop - 1;
  const std::uint32_t word = hash_at(word_at, s);
  const std::uint32_t word_class = id(at(word_at, s));
  const std::uint32_t word_length = std::min(tokens_[word_at].span.size(), 6u);
  const std::uint32_t length = bucket(i + 1 - s.first);
  const std::uint32_t rest = bucket(s.block_end - i - 1);
  const std::uint32_t inside = (s.depth > 0 ? 1u : 0u) + (s.in_quote ? 2u : 0u);
  const std::uint32_t known = is_capital(classes_[i + 1]) ? (seen_lower(right) ? 2u : 1u) : 0u;
  const std::uint32_t opening = id(at(s.first, s));
  std::uint32_t capitals = 0;
  for (std::uint32_t k = 0; k < 4; ++k) {
    if (i >= k && is_capital(at(i - k, s))) capitals += 1;
    if (is_capital(at(i + 2 + k, s))) capitals += 8;
  }
  const std::uint32_t tail = i - stop;
  const std::uint32_t stopped = s.style.ends_with_stop ? 1u : 0u;
  const std::uint32_t style = stopped + 2 * s.style.tokens_a_stop + 12 * s.style.capitals;
  return {
      feature(0, {l, r, gap}),
      feature(1, {l2, l, r}),
      feature(2, {l, r, r2}),
      feature(3, {l2, l, r, r2}),
      feature(4, {r, r2, r3}),
      feature(5, {l3, l2, l}),
      feature(6, {left, r}),
      feature(7, {right, l}),
      feature(8, {right, is_stop(classes_[stop]) || own_period ? 1u : 0u, r2}),
      feature(9, {word, st, r}),
      feature(10, {word, st}),
      feature(11, {left, right}),
      feature(12, {hash_at(i + 2, s), l, r}),
      feature(13, {length, l, r}),
      feature(14, {rest, l, r}),
      feature(15, {inside, l, r}),
      feature(16, {known, l, r}),
      feature(17, {word_length, word_class, st, r}),
      feature(18, {capitals, l, r}),
      feature(19, {opening, l, r}),
      feature(20, {hash_at(i - 1, s), left, r}),
      feature(21, {right, hash_at(i + 2, s)}),
      feature(22, {length, rest, st}),
      feature(23, {tail, st, l, r, inside}),
      feature(24, {opening, length, r}),
      feature(25, {known, word_class, st, right}),
      feature(26, {l3, l2, l, r, r2, r3}),
      feature(27, {inside, st, r, r2}),
      feature(28, {style, l, r}),
      feature(29, {style, st, r, inside}),
      feature(30, {stopped, l2, l, r, r2}),
  };
}

}  // namespace ae
