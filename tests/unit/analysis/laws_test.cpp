// The laws of analysis.h, on texts of every kind.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "analysis/job.h"
#include "io/read_article.h"
#include "io/write_json.h"
#include "support/hostile.h"
#include "support/laws.h"

namespace ae::test {
namespace {

/// Large enough for a quadratic step to show, small enough for a second in all.
constexpr std::size_t kHostileBytes = 20'000;

std::string json_of(const Document& doc, std::uint32_t quota) {
  AnalysisJob job(doc, built_in_model());
  while (!job.step(quota)) {
  }
  return write_json(doc, job.take(), {.tokens = true});
}

TEST_CASE("the laws of Document and Analysis hold for hostile texts") {
  for (const HostileText& hostile : hostile_texts()) {
    CAPTURE(hostile.name);
    const Document doc = read_article(hostile.make(kHostileBytes));
    CHECK(broken_law(doc) == "");
    CHECK(broken_law(doc, analyze(doc)) == "");
  }
}

TEST_CASE("the laws hold for the smallest texts") {
  for (const char* text : {"", " ", "a", ".", "\n", "\"", "'", "’", "@", "#", "1", "-", "é", "中",
                           "\xFF", "I.", "a b", "1.", "$"}) {
    CAPTURE(text);
    const Document doc = read_article(text);
    CHECK(broken_law(doc) == "");
    CHECK(broken_law(doc, analyze(doc)) == "");
  }
}

TEST_CASE("an analysis does not depend on the size of its steps") {
  const Document doc =
      read_article(hostile_texts()[0].make(4000) + "\n\n# B\n\n- c “d,” said E. F. Gee.\n");
  const std::string whole = json_of(doc, 1u << 20);
  CHECK(json_of(doc, 0) == whole);
  CHECK(json_of(doc, 1) == whole);
  CHECK(json_of(doc, 7) == whole);
}

TEST_CASE("progress never falls and ends at 1") {
  const Document doc = read_article(hostile_texts()[1].make(20000));
  AnalysisJob job(doc, built_in_model());
  float before = job.progress();
  while (!job.step(100)) {
    CHECK(job.progress() >= before);
    before = job.progress();
  }
  CHECK(job.progress() == 1.0f);
}

/// Seconds of processor time to read and analyze, the best of three; other programs do not count.
double seconds_for(const HostileText& hostile, std::size_t bytes) {
  const std::string text = hostile.make(bytes);
  std::clock_t best = 0;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    const Document doc = read_article(text);
    CHECK(analyze(doc).tokens.size() <= bytes);
    const std::clock_t spent = std::clock() - begin;
    best = i == 0 ? spent : std::min(best, spent);
  }
  return static_cast<double>(best) / CLOCKS_PER_SEC;
}

TEST_CASE("the time for a hostile text grows with its size and not with its square") {
  for (const HostileText& hostile : hostile_texts()) {
    CAPTURE(hostile.name);
    const double small = seconds_for(hostile, kHostileBytes);
    const double large = seconds_for(hostile, 8 * kHostileBytes);
    // Eight times the text takes 64 times as long where a step is quadratic; noise and caches
    // account for the rest.
    CHECK(large < 32 * small + 0.05);
  }
}

}  // namespace
}  // namespace ae::test
