#include "reader/article_facts.h"

#include <doctest/doctest.h>

#include <memory>

using namespace ae;

namespace {

Article article_with(std::string language, std::uint32_t words, std::uint32_t seconds,
                     std::optional<Date> published = {}) {
  Analysis analysis;
  analysis.language = std::move(language);
  analysis.word_count = words;
  analysis.reading_seconds = seconds;
  analysis.published = published;
  return Article(std::make_shared<const Document>(),
                 std::make_shared<const Analysis>(std::move(analysis)));
}

}  // namespace

TEST_CASE("the time to read a book is told in hours") {
  CHECK(length_line(article_with("en", 465, 120), nullptr) == "465 words  \u00b7  2 min read");
  CHECK(length_line(article_with("en", 160'000, 707 * 60), nullptr) ==
        "160,000 words  \u00b7  11 h 47 min read");
  CHECK(length_line(Article(), nullptr).empty());
}

TEST_CASE("the day of publication is told, and that it is not known") {
  CHECK(published_words(article_with("en", 9, 9, Date{2025, 3, 4})) == "Published 4 March 2025");
  CHECK(published_words(article_with("en", 9, 9)) == "Published: unknown");
}

TEST_CASE("a language but English is spelled out, with what is not read in it") {
  CHECK(language_note(article_with("en", 9, 9)).empty());
  CHECK(language_note(article_with("de", 9, 9)).starts_with("German: names, dates"));
  CHECK(language_note(article_with("xx", 9, 9)).starts_with("Another language (xx): "));
  CHECK(language_note(article_with("und", 9, 9)).starts_with("The language of this text was not"));
}

TEST_CASE("where nothing is looked for, it is not said that there is nothing") {
  CHECK(words_for_none(article_with("en", 9, 9), "No dates.") == "No dates.");
  CHECK(words_for_none(article_with("de", 9, 9), "No dates.") != "No dates.");
}
