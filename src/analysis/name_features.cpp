#include "analysis/name_features.h"

#include <algorithm>

#include "analysis/token_words.h"

namespace ae {
namespace {

constexpr std::uint16_t kCapital = kCapitalized | kAllCaps | kMixedCase;

/// Finer than the shape bits: "A." 1, "A" 2, "AB" to "ABCD" 3, longer capitals 4, "McA" 5, "A.B."
/// 6; else 0.
std::uint8_t form_of(std::string_view word, const Token& token) {
  if (!token.has(kCapitalized | kAllCaps | kMixedCase)) return 0;
  const bool has_period = word.find('.') != std::string_view::npos;
  if (token.has(kCapitalized) && word.size() == 2 && has_period) return 1;
  if (token.has(kCapitalized) && word.size() == 1) return 2;
  if (token.has(kAllCaps)) return has_period ? 6 : word.size() <= 4 ? 3 : 4;
  return token.has(kMixedCase) ? 5 : 0;
}

/// Whether words of such use are often in names of places.
bool is_of_places(WordClass known) {
  constexpr unsigned kShift = 2 * static_cast<unsigned>(EntityType::kLocation);
  return (known.types >> kShift & 3u) >= 2;
}

constexpr std::uint32_t kFirstOfPhrase = 2;  ///< places in a phrase, in NameWord::phrase
constexpr std::uint32_t kLastOfPhrase = 4;
constexpr std::uint32_t kPhraseTypeShift = 3;

}  // namespace

void NameSentence::read(std::span<const Token> tokens, const WordUses& uses) {
  style_ = case_style(tokens);
  view_words(text_, tokens, classes_, style_, views_);
  words_.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    NameWord& word = words_.emplace_back();
    const std::string_view form = slice(text_, token.span);
    word.view = views_[i];
    if (token.has(kHashtag)) {
      // "#China" is "China".
      word.view.word = hash_lower(form.substr(1));
      word.view.known = classes_.find(word.view.word);
      word.view.coarse = classes_.coarse_cluster(word.view.known.cluster);
    }
    word.tag = token.tag;
    word.form = form_of(form, token);
    if (token.has(kHandle)) word.form = 7;
  }
  look_up_uses(tokens, uses);
  mark_runs();
  mark_phrases();
  mark_active();
}

void NameSentence::read_again(std::span<const NameWord> words, CaseStyle style,
                              std::span<const Token> tokens, const WordUses& uses) {
  style_ = style;
  words_.assign(words.begin(), words.end());
  look_up_uses(tokens, uses);
}

void NameSentence::look_up_uses(std::span<const Token> tokens, const WordUses& uses) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const WordUses::Use* use = uses.find(tokens[i].lower_hash);
    words_[i].uses = WordUses::pattern(use);
    words_[i].verdict = WordUses::verdict(use);
  }
}

void NameSentence::mark_runs() {
  const std::size_t n = words_.size();
  const auto is_capital = [&](std::size_t i) { return (words_[i].view.shape & kCapital) != 0; };
  std::size_t i = 0;
  while (i < n) {
    std::size_t end = i + 1;
    while (is_capital(i) && end < n && is_capital(end)) ++end;
    for (std::size_t k = i; k < end; ++k) {
      words_[k].run_begin = static_cast<std::uint32_t>(i);
      words_[k].run_end = static_cast<std::uint32_t>(end);
    }
    i = end;
  }
}

void NameSentence::mark_phrases() {
  const bool lower = style_ == CaseStyle::kLower;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (lower ? !is_of_places(words_[i].view.known)
              : (words_[i].view.shape & (kCapital | kHashtag)) == 0)
      continue;
    std::uint32_t hash = 0;
    std::size_t best_end = i;
    std::uint8_t type = Phrases::kNoPhrase;
    for (std::size_t k = i; k < words_.size() && k < i + Phrases::kLongest; ++k) {
      hash = Phrases::extend(hash, words_[k].view.word);
      // Without capitals one phrase in a few thousand would be found by the chance of its hash.
      if (lower && !is_of_places(words_[k].view.known)) continue;
      if (const std::uint8_t found = phrases_.find(hash); found != Phrases::kNoPhrase) {
        type = found;
        best_end = k + 1;
      }
    }
    for (std::size_t k = i; k < best_end; ++k) {
      const std::uint32_t place = best_end - i == 1  ? 1
                                  : k == i           ? kFirstOfPhrase
                                  : k + 1 < best_end ? 3
                                                     : kLastOfPhrase;
      words_[k].phrase = static_cast<std::uint8_t>(place | type << kPhraseTypeShift);
    }
    if (best_end > i + 1) i = best_end - 1;
  }
}

std::size_t end_of_phrase(std::span<const NameWord> words, std::size_t begin, EntityType type) {
  const auto of_type = static_cast<std::uint8_t>(static_cast<unsigned>(type) << kPhraseTypeShift);
  if (words[begin].phrase != (kFirstOfPhrase | of_type)) return begin;
  std::size_t last = begin;
  while (last < words.size() && words[last].phrase != (kLastOfPhrase | of_type)) ++last;
  return last < words.size() ? last + 1 : begin;
}

void NameSentence::mark_active() {
  constexpr std::uint8_t kNames = kFirstName | kCity | kCountry | kSurname | kCompanyWord;
  const std::size_t n = words_.size();
  const auto is_capital = [&](std::size_t i) {
    return i < n && (words_[i].view.shape & kCapital) != 0;
  };
  for (std::size_t i = 0; i < n; ++i) {
    NameWord& word = words_[i];
    // The higher bit of two of any type: one word in five of such use is in a name.
    const bool likely =
        (word.view.known.lists & kNames) != 0 || (word.view.known.types & 0xAA) != 0;
    const bool listed = likely && word.view.known.tag == Tag::kOther;
    word.active = is_capital(i) || listed || word.phrase != 0 ||
                  (word.view.shape & (kHandle | kHashtag)) != 0;
    // Chinese, Arabic and other names without capitals: at least three bytes a letter or two from
    // the Hebrew block on.
    if ((word.view.shape & kWordLike) != 0 && (word.view.prefix3 >> 16) >= 0xD6) word.active = true;
  }
  // What stands between capitals: "Bank of the West", "Smith & Wesson", "9/11", "Boeing 747".
  for (std::size_t i = 1; i < n; ++i) {
    if (!words_[i].active && words_[i - 1].active && (is_capital(i + 1) || is_capital(i + 2)))
      words_[i].active = true;
    if (!words_[i].active && words_[i - 1].active && (words_[i].view.shape & kHasDigit) != 0)
      words_[i].active = true;
  }
}

}  // namespace ae
