#include "analysis/pronoun_model.h"

#include <charconv>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kWeights[] = {
#embed "models/pronouns.tsv"
};

constexpr std::array<std::string_view, kPronounCues> kNames{"sameSentence",
                                                            "oneBack",
                                                            "twoBack",
                                                            "fartherBack",
                                                            "nearest",
                                                            "farInSentence",
                                                            "opensSentence",
                                                            "subject",
                                                            "possessive",
                                                            "subjectForSubject",
                                                            "objectForObject",
                                                            "possessiveForTwo",
                                                            "ownPossessive",
                                                            "behindAnd",
                                                            "ownSubject",
                                                            "knownSex",
                                                            "onlyOne",
                                                            "behindPreposition",
                                                            "goesOn",
                                                            "eachMention",
                                                            "eachInText",
                                                            "notPerson",
                                                            "ahead",
                                                            "aheadBehindComma",
                                                            "aheadOfPossessive",
                                                            "least"};

}  // namespace

std::string_view pronoun_cue_name(std::size_t cue) {
  return kNames[cue];
}

PronounModel::PronounModel() {
  std::string_view lines = text_of(kWeights);
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    const std::string_view name = next_field(line, '\t');
    for (std::size_t cue = 0; cue < kPronounCues; ++cue) {
      if (kNames[cue] == name)
        std::from_chars(line.data(), line.data() + line.size(), weights_[cue]);
    }
  }
}

}  // namespace ae
