#include "analysis/keyphrases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "analysis/language.h"
#include "analysis/vocabulary.h"

namespace ae {
namespace {

/// Longer noun phrases are rarely terms.
constexpr std::uint32_t kMostWords = 4;
/// A common word counts for this much, a rare one for 1 more.
constexpr float kCommonWord = 1.0f;
constexpr float kCommonWordInPhrase = 1.6f;
/// What stands only inside longer phrases keeps this part of its weight; single words keep all.
constexpr float kOnlyInside = 0.35f;
/// A phrase used in the first sentence weighs 1 + this, one much later 1; the bonus halves at this
/// many sentences.
constexpr float kEarlyBonus = 0.8f;
constexpr float kEarlyHalf = 4.0f;
/// Names of several words are likelier keyphrases than common nouns, parts of names less likely.
constexpr float kFullName = 1.3f;
constexpr float kPartOfName = 0.7f;
constexpr float kOnlyInName = 0.4f;  ///< "Kong", which never stands alone
/// Letters of a single word between which its length counts.
constexpr std::uint32_t kFewLetters = 3;
constexpr std::uint32_t kManyLetters = 12;
constexpr float kUsualLetters = 7.0f;
/// A single word that the text never comes back to is rarely its subject.
constexpr float kSaidOnce = 0.65f;
/// Phrases of three words against those of two, and of four, which are rarely whole.
constexpr float kThreeWords = 1.5f;
constexpr float kFourWords = 0.9f;
/// A story about people is told in single words that recur, an exposition in terms of several
/// words. How far a text is a story shows in the share of its names, pronouns and verbs in the past
/// tense, of its quotation marks and short words; single words gain weight around kMixedText.
constexpr float kSingleWord = 4.5f;
constexpr float kSingleWordInExposition = 0.03f;
constexpr float kMixedText = 0.185f;
constexpr float kPastVerb = 3.0f;
constexpr float kQuotationMark = 2.0f;
/// Each letter more than this in the mean word speaks for an exposition.
constexpr float kLongWord = 0.08f;
constexpr float kPlainLetters = 5.0f;
constexpr std::uint32_t kFewest = 10;
constexpr std::uint32_t kMost = 30;
/// One keyphrase for this many words.
constexpr std::uint32_t kWordsPerPhrase = 40;

/// A phrase that occurs in the text.
struct Candidate {
  std::uint32_t first_token = 0;  ///< of its first occurrence
  std::uint16_t tokens = 0;       ///< of its first occurrence, hyphens included
  std::uint16_t words = 0;
  std::uint32_t first_sentence = 0;
  std::uint32_t count = 0;
  std::uint32_t inside = 0;  ///< the count of the commonest longer phrase that holds it
  float weight = 0;
  bool name = false;
};

/// The key of a phrase from the key of its beginning and its next word.
constexpr std::uint32_t extend_key(std::uint32_t key, std::uint32_t term) {
  return (key ^ (term + 1)) * 0x9E3779B1u + 0x7F4A7C15u;
}

class KeyphraseAnalyzer {
 public:
  explicit KeyphraseAnalyzer(const StageInput& input)
      : analysis_(input.analysis), terms_(*(*input.terms = std::make_unique<TokenTerms>(input))) {}

  void visit(std::uint32_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
      terms_.of_token[t] = terms_.vocabulary.count(analysis_.tokens[t], index);
      words_ += analysis_.tokens[t].has(kWordLike) ? 1 : 0;
      story_ += story_share(analysis_.tokens[t]);
    }
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
      if (may_begin(t) && !is_joined(t)) count_phrases(t, end, index);
    }
  }

  void finish() {
    relate_to_longer();
    single_word_ = weigh_single_words();
    for (Candidate& candidate : candidates_) candidate.weight = weigh(candidate);
    choose();
    find_mentions();
  }

 private:
  bool is_hyphen(std::uint32_t t) const {
    static constexpr std::uint32_t kHyphen = hash_word("-");
    return analysis_.tokens[t].lower_hash == kHyphen && !analysis_.tokens[t].has(kSpaceBefore);
  }
  /// Whether the word is joined by a hyphen to the one before: "source" in "open-source".
  bool is_joined(std::uint32_t t) const {
    return t > 0 && is_hyphen(t - 1) && !analysis_.tokens[t].has(kSpaceBefore);
  }
  bool may_hold(std::uint32_t t) const {
    if (terms_.of_token[t] == kNone) return false;
    const Tag tag = analysis_.tokens[t].tag;
    return tag == Tag::kOther || is_noun(tag) || is_adjective(tag) || tag == Tag::kVBN ||
           tag == Tag::kVBG || tag == Tag::kFW;
  }
  bool may_begin(std::uint32_t t) const {
    return may_hold(t) && analysis_.tokens[t].tag != Tag::kVBG;
  }
  bool may_end(std::uint32_t t) const {
    const Tag tag = analysis_.tokens[t].tag;
    return tag == Tag::kOther || is_noun(tag) || tag == Tag::kFW;
  }

  /// Enters the phrases that begin at token `t`.
  void count_phrases(std::uint32_t t, std::uint32_t end, std::uint32_t sentence) {
    std::uint32_t key = 0, words = 0;
    bool name = true;
    for (std::uint32_t i = t; i < end && words < kMostWords; ++i) {
      if (i > t && is_hyphen(i) && i + 1 < end && !analysis_.tokens[i + 1].has(kSpaceBefore))
        continue;
      if (!may_hold(i)) break;
      key = extend_key(key, terms_.of_token[i]);
      ++words;
      name = name && analysis_.tokens[i].has(kCapitalized);
      if (!may_end(i) || (i + 2 < end && is_joined(i + 2))) continue;
      const auto fresh = static_cast<std::uint32_t>(candidates_.size());
      const std::uint32_t at = candidate_of_key_.find_or_insert(key, fresh);
      if (at == fresh) {
        candidates_.push_back({t, static_cast<std::uint16_t>(i + 1 - t),
                               static_cast<std::uint16_t>(words), sentence});
        candidates_.back().name = name;
      }
      ++candidates_[at].count;
    }
  }

  /// The candidate that consists of the words of tokens [first, end); kNone where there is none.
  std::uint32_t candidate_at(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t key = 0;
    for (std::uint32_t i = first; i < end; ++i) {
      if (terms_.of_token[i] != kNone) key = extend_key(key, terms_.of_token[i]);
    }
    return candidate_of_key_.find(key);
  }

  void relate_to_longer() {
    for (const Candidate& longer : candidates_) {
      if (longer.words < 2) continue;
      const std::uint32_t end = longer.first_token + longer.tokens;
      for (std::uint32_t first = longer.first_token; first < end; ++first) {
        for (std::uint32_t stop = first + 1; stop <= end; ++stop) {
          if (stop - first == longer.tokens || terms_.of_token[first] == kNone ||
              terms_.of_token[stop - 1] == kNone)
            continue;
          const std::uint32_t part = candidate_at(first, stop);
          if (part != kNone)
            candidates_[part].inside = std::max(candidates_[part].inside, longer.count);
        }
      }
    }
  }

  static float story_share(const Token& token) {
    static constexpr std::uint32_t kMarks[] = {hash_word("\""), hash_word("\u201C"),
                                               hash_word("\u201D")};
    if (std::ranges::find(kMarks, token.lower_hash) != std::end(kMarks)) return kQuotationMark;
    const Tag tag = token.tag;
    float share = is_proper_noun(tag) || tag == Tag::kPRP || tag == Tag::kPRPS ? 1.0f : 0.0f;
    if (tag == Tag::kVBD) share = kPastVerb;
    if (!token.has(kWordLike)) return share;
    return share - kLongWord * (static_cast<float>(token.span.size()) - kPlainLetters);
  }

  /// Mean of the words' weights: rarity and frequency, which tells more of a single word.
  float weigh_words(const Candidate& candidate) const {
    float sum = 0;
    for (std::uint32_t t = candidate.first_token; t < candidate.first_token + candidate.tokens;
         ++t) {
      if (terms_.of_token[t] == kNone) continue;
      const Term& term = terms_.vocabulary[terms_.of_token[t]];
      const float root = std::sqrt(static_cast<float>(term.count));
      const float quarter = std::sqrt(root);
      sum += candidate.words == 1 ? (kCommonWord + term.rarity) * root * quarter
                                  : (kCommonWordInPhrase + term.rarity) * quarter;
    }
    return sum / static_cast<float>(candidate.words);
  }

  /// Long words tell more than short ones (Piantadosi, Tily and Gibson 2011): 1 at kUsualLetters.
  /// Of a name the length tells less.
  float weigh_length(const Candidate& candidate) const {
    const std::uint32_t letters =
        std::clamp(analysis_.tokens[candidate.first_token].span.size(), kFewLetters, kManyLetters);
    const float share = static_cast<float>(letters) / kUsualLetters;
    return candidate.name ? share : share * share;
  }

  float weigh(const Candidate& candidate) const {
    const float count = static_cast<float>(candidate.count);
    const float early =
        1 + kEarlyBonus * kEarlyHalf / (kEarlyHalf + static_cast<float>(candidate.first_sentence));
    const float weight = weigh_words(candidate) * early;
    if (candidate.words == 1) {
      return weight * single_word_ * weigh_length(candidate) *
             (candidate.count == 1 ? kSaidOnce : 1.0f) * (candidate.name ? kPartOfName : 1.0f) *
             (candidate.name && candidate.inside >= candidate.count ? kOnlyInName : 1.0f);
    }
    const float alone = std::max(0.0f, (count - static_cast<float>(candidate.inside)) / count);
    const float independence = kOnlyInside + (1 - kOnlyInside) * alone;
    return weight * std::sqrt(count) * independence * (candidate.name ? kFullName : 1.0f) *
           (candidate.words == 3  ? kThreeWords
            : candidate.words > 3 ? kFourWords
                                  : 1.0f);
  }

  /// The weight of single words in a text of this kind.
  float weigh_single_words() const {
    const float share =
        words_ == 0 ? 0.0f : std::max(story_, 0.0f) / static_cast<float>(words_) / kMixedText;
    const float power = share * share * share * share;
    return kSingleWord *
           (kSingleWordInExposition + (1 - kSingleWordInExposition) * power / (1 + power));
  }

  void choose() {
    std::vector<std::uint32_t> order(candidates_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::size_t wanted = std::clamp(words_ / kWordsPerPhrase, kFewest, kMost);
    const std::size_t kept = std::min(order.size(), wanted);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                        return candidates_[a].weight != candidates_[b].weight
                                   ? candidates_[a].weight > candidates_[b].weight
                                   : a < b;
                      });
    order.resize(kept);
    chosen_ = order;
  }

  Span span_of(std::uint32_t first_token, std::uint32_t tokens) const {
    return join(analysis_.tokens[first_token].span,
                analysis_.tokens[first_token + tokens - 1].span);
  }

  /// All occurrences of the chosen phrases, those in which they are part of longer ones included.
  void find_mentions() {
    HashIndex place_of_candidate;
    for (std::uint32_t i = 0; i < chosen_.size(); ++i)
      place_of_candidate.find_or_insert(chosen_[i], i);
    std::vector<std::vector<Span>> mentions(chosen_.size());
    for (std::uint32_t t = 0; t < analysis_.tokens.size(); ++t) {
      std::uint32_t key = 0, words = 0;
      for (std::uint32_t i = t; i < analysis_.tokens.size() && words < kMostWords; ++i) {
        if (i > t && is_hyphen(i)) continue;
        if (terms_.of_token[i] == kNone) break;
        key = extend_key(key, terms_.of_token[i]);
        ++words;
        const std::uint32_t candidate = candidate_of_key_.find(key);
        const std::uint32_t place = candidate == kNone ? kNone : place_of_candidate.find(candidate);
        if (place != kNone) mentions[place].push_back(span_of(t, i + 1 - t));
      }
    }
    const float best = chosen_.empty() ? 1.0f : std::max(candidates_[chosen_[0]].weight, 1e-6f);
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) {
      const Candidate& candidate = candidates_[chosen_[i]];
      analysis_.keyphrases.push_back(
          {span_of(candidate.first_token, candidate.tokens), candidate.weight / best,
           static_cast<std::uint32_t>(analysis_.keyphrase_mentions.size()),
           static_cast<std::uint32_t>(mentions[i].size())});
      analysis_.keyphrase_mentions.insert(analysis_.keyphrase_mentions.end(), mentions[i].begin(),
                                          mentions[i].end());
    }
  }

  Analysis& analysis_;
  TokenTerms& terms_;
  HashIndex candidate_of_key_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> chosen_;
  std::uint32_t words_ = 0;
  float story_ = 0;  ///< names, pronouns and past verbs
  float single_word_ = 1;
};

}  // namespace

std::unique_ptr<Stage> make_keyphrase_stage(const StageInput& input) {
  return make_stage<SentenceStage<KeyphraseAnalyzer>>(input);
}

}  // namespace ae
