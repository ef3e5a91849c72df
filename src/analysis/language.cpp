#include "analysis/language.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// A language shows within its first pages.
constexpr std::size_t kTokensRead = 20'000;
constexpr std::uint32_t kBytesRead = 200'000;
/// A letter of a script that writes syllables or words stands for several letters of an alphabet.
constexpr std::uint32_t kLettersInSyllabicSign = 3;
/// Of a running text in one of the known languages at least a quarter is function words; of names
/// and numbers, or of another language, under a tenth.
constexpr double kFewestFunctionWords = 0.08;
/// A short text in which at least this share of the words is common in English is English, whatever
/// short words it shares with other languages: "happy hatchday ya".
constexpr std::uint32_t kShortText = 40;
constexpr double kMostlyEnglish = 0.6;
/// Under this many words English is assumed where nothing speaks for another language.
constexpr std::uint32_t kTooFewToTell = 12;
/// Kana are at least this share of Japanese.
constexpr double kLeastKana = 0.05;
/// Telling letters are at least this share of a text in their language.
constexpr double kLeastTellingLetters = 0.005;

/// Letters of each script in the first pages.
struct ScriptCount {
  std::vector<std::uint32_t> by_script;
  std::vector<std::uint32_t> by_letter;
  std::uint32_t latin = 0;
};

ScriptCount count_letters(std::string_view text, const LanguageLexicon& lexicon) {
  ScriptCount count{std::vector<std::uint32_t>(lexicon.scripts().size()),
                    std::vector<std::uint32_t>(lexicon.telling_letters().size())};
  const std::uint32_t end =
      std::min<std::uint32_t>(static_cast<std::uint32_t>(text.size()), kBytesRead);
  for (std::uint32_t at = 0; at < end;) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      count.latin += (kAsciiClasses[lead] & kLetter) != 0 ? 1 : 0;
      ++at;
      continue;
    }
    const CodePoint c = decode_at(text, at);
    at += c.size;
    if (c.value < 0x370) {
      count.latin += has_class(c.value, kLetter) ? 1 : 0;
      continue;
    }
    for (std::size_t i = 0; i < lexicon.scripts().size(); ++i) {
      const auto& script = lexicon.scripts()[i];
      if (script.first <= c.value && c.value <= script.last) ++count.by_script[i];
    }
    for (std::size_t i = 0; i < lexicon.telling_letters().size(); ++i) {
      if (lexicon.telling_letters()[i].letter == c.value) ++count.by_letter[i];
    }
  }
  return count;
}

std::uint32_t letters_of(std::string_view language, const ScriptCount& count,
                         const LanguageLexicon& lexicon) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < count.by_script.size(); ++i) {
    if (lexicon.scripts()[i].language == language) sum += count.by_script[i];
  }
  return sum;
}

/// The language of the chief script that is not Latin, or "" where Latin letters prevail.
std::string_view language_by_script(const ScriptCount& count, const LanguageLexicon& lexicon) {
  std::string_view best;
  std::uint32_t most = 0;
  for (const auto& script : lexicon.scripts()) {
    const std::uint32_t letters = letters_of(script.language, count, lexicon);
    if (letters > most) {
      most = letters;
      best = script.language;
    }
  }
  const bool syllabic = best == "zh" || best == "ja" || best == "ko";
  if (most * (syllabic ? kLettersInSyllabicSign : 1) <= count.latin) return {};
  if (best == "zh" && letters_of("ja", count, lexicon) > kLeastKana * most) return "ja";
  for (std::size_t i = 0; i < count.by_letter.size(); ++i) {
    const auto& telling = lexicon.telling_letters()[i];
    if (telling.usual == best && count.by_letter[i] > kLeastTellingLetters * most)
      return telling.language;
  }
  return best;
}

std::string_view language_by_words(const Analysis& analysis, const LanguageLexicon& lexicon,
                                   const WordFrequencies& frequencies) {
  std::array<double, LanguageLexicon::kLatinLanguages> score{};
  std::uint32_t words = 0;
  std::uint32_t english_words = 0;
  for (std::size_t i = 0; i < std::min(analysis.tokens.size(), kTokensRead); ++i) {
    const Token& token = analysis.tokens[i];
    if (!token.has(kWordLike) || token.has(kHasDigit | kUrl | kHandle | kHashtag | kEmail))
      continue;
    if (++words < kShortText)
      english_words += frequencies.zipf(token.lower_hash) > WordFrequencies::kRareZipf ? 1 : 0;
    const std::uint16_t languages = lexicon.languages_of(token.lower_hash);
    if (languages == 0) continue;
    const double share = 1.0 / std::popcount(languages);
    for (std::size_t k = 0; k < score.size(); ++k)
      score[k] += (languages >> k & 1) != 0 ? share : 0;
  }
  if (words < kShortText && english_words > kMostlyEnglish * words) return "en";
  const auto best = std::max_element(score.begin(), score.end());
  if (*best < kFewestFunctionWords * words || *best == 0)
    return words < kTooFewToTell && words > 0 ? "en" : "und";
  return lexicon.latin_language(static_cast<std::size_t>(best - score.begin()));
}

class LanguageStage final : public Stage {
 public:
  explicit LanguageStage(const StageInput& input) : input_(input) {}

  bool advance(std::uint32_t) override {
    const LanguageLexicon& lexicon = input_.model.languages;
    std::string_view language =
        language_by_script(count_letters(input_.doc.text(), lexicon), lexicon);
    if (language.empty())
      language = language_by_words(input_.analysis, lexicon, input_.model.frequencies);
    input_.analysis.language = language;
    return true;
  }
  float share() const override { return 0; }

 private:
  StageInput input_;
};

}  // namespace

std::unique_ptr<Stage> make_language_stage(const StageInput& input) {
  return make_stage<LanguageStage>(input);
}

bool reads_as_english(const Analysis& analysis) {
  return analysis.language == "en" || analysis.language == "und";
}

}  // namespace ae
