// Which records of the Analysis lie in a sentence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ae {

/// Groups records by their member `sentence`, keeping their order: O(records + sentences) once,
/// O(1) a look-up.
class SentenceIndex {
 public:
  template <class Record>
  SentenceIndex(const std::vector<Record>& records, std::size_t sentence_count)
      : first_(sentence_count + 1), records_(records.size()) {
    for (const Record& record : records) ++first_[record.sentence + 1];
    for (std::size_t s = 0; s < sentence_count; ++s) first_[s + 1] += first_[s];
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < records.size(); ++i) records_[next[records[i].sentence]++] = i;
  }

  /// Indexes of the records of a sentence.
  std::span<const std::uint32_t> of_sentence(std::uint32_t sentence) const {
    return std::span<const std::uint32_t>(records_).subspan(
        first_[sentence], first_[sentence + 1] - first_[sentence]);
  }

 private:
  std::vector<std::uint32_t> first_;  ///< by sentence, into records_
  std::vector<std::uint32_t> records_;
};

}  // namespace ae
