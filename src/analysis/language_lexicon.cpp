#include "analysis/language_lexicon.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "analysis/embedded_text.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr unsigned char kLanguages[] = {
#embed "lexicon/languages.tsv"
};

char32_t code_point_of(std::string_view hex) {
  std::uint32_t value = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  return value;
}

}  // namespace

LanguageLexicon::LanguageLexicon() {
  std::string_view lines = text_of(kLanguages);
  std::vector<std::string_view> read;
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    const std::string_view kind = next_field(line, '\t');
    const std::string_view language = next_field(line, '\t');
    if (kind == "script") {
      const std::string_view first = next_field(line, '\t');
      scripts_.push_back({language, code_point_of(first), code_point_of(line)});
    } else if (kind == "letters") {
      const std::string_view other = next_field(line, '\t');
      for (std::uint32_t at = 0; at < line.size(); at += decode_at(line, at).size) {
        letters_.push_back({language, other, decode_at(line, at).value});
      }
    } else if (kind == "words" && read.size() < kLatinLanguages) {
      latin_[read.size()] = language;
      read.push_back(line);
    }
  }
  read_words(read);
}

/// A word's value is the set of all languages that have it, so all lists are read before a word is
/// entered.
void LanguageLexicon::read_words(const std::vector<std::string_view>& lists) {
  std::vector<std::pair<std::uint32_t, std::uint16_t>> languages_of_word;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (std::string_view words = lists[i]; !words.empty();) {
      languages_of_word.emplace_back(hash_word(next_field(words, ' ')),
                                     static_cast<std::uint16_t>(1u << i));
    }
  }
  std::sort(languages_of_word.begin(), languages_of_word.end());
  for (std::size_t i = 0; i < languages_of_word.size();) {
    const std::uint32_t word = languages_of_word[i].first;
    std::uint16_t languages = 0;
    for (; i < languages_of_word.size() && languages_of_word[i].first == word; ++i)
      languages |= languages_of_word[i].second;
    words_.insert(word, languages);
  }
}

}  // namespace ae
