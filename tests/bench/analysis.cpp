// How long each stage takes, and the whole. The texts are those of tests/corpus and assets/samples,
// or the file named by AE_BENCH_TEXT, repeated as paragraphs to the size asked for.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analysis/job.h"
#include "io/read_article.h"
#include "io/write_json.h"

namespace {

using Clock = std::chrono::steady_clock;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string gather_texts() {
  if (const char* path = std::getenv("AE_BENCH_TEXT")) return read_file(path);
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"tests/corpus", "assets/samples"}) {
    const std::filesystem::path root = std::filesystem::path(AE_SOURCE_FOLDER) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const auto kind = entry.path().extension();
      if (kind == ".txt" || (kind == ".md" && entry.path().stem() != "README"))
        paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const auto& path : paths) all += read_file(path) + "\n\n";
  return all;
}

/// The texts, over and over, cut behind a paragraph once there are `bytes` of them.
std::string text_of(std::size_t bytes) {
  static const std::string unit = gather_texts();
  std::string text;
  while (text.size() < bytes) text += unit;
  const std::size_t end = text.find("\n\n", bytes);
  return end == std::string::npos ? text : text.substr(0, end);
}

std::vector<std::string> stage_names() {
  const ae::Document doc = ae::read_article("One. Two.");
  ae::AnalysisJob job(doc, ae::built_in_model());
  std::vector<std::string> names;
  do {
    if (names.empty() || names.back() != job.stage_name()) names.emplace_back(job.stage_name());
  } while (!job.step(1u << 20));
  return names;
}

/// Time of one stage within whole analyses of 100 kB.
void stage(benchmark::State& state) {
  const std::string name = stage_names()[static_cast<std::size_t>(state.range(0))];
  const ae::Document doc = ae::read_article(text_of(100'000));
  std::size_t tokens = 0;
  for (auto _ : state) {
    ae::AnalysisJob job(doc, ae::built_in_model());
    double seconds = 0;
    bool done = false;
    while (!done) {
      const bool counts = job.stage_name() == name;
      const auto begin = Clock::now();
      done = job.step(1u << 20);
      if (counts) seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    }
    state.SetIterationTime(seconds);
    tokens += job.analysis().tokens.size();
  }
  state.SetLabel(name);
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}

/// Bytes to JSON, as the command line does it; the sizes give the growth.
void article(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  std::size_t tokens = 0;
  for (auto _ : state) {
    const ae::Document doc = ae::read_article(text);
    const ae::Analysis analysis = ae::analyze(doc);
    benchmark::DoNotOptimize(ae::write_json(doc, analysis));
    tokens += analysis.tokens.size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetComplexityN(static_cast<std::int64_t>(text.size()));
}

void all_stages(benchmark::internal::Benchmark* benchmark) {
  benchmark->DenseRange(0, static_cast<int>(stage_names().size()) - 1);
}

BENCHMARK(stage)->Apply(all_stages)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(article)
    ->Arg(6'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

}  // namespace
