// Parts of speech: the Penn Treebank tags (Santorini 1990) that UD English records as XPOS.
#pragma once

#include <cstdint>
#include <string_view>

namespace ae {

enum class Tag : std::uint8_t {
  kOther,  ///< not tagged, or none of the others
  kCC,
  kCD,
  kDT,
  kEX,
  kFW,
  kIN,
  kJJ,
  kJJR,
  kJJS,
  kLS,
  kMD,
  kNN,
  kNNS,
  kNNP,
  kNNPS,
  kPDT,
  kPOS,
  kPRP,
  kPRPS,
  kRB,
  kRBR,
  kRBS,
  kRP,
  kSYM,
  kTO,
  kUH,
  kVB,
  kVBD,
  kVBG,
  kVBN,
  kVBP,
  kVBZ,
  kWDT,
  kWP,
  kWPS,
  kWRB,
  kPunct,  ///< . , : `` '' -LRB- -RRB- HYPH NFP
  kADD,    ///< address: URL, e-mail, handle
  kCount,
};

constexpr bool is_noun(Tag t) {
  return t == Tag::kNN || t == Tag::kNNS || t == Tag::kNNP || t == Tag::kNNPS;
}
/// "house", "houses"
constexpr bool is_common_noun(Tag t) {
  return t == Tag::kNN || t == Tag::kNNS;
}
constexpr bool is_proper_noun(Tag t) {
  return t == Tag::kNNP || t == Tag::kNNPS;
}
/// "he", "who"
constexpr bool is_pronoun(Tag t) {
  return t == Tag::kPRP || t == Tag::kWP;
}
constexpr bool is_adjective(Tag t) {
  return t == Tag::kJJ || t == Tag::kJJR || t == Tag::kJJS;
}
constexpr bool is_verb(Tag t) {
  return t >= Tag::kVB && t <= Tag::kVBZ;
}
constexpr bool is_finite_verb(Tag t) {
  return t == Tag::kVBD || t == Tag::kVBP || t == Tag::kVBZ || t == Tag::kMD;
}

/// "NN", "PRP$", …; "-" for kOther.
std::string_view tag_name(Tag tag);
/// The inverse of tag_name; kOther for what it does not know, kPunct for every tag of punctuation.
Tag tag_from_name(std::string_view name);

}  // namespace ae
