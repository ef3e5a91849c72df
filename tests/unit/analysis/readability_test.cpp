#include "analysis/readability.h"

#include <doctest/doctest.h>

#include <string>

#include "analysis/job.h"
#include "analysis/language.h"
#include "analysis/syllables.h"
#include "io/read_article.h"

namespace ae::test {
namespace {

std::string language_of(const std::string& text) {
  return analyze(read_article(text)).language;
}

TEST_CASE("a syllable is counted for each sounded vowel group") {
  const SyllableCounter counter;
  CHECK(counter.count("cat") == 1);
  CHECK(counter.count("rabbit") == 2);
  CHECK(counter.count("international") == 5);
}

TEST_CASE("a silent e counts only where it is sounded") {
  const SyllableCounter counter;
  CHECK(counter.count("time") == 1);
  CHECK(counter.count("table") == 2);
  CHECK(counter.count("baked") == 1);
  CHECK(counter.count("waited") == 2);
  CHECK(counter.count("houses") == 2);
}

TEST_CASE("the parts of a compound are counted one by one") {
  const SyllableCounter counter;
  CHECK(counter.count("open-source") == 3);
}

TEST_CASE("anything that is counted has at least one syllable") {
  const SyllableCounter counter;
  CHECK(counter.count("") == 1);
  CHECK(counter.count("42") == 1);
  CHECK(counter.count("日本") == 1);
}

TEST_CASE("readability follows Flesch's formulas") {
  const Analysis analysis = analyze(read_article("The cat sat on the mat. The dog ran."));
  CHECK(analysis.word_count == 9);
  CHECK(analysis.readability.flesch_reading_ease == doctest::Approx(206.835 - 1.015 * 4.5 - 84.6));
  CHECK(analysis.readability.flesch_kincaid_grade == doctest::Approx(0.39 * 4.5 + 11.8 - 15.59));
}

TEST_CASE("a contraction is one word") {
  CHECK(analyze(read_article("I don't know what she's doing.")).word_count == 6);
}

TEST_CASE("reading takes a minute for 238 words") {
  std::string text;
  for (int i = 0; i < 238; ++i) text += "word ";
  CHECK(analyze(read_article(text)).reading_seconds == 60);
}

TEST_CASE("an empty text has no readability and takes no time") {
  const Analysis analysis = analyze(read_article(""));
  CHECK(analysis.word_count == 0);
  CHECK(analysis.reading_seconds == 0);
  CHECK(analysis.readability.flesch_reading_ease == 0);
}

TEST_CASE("the language of a text is told by its function words or its script") {
  CHECK(
      language_of("The minister said on Monday that the bridge will not open before the winter.") ==
      "en");
  CHECK(language_of("Der Minister sagte am Montag, dass die Brücke nicht vor dem Winter öffnet.") ==
        "de");
  CHECK(
      language_of(
          "Le ministre a dit lundi que le pont ne sera pas ouvert avant l'hiver dans la ville.") ==
      "fr");
  CHECK(language_of("El ministro dijo el lunes que el puente no se abrirá antes del invierno.") ==
        "es");
  CHECK(language_of("Министр сказал в понедельник, что мост не откроется.") == "ru");
  CHECK(language_of("Міністр сказав у понеділок, що міст не відкриють.") == "uk");
  CHECK(language_of("部長は月曜日に橋は冬の前に開かないと言った。") == "ja");
  CHECK(language_of("部长星期一说，这座桥冬天之前不会开放。") == "zh");
}

TEST_CASE("a few English words or names in another script do not change an English text") {
  CHECK(
      language_of("Shen Minjuan (沈敏娟) wrote on Monday that the summit was a success for all.") ==
      "en");
}

TEST_CASE("a text too short to tell is read as English, one without words as undetermined") {
  CHECK(language_of("Hi") == "en");
  CHECK(language_of("1234 --- 5678") == "und");
}

TEST_CASE("English readability is not computed for other languages") {
  const Analysis analysis = analyze(
      read_article("Der Minister sagte am Montag, dass die Brücke nicht vor dem Winter öffnet."));
  CHECK(analysis.readability.flesch_reading_ease == 0);
  CHECK_FALSE(reads_as_english(analysis));
}

}  // namespace
}  // namespace ae::test
