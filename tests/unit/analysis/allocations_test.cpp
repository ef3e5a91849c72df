// How often each stage asks for memory. The counter replaces the global operator new of the test
// program.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <map>
#include <new>
#include <string>

#include "analysis/job.h"
#include "io/read_article.h"
#include "io/write_json.h"

namespace {

std::atomic<std::size_t> allocations{0};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
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

}  // namespace
}  // namespace ae::test
