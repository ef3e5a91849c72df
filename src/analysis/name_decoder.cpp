#include "analysis/name_decoder.h"

#include <algorithm>

namespace ae {
namespace {

/// Far below any sum of weights, and far from overflow when weights are added to it.
constexpr std::int32_t kImpossible = -(1 << 28);

/// The second reading finds names that the likeliest labels would leave out: a missed name is worse
/// for a reader than a doubtful one (after Gimpel and Smith 2010). By how much it shuns kOutside,
/// in units of transitions; more for words written small, as hasty posts write names. Chosen on the
/// development sets.
constexpr int kEagerness = 4;
constexpr int kEagernessForSmall = 16;

/// What is doubtful and in capitals ("HANO") is rarely a person.
void be_eager(const NameWord& word, std::span<std::int32_t> scores) {
  const bool capitals = (word.view.shape & (kAllCaps | kMixedCase)) != 0;
  const bool small = !capitals && (word.view.shape & kCapitalized) == 0;
  const int eagerness = small ? kEagernessForSmall : kEagerness;
  scores[kOutside] -= eagerness;
  if (!capitals) return;
  for (const NamePart part :
       {NamePart::kBegin, NamePart::kInside, NamePart::kLast, NamePart::kUnit})
    scores[name_label(EntityType::kPerson, part)] -= eagerness;
}

}  // namespace

NameDecoder::NameDecoder(const NameModel& model) : model_(model) {
  std::size_t closed = 0;
  std::size_t fresh = 0;
  for (std::uint8_t label = 0; label < kNameLabels; ++label) {
    if (!leaves_open(label)) closed_[closed++] = label;
    if (!continues(label)) fresh_[fresh++] = label;
  }
  for (std::size_t k = 0; k < kFreeLabels; ++k) {
    for (std::size_t n = 0; n < kFreeLabels; ++n) {
      to_fresh_[k][n / kLanes][n % kLanes] =
          model.transitions[closed_[k] * kNameLabels + fresh_[n]];
    }
  }
}

void NameDecoder::decode(std::span<const NameWord> words, bool with_verdicts,
                         std::span<std::uint8_t> labels) {
  std::size_t i = 0;
  while (i < words.size()) {
    labels[i] = kOutside;
    if (!words[i].active) {
      ++i;
      continue;
    }
    // A run beyond this length is cut, so that the memory of its paths stays small.
    constexpr std::size_t kLongestRun = 256;
    std::size_t end = i + 1;
    while (end < words.size() && words[end].active && end - i < kLongestRun) ++end;
    decode_run(words, i, end, with_verdicts, labels);
    i = end;
  }
}

void NameDecoder::decode_run(std::span<const NameWord> words, std::size_t begin, std::size_t end,
                             bool with_verdicts, std::span<std::uint8_t> labels) {
  Scores last;
  last.fill(kImpossible);
  last[kOutside] = 0;
  from_.resize(std::max(from_.size(), end - begin));
  for (std::size_t i = begin; i < end; ++i) {
    Scores here = score(with_verdicts ? read_again(words, i) : read_first(words, i));
    if (with_verdicts) be_eager(words[i], here);
    last = step(last, here, from_[i - begin]);
  }
  for (std::uint8_t label = 0; label < kNameLabels; ++label) {
    last[label] = leaves_open(label)
                      ? kImpossible
                      : last[label] + model_.transitions[label * kNameLabels + kOutside];
  }
  auto label = static_cast<std::uint8_t>(std::max_element(last.begin(), last.end()) - last.begin());
  for (std::size_t i = end; i-- > begin;) {
    labels[i] = label;
    label = from_[i - begin][label];
  }
}

NameDecoder::Sums NameDecoder::read_first(std::span<const NameWord> words, std::size_t i) {
  FeatureList<kNameFeatures> features;
  each_name_feature(words, i, features);
  Sums sums{};
  model_.features.add(features.hashes(), sums);
  if (read_again_ == 0 && kept_count_ < kMostKept) {
    if (kept_count_ % kBlockWords == 0)
      kept_.push_back(std::make_unique_for_overwrite<Sums[]>(kBlockWords));
    kept(kept_count_++) = sums;
  }
  return sums;
}

NameDecoder::Sums NameDecoder::read_again(std::span<const NameWord> words, std::size_t i) {
  Sums sums{};
  if (const std::size_t word = read_again_++; word < kept_count_) {
    sums = kept(word);
  } else {
    sums = read_first(words, i);
  }
  FeatureList<kVerdictFeatures> features;
  each_verdict_feature(words, i, features);
  model_.features.add(features.hashes(), sums);
  return sums;
}

NameDecoder::Scores NameDecoder::score(const Sums& sums) const {
  Scores scores{};
  for (std::uint32_t type = 0; type < kNameTypes; ++type) {
    for (std::uint32_t part = 0; part < kNameParts; ++part) {
      scores[1 + type * kNameParts + part] = model_.unit * (sums[type] + sums[kNameTypes + part]);
    }
  }
  return scores;
}

NameDecoder::Scores NameDecoder::step(const Scores& last, const Scores& here,
                                      std::array<std::uint8_t, kNameLabels>& from) const {
  Scores next;
  start_names(last, next, from);
  go_on_with_names(last, next, from);
  for (std::size_t label = 0; label < kNameLabels; ++label) {
    next[label] = std::max(next[label], kImpossible) + here[label];
  }
  return next;
}

/// Among equals the first label wins, here and below.
void NameDecoder::start_names(const Scores& last, Scores& next,
                              std::array<std::uint8_t, kNameLabels>& from) const {
  std::array<Lanes, kLaneGroups> best;
  std::array<Lanes, kLaneGroups> origin{};
  best.fill(Lanes{} + 2 * kImpossible);
  for (std::size_t k = 0; k < kFreeLabels; ++k) {
    for (std::size_t group = 0; group < kLaneGroups; ++group) {
      const Lanes score = to_fresh_[k][group] + last[closed_[k]];
      const Lanes better = score > best[group];
      best[group] = better ? score : best[group];
      origin[group] = better ? Lanes{} + closed_[k] : origin[group];
    }
  }
  for (std::size_t n = 0; n < kFreeLabels; ++n) {
    next[fresh_[n]] = best[n / kLanes][n % kLanes];
    from[fresh_[n]] = static_cast<std::uint8_t>(origin[n / kLanes][n % kLanes]);
  }
}

void NameDecoder::go_on_with_names(const Scores& last, Scores& next,
                                   std::array<std::uint8_t, kNameLabels>& from) const {
  for (std::uint32_t type = 0; type < kNameTypes; ++type) {
    const std::uint8_t begin = name_label(static_cast<EntityType>(type), NamePart::kBegin);
    const std::uint8_t inside = name_label(static_cast<EntityType>(type), NamePart::kInside);
    for (const NamePart part : {NamePart::kInside, NamePart::kLast}) {
      const std::uint8_t label = name_label(static_cast<EntityType>(type), part);
      const std::int32_t begun = last[begin] + model_.transitions[begin * kNameLabels + label];
      const std::int32_t gone_on = last[inside] + model_.transitions[inside * kNameLabels + label];
      from[label] = gone_on > begun ? inside : begin;
      next[label] = std::max(begun, gone_on);
    }
  }
}

}  // namespace ae
