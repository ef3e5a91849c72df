#include "../../../../src/app/headless/headless.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "support/json_pieces.h"

using Json = nlohmann::json;

namespace {

Json piece_of(AeJob* job, std::uint32_t flags = 0) {
  const char* json = ae_job_piece(job, flags);
  return Json::parse(json, json + ae_job_piece_bytes(job));
}

/// All pieces as one.
Json answer_of(AeJob* job, std::uint32_t flags = 0) {
  Json answer = piece_of(job, flags);
  while (ae_job_has_more(job)) ae::test::add_piece(answer, piece_of(job, flags));
  return answer;
}

AeJob* start(const std::string& text, const std::string& published = "",
             const std::string& title = "") {
  return ae_job_start(text.data(), text.size(), published.data(), published.size(), title.data(),
                      title.size());
}

Json analyze_in_steps(const std::string& text, std::uint32_t quota) {
  AeJob* job = start(text);
  while (ae_job_step(job, quota) < 1) {
  }
  Json json = answer_of(job, kAeTokens);
  ae_job_free(job);
  return json;
}

}  // namespace

TEST_CASE("the module answers with offsets in UTF-16 units") {
  AeJob* job = start("😀 Hi.", "2025-03-04", "Greeting");
  while (ae_job_step(job, 100) < 1) {
  }
  const Json json = answer_of(job);
  CHECK(json["document"]["title"] == "Greeting");
  CHECK(json["document"]["published"] == "2025-03-04");
  CHECK(json["blocks"][0]["end"] == 6);
  ae_job_free(job);
}

TEST_CASE("the size of the steps does not change the answer") {
  std::string text;
  for (int i = 0; i < 50; ++i)
    text += "Ala Shaabana said on March 4, 2025 that it cost $5.6 million. She left.\n\n";
  CHECK(analyze_in_steps(text, 1) == analyze_in_steps(text, 1'000'000));
}

TEST_CASE("progress never falls, and reaches one only at the end") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "It rained all day in the north. Nobody came.\n\n";
  AeJob* job = start(text);
  double last = 0;
  for (double share = ae_job_step(job, 50); share < 1; share = ae_job_step(job, 50)) {
    REQUIRE(share >= last);
    last = share;
    REQUIRE(answer_of(job)["error"]["code"] == "unfinished");
  }
  CHECK(answer_of(job).contains("version"));
  ae_job_free(job);
}

TEST_CASE("an answer that has been given whole is not given again") {
  AeJob* job = start("Hi.");
  while (ae_job_step(job, 100) < 1) {
  }
  CHECK(answer_of(job).contains("keyphrases"));
  CHECK(piece_of(job)["error"]["code"] == "spent");
  CHECK(ae_job_has_more(job) == 0);
  ae_job_free(job);
}

TEST_CASE("a date that is none is an error with a code and a sentence") {
  AeJob* job = start("Hi.", "soon");
  CHECK(ae_job_step(job, 10) == 1);
  CHECK(answer_of(job)["error"]["code"] == "bad-message");
  CHECK(answer_of(job)["error"]["message"].get<std::string>().find("published") !=
        std::string::npos);
  ae_job_free(job);
}

TEST_CASE("an empty text has an analysis") {
  const Json json = analyze_in_steps("", 10);
  CHECK(json["version"] == 1);
  CHECK(json["tokens"].empty());
}
