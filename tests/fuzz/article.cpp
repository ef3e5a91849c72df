// Bytes -> Document -> Analysis -> JSON: plain text or Markdown of any kind. The first byte chooses
// the steps' size.
#include <cstdint>

#include "analysis/job.h"
#include "fuzz/require.h"
#include "io/read_article.h"
#include "io/write_json.h"
#include "support/laws.h"

namespace {

ae::Analysis analyze_in_steps(const ae::Document& doc, std::uint32_t quota) {
  ae::AnalysisJob job(doc, ae::built_in_model());
  while (!job.step(quota)) {
  }
  return job.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::uint32_t quota = bytes[0];
  const ae::Document doc = ae::read_article({reinterpret_cast<const char*>(bytes) + 1, size - 1});
  require(ae::test::broken_law(doc));
  const ae::Analysis whole = ae::analyze(doc);
  require(ae::test::broken_law(doc, whole));
  const std::string json = ae::write_json(doc, whole, {.tokens = true});
  const bool same = ae::write_json(doc, analyze_in_steps(doc, quota), {.tokens = true}) == json;
  require(same ? "" : "an analysis does not depend on the size of its steps");
  ae::JsonPieces pieces(doc, whole, {.tokens = true});
  const bool fits = json.size() < ae::JsonPieces::kPieceBytes;
  const bool one = pieces.next() == json && !pieces.has_more();
  require(one || !fits ? "" : "a short analysis is one piece");
  ae::write_json(doc, whole, {.offsets = ae::OffsetUnit::kUtf16, .tokens = true, .pretty = true});
  return 0;
}
