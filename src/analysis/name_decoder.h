// The best sequence of labels for the words that may be in names.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "analysis/name_features.h"
#include "analysis/name_model.h"

namespace ae {

/// Viterbi over each run of active words; its memory is kept from sentence to sentence.
class NameDecoder {
 public:
  explicit NameDecoder(const NameModel& model);

  /// Writes a label for each word to `labels`; kOutside for words that are not active. With
  /// verdicts, the text is read a second time, in the same order: what the first reading summed up
  /// is used again.
  void decode(std::span<const NameWord> words, bool with_verdicts, std::span<std::uint8_t> labels);

 private:
  using Scores = std::array<std::int32_t, kNameLabels>;  ///< of paths
  using Sums = NameWeights::Sums;

  void decode_run(std::span<const NameWord> words, std::size_t begin, std::size_t end,
                  bool with_verdicts, std::span<std::uint8_t> labels);
  Sums read_first(std::span<const NameWord> words, std::size_t i);
  Sums read_again(std::span<const NameWord> words, std::size_t i);
  /// What each label has of the word's own.
  Scores score(const Sums& sums) const;
  /// Best scores at the next word from those at the last one; notes where each came from.
  Scores step(const Scores& last, const Scores& here,
              std::array<std::uint8_t, kNameLabels>& from) const;
  void start_names(const Scores& last, Scores& next,
                   std::array<std::uint8_t, kNameLabels>& from) const;
  void go_on_with_names(const Scores& last, Scores& next,
                        std::array<std::uint8_t, kNameLabels>& from) const;

  /// Labels behind which no name is open, and as many that go on with none: each of those may stand
  /// before each of these.
  static constexpr std::size_t kFreeLabels = 1 + 2 * kNameTypes;
  static constexpr std::size_t kLanes = 4;
  static constexpr std::size_t kLaneGroups = (kFreeLabels + kLanes - 1) / kLanes;
  using Lanes = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));

  const NameModel& model_;
  std::array<std::uint8_t, kFreeLabels> closed_{};  ///< labels that leave no name open, ascending
  std::array<std::uint8_t, kFreeLabels> fresh_{};   ///< labels that go on with none
  /// For each of closed_, the transitions to fresh_.
  std::array<std::array<Lanes, kLaneGroups>, kFreeLabels> to_fresh_{};
  std::vector<std::array<std::uint8_t, kNameLabels>> from_;
  /// Sums of the first reading, of as many words as may take 32 MB; in blocks, as a vector that
  /// grows would hold the old and the new.
  static constexpr std::size_t kMostKept = 1u << 21;
  static constexpr std::size_t kBlockWords = 1024;
  Sums& kept(std::size_t word) { return kept_[word / kBlockWords][word % kBlockWords]; }
  std::vector<std::unique_ptr<Sums[]>> kept_;
  std::size_t kept_count_ = 0;
  std::size_t read_again_ = 0;  ///< words of the second reading
};

}  // namespace ae
