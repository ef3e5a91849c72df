// Tone along the text: its course in parts, and the sentences of the strongest tone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "reader/article.h"

namespace ae {

/// The mean tone, -1 … 1, of each of `parts` runs of sentences of about equal number; of fewer
/// parts where there are fewer sentences.
std::vector<float> tone_course(const Article& article, std::size_t parts);
/// The first sentence of a part of that course.
std::uint32_t first_of_part(const Article& article, std::size_t part, std::size_t parts);
/// At most `most` sentences of clear tone, the strongest first.
std::vector<std::uint32_t> strongest_tone(const Article& article, bool positive, std::size_t most);

}  // namespace ae
