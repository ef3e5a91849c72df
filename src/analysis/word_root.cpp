#include "analysis/word_root.h"

#include <algorithm>
#include <array>

#include "analysis/word_hash.h"

namespace ae {
namespace {

/// Longer words are taken as they are.
constexpr std::size_t kLongest = 48;
/// A stem shorter than this keeps its final "e", so that "plane" is not "plan".
constexpr std::size_t kLongStem = 5;

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// The letters of a word while its endings are cut off.
class Stem {
 public:
  explicit Stem(std::string_view word) : size_(word.size()) {
    std::copy(word.begin(), word.end(), letters_.begin());
  }

  std::string_view text() const { return {letters_.data(), size_}; }
  std::size_t size() const { return size_; }
  bool ends(std::string_view ending) const { return text().ends_with(ending); }
  void cut(std::size_t count) { size_ -= count; }
  void add(char c) { letters_[size_++] = c; }
  char last(std::size_t back = 1) const { return back > size_ ? '\0' : letters_[size_ - back]; }

  bool has_vowel(std::size_t up_to) const {
    const std::string_view word = text().substr(0, up_to);
    return std::any_of(word.begin(), word.end(), [](char c) { return is_vowel(c) || c == 'y'; });
  }
  /// How often a vowel is followed by a consonant: Porter's measure.
  int measure() const {
    int count = 0;
    for (std::size_t i = 1; i < size_; ++i)
      count += is_vowel(letters_[i - 1]) && !is_vowel(letters_[i]) ? 1 : 0;
    return count;
  }
  bool ends_short() const {
    const char c = last();
    return size_ >= 3 && !is_vowel(last(3)) && is_vowel(last(2)) && !is_vowel(c) && c != 'w' &&
           c != 'x' && c != 'y';
  }

 private:
  std::array<char, kLongest + 1> letters_{};
  std::size_t size_;
};

void cut_plural(Stem& stem) {
  if (stem.size() < 4 || stem.last() != 's') return;
  for (const std::string_view kept : {"ss", "us", "is"}) {
    if (stem.ends(kept)) return;
  }
  if (stem.ends("ies") && stem.size() > 4) {
    stem.cut(3);
    stem.add('y');
    return;
  }
  for (const std::string_view ending : {"xes", "ches", "shes", "sses", "zzes"}) {
    if (stem.ends(ending)) return stem.cut(2);
  }
  stem.cut(1);
}

/// Gives a stem back the "e" or takes the doubled letter that its ending brought.
void mend(Stem& stem) {
  const char c = stem.last();
  const bool after_vowel = is_vowel(stem.last(2));
  const bool doubled = c == stem.last(2) && !is_vowel(c);
  if (doubled && c != 's' && c != 'z') {
    if (c != 'l' || stem.measure() > 1) stem.cut(1);  // "controlled", but "called"
  } else if (c == 'c' || c == 'v' || c == 'u' ||
             ((c == 's' || c == 'z' || c == 'g') && after_vowel)) {
    stem.add('e');
  } else if (stem.measure() == 1 && stem.ends_short()) {
    stem.add('e');
  }
}

void cut_verb_ending(Stem& stem) {
  if (stem.ends("ied") && stem.size() > 4) {
    stem.cut(3);
    stem.add('y');
    return;
  }
  for (const std::string_view ending : {"ing", "ed"}) {
    if (!stem.ends(ending)) continue;
    const std::size_t rest = stem.size() - ending.size();
    if (rest < 3 || !stem.has_vowel(rest)) return;
    stem.cut(ending.size());
    return mend(stem);
  }
}

}  // namespace

std::uint32_t hash_root(std::string_view lower) {
  const bool plain =
      std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (lower.size() < 4 || lower.size() > kLongest || !plain) return hash_word(lower);
  Stem stem(lower);
  cut_plural(stem);
  if (stem.ends("ness") && stem.size() > 7) stem.cut(4);
  if (stem.ends("ly") && stem.size() > 5) stem.cut(2);
  cut_verb_ending(stem);
  if (stem.ends("e") && stem.size() > kLongStem) stem.cut(1);
  return hash_word(stem.text());
}

}  // namespace ae
