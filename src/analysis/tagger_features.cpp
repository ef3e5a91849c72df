#include "analysis/tagger_features.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace ae {
namespace {

/// Bytes in one number, the first one highest.
std::uint32_t pack(std::string_view bytes) {
  std::uint32_t packed = 0;
  for (const char c : bytes) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

/// The same of the four bytes from `at` on, in one load.
std::uint32_t pack_four(const char* at) {
  const auto byte = [at](int i) { return std::uint32_t{static_cast<unsigned char>(at[i])}; };
  return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

struct PackedEnds {
  std::uint32_t last4 = 0;
  std::uint32_t first3 = 0;
};

/// The first three and the last four bytes of a word, in lower case as far as they are ASCII.
PackedEnds pack_ends(std::string_view word) {
  constexpr std::size_t kPacked = 4;
  if (word.size() < kPacked) {
    const std::uint32_t all = lower_of(pack(word));
    return {all, all};
  }
  const std::uint32_t last = lower_of(pack_four(word.data() + word.size() - kPacked));
  return {last, lower_of(pack_four(word.data())) >> 8};
}

/// Capitals (2 bits), digits (2), hyphen (1), first in the sentence (1), case style (2).
std::uint8_t pack_look(const Token& token, CaseStyle style, bool first) {
  std::uint32_t capitals = token.has(kCapitalized) ? 1 : 0;
  if (token.has(kAllCaps)) capitals = 2;
  if (token.has(kMixedCase)) capitals = 3;
  std::uint32_t digits = token.has(kNumeric) ? 2 : 0;
  if (digits == 0 && token.has(kHasDigit)) digits = 1;
  if (token.has(kHashtag)) digits = 3;
  const std::uint32_t hyphen = token.has(kHyphenated) ? 1 : 0;
  return static_cast<std::uint8_t>(capitals | digits << 2 | hyphen << 4 | (first ? 1u : 0u) << 5 |
                                   static_cast<std::uint32_t>(style) << 6);
}

/// Classes of words that do not become names by a capital.
constexpr bool is_closed_class(Tag tag) {
  switch (tag) {
    case Tag::kCC:
    case Tag::kDT:
    case Tag::kEX:
    case Tag::kIN:
    case Tag::kMD:
    case Tag::kPDT:
    case Tag::kPRP:
    case Tag::kPRPS:
    case Tag::kTO:
    case Tag::kWDT:
    case Tag::kWP:
    case Tag::kWPS:
    case Tag::kWRB:
    case Tag::kCD:
      return true;
    default:
      return false;
  }
}

Tag tag_of_mark(std::string_view mark) {
  if (mark == "%") return Tag::kNN;
  if (mark == "&") return Tag::kCC;
  if (mark == "$" || mark == "€" || mark == "£" || mark == "¥" || mark == "#" || mark == "+" ||
      mark == "=" || mark == "°" || mark == "§") {
    return Tag::kSYM;
  }
  return Tag::kPunct;
}

}  // namespace

CaseStyle case_style(std::span<const Token> tokens) {
  std::uint32_t words = 0;
  std::uint32_t capitalized = 0;
  std::uint32_t upper = 0;
  for (const Token& token : tokens) {
    // Short words stay in lower case in most headlines; "I" and numbers say nothing.
    if (!token.has(kWordLike) || token.span.size() < 4 ||
        token.has(kNumeric | kHashtag | kHandle | kUrl))
      continue;
    ++words;
    if (token.has(kCapitalized)) ++capitalized;
    if (token.has(kAllCaps)) ++upper;
  }
  if (words >= 2 && upper * 4 >= words * 3) return CaseStyle::kUpper;
  if (words >= 4 && capitalized * 5 >= words * 4) return CaseStyle::kTitle;
  if (words >= 2 && capitalized == 0) return CaseStyle::kLower;
  return CaseStyle::kMixed;
}

void view_words(std::string_view text, std::span<const Token> tokens, const WordClasses& words,
                CaseStyle style, std::vector<WordView>& views) {
  constexpr std::size_t kBatch = 64;
  std::array<std::uint32_t, kBatch> hashes;
  std::array<WordClass, kBatch> known;
  bool first = true;
  views.clear();
  while (!tokens.empty()) {
    const auto batch = tokens.first(std::min(tokens.size(), kBatch));
    tokens = tokens.subspan(batch.size());
    for (std::size_t k = 0; k < batch.size(); ++k) hashes[k] = batch[k].lower_hash;
    words.find(std::span(hashes).first(batch.size()), known);
    for (std::size_t k = 0; k < batch.size(); ++k) {
      const Token& token = batch[k];
      const PackedEnds ends = pack_ends(slice(text, token.span));
      views.push_back({.word = token.lower_hash,
                       .suffix2 = ends.last4 & 0xFFFFu,
                       .suffix3 = ends.last4 & 0xFFFFFFu,
                       .suffix4 = ends.last4,
                       .prefix3 = ends.first3,
                       .shape = token.shape,
                       .look = pack_look(token, style, first),
                       .coarse = words.coarse_cluster(known[k].cluster),
                       .known = known[k]});
      if (token.has(kWordLike)) first = false;
    }
  }
}

Tag certain_tag(std::string_view text, const Token& token, const WordView& view) {
  if (token.has(kPunct))
    return token.has(kEmojiToken) ? Tag::kPunct : tag_of_mark(slice(text, token.span));
  if (token.has(kNumeric)) return Tag::kCD;
  if (token.has(kUrl | kEmail | kHandle)) return Tag::kADD;
  if (view.known.tag == Tag::kOther) return Tag::kOther;
  if (!token.has(kCapitalized | kMixedCase)) return view.known.tag;
  return is_closed_class(view.known.tag) && !token.has(kAllCaps) ? view.known.tag : Tag::kOther;
}

}  // namespace ae
