#include <doctest/doctest.h>

#include <string>

#include "analysis/job.h"
#include "io/read_article.h"

namespace ae::test {
namespace {

float tone_of(const std::string& text) {
  return analyze(read_article(text)).sentiment;
}
bool is_hedged(const std::string& text) {
  const Analysis analysis = analyze(read_article(text));
  return !analysis.sentences.empty() && analysis.sentences[0].hedged;
}

TEST_CASE("tone is between -1 and 1, and 0 where no word has any") {
  CHECK(tone_of("The train leaves at noon from the north platform.") == 0.0f);
  CHECK(tone_of("A wonderful, happy, brilliant, lovely, great, superb day!!!!") <= 1.0f);
  CHECK(tone_of("A horrible, sad, cruel, terrible, awful, hateful day!!!!") >= -1.0f);
}

TEST_CASE("good words raise the tone and bad words lower it") {
  CHECK(tone_of("The play was a wonderful success.") > 0.3f);
  CHECK(tone_of("The play was a terrible failure.") < -0.3f);
}

TEST_CASE("a negation turns the tone around") {
  CHECK(tone_of("The play was not good.") < 0.0f);
  CHECK(tone_of("The play wasn’t good.") < 0.0f);
  CHECK(tone_of("Nobody was happy about the play.") < 0.0f);
}

TEST_CASE("whoever fights something bad does good") {
  CHECK(tone_of("The doctor fights poverty and disease.") > 0.0f);
  CHECK(tone_of("The doctor fought against corruption.") > 0.0f);
}

TEST_CASE("an intensifier strengthens and a downtoner weakens") {
  CHECK(tone_of("The play was very good.") > tone_of("The play was good."));
  CHECK(tone_of("The play was somewhat good.") < tone_of("The play was good."));
}

TEST_CASE("what follows but outweighs what stands before it") {
  CHECK(tone_of("The actors were good, but the play was bad.") < 0.0f);
  CHECK(tone_of("The play was bad, but the actors were good.") > 0.0f);
}

TEST_CASE("a phrase has its own tone") {
  CHECK(tone_of("He came under fire.") < -0.2f);
  CHECK(tone_of("He lives in the United States.") == 0.0f);
}

TEST_CASE("emoticons and emoji have tone") {
  CHECK(tone_of("See you tomorrow :)") > 0.2f);
  CHECK(tone_of("See you tomorrow 😡") < -0.2f);
}

TEST_CASE("a negation does not turn an emoticon around") {
  CHECK(tone_of("Still no train :(") < -0.2f);
}

TEST_CASE("frequent words of many senses have no tone") {
  CHECK(tone_of("They went to work.") == 0.0f);
}

TEST_CASE("a hashtag has the tone of its word") {
  CHECK(tone_of("The bus is late again #fail") < -0.2f);
}

TEST_CASE("short words of other languages do not make an English exclamation foreign") {
  CHECK(tone_of("SKYPE NEEDS TO DIE IN A FIRE.") < 0.0f);
  CHECK(tone_of("happy hatchday ya old friend!") > 0.3f);
}

TEST_CASE("tone falls on whom a verb is directed at rather than on who acts") {
  const Document doc = read_article("Senator Mary Jones sharply criticized Mayor Peter Smith.");
  const Analysis analysis = analyze(doc);
  float actor = 0, target = 0;
  for (const Entity& entity : analysis.entities) {
    const bool is_actor = doc.slice(entity.name).find("Jones") != std::string_view::npos;
    (is_actor ? actor : target) = entity.sentiment;
  }
  CHECK(target < actor);
}

TEST_CASE("a modal of possibility hedges a sentence") {
  CHECK(is_hedged("The bill could curtail the exchange of technology."));
  CHECK(is_hedged("This may further widen the gap."));
  CHECK_FALSE(is_hedged("The bill curtails the exchange of technology."));
}

TEST_CASE("hearsay and doubt hedge a sentence") {
  CHECK(is_hedged("The minister reportedly resigned on Friday."));
  CHECK(is_hedged("It would be hard to say who won."));
  CHECK(is_hedged("It is unclear who won."));
}

TEST_CASE("a firm denial of doubt does not hedge a sentence") {
  CHECK_FALSE(is_hedged("There is no doubt that she won."));
  CHECK_FALSE(is_hedged("Come as soon as possible."));
}

TEST_CASE("the month and the name are not the modal") {
  CHECK_FALSE(is_hedged("The fair opens in May."));
}

}  // namespace
}  // namespace ae::test
