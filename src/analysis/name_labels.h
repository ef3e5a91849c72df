// The labels of words in names: type and place within the name (BILOU, Ratinov and Roth 2009).
#pragma once

#include <cstdint>

#include "analysis/analysis.h"

namespace ae {

enum class NamePart : std::uint8_t { kBegin, kInside, kLast, kUnit };

inline constexpr std::uint32_t kNameTypes = 4;
inline constexpr std::uint8_t kOutside = 0;
inline constexpr std::uint32_t kNameParts = 4;
inline constexpr std::uint32_t kNameLabels = 1 + kNameParts * kNameTypes;
/// A feature has a weight for each type, then one for each part, whatever the type: a label has the
/// sum of two, and kOutside has 0.
inline constexpr std::uint32_t kNameWeights = kNameTypes + kNameParts;

constexpr std::uint8_t name_label(EntityType type, NamePart part) {
  return static_cast<std::uint8_t>(1 + kNameParts * static_cast<std::uint32_t>(type) +
                                   static_cast<std::uint32_t>(part));
}
/// Not for kOutside.
constexpr EntityType type_of_label(std::uint8_t label) {
  return static_cast<EntityType>((label - 1) / kNameParts);
}
constexpr NamePart part_of_label(std::uint8_t label) {
  return static_cast<NamePart>((label - 1) % kNameParts);
}

/// Whether a name is still open behind this label.
constexpr bool leaves_open(std::uint8_t label) {
  return label != kOutside &&
         (part_of_label(label) == NamePart::kBegin || part_of_label(label) == NamePart::kInside);
}
/// Whether this label goes on with a name.
constexpr bool continues(std::uint8_t label) {
  return label != kOutside &&
         (part_of_label(label) == NamePart::kInside || part_of_label(label) == NamePart::kLast);
}
/// Whether `next` may stand behind `label`.
constexpr bool may_follow(std::uint8_t label, std::uint8_t next) {
  if (leaves_open(label)) return continues(next) && type_of_label(label) == type_of_label(next);
  return !continues(next);
}

}  // namespace ae
