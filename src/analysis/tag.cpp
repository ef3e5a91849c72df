#include "analysis/tag.h"

#include <array>

namespace ae {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::kCount)> kNames{
    "-",   "CC",  "CD",   "DT",  "EX",  "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",  "NN",
    "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM", "TO",
    "UH",  "VB",  "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", ".",   "ADD"};

constexpr std::array<std::string_view, 8> kPunctuation{",",     ":",     "``",   "''",
                                                       "-LRB-", "-RRB-", "HYPH", "NFP"};

}  // namespace

std::string_view tag_name(Tag tag) {
  const auto index = static_cast<std::size_t>(tag);
  return index < kNames.size() ? kNames[index] : kNames[0];
}

Tag tag_from_name(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Tag>(i);
  }
  for (const std::string_view mark : kPunctuation) {
    if (mark == name) return Tag::kPunct;
  }
  return name == "$" || name == "#" ? Tag::kSYM : Tag::kOther;
}

}  // namespace ae
