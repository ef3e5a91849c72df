// How long each stage takes, and the whole. The texts are those of tests/corpus and assets/samples,
// or the file named behind Google Benchmark's own options, repeated as paragraphs to the size asked
// for.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/job.h"
#include "io/read_article.h"
#include "io/write_json.h"

namespace {

using Clock = std::chrono::steady_clock;

/// "" for the repository's own texts.
std::filesystem::path text_file;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string gather_texts() {
  if (!text_file.empty()) return read_file(text_file);
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

/// From bytes to the last piece of JSON, as the page and the callers of the module get it; the
/// number of tokens.
std::size_t analyze_whole(const std::string& text) {
  const ae::Document doc = ae::read_article(text);
  const ae::Analysis analysis = ae::analyze(doc);
  ae::JsonPieces pieces(doc, analysis, {.offsets = ae::OffsetUnit::kUtf16});
  while (pieces.has_more()) {
    std::string_view piece = pieces.next();
    benchmark::DoNotOptimize(piece);
  }
  return analysis.tokens.size();
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

/// Of the processor time's growth between a text and one ten times its size: 1 is linear.
void note_growth(benchmark::State& state, double seconds) {
  static std::map<std::int64_t, double> seconds_of_size;
  seconds_of_size[state.range(0)] = seconds;
  const auto smaller = seconds_of_size.find(state.range(0) / 10);
  if (smaller != seconds_of_size.end())
    state.counters["exponent"] = std::log10(seconds / smaller->second);
}

/// Bytes to the last piece of JSON.
void article(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  std::size_t tokens = 0;
  const std::clock_t begin = std::clock();
  for (auto _ : state) tokens += analyze_whole(text);
  const auto ticks = static_cast<double>(std::clock() - begin);
  note_growth(state, ticks / CLOCKS_PER_SEC / static_cast<double>(state.iterations()));
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

/// What a caller waits for 1,000 words.
void thousand_words(benchmark::State& state) {
  const std::string text = text_of(6'000);
  std::size_t end = 0;
  for (int words = 0; words < 1000 && end < text.size(); ++words)
    end = std::min(text.find_first_of(" \n", end + 1), text.size());
  const std::string start = text.substr(0, end);
  for (auto _ : state) analyze_whole(start);
}

void all_stages(benchmark::internal::Benchmark* benchmark) {
  benchmark->DenseRange(0, static_cast<int>(stage_names().size()) - 1);
}

BENCHMARK(stage)->Apply(all_stages)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(thousand_words)->Unit(benchmark::kMillisecond);
BENCHMARK(article)
    ->Arg(6'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (count > 1) text_file = words[1];
  if (!text_file.empty() && !std::filesystem::is_regular_file(text_file)) {
    std::fprintf(stderr, "bench-analysis: there is no text %s\n", words[1]);
    return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
