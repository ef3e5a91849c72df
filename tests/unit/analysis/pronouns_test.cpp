#include "analysis/pronouns.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

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

TEST_CASE("whom a quotation speaks of is not who speaks") {
  CHECK(first_pronoun_of("Barack Obama won in May. John Kerry said: “He was tired.”") ==
        "Barack Obama");
}

TEST_CASE("who speaks behind a quotation is not whom it speaks of") {
  CHECK(first_pronoun_of("“I think that in his heart he is tired,” John Kerry said.") == "");
}

TEST_CASE("whom a quotation names is not who said it") {
  CHECK(first_pronoun_of("Lord Rennard attacked Labour. “Tony Blair has disappeared,” he said.") ==
        "Rennard");
}

TEST_CASE("who has just spoken goes on speaking") {
  CHECK(first_pronoun_of(
            "“It was bad,” said Simon Bell, the head of Acme, which owns what John Kerry "
            "built. “It is over,” he said.") == "Simon Bell");
}

TEST_CASE("two that are joined by and are two persons") {
  CHECK(first_pronoun_of("Neither he nor John Kerry spoke.") == "");
  CHECK(first_pronoun_of("John Kerry and he spoke.") == "");
}

TEST_CASE("a subject goes on as the subject of the next sentences") {
  CHECK(first_pronoun_of("Angela Merkel studied physics in Leipzig with Erika Hoentsch. Later she "
                         "moved to Berlin.") == "Angela Merkel");
}

TEST_CASE("a name set off by commas before a verb is the subject") {
  CHECK(
      first_pronoun_of("The chief, Angela Merkel, told Erika Hoentsch that it rained. She said it "
                       "would stop.") == "Angela Merkel");
}

TEST_CASE("the possessor of the next noun is no one who is named in the same phrase") {
  CHECK(first_pronoun_of("His brother John Kerry spoke.") == "");
}

TEST_CASE("it stands for the organization that says it") {
  CHECK(first_pronoun_of("Microsoft Corporation denied that it had broken the law.") ==
        "Microsoft Corporation");
  CHECK(first_pronoun_of("Microsoft Corporation bought a rival in May. It said so on Monday.") ==
        "Microsoft Corporation");
  CHECK(first_pronoun_of("Microsoft Corporation bought a rival in May. It rained.") == "");
  CHECK(first_pronoun_of("The mayor denied that it rained at Microsoft Corporation.") == "");
}

TEST_CASE(
    "its stands for the only organization or place, and for a subject of the sentence before") {
  CHECK(first_pronoun_of("Microsoft Corporation cut its prices.") == "Microsoft Corporation");
  CHECK(first_pronoun_of("Microsoft Corporation cut prices. Its shares rose.") ==
        "Microsoft Corporation");
  CHECK(first_pronoun_of("Microsoft Corporation told Stanford University about its prices.") == "");
  CHECK(first_pronoun_of("The best school of France lost its roof.") == "");
}

TEST_CASE("what he or she stands for is a person") {
  const Document doc = plain_document(
      "Sobotka danced for ten years. She left in 1961. After that she taught, and her school "
      "grew.");
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.entities.size() == 1);
  CHECK(analysis.entities[0].type == EntityType::kPerson);
  CHECK(analysis.entities[0].mention_count == 4);
}

TEST_CASE("a pronoun in brackets or far behind still costs constant work") {
  std::string text = "Barack Obama spoke. ";
  for (int i = 0; i < 20000; ++i) text += "He met John Kerry (his friend) and thanked him. ";
  const Document doc = plain_document(text);
  const Analysis analysis = analyze(doc);
  CHECK(analysis.mentions.size() > 40000);
}

TEST_CASE("its does not stand for a place that only tells of what kind something is") {
  CHECK(first_pronoun_of("The bank sold the Germany branch and closed its head office.") == "");
}

TEST_CASE("its does not stand for the place of a dateline") {
  CHECK(first_pronoun_of("Washington • The rate of the nation dropped to its lowest level.") == "");
}

TEST_CASE("every cue has a name of its own and a weight in the file") {
  std::set<std::string> names;
  for (std::size_t cue = 0; cue < kPronounCues; ++cue) names.insert(pronoun_cue_name(cue));
  CHECK(names.size() == kPronounCues);
  const auto weights = PronounModel().weights();
  CHECK(std::count(weights.begin(), weights.end(), 0) < 12);
}

}  // namespace
}  // namespace ae::test
