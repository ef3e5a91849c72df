#include "analysis/nominals.h"

#include <doctest/doctest.h>

#include "analysis/job.h"
#include "support/reading.h"

namespace ae::test {
namespace {

/// Each description with the name it stands for: "the airline = Ryanair; ".
std::string nominals_of(std::string_view text) {
  const Document doc = plain_document(text);
  const Analysis analysis = analyze(doc);
  std::string found;
  for (const Mention& mention : analysis.mentions) {
    if (mention.kind != MentionKind::kNominal) continue;
    found += std::string(doc.slice(mention.span)) + " = " +
             std::string(doc.slice(analysis.entities[mention.entity].name)) + "; ";
  }
  return found;
}

TEST_CASE("what an apposition says of a name stands for it") {
  CHECK(nominals_of(
            "Angela Merkel, co-founder of Acme, spoke on Monday. The co-founder was tired.") ==
        "The co-founder = Angela Merkel; ");
  CHECK(nominals_of("Ryanair, an Irish airline, cut jobs. Unions struck the airline.") ==
        "the airline = Ryanair; ");
}

TEST_CASE("an apposition itself is no mention of its own") {
  CHECK(nominals_of("Angela Merkel, the composer, spoke on Monday.") == "");
}

TEST_CASE("a title stands for whom it was given") {
  CHECK(nominals_of("We met Senator Angela Merkel in May. Later the senator spoke in Oslo.") ==
        "the senator = Angela Merkel; ");
}

TEST_CASE("the last word of an organization stands for it") {
  CHECK(nominals_of("She studied at Stanford University for years. The university is old.") ==
        "The university = Stanford University; ");
}

TEST_CASE("what is told of two stands for neither") {
  CHECK(nominals_of("Ryanair, an Irish airline, and Lufthansa, a German airline, cut jobs. Unions "
                    "struck the airline.") == "");
}

TEST_CASE("a description that goes on means something else") {
  CHECK(nominals_of(
            "Ryanair, an Irish airline, cut jobs. Unions praised the airline that hired.") == "");
  CHECK(nominals_of("Ryanair, an Irish airline, cut jobs. Unions praised the airline industry.") ==
        "");
}

TEST_CASE("a description far behind its name stands for nobody") {
  std::string text = "Ryanair, an Irish airline, cut jobs. ";
  for (int i = 0; i < 8; ++i) text += "It rained all day. ";
  CHECK(nominals_of(text + "Unions struck the airline.") == "");
}

TEST_CASE("an office that is repeated is somebody, whoever holds it") {
  CHECK(nominals_of("The act allows the Secretary to waive rules. But the Secretary must give "
                    "reasons. When the Secretary gave none, the loans were stopped.") ==
        "the Secretary = Secretary; the Secretary = Secretary; the Secretary = Secretary; ");
  CHECK(nominals_of("The act allows the Secretary to waive rules. But the Secretary must give "
                    "reasons.") == "");
}

TEST_CASE("an office in capitals is that of the one who is named with it later") {
  CHECK(nominals_of("The letter was for the Senator alone. It was read by Senator Ada Lane.") ==
        "the Senator = Ada Lane; ");
}

TEST_CASE("what the text tells of nobody stands for nobody") {
  CHECK(nominals_of("Ryanair cut jobs. Unions struck the airline.") == "");
}

}  // namespace
}  // namespace ae::test
