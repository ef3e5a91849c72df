// How often each stage asks for memory, and how much is held at once. The counters replace the
// global operator new of the test program.
#include <doctest/doctest.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <map>
#include <new>
#include <string>
#include <utility>

#include "analysis/job.h"
#include "io/read_article.h"
#include "io/write_json.h"

namespace {

std::atomic<std::size_t> allocations{0};
std::atomic<std::size_t> held_bytes{0};
std::atomic<std::size_t> most_held_bytes{0};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (!memory) throw std::bad_alloc();
  held_bytes += malloc_usable_size(memory);
  most_held_bytes = std::max<std::size_t>(most_held_bytes, held_bytes);
  return memory;
}
void operator delete(void* memory) noexcept {
  if (memory) held_bytes -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

namespace ae::test {
namespace {

/// News of the usual mixture: names, dates, figures, quotations, links between them.
std::string news(std::size_t paragraphs) {
  std::string text;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    text +=
        "The council of Northport voted on 4 March 2024 to close the old ferry line, which carried "
        "1,200 passengers a day and cost $5.6 million last year. \"We have waited long enough,\" "
        "said Ada Brennan, the mayor. She had warned the company two weeks earlier that it might "
        "lose the contract, according to a letter seen by reporters. Nobody expected the vote to "
        "be so close; some members left the room, others stayed until midnight.\n\n";
  }
  return text;
}

struct Counts {
  std::map<std::string, std::size_t> by_stage;
  std::size_t tokens = 0;
};

Counts count_allocations(std::size_t paragraphs) {
  const std::string text = news(paragraphs);
  Counts counts;
  std::size_t before = allocations;
  const auto note = [&](const std::string& stage) {
    counts.by_stage[stage] += allocations - before;
    before = allocations;
  };
  const Document doc = read_article(text);
  note("reading");
  AnalysisJob job(doc, built_in_model());
  for (bool done = false; !done;) {
    const std::string stage(job.stage_name());
    before = allocations;
    done = job.step(1u << 20);
    note(stage);
  }
  counts.tokens = job.analysis().tokens.size();
  before = allocations;
  write_json(doc, job.analysis());
  note("writing");
  return counts;
}

TEST_CASE("no stage asks for memory token by token") {
  count_allocations(1);  // makes what is made once
  const Counts small = count_allocations(50);
  const Counts large = count_allocations(100);
  const std::size_t more_tokens = large.tokens - small.tokens;
  REQUIRE(more_tokens > 4000);
  for (const auto& [stage, count] : large.by_stage) {
    const std::size_t more = count - std::min(count, small.by_stage.at(stage));
    CAPTURE(stage);
    // Room for a longer list now and then, and for one long value a paragraph of 90 tokens; a stage
    // that asks for each token passes this fifty times over.
    CHECK(more < more_tokens / 50);
  }
}

/// The most that is held from the bytes of a text to the last piece of its JSON, as a multiple of
/// the text; the model is there before.
double memory_of(std::string text) {
  const auto text_bytes = static_cast<double>(text.size());
  const std::size_t before = held_bytes;
  most_held_bytes = before;
  const Document doc = read_article(std::move(text));
  const Analysis analysis = analyze(doc);
  JsonPieces pieces(doc, analysis, {.tokens = true});
  while (pieces.has_more()) pieces.next();
  return static_cast<double>(most_held_bytes - before) / text_bytes;
}

TEST_CASE(
    "an analysis of news holds less than twelve times its text, of the densest notes 21 times") {
  count_allocations(1);  // makes what is made once
  CHECK(memory_of(news(2000)) < 12);
  // Nearly every word is short and a finding.
  std::string dense;
  for (int i = 0; i < 30'000; ++i) dense += "Al met Bo on May 4, 2024 for $5.\n\n";
  CHECK(memory_of(dense) < 21);
}

}  // namespace
}  // namespace ae::test
