// What speaks for or against a person as the one whom a pronoun stands for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ae {

/// Each adds its weight where it holds. The order is that of the names in pronoun_model.cpp.
enum class PronounCue : std::uint8_t {
  kSameSentence,       ///< last named or meant in the pronoun's sentence
  kOneBack,            ///< … in the sentence before
  kTwoBack,            ///< … two before
  kFartherBack,        ///< … three or four before
  kNearest,            ///< nobody was named or meant since
  kFarInSentence,      ///< more than 20 tokens before, in the same sentence
  kOpensSentence,      ///< the first person of that sentence
  kSubject,            ///< the last mention is the subject of a verb
  kPossessive,         ///< the last mention has "'s" or is "his"
  kSubjectForSubject,  ///< so is the pronoun: parallel roles
  kObjectForObject,    ///< neither is a subject or possessive
  kPossessiveForTwo,   ///< both are possessive
  kOwnPossessive,      ///< subject of the clause in which "his" stands
  kBehindAnd,          ///< "Joan and her husband"
  kOwnSubject,         ///< "Simon hit him": not Simon
  kKnownSex,           ///< known to be of the pronoun's sex
  kOnlyOne,            ///< nobody else whom it may mean was named or meant lately
  kBehindPreposition,  ///< the last mention is "of Simon", "with Simon"
  kGoesOn,             ///< a pronoun meant this person last
  kEachMention,        ///< for each mention so far, at most 5
  kEachInText,         ///< for each naming in the whole text, at most 8
  kNotPerson,          ///< the names' type is another, though the name is that of a person
  kAhead,              ///< "In his first speech, Barack Obama": named behind the pronoun
  kAheadBehindComma,   ///< … and directly behind a comma
  kAheadOfPossessive,  ///< … and the pronoun is "his" or "her"
  kLeast,              ///< fewer points than these: nobody
  kCount
};

inline constexpr std::size_t kPronounCues = static_cast<std::size_t>(PronounCue::kCount);

/// Weights (learned; assets/models/pronouns.tsv). Whole numbers: sums are the same everywhere.
class PronounModel {
 public:
  PronounModel();
  explicit PronounModel(const std::array<std::int32_t, kPronounCues>& weights)
      : weights_(weights) {}
  std::int32_t weight(PronounCue cue) const { return weights_[static_cast<std::size_t>(cue)]; }
  const std::array<std::int32_t, kPronounCues>& weights() const { return weights_; }

 private:
  std::array<std::int32_t, kPronounCues> weights_{};
};

/// The cue's name in the file of weights: "sameSentence".
std::string_view pronoun_cue_name(std::size_t cue);

}  // namespace ae
