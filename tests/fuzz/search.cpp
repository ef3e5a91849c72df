// A search: the first byte holds its options, the second the size of the steps, then words or a
// pattern up to a NUL, then the article.
#include <cstdint>
#include <memory>
#include <string>

#include "fuzz/input.h"
#include "fuzz/require.h"
#include "io/read_article.h"
#include "reader/search.h"

namespace {

std::string broken_law(const ae::Document& doc, const std::vector<ae::Span>& hits) {
  std::uint32_t end = 0;
  std::size_t block = 0;
  for (const ae::Span hit : hits) {
    if (!slices(doc.text(), hit) || hit.empty()) return "every hit slices";
    if (hit.begin < end) return "hits are in text order, without overlaps";
    end = hit.end;
    while (block < doc.blocks().size() && doc.blocks()[block].span.end < hit.end) ++block;
    if (block == doc.blocks().size() || !doc.blocks()[block].span.contains(hit))
      return "no hit crosses a block";
  }
  for (const auto order : {ae::HitOrder::kBefore, ae::HitOrder::kAfter}) {
    const auto listed = ae::order_hits(doc, hits, order);
    if (listed.size() != std::min(hits.size(), ae::kMostListedHits))
      return "each of the first hits is listed";
  }
  return "";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  FuzzInput input(bytes, size);
  const std::uint8_t options = input.byte();
  const std::uint32_t step = input.byte() + 1u;
  // The page gives well-formed text only.
  const ae::SearchQuery query{ae::repair_utf8(std::string(input.until('\0'))).bytes,
                              (options & 1) != 0, (options & 2) != 0, (options & 4) != 0};
  const auto doc =
      std::make_shared<const ae::Document>(ae::read_article(std::string(input.rest())));
  const auto hits = ae::find_hits(*doc, query);
  require(broken_law(*doc, hits));
  ae::HitFinder finder;
  finder.begin(doc, query);
  while (!finder.step(step)) {
  }
  if (finder.hits() != hits) require("hits do not depend on the size of the steps");
  if (!finder.fault().empty() && !hits.empty())
    require("a pattern that can't be read finds nothing");
  return 0;
}
