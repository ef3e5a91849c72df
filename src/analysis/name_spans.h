// Names as spans within the labels of one sentence.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "analysis/name_labels.h"

namespace ae {

/// Names are not joined beyond this many words, so that a million names in a row take linear time.
inline constexpr std::size_t kLongestName = 8;

/// Labels tokens [begin, end) as one name.
inline void set_name(std::span<std::uint8_t> labels, std::size_t begin, std::size_t end,
                     EntityType type) {
  if (end - begin == 1) {
    labels[begin] = name_label(type, NamePart::kUnit);
    return;
  }
  for (std::size_t i = begin; i < end; ++i) labels[i] = name_label(type, NamePart::kInside);
  labels[begin] = name_label(type, NamePart::kBegin);
  labels[end - 1] = name_label(type, NamePart::kLast);
}

inline void clear_names(std::span<std::uint8_t> labels, std::size_t begin, std::size_t end) {
  std::ranges::fill(labels.subspan(begin, end - begin), kOutside);
}

inline bool is_of_type(std::span<const std::uint8_t> labels, std::size_t i, EntityType type) {
  return labels[i] != kOutside && type_of_label(labels[i]) == type;
}

inline bool has_names(std::span<const std::uint8_t> labels) {
  return std::ranges::any_of(labels, [](std::uint8_t label) { return label != kOutside; });
}

/// Whether no name has a word of [begin, end).
inline bool are_outside(std::span<const std::uint8_t> labels, std::size_t begin, std::size_t end) {
  return !has_names(labels.subspan(begin, end - begin));
}

/// Whether no name reaches over an edge of [begin, end).
inline bool is_whole(std::span<const std::uint8_t> labels, std::size_t begin, std::size_t end) {
  return !continues(labels[begin]) && !leaves_open(labels[end - 1]);
}

/// The first word of the name that ends at `last`, or one too far back to be joined with.
inline std::size_t begin_of_name(std::span<const std::uint8_t> labels, std::size_t last) {
  const std::size_t stop = last > kLongestName ? last - kLongestName : 0;
  while (last > stop && continues(labels[last])) --last;
  return last;
}

/// One past the last word of the name that begins at `begin`.
inline std::size_t end_of_name(std::span<const std::uint8_t> labels, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < labels.size() && continues(labels[end])) ++end;
  return end;
}

}  // namespace ae
