#include "analysis/pronoun_model.h"

#include <charconv>
#include <string_view>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kWeights[] = {
#embed "models/pronouns.tsv"
};

constexpr std::array<std::string_view, static_cast<std::size_t>(PronounCue::kRoles)> kNames{
    "sameSentence",
    "oneBack",
    "twoBack",
    "fartherBack",
    "near",
    "farInSentence",
    "nearest",
    "secondNearest",
    "thirdNearest",
    "opensThis",
    "opensEarlier",
    "otherBlock",
    "lastSubject",
    "lastSubjectHere",
    "opensBoth",
    "intoQuotation",
    "outOfQuotation",
    "ownPossessive",
    "ownClause",
    "behindAnd",
    "inBrackets",
    "behindPossessive",
    "beforeRelative",
    "agent",
    "behindNoun",
    "sinceByNoun",
    "goesOn",
    "goesOnHere",
    "firstInFull",
    "againInFull",
    "short",
    "eachMention",
    "eachInText",
    "mostInText",
    "firstInText",
    "organization",
    "location",
    "otherKind",
    "thingBehindPreposition",
    "knownSex",
    "onlyOne",
    "ahead",
    "aheadBehindComma",
    "aheadOfPossessive",
    "aheadSubject",
    "aheadOfOpening",
    "aheadSecond",
    "aheadFar",
    "aheadKnown",
    "aheadInsteadOf",
    "nobody",
    "nobodyNamedNear",
    "nobodyButNoun",
    "nobodyButNounBack"};
constexpr std::array<std::string_view, kPersonRoles> kPersonRoleNames{
    "subject", "object", "possessive", "prepositional", "apart"};
constexpr std::array<std::string_view, kPronounRoles> kPronounRoleNames{"Subject", "Object",
                                                                        "Possessive"};

}  // namespace

std::string pronoun_cue_name(std::size_t cue) {
  if (cue < kNames.size()) return std::string(kNames[cue]);
  const std::size_t place = (cue - kNames.size()) % 2;
  const std::size_t pair = (cue - kNames.size()) / 2;
  return std::string(kPersonRoleNames[pair / kPronounRoles]) + "For" +
         std::string(kPronounRoleNames[pair % kPronounRoles]) + (place == 1 ? "Here" : "Back");
}

PronounModel::PronounModel() {
  std::string_view lines = text_of(kWeights);
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    const std::string_view name = next_field(line, '\t');
    for (std::size_t cue = 0; cue < kPronounCues; ++cue) {
      if (pronoun_cue_name(cue) == name)
        std::from_chars(line.data(), line.data() + line.size(), weights_[cue]);
    }
  }
}

}  // namespace ae
