// How likely a word is in a name of each type, judged by its vector.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "train/word_vectors.h"

namespace ae::train {

/// Outside, person, organization, location, other.
inline constexpr std::size_t kTypeClasses = 5;
using TypeCounts = std::array<float, kTypeClasses>;

/// Learns from words whose counts are known (not all 0) to tell the classes of all words: a network
/// with one hidden layer, fixed seed. Each word is judged by a network that has not learned from
/// it, so that whoever learns from the scores trusts them as much as those of new words deserve.
/// Gives two bits a type, person lowest: 0 below 5 %, 1 to 20 %, 2 to 50 %, 3 above.
std::vector<std::uint8_t> score_types(const WordVectors& words,
                                      const std::vector<TypeCounts>& counts);

}  // namespace ae::train
