// The words of a lens' two poles, a NUL behind each, then the article that is read through it. The
// first byte chooses the size of the steps.
#include <cmath>
#include <cstdint>
#include <string>

#include "analysis/job.h"
#include "analysis/lens.h"
#include "fuzz/input.h"
#include "fuzz/require.h"
#include "io/read_article.h"

namespace {

constexpr unsigned char kEmbeddings[] = {
#embed "models/embeddings.bin"
};

ae::LensReading read(const ae::Document& doc, const ae::Analysis& analysis,
                     const ae::LensPoles& poles, std::uint32_t step) {
  static const auto embeddings = ae::WordEmbeddings::read(kEmbeddings);
  ae::LensReader reader(doc, analysis, ae::built_in_model(), poles, &embeddings.value());
  while (!reader.step(step)) {
  }
  return reader.take();
}

bool is_within(float value, float low, float high) {
  return value >= low && value <= high;
}

const char* broken_law(const ae::Analysis& analysis, const ae::LensReading& reading) {
  if (reading.sentences.size() != analysis.sentences.size()) return "each sentence has a placement";
  std::uint32_t cue = 0;
  std::size_t placed = 0;
  for (const ae::LensPlacement& placement : reading.sentences) {
    if (!is_within(placement.place, -1, 1) || !is_within(placement.evidence, 0, 1))
      return "a place lies between the poles, and its evidence between 0 and 1";
    if (placement.first_cue != cue || (placement.placed() && placement.cue_count == 0))
      return "cues are grouped by sentence";
    cue += placement.cue_count;
    placed += placement.placed() ? 1 : 0;
  }
  if (cue != reading.cues.size()) return "each cue belongs to a sentence";
  for (const ae::LensCue& found : reading.cues) {
    if (found.token_count == 0 || found.token + found.token_count > analysis.tokens.size())
      return "a cue's tokens are there";
    if (!is_within(found.pull, -1, 1)) return "a cue's pull is between -1 and 1";
  }
  const std::size_t told =
      reading.sides[0].size() + reading.sides[1].size() + std::size_t{reading.balanced};
  return told == placed ? "" : "each placed sentence is on one side or between";
}

bool are_same(const ae::LensReading& a, const ae::LensReading& b) {
  bool same = a.cues.size() == b.cues.size() && a.sides == b.sides;
  for (std::size_t i = 0; same && i < a.sentences.size(); ++i)
    same = a.sentences[i].place == b.sentences[i].place;
  return same;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  FuzzInput input(bytes, size);
  const std::uint32_t step = input.byte() + 1u;
  // The page gives well-formed text only.
  const auto words = [&] { return ae::repair_utf8(std::string(input.until('\0'))).bytes; };
  const std::string first = words();
  const ae::LensPoles poles{first, words()};
  const ae::Document doc = ae::read_article(std::string(input.rest()));
  const ae::Analysis analysis = ae::analyze(doc);
  const ae::LensReading whole = read(doc, analysis, poles, 1u << 30);
  require(broken_law(analysis, whole));
  if (!are_same(read(doc, analysis, poles, step), whole))
    require("a reading does not depend on the size of the steps");
  return 0;
}
