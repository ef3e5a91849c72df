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

/// Longer "words" are not words; their vowel groups are counted and no more.
constexpr std::size_t kLongestWord = 64;

/// 1–26 for a–z, other numbers for "^" and "$", which stand at the ends of a word.
constexpr std::size_t number_of(char letter) {
  return letter == '$' ? 27 : static_cast<std::size_t>(letter & 31);
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
    add_rule(key, value);
  }
}

void SyllableCounter::add_rule(std::string_view rule, int syllables) {
  std::size_t node = 0;
  for (const char letter : rule) {
    const std::size_t number = number_of(letter);
    if (nodes_[node].next[number] == 0) {
      nodes_[node].next[number] = static_cast<std::uint16_t>(nodes_.size());
      nodes_.emplace_back();
    }
    node = nodes_[node].next[number];
  }
  nodes_[node].syllables = static_cast<std::int8_t>(syllables);
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
  std::size_t node = 0;
  for (std::size_t n = 0; n < rest.size(); ++n) {
    node = nodes_[node].next[number_of(rest[n])];
    if (node == 0) break;
    if (nodes_[node].syllables != Node::kNoRule) best = {n + 1, nodes_[node].syllables};
  }
  return best;
}

}  // namespace ae
