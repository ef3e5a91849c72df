#include "reader/lens_words.h"

#include <algorithm>
#include <cstdio>

#include "reader/labels.h"
#include "text/utf8.h"
#include "words/lens.h"

namespace ae {

std::string place_words(float place) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%.2f", static_cast<double>(place < 0 ? -place : place));
  return (place < 0 ? "\u2212" : "+") + std::string(digits);
}

std::string cue_words(const Article& article, const LensReading& reading, std::uint32_t sentence,
                      std::size_t most) {
  std::string words;
  if (sentence >= reading.sentences.size()) return words;
  const LensPlacement& placement = reading.sentences[sentence];
  for (std::size_t i = 0; i < std::min<std::size_t>(placement.cue_count, most); ++i) {
    const LensCue& cue = reading.cues[placement.first_cue + i];
    const auto& tokens = article.analysis().tokens;
    const Span span{tokens[cue.token].span.begin, tokens[cue.token + cue.token_count - 1].span.end};
    if (i > 0) words += ", ";
    const std::string text = plain_text(article.document(), span);
    words += cue.negated ? words::lens::negated(text) : text;
  }
  if (placement.cue_count > most) words += " \u2026";
  return words;
}

std::string lens_sentence(const Article& article, const LensReading& reading,
                          std::uint32_t sentence) {
  if (sentence >= reading.sentences.size() || !reading.sentences[sentence].placed()) return {};
  return words::lens::sentence(place_words(reading.sentences[sentence].place),
                               cue_words(article, reading, sentence));
}

std::string pole_words(const Lens& lens, std::size_t side, std::size_t longest) {
  const std::string& pole = lens.poles[side];
  if (pole.empty()) return side == 0 ? words::lens::kFirstPole : words::lens::kSecondPole;
  if (pole.size() <= longest) return pole;
  auto end = static_cast<std::uint32_t>(longest);
  while (!is_boundary(pole, end)) --end;
  const std::size_t comma = pole.rfind(',', end);
  return pole.substr(0, comma == std::string::npos || comma == 0 ? end : comma) + " \u2026";
}

std::string lens_summary(const Lens& lens, const LensReading& reading) {
  const std::size_t left = reading.sides[0].size();
  const std::size_t right = reading.sides[1].size();
  const std::size_t other = reading.sentences.size() - left - right - reading.balanced;
  return words::lens::summary(left, pole_words(lens, 0, 30), right, pole_words(lens, 1, 30),
                              reading.balanced, other);
}

}  // namespace ae
