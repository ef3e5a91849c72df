#include "analysis/vocabulary.h"

#include <algorithm>
#include <array>

#include "analysis/language.h"

namespace ae {
namespace {

/// Rarity goes from 0 at the Zipf frequency of "make" to 1 at that of words outside the list.
constexpr float kCommonZipf = 6.2f;
/// Longer words are taken as they are.
constexpr std::size_t kLongestStemmed = 48;

constexpr std::uint32_t extend(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

}  // namespace

std::uint32_t hash_stem(std::string_view lower) {
  if (lower.size() < 4 || lower.back() != 's') return hash_word(lower);
  for (const std::string_view end : {"ss", "us", "is"}) {
    if (lower.ends_with(end)) return hash_word(lower);
  }
  if (lower.ends_with("ies") && lower.size() > 4)
    return extend(hash_word(lower.substr(0, lower.size() - 3)), 'y');
  for (const std::string_view end : {"xes", "ches", "shes", "sses", "zes"}) {
    if (lower.ends_with(end)) return hash_word(lower.substr(0, lower.size() - 2));
  }
  return hash_word(lower.substr(0, lower.size() - 1));
}

bool is_content_word(const Token& token, const Model& model, bool english) {
  if (!token.has(kWordLike) || token.has(kSplitClitic | kNumeric | kUrl | kEmail)) return false;
  if (token.span.size() < 2) return false;
  return english ? !model.frequencies.is_function_word(token.lower_hash)
                 : model.languages.languages_of(token.lower_hash) == 0;
}

Vocabulary::Vocabulary(const StageInput& input)
    : doc_(input.doc), model_(input.model), english_(reads_as_english(input.analysis)) {}

std::uint32_t Vocabulary::count(const Token& token, std::uint32_t sentence) {
  std::uint32_t term = term_of_word_.find(token.lower_hash);
  if (term == kNone) term = term_of_word_.find_or_insert(token.lower_hash, enter(token));
  if (term == kNoContent) return kNone;
  Term& entry = terms_[term];
  if (entry.count == 0) entry.first_sentence = sentence;
  if (entry.count == 0 || entry.last_sentence != sentence) ++entry.sentences;
  entry.last_sentence = sentence;
  ++entry.count;
  return term;
}

std::uint32_t Vocabulary::enter(const Token& token) {
  if (!is_content_word(token, model_, english_)) return kNoContent;
  std::array<char, kLongestStemmed> lower{};
  const std::string_view word = doc_.slice(token.span);
  std::uint32_t stem = token.lower_hash;
  if (english_ && word.size() <= lower.size()) {
    std::transform(word.begin(), word.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::string_view letters(lower.data(), word.size());
    if (std::all_of(word.begin(), word.end(),
                    [](char c) { return static_cast<signed char>(c) >= 0; }))
      stem = hash_stem(letters);
  }
  const auto fresh = static_cast<std::uint32_t>(terms_.size());
  const std::uint32_t term = term_of_stem_.find_or_insert(stem, fresh);
  if (term == fresh) {
    const float zipf =
        std::max(model_.frequencies.zipf(token.lower_hash), model_.frequencies.zipf(stem));
    const float rarity = (kCommonZipf - zipf) / (kCommonZipf - WordFrequencies::kRareZipf);
    terms_.push_back({0, 0, 0, 0, english_ ? std::clamp(rarity, 0.0f, 1.0f) : 1.0f});
  }
  return term;
}

std::uint32_t Vocabulary::find(std::string_view lower_word) const {
  return term_of_stem_.find(hash_stem(lower_word));
}

}  // namespace ae
