#include "analysis/sentences.h"

#include <doctest/doctest.h>

#include "support/reading.h"

namespace ae::test {
namespace {

using Sentences = std::vector<std::string>;

TEST_CASE("a period, question mark or exclamation mark ends a sentence") {
  CHECK(sentences_of("It rains. Does it? It does! Yes.") ==
        Sentences{"It rains.", "Does it?", "It does!", "Yes."});
}

TEST_CASE("a period after an abbreviation does not end a sentence") {
  CHECK(sentences_of("Mr. Smith went home.").size() == 1);
}

TEST_CASE("a saint goes on, a street may end a sentence") {
  CHECK(sentences_of("The feast of St. Anthony is in June.").size() == 1);
  CHECK(sentences_of("He lives on Main St. The shop is there.") ==
        Sentences{"He lives on Main St.", "The shop is there."});
}

TEST_CASE("a sentence never crosses a blank line") {
  CHECK(sentences_of("A headline\n\nThe text.") == Sentences{"A headline", "The text."});
}

TEST_CASE("the day behind an hour goes on with it") {
  CHECK(sentences_of(
            "It comes at 2 a.m. Thursday, the center said. He left at 5 p.m. The mayor stayed.") ==
        Sentences{"It comes at 2 a.m. Thursday, the center said.", "He left at 5 p.m.",
                  "The mayor stayed."});
  CHECK(sentences_of("He came at 9 a.m. Monday was quiet.") ==
        Sentences{"He came at 9 a.m.", "Monday was quiet."});
}

TEST_CASE("the number of a king may end a sentence, an initial does not") {
  CHECK(sentences_of("It was rebuilt under Charles V. During the war it fell.") ==
        Sentences{"It was rebuilt under Charles V.", "During the war it fell."});
  CHECK(sentences_of("He met Charles V. Chaplin there.") ==
        Sentences{"He met Charles V. Chaplin there."});
}

TEST_CASE("an abbreviation ends a sentence before a word that begins one") {
  CHECK(sentences_of("He moved to the U.S. How was it? Ask Jane and co. They know.") ==
        Sentences{"He moved to the U.S.", "How was it?", "Ask Jane and co.", "They know."});
  CHECK(sentences_of("We are a team, you and I. Did you see it?").size() == 2);
}

TEST_CASE("no sentence ends within the name of a case or behind the abbreviation amid a name") {
  CHECK(sentences_of("Brown v. Board of Education came first.").size() == 1);
  CHECK(sentences_of("It was Paris vs. London again.").size() == 1);
  CHECK(sentences_of("The D.C. Circuit met on King Jr. Boulevard.").size() == 1);
  CHECK(sentences_of("They thanked state Del. Ann Bell.").size() == 1);
  CHECK(sentences_of("Rep. Robert C. \"Bobby\" Scott said no.").size() == 1);
}

TEST_CASE("no sentence ends between a number and the month or the number it belongs to") {
  CHECK(sentences_of("Come on 22-23 Feb at 7pm").size() == 1);
  CHECK(sentences_of("Please turn to p. 55 of it.").size() == 1);
}

TEST_CASE("an emoji behind a stop ends the sentence it stands behind") {
  CHECK(sentences_of("It sold. \xF0\x9F\x9A\xA2 \"It was cheap,\" she said.").size() == 2);
}

TEST_CASE("the tags of a post stand behind its sentence") {
  CHECK(sentences_of("So is the list of what went wrong. #OpenSource") ==
        Sentences{"So is the list of what went wrong.", "#OpenSource"});
}

TEST_CASE("a bracket in an edited paragraph ends no sentence before a name") {
  CHECK(sentences_of("The result pleased the coach on the night of the long game. \"The goal of "
                     "(goalkeeper) Dean Kiely was the best thing that I have seen in years of "
                     "football,\" he said.")
            .size() == 2);
}

TEST_CASE("closing marks belong to the sentence they close") {
  CHECK(sentences_of("\"I did.\" She left.") == Sentences{"\"I did.\"", "She left."});
}

}  // namespace
}  // namespace ae::test
