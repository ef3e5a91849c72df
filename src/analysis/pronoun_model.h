// What speaks for or against a person as the one whom a pronoun stands for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace ae {

/// What a mention of a person, or a pronoun, is in its clause.
enum class PersonRole : std::uint8_t {
  kSubject,
  kObject,
  kPossessive,         ///< "Simon's", "his"
  kBehindPreposition,  ///< "of Simon"
  kApart,              ///< none of these: in a list, an apposition, behind "and"
  kCount
};

/// Each adds its weight where it holds. The order is that of the names in pronoun_model.cpp.
enum class PronounCue : std::uint8_t {
  // Where the person was last named or meant.
  kSameSentence,      ///< in the pronoun's sentence
  kOneBack,           ///< in the sentence before
  kTwoBack,           ///< two before
  kFartherBack,       ///< three or four before
  kNear,              ///< at most six tokens before
  kFarInSentence,     ///< more than 20 tokens before, in the same sentence
  kNearest,           ///< nobody was named or meant since
  kSecondNearest,     ///< one other was
  kThirdNearest,      ///< two others were
  kOpensThis,         ///< the first person of the pronoun's sentence
  kOpensEarlier,      ///< the first person of an earlier sentence
  kOtherBlock,        ///< in another paragraph
  kLastSubject,       ///< of those that may be meant, the last one that was a subject
  kLastSubjectHere,   ///< … in the pronoun's sentence
  kOpensBoth,         ///< subject that opens the sentence before; the pronoun opens this one
  kIntoQuotation,     ///< last subject, outside the marks that the pronoun stands in
  kOutOfQuotation,    ///< the other way round
  kOwnPossessive,     ///< subject of the clause in which "his" stands
  kOwnClause,         ///< in the clause of a pronoun that is its subject
  kBehindAnd,         ///< "Joan and her husband"
  kInBrackets,        ///< "(played by Joan)", and the pronoun behind the bracket
  kBehindPossessive,  ///< "his wife Joan", "Simon's friend Joan"
  kBeforeRelative,    ///< "Joan, who"
  kAgent,             ///< "by Joan"
  kBehindNoun,        ///< "actress Joan"
  kSinceByNoun,       ///< a person was spoken of by a noun since: "the woman"
  // How the person was named.
  kGoesOn,        ///< a pronoun meant this person last
  kGoesOnHere,    ///< … in the same sentence
  kFirstInFull,   ///< named for the first time, by several words
  kAgainInFull,   ///< named again by several words
  kShort,         ///< named by one word
  kEachMention,   ///< for each mention so far, at most 5
  kEachInText,    ///< for each naming in the whole text, at most 8
  kMostInText,    ///< nobody is named more often in the whole text
  kFirstInText,   ///< the first person whom the text names
  kOrganization,  ///< the name's type is another, though it may be that of a person
  kLocation,
  kOtherKind,
  kThingBehindPreposition,  ///< … and it stood behind a preposition
  kKnownSex,                ///< known to be of the pronoun's sex
  kOnlyOne,                 ///< nobody else whom it may mean was named or meant lately
  // Named behind the pronoun: "In his first speech, Barack Obama".
  kAhead,
  kAheadBehindComma,
  kAheadOfPossessive,
  kAheadSubject,
  kAheadOfOpening,  ///< the pronoun stands in a phrase that opens the sentence
  kAheadSecond,     ///< another person is named between
  kAheadFar,        ///< more than ten tokens ahead
  kAheadKnown,      ///< named before, too
  kAheadInsteadOf,  ///< someone was named in the sentence before the pronoun
  // Nobody who is named.
  kNobody,
  kNobodyNamedNear,    ///< nobody was named or meant in this sentence and the one before
  kNobodyButNoun,      ///< a noun for a person of this sex stands in this sentence: "the woman"
  kNobodyButNounBack,  ///< … in the sentence before
  kRoles,              ///< here begin those of a person's and the pronoun's roles: see role_cue
};

inline constexpr std::size_t kPersonRoles = static_cast<std::size_t>(PersonRole::kCount);
inline constexpr std::size_t kPronounRoles = 3;  ///< subject, object, possessive
inline constexpr std::size_t kPronounCues =
    static_cast<std::size_t>(PronounCue::kRoles) + kPersonRoles * kPronounRoles * 2;

/// Parallel roles (Webster et al. 2018): what the person's last mention is and what the pronoun is,
/// which is one of the first three, in one sentence or not.
constexpr PronounCue role_cue(PersonRole person, PersonRole pronoun, bool same_sentence) {
  const std::size_t pair =
      static_cast<std::size_t>(person) * kPronounRoles + static_cast<std::size_t>(pronoun);
  return static_cast<PronounCue>(static_cast<std::size_t>(PronounCue::kRoles) + pair * 2 +
                                 (same_sentence ? 1 : 0));
}

/// The cues that hold for one choice.
class PronounCues {
 public:
  struct Held {
    PronounCue cue;
    std::uint8_t times;
  };
  void add(PronounCue cue, std::uint32_t times = 1) {
    if (count_ < held_.size()) held_[count_++] = {cue, static_cast<std::uint8_t>(times)};
  }
  void add_if(bool holds, PronounCue cue) {
    if (holds) add(cue);
  }
  void drop(PronounCue cue) {
    for (std::size_t i = 0; i < count_; ++i) {
      if (held_[i].cue == cue) held_[i].times = 0;
    }
  }
  std::span<const Held> held() const { return {held_.data(), count_}; }

 private:
  std::array<Held, 32> held_{};
  std::size_t count_ = 0;
};

/// Weights (learned; assets/models/pronouns.tsv). Whole numbers: sums are the same everywhere.
class PronounModel {
 public:
  using Weights = std::array<std::int32_t, kPronounCues>;

  PronounModel();
  explicit PronounModel(const Weights& weights) : weights_(weights) {}
  std::int32_t score(const PronounCues& cues) const {
    std::int32_t sum = 0;
    for (const auto& [cue, times] : cues.held())
      sum += weights_[static_cast<std::size_t>(cue)] * times;
    return sum;
  }
  const Weights& weights() const { return weights_; }

 private:
  Weights weights_{};
};

/// The cue's name in the file of weights: "sameSentence", "subjectForObjectBack".
std::string pronoun_cue_name(std::size_t cue);

}  // namespace ae
