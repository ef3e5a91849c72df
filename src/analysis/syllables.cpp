#include "analysis/syllables.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kRules[] = {
#embed "lexicon/syllables_en.tsv"
};

/// Corrections are negative or positive; a WordTable holds what is above zero.
constexpr int kBias = 100;
/// Longer "words" are not words; their vowel groups are counted and no more.
constexpr std::size_t kLongestWord = 64;

constexpr std::uint32_t extend(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
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
    for (std::size_t n = 1; n < key.size(); ++n) beginnings_.insert(hash_word(key.substr(0, n)), 1);
    rules_.insert(hash_word(key), static_cast<std::uint16_t>(value + kBias));
  }
}

std::uint32_t SyllableCounter::count(std::string_view word) const {
  std::uint32_t sum = 0;
  std::string part;
  const auto end_part = [&] {
    sum += part.empty() ? 0 : count_part(part);
    part.clear();
  };
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((lower >= 'a' && lower <= 'z') || lower == '\'') part += lower;
    if (lower == '-' || part.size() >= kLongestWord) end_part();
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
  std::string framed = "^";
  std::copy_if(lower.begin(), lower.end(), std::back_inserter(framed),
               [](char c) { return c != '\''; });
  framed += '$';
  int count = static_cast<int>(count_vowel_groups(framed));
  for (std::size_t at = 0; at < framed.size();) {
    const Correction rule = longest_rule(std::string_view(framed).substr(at));
    count += rule.syllables;
    at += std::max<std::size_t>(rule.size, 2) - 1;
  }
  return static_cast<std::uint32_t>(std::max(count, 1));
}

SyllableCounter::Correction SyllableCounter::longest_rule(std::string_view rest) const {
  Correction best;
  std::uint32_t hash = hash_word("");
  for (std::size_t n = 0; n < rest.size(); ++n) {
    hash = extend(hash, rest[n]);
    if (const auto value = rules_.find(hash)) best = {n + 1, static_cast<int>(*value) - kBias};
    if (!beginnings_.contains(hash)) break;
  }
  return best;
}

}  // namespace ae
