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

TEST_CASE("closing marks belong to the sentence they close") {
  CHECK(sentences_of("\"I did.\" She left.") == Sentences{"\"I did.\"", "She left."});
}

}  // namespace
}  // namespace ae::test
