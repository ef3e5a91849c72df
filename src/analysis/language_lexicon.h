// What tells languages apart.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/word_table.h"

namespace ae {

/// What tells languages apart: scripts, letters, and the function words of sixteen languages in
/// Latin letters (Cavnar & Trenkle 1994 use trigrams; for texts of article length function words do
/// as well and can be read).
class LanguageLexicon {
 public:
  static constexpr std::size_t kLatinLanguages = 16;

  /// Code points first … last belong to a script that usually means `language`.
  struct Script {
    std::string_view language;
    char32_t first = 0;
    char32_t last = 0;
  };
  /// A letter by which `language` differs from `usual`, of the same script.
  struct TellingLetter {
    std::string_view usual;
    std::string_view language;
    char32_t letter = 0;
  };

  LanguageLexicon();

  /// The languages of which a word is a function word; bit i stands for latin_language(i).
  std::uint16_t languages_of(std::uint32_t lower_hash) const {
    return words_.find(lower_hash).value_or(0);
  }
  std::string_view latin_language(std::size_t i) const { return latin_[i]; }
  const std::vector<Script>& scripts() const { return scripts_; }
  const std::vector<TellingLetter>& telling_letters() const { return letters_; }

 private:
  void read_words(const std::vector<std::string_view>& lists);

  std::array<std::string_view, kLatinLanguages> latin_{};
  std::vector<Script> scripts_;
  std::vector<TellingLetter> letters_;
  WordTable words_;
};

}  // namespace ae
