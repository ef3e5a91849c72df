#include "analysis/tagger.h"

#include <doctest/doctest.h>

#include "analysis/job.h"
#include "support/reading.h"

namespace ae::test {
namespace {

/// "The/DT cat/NN": each word with its tag.
std::string tagged(std::string_view text) {
  const Document doc = plain_document(text);
  const Analysis analysis = analyze(doc);
  std::string line;
  for (const Token& token : analysis.tokens) {
    if (!line.empty()) line += ' ';
    line += std::string(doc.slice(token.span)) + '/' + std::string(tag_name(token.tag));
  }
  return line;
}

TEST_CASE("each word gets its part of speech") {
  CHECK(tagged("The minister signed a new law.") ==
        "The/DT minister/NN signed/VBD a/DT new/JJ law/NN ./.");
}

TEST_CASE("the part of speech depends on the words around") {
  CHECK(tagged("They plan to visit.") == "They/PRP plan/VBP to/TO visit/VB ./.");
  CHECK(tagged("The plan failed.") == "The/DT plan/NN failed/VBD ./.");
}

TEST_CASE("numbers and addresses are tagged by their shape") {
  CHECK(tagged("See https://example.org 1,000 times") ==
        "See/VB https://example.org/ADD 1,000/CD times/NNS");
}

TEST_CASE("a word that no lexicon knows is tagged by its ending and shape") {
  CHECK(tagged("He was zorbifying.") == "He/PRP was/VBD zorbifying/VBG ./.");
  CHECK(tagged("We met Brzxkov yesterday.").find("Brzxkov/NNP") != std::string::npos);
}

TEST_CASE("every tag has a name that gives it back") {
  for (int i = 1; i < static_cast<int>(Tag::kCount); ++i) {
    const Tag tag = static_cast<Tag>(i);
    if (tag != Tag::kPunct) CHECK(tag_from_name(tag_name(tag)) == tag);
  }
  CHECK(tag_from_name("-LRB-") == Tag::kPunct);
  CHECK(tag_from_name("no such tag") == Tag::kOther);
}

}  // namespace
}  // namespace ae::test
