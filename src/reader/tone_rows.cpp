#include "reader/tone_rows.h"

#include <algorithm>

namespace ae {
namespace {

constexpr float kClearTone = 0.15f;  // weaker ones are read as neutral

}  // namespace

std::vector<float> tone_course(const Article& article, std::size_t parts) {
  const auto& sentences = article.analysis().sentences;
  const std::size_t count = std::min(sentences.size(), std::max<std::size_t>(parts, 1));
  std::vector<float> course(count, 0.0f);
  std::vector<float> members(count, 0.0f);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::size_t part = i * count / sentences.size();
    course[part] += sentences[i].sentiment;
    members[part] += 1;
  }
  for (std::size_t i = 0; i < count; ++i) course[i] /= members[i];
  return course;
}

std::uint32_t first_of_part(const Article& article, std::size_t part, std::size_t parts) {
  const std::size_t count = article.analysis().sentences.size();
  return static_cast<std::uint32_t>((part * count + parts - 1) / parts);
}

std::vector<std::uint32_t> strongest_tone(const Article& article, bool positive, std::size_t most) {
  const auto& sentences = article.analysis().sentences;
  const auto strength = [&](std::uint32_t i) {
    return positive ? sentences[i].sentiment : -sentences[i].sentiment;
  };
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (strength(i) > kClearTone) found.push_back(i);
  }
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), most));
  std::partial_sort(found.begin(), end, found.end(), [&](std::uint32_t a, std::uint32_t b) {
    return strength(a) != strength(b) ? strength(a) > strength(b) : a < b;
  });
  found.erase(end, found.end());
  return found;
}

}  // namespace ae
