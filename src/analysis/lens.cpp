#include "analysis/lens.h"

#include <algorithm>
#include <cmath>

#include "analysis/language.h"
#include "analysis/model.h"
#include "analysis/token_words.h"
#include "analysis/vocabulary.h"
#include "analysis/word_root.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// Thresholds found on the development lenses of tests/corpus/lens (assets/models/README.md): a
/// word is near a pole from this similarity on, and pulls from this difference on, fully at the
/// other.
constexpr float kLeastSimilarity = 0.30f;
constexpr float kLeastContrast = 0.05f;
constexpr float kFullContrast = 0.35f;
/// A pole without an opposite has nothing to contrast with and asks for more likeness.
constexpr float kLeastAlone = 0.5f;
/// Of the commonest content words' pull; the rarest have all of theirs.
constexpr float kCommonShare = 0.25f;
constexpr float kCommonZipf = 6.2f;
/// Words near in meaning count less than those that the pole names.
constexpr float kMeaningShare = 0.7f;
/// "Not open" is less than closed.
constexpr float kNegated = -0.75f;
constexpr std::uint32_t kNegationReach = 3;
/// Doubt that is laid against the evidence: one full pull reaches two thirds of the way.
constexpr float kDoubt = 0.5f;
/// Sums of pulls below this place nothing.
constexpr float kLeastEvidence = 0.05f;
constexpr std::size_t kMostPhrases = 200;
constexpr std::size_t kMostPhraseWords = 6;

std::string to_lower_text(std::string_view text) {
  std::string lower;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    append_utf8(lower, to_lower(point.value));
    at += point.size;
  }
  return lower;
}

/// The runs of letters and digits in a phrase; hyphens and apostrophes within words divide it as
/// they divide tokens, or don't.
std::vector<std::string> words_in(std::string_view phrase) {
  std::vector<std::string> words(1);
  for (std::uint32_t at = 0; at < phrase.size();) {
    const CodePoint point = decode_at(phrase, at);
    const bool inner = (point.value == '-' || point.value == '\'') && !words.back().empty();
    if (has_class(point.value, kLetter | kDigit | kMark) || inner)
      words.back().append(phrase, at, point.size);
    else if (!words.back().empty())
      words.emplace_back();
    at += point.size;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

float dot(const WordEmbeddings::Vector& a, const WordEmbeddings::Vector& b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

LensReader::LensReader(const Document& doc, const Analysis& analysis, const Model& model,
                       const LensPoles& poles, const WordEmbeddings* embeddings)
    : doc_(doc),
      analysis_(analysis),
      model_(model),
      embeddings_(reads_as_english(analysis) ? embeddings : nullptr) {
  for (std::size_t side = 0; side < 2; ++side) {
    read_pole(poles[side], side == 0 ? -1.0f : 1.0f);
    if (!embeddings_) continue;
    WordEmbeddings::Vector& centroid = centroids_[side];
    for (const std::string& word : words_in(to_lower_text(poles[side]))) {
      WordEmbeddings::Vector vector;
      const std::uint32_t key = hash_word(word);
      if (model.frequencies.is_function_word(key) || !embeddings_->find(key, vector)) continue;
      for (std::size_t i = 0; i < vector.size(); ++i) centroid[i] += vector[i];
    }
    const float square = dot(centroid, centroid);
    has_centroid_[side] = square > 0;
    for (float& x : centroid) x /= std::sqrt(std::max(square, 1e-12f));
  }
  reading_.sentences.reserve(analysis.sentences.size());
}

/// Without any comma every word stands for itself.
void LensReader::read_pole(std::string_view pole, float side) {
  const std::string lower = to_lower_text(pole);
  const auto divides = [](char c) { return c == ',' || c == ';' || c == '\n'; };
  if (std::none_of(lower.begin(), lower.end(), divides)) {
    for (const std::string& word : words_in(lower)) add_phrase(word, side);
    return;
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= lower.size(); ++i) {
    if (i < lower.size() && !divides(lower[i])) continue;
    add_phrase(std::string_view(lower).substr(begin, i - begin), side);
    begin = i + 1;
  }
}

void LensReader::add_phrase(std::string_view words, float side) {
  Phrase phrase;
  phrase.pull = side;
  for (const std::string& word : words_in(words)) phrase.roots.push_back(hash_root(word));
  const bool fits = !phrase.roots.empty() && phrase.roots.size() <= kMostPhraseWords;
  if (!fits || phrases_by_root_.size() >= kMostPhrases) return;
  const auto fresh = static_cast<std::uint32_t>(phrases_by_root_.size());
  const std::uint32_t slot = index_of_root_.find_or_insert(phrase.roots[0], fresh);
  if (slot == fresh) phrases_by_root_.emplace_back();
  phrases_by_root_[slot].push_back(std::move(phrase));
}

float LensReader::pull_by_meaning(std::uint32_t lower_hash) const {
  WordEmbeddings::Vector vector;
  if (!embeddings_ || !embeddings_->find(lower_hash, vector)) return 0;
  const float left = has_centroid_[0] ? dot(vector, centroids_[0]) : 0;
  const float right = has_centroid_[1] ? dot(vector, centroids_[1]) : 0;
  const bool contrasts = has_centroid_[0] && has_centroid_[1];
  if (std::max(left, right) < (contrasts ? kLeastSimilarity : kLeastAlone)) return 0;
  const float contrast = right - left;
  const float strength = (std::abs(contrast) - kLeastContrast) / (kFullContrast - kLeastContrast);
  if (strength <= 0) return 0;
  const float zipf = model_.frequencies.zipf(lower_hash);
  const float rarity =
      std::clamp((kCommonZipf - zipf) / (kCommonZipf - WordFrequencies::kRareZipf), 0.0f, 1.0f);
  const float weight = kMeaningShare * (kCommonShare + (1 - kCommonShare) * rarity);
  const float pull = std::min(strength, 1.0f) * weight;
  return contrast < 0 ? -pull : pull;
}

LensReader::Word LensReader::word_of(const Token& token) const {
  Word word;
  word.root = hash_root(to_lower_text(doc_.slice(token.span)));
  word.phrases = index_of_root_.find(word.root);
  const bool content = is_content_word(token, model_, reads_as_english(analysis_));
  if (content) word.pull = pull_by_meaning(token.lower_hash);
  return word;
}

const LensReader::Word& LensReader::look_up(std::uint32_t token) {
  const Token& seen = analysis_.tokens[token];
  std::uint32_t index = index_of_word_.find(seen.lower_hash);
  if (index == kNone) {
    index = static_cast<std::uint32_t>(words_.size());
    index_of_word_.set(seen.lower_hash, index);
    words_.push_back(word_of(seen));
  }
  return words_[index];
}

/// The longest phrase of a pole that begins with `token`; of two alike, the one given first.
bool LensReader::phrase_at(std::uint32_t token, std::uint32_t end, LensCue& cue) {
  const std::uint32_t slot = look_up(token).phrases;
  if (slot == kNone) return false;
  for (const Phrase& phrase : phrases_by_root_[slot]) {
    const auto size = static_cast<std::uint32_t>(phrase.roots.size());
    if (size > end - token || (cue.literal && size <= cue.token_count)) continue;
    bool same = true;
    for (std::uint32_t i = 1; i < size && same; ++i)
      same = look_up(token + i).root == phrase.roots[i];
    if (same) cue = {token, size, phrase.pull, true, false};
  }
  return cue.literal;
}

/// A comma or any heavier mark ends the reach of a negation.
bool LensReader::is_negated(std::uint32_t token, std::uint32_t first) const {
  const std::span<const Token> tokens = analysis_.tokens;
  bool negated = false;
  for (std::uint32_t back = 1; back <= kNegationReach && back <= token - first; ++back) {
    const std::uint32_t at = token - back;
    if (tokens[at].has(kPunct) && tokens[at].span.size() != 0 &&
        doc_.slice(tokens[at].span).find_first_of(",;:.!?()") != std::string_view::npos)
      break;
    const ToneModifier modifier = model_.tone.modifier_at(tokens.subspan(at, token - at));
    negated = negated != (modifier.effect == ToneEffect::kNegate);
  }
  return negated;
}

void LensReader::read_sentence(const Sentence& sentence) {
  LensPlacement placement;
  placement.first_cue = static_cast<std::uint32_t>(reading_.cues.size());
  const std::uint32_t end = sentence.first_token + sentence.token_count;
  float sum = 0;
  float weight = 0;
  for (std::uint32_t token = sentence.first_token; token < end;) {
    LensCue cue;
    if (!phrase_at(token, end, cue)) cue = {token, 1, look_up(token).pull, false, false};
    token += cue.token_count;
    if (cue.pull == 0) continue;
    cue.negated = is_negated(cue.token, sentence.first_token);
    if (cue.negated) cue.pull *= kNegated;
    sum += cue.pull;
    weight += std::abs(cue.pull);
    reading_.cues.push_back(cue);
  }
  placement.cue_count = static_cast<std::uint32_t>(reading_.cues.size()) - placement.first_cue;
  if (weight >= kLeastEvidence) {
    placement.place = sum / (weight + kDoubt);
    placement.evidence = weight / (weight + kDoubt);
  }
  reading_.sentences.push_back(placement);
}

bool LensReader::step(std::uint32_t tokens) {
  std::uint32_t read = 0;
  for (; next_ < analysis_.sentences.size() && read < tokens; ++next_) {
    read_sentence(analysis_.sentences[next_]);
    read += analysis_.sentences[next_].token_count + 1;
  }
  if (next_ < analysis_.sentences.size()) return false;
  rank_sides();
  return true;
}

void LensReader::rank_sides() {
  for (auto& side : reading_.sides) side.clear();
  reading_.balanced = 0;
  const auto& sentences = reading_.sentences;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].placed()) continue;
    const int side = sentences[i].side();
    if (side == 0)
      ++reading_.balanced;
    else
      reading_.sides[side > 0 ? 1 : 0].push_back(i);
  }
  for (auto& side : reading_.sides) {
    std::sort(side.begin(), side.end(), [&](std::uint32_t a, std::uint32_t b) {
      const float pull_a = std::abs(sentences[a].place);
      const float pull_b = std::abs(sentences[b].place);
      return pull_a != pull_b ? pull_a > pull_b : a < b;
    });
  }
}

LensReading LensReader::take() {
  return std::move(reading_);
}

}  // namespace ae
