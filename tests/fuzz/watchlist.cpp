// A watchlist, a NUL and the article in which it is looked for. The first byte chooses the size of
// the steps.
#include <cstdint>
#include <memory>
#include <string>

#include "analysis/job.h"
#include "fuzz/input.h"
#include "fuzz/require.h"
#include "io/read_article.h"
#include "reader/watchlist.h"

namespace {

const char* broken_list_law(const std::vector<ae::WatchedTerm>& terms) {
  const std::string list = ae::write_watchlist(terms);
  const auto back = ae::read_watchlist(list);
  bool same = back.size() == terms.size();
  for (std::size_t i = 0; same && i < back.size(); ++i) {
    same = back[i].group == terms[i].group && back[i].name == terms[i].name &&
           back[i].forms == terms[i].forms;
  }
  if (!same) return "read_watchlist(write_watchlist(terms)) is terms";
  if (ae::with_watched(list, list) != list) return "a list with its own terms stays as it is";
  return "";
}

ae::WatchReading read(const std::vector<ae::WatchedTerm>& terms, const ae::Article& article,
                      std::uint32_t step) {
  ae::WatchReader reader(terms, article);
  while (!reader.step(step)) {
  }
  return reader.take(ae::EntityList(article, {}));
}

const char* broken_law(const ae::Article& article, const ae::WatchReading& reading) {
  std::uint32_t before = 0;
  for (const ae::WatchHit& hit : reading.hits) {
    if (!slices(article.document().text(), hit.span) || hit.span.empty()) return "every hit slices";
    if (hit.span.begin < before) return "hits are ordered by position";
    if (hit.term >= reading.terms.size()) return "a hit's term is there";
    before = hit.span.begin;
  }
  std::size_t listed = 0;
  for (const auto& hits : reading.by_term) {
    for (const std::uint32_t hit : hits) {
      if (hit >= reading.hits.size()) return "a term's hits are there";
    }
    listed += hits.size();
  }
  return listed == reading.hits.size() ? "" : "each hit belongs to one term";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  FuzzInput input(bytes, size);
  const std::uint32_t step = input.byte() + 1u;
  // The page gives well-formed text only.
  const std::string list = ae::repair_utf8(std::string(input.until('\0'))).bytes;
  ae::watchlist_refusal(list);
  const auto terms = ae::read_watchlist(list);
  require(broken_list_law(terms));
  auto document = std::make_shared<const ae::Document>(ae::read_article(std::string(input.rest())));
  auto analysis = std::make_shared<const ae::Analysis>(ae::analyze(*document));
  const ae::Article article(document, analysis);
  const ae::WatchReading whole = read(terms, article, 1u << 30);
  require(broken_law(article, whole));
  if (read(terms, article, step).hits != whole.hits)
    require("hits do not depend on the size of the steps");
  return 0;
}
