#include "analysis/pronouns.h"

#include <doctest/doctest.h>

#include "analysis/job.h"
#include "support/reading.h"

namespace ae::test {
namespace {

/// The name of the entity that the first pronoun mention of the text stands for; "" where there is
/// none.
std::string first_pronoun_of(std::string_view text) {
  const Document doc = plain_document(text);
  const Analysis analysis = analyze(doc);
  for (const Mention& mention : analysis.mentions) {
    if (mention.kind == MentionKind::kPronoun)
      return std::string(doc.slice(analysis.entities[mention.entity].name));
  }
  return "";
}

TEST_CASE("he and she stand for the person named before") {
  CHECK(first_pronoun_of("Barack Obama spoke in Chicago. He was tired.") == "Barack Obama");
}

TEST_CASE("a pronoun never stands for a person of the other sex") {
  CHECK(first_pronoun_of("John Kerry met Angela Merkel on Monday. She was tired.") ==
        "Angela Merkel");
  CHECK(first_pronoun_of("Mr. Brown met Ms. White on Monday. He was tired.") == "Brown");
}

TEST_CASE("a pronoun without a person before it stands for nobody") {
  CHECK(first_pronoun_of("He was tired of Paris.") == "");
}

TEST_CASE("an opening phrase may point ahead to the subject") {
  CHECK(first_pronoun_of("In his first speech, Barack Obama praised the town.") == "Barack Obama");
}

TEST_CASE("an opening phrase points ahead without a comma, too") {
  CHECK(first_pronoun_of("At the beginning of his career Barack Obama worked in Chicago.") ==
        "Barack Obama");
}

TEST_CASE("his behind and belongs to the person named just before") {
  CHECK(first_pronoun_of("Barack Obama met John Kerry and his staff on Monday.") == "John Kerry");
}

TEST_CASE("him is not the subject of its own clause") {
  CHECK(first_pronoun_of("John Kerry spoke first. Later Barack Obama thanked him.") ==
        "John Kerry");
}

TEST_CASE("a subject is whom the subject of the next sentence stands for") {
  CHECK(first_pronoun_of("Barack Obama praised John Kerry on Monday. He was tired.") ==
        "Barack Obama");
}

}  // namespace
}  // namespace ae::test
