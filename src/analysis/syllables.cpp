#include "analysis/syllables.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kRules[] = {
#embed "lexicon/syllables_en.tsv"
};

/// Corrections are negative or positive; a WordTable holds what is above zero.
constexpr int kBias = 100;
/// The value of what is only the beginning of a rule; and the bit of what is also one.
constexpr std::uint16_t kNoRule = 0;
constexpr std::uint16_t kGoesOn = 1 << 15;
/// Longer "words" are not words; their vowel groups are counted and no more.
constexpr std::size_t kLongestWord = 64;

constexpr std::uint32_t extend(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

constexpr bool is_vowel(char c) {
  constexpr std::uint32_t kVowels = 1u << ('a' - 'a') | 1u << ('e' - 'a') | 1u << ('i' - 'a') |
                                    1u << ('o' - 'a') | 1u << ('u' - 'a') | 1u << ('y' - 'a');
  return c >= 'a' && c <= 'z' && (kVowels >> (c - 'a') & 1u) != 0;
}

std::uint32_t count_vowel_groups(std::string_view word) {
  std::uint32_t groups = 0;
  bool in_group = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c);
    groups += vowel && !in_group ? 1 : 0;
    in_group = vowel;
  }
  return groups;
}

bool ends_with_hiss(std::string_view word) {
  for (const std::string_view end : {"s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"}) {
    if (word.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

SyllableCounter::SyllableCounter() {
  std::string_view lines = text_of(kRules);
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    if (line.empty() || line.front() == '#') continue;
    const std::string_view key = next_field(line, '\t');
    int value = 0;
    std::from_chars(line.data(), line.data() + line.size(), value);
    if (key.front() == '=') {
      words_.insert(hash_word(key.substr(1)), static_cast<std::uint16_t>(value));
      continue;
    }
    note_start(key);
    for (std::size_t n = 1; n < key.size(); ++n) {
      const std::uint32_t beginning = hash_word(key.substr(0, n));
      rules_.set(beginning, rules_.find(beginning).value_or(kNoRule) | kGoesOn);
    }
    const std::uint32_t rule = hash_word(key);
    const std::uint16_t goes_on = rules_.find(rule).value_or(0) & kGoesOn;
    rules_.set(rule, static_cast<std::uint16_t>(value + kBias) | goes_on);
  }
}

void SyllableCounter::note_start(std::string_view rule) {
  constexpr std::uint32_t kAny = 0xFFFFFFFF;
  starts_[rule[0] & 31] |= rule.size() == 1 ? kAny : 1u << (rule[1] & 31);
}

std::uint32_t SyllableCounter::count(std::string_view word) const {
  std::uint32_t sum = 0;
  std::array<char, kLongestWord> part;
  std::size_t size = 0;
  const auto end_part = [&] {
    sum += size == 0 ? 0 : count_part({part.data(), size});
    size = 0;
  };
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((lower >= 'a' && lower <= 'z') || lower == '\'') part[size++] = lower;
    if (lower == '-' || size == part.size()) end_part();
  }
  end_part();
  return std::max(sum, 1u);
}

std::uint32_t SyllableCounter::count_part(std::string_view lower) const {
  if (const auto known = words_.find(hash_word(lower))) return *known;
  if (lower.ends_with("'s")) {
    const std::string_view owner = lower.substr(0, lower.size() - 2);
    return count_part(owner) + (ends_with_hiss(owner) ? 1 : 0);
  }
  std::array<char, kLongestWord + 2> frame{'^'};
  char* const end =
      std::copy_if(lower.begin(), lower.end(), frame.data() + 1, [](char c) { return c != '\''; });
  *end = '$';
  const std::string_view framed(frame.data(), static_cast<std::size_t>(end + 1 - frame.data()));
  int count = static_cast<int>(count_vowel_groups(framed));
  for (std::size_t at = 0; at < framed.size();) {
    const Correction rule = longest_rule(framed.substr(at));
    count += rule.syllables;
    at += std::max<std::size_t>(rule.size, 2) - 1;
  }
  return static_cast<std::uint32_t>(std::max(count, 1));
}

SyllableCounter::Correction SyllableCounter::longest_rule(std::string_view rest) const {
  Correction best;
  if (!may_start(rest)) return best;
  std::uint32_t hash = hash_word("");
  for (std::size_t n = 0; n < rest.size(); ++n) {
    hash = extend(hash, rest[n]);
    const std::uint16_t found = rules_.find(hash).value_or(kNoRule);
    const std::uint16_t rule = found & static_cast<std::uint16_t>(~kGoesOn);
    if (rule != kNoRule) best = {n + 1, rule - kBias};
    if ((found & kGoesOn) == 0) break;
  }
  return best;
}

}  // namespace ae
