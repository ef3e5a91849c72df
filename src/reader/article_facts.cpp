#include "reader/article_facts.h"

#include <algorithm>
#include <array>

#include "analysis/language.h"
#include "reader/labels.h"
#include "words/article.h"
#include "words/languages.h"

namespace ae {
namespace {

/// From so many minutes on, a time is easier to grasp in hours.
constexpr std::uint32_t kMostMinutes = 90;

std::string reading_time(std::uint32_t minutes) {
  if (minutes <= kMostMinutes) return words::article::minutes(minutes);
  return words::article::hours(minutes / 60, minutes % 60);
}

/// The languages that assets/lexicon/languages.tsv tells apart, but English.
constexpr std::array<NamedLabel, 42> kLanguages{
    {{"ar", words::languages::kArabic},     {"fa", words::languages::kPersian},
     {"ur", words::languages::kUrdu},       {"ru", words::languages::kRussian},
     {"sr", words::languages::kSerbian},    {"uk", words::languages::kUkrainian},
     {"am", words::languages::kAmharic},    {"bn", words::languages::kBengali},
     {"el", words::languages::kGreek},      {"gu", words::languages::kGujarati},
     {"he", words::languages::kHebrew},     {"hi", words::languages::kHindi},
     {"hy", words::languages::kArmenian},   {"ja", words::languages::kJapanese},
     {"ka", words::languages::kGeorgian},   {"km", words::languages::kKhmer},
     {"kn", words::languages::kKannada},    {"ko", words::languages::kKorean},
     {"lo", words::languages::kLao},        {"ml", words::languages::kMalayalam},
     {"my", words::languages::kBurmese},    {"pa", words::languages::kPunjabi},
     {"si", words::languages::kSinhala},    {"ta", words::languages::kTamil},
     {"te", words::languages::kTelugu},     {"th", words::languages::kThai},
     {"zh", words::languages::kChinese},    {"cs", words::languages::kCzech},
     {"da", words::languages::kDanish},     {"de", words::languages::kGerman},
     {"es", words::languages::kSpanish},    {"fi", words::languages::kFinnish},
     {"fr", words::languages::kFrench},     {"hu", words::languages::kHungarian},
     {"it", words::languages::kItalian},    {"nl", words::languages::kDutch},
     {"no", words::languages::kNorwegian},  {"pl", words::languages::kPolish},
     {"pt", words::languages::kPortuguese}, {"ro", words::languages::kRomanian},
     {"sv", words::languages::kSwedish},    {"tr", words::languages::kTurkish}}};

}  // namespace

std::string length_line(const Article& article, const WatchReading* watch) {
  if (!article.analysed()) return {};
  const Analysis& analysis = article.analysis();
  std::string line = words::article::words(analysis.word_count);
  const std::uint32_t minutes = (analysis.reading_seconds + 30) / 60;
  const auto add = [&line](const std::string& fact) { line.append(kBetweenFacts).append(fact); };
  if (minutes > 0) add(reading_time(minutes));
  const std::string watched = watch ? watch_summary(*watch) : std::string();
  if (!watched.empty()) add(watched);
  return line;
}

std::string published_words(const Article& article) {
  const auto& day = article.analysis().published;
  return day ? words::article::published(date_words(*day)) : words::article::kUnpublished;
}

std::string language_note(const Article& article) {
  const std::string& code = article.analysis().language;
  if (!article.analysed() || code == "en") return {};
  if (reads_as_english(article.analysis())) return words::article::kUnrecognised;
  const auto known =
      std::find_if(kLanguages.begin(), kLanguages.end(),
                   [&](const NamedLabel& language) { return language.name == code; });
  return known == kLanguages.end() ? words::article::foreign_unnamed(code)
                                   : words::article::foreign(known->label);
}

std::string_view words_for_none(const Article& article, std::string_view in_english) {
  return reads_as_english(article.analysis()) ? in_english : words::article::kNoneForeign;
}

}  // namespace ae
