#include "reader/findings.h"

#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "analysis/job.h"
#include "io/read_article.h"
#include "reader/labels.h"
#include "reader/marked_runs.h"

using namespace ae;
using nlohmann::json;

namespace {

constexpr const char* kText =
    "# A dam at **Nuweiba**\n\n"
    "Maria van Houten said on 4 March 2025 that the dam had cost $589 billion.  \xF0\x9F\x9A\xA2 "
    "\"It was\n cheap,\" she said. It is described [here](https://example.org/a\"b).\n\n"
    "1. One thing\n2. [Another](javascript:x) thing for Van Houten and Anna Weber\n\n"
    "> Quoted *words* of Peter Jansen & Sons <b>\n";

struct Seen {
  std::shared_ptr<const Document> document =
      std::make_shared<const Document>(read_article(kText, {}));
  Article article{document, std::make_shared<const Analysis>(analyze(*document))};
  ReaderState state;
  std::vector<Span> hits;

  json findings() const {
    const EntityList entities(article, state.corrections);
    return json::parse(findings_json(state, {article, entities, hits}));
  }
  std::vector<MarkedRun> runs(std::uint32_t block) const {
    const EntityList entities(article, state.corrections);
    return marked_runs(state, {article, entities, hits}, block);
  }
};

std::string joined(const std::vector<MarkedRun>& runs) {
  std::string text;
  for (const MarkedRun& run : runs) text += run.text;
  return text;
}

std::string marked(const std::vector<MarkedRun>& runs, RunMark mark) {
  std::string text;
  for (const MarkedRun& run : runs) {
    if (run.has(mark)) text += "[" + run.text + "]";
  }
  return text;
}

/// The stretch between two UTF-16 offsets, as UTF-8.
std::string slice16(std::string_view text, std::size_t begin, std::size_t end) {
  std::string out;
  std::size_t unit = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (unit >= begin && unit < end) out += text.substr(at, size);
    unit += size == 4 ? 2 : 1;
    at += size;
  }
  return out;
}

}  // namespace

TEST_CASE("the runs of a block, joined, are its plain text") {
  Seen seen;
  seen.state.view.layers = 0xFFFF;
  seen.state.notes = {make_note(*seen.document, {30, 60}), make_note(*seen.document, {40, 45})};
  for (std::uint32_t i = 0; i < seen.document->blocks().size(); ++i)
    CHECK(joined(seen.runs(i)) == plain_text(*seen.document, seen.document->blocks()[i].span));
}

TEST_CASE("runs bear the marks of what was found, of notes and of emphasis") {
  Seen seen;
  seen.state.view.layers = 0xFFFF;
  const auto text = seen.runs(1);
  CHECK(marked(text, RunMark::kPerson) == "[Maria van Houten]");
  CHECK(marked(text, RunMark::kTime) == "[4 March 2025]");
  CHECK(marked(text, RunMark::kFigure) == "[$589 billion]");
  CHECK(marked(seen.runs(0), RunMark::kStrong) == "[Nuweiba]");
}

TEST_CASE("kinds of mark that the person has hidden, and hidden names, mark nothing") {
  Seen seen;
  seen.state.view.layers = layer_bit(Layer::kEntities);
  CHECK(marked(seen.runs(1), RunMark::kTime).empty());
  seen.state.view.layers = 0;
  CHECK(marked(seen.runs(1), RunMark::kPerson).empty());
}

TEST_CASE("only links to http, https and mailto are links") {
  Seen seen;
  std::string links;
  for (std::uint32_t i = 0; i < seen.document->blocks().size(); ++i) {
    for (const MarkedRun& run : seen.runs(i)) links += run.link;
  }
  CHECK(links == "https://example.org/a\"b");
}

TEST_CASE(
    "every place of the findings is that of its words, in UTF-16 units of the text as given") {
  const Seen seen;
  const json found = seen.findings();
  std::size_t places = 0;
  for (const char* kind : {"times", "quotes", "figures"}) {
    for (const json& record : found[kind]) {
      std::string words = slice16(kText, record["begin"], record["end"]);
      for (std::size_t at = 0; (at = words.find("\n ", at)) != std::string::npos;)
        words.replace(at, 2, " ");
      CHECK(words == record["words"].get<std::string>());
      ++places;
    }
  }
  CHECK(places >= 3);
}

TEST_CASE("the findings tell large values whole, and names as the person has them") {
  Seen seen;
  json found = seen.findings();
  CHECK(found["figures"][0]["value"].get<double>() == 589e9);
  CHECK(found["title"].get<std::string>() == "A dam at Nuweiba");
  CHECK(found["blocks"][2]["marker"].get<std::string>() == "1.");
  const std::string first = found["names"][0]["name"];
  const EntityList entities(seen.article, {});
  EntityEdit rename;
  rename.kind = EditKind::kRename;
  rename.entity = entities.items()[0].key;
  rename.name = "M. v. H.";
  seen.state.corrections = {rename};
  found = seen.findings();
  CHECK(found["names"][0]["name"].get<std::string>() == "M. v. H.");
  CHECK(first != "M. v. H.");
}

TEST_CASE("a note without its place is told with its words alone") {
  Seen seen;
  Note note;
  note.quote = "gone";
  note.body = "why?";
  seen.state.notes = {note};
  const json found = seen.findings();
  REQUIRE(found["notes"].size() == 1);
  CHECK(found["notes"][0]["quote"].get<std::string>() == "gone");
  CHECK_FALSE(found["notes"][0].contains("begin"));
}

TEST_CASE("names in the same sentence are a graph whose edges are pairs of its nodes") {
  const Seen seen;
  const json graph = seen.findings()["graph"];
  REQUIRE(graph["nodes"].size() >= 2);
  REQUIRE_FALSE(graph["edges"].empty());
  for (const json& node : graph["nodes"]) {
    CHECK_FALSE(node["name"].get<std::string>().empty());
    CHECK(node["mentions"].get<int>() > 0);
    for (const char* axis : {"x", "y"}) {
      CHECK(node[axis].get<double>() >= 0);
      CHECK(node[axis].get<double>() <= 1);
    }
  }
  for (const json& edge : graph["edges"]) {
    CHECK(edge["a"] < edge["b"]);
    CHECK(edge["b"] < graph["nodes"].size());
    CHECK(edge["sentences"] > 0);
  }
}

TEST_CASE("the tone of a short text is told sentence by sentence") {
  const Seen seen;
  const json tone = seen.findings()["tone"];
  const auto& sentences = seen.article.analysis().sentences;
  REQUIRE(tone.size() == sentences.size());
  for (std::size_t i = 0; i < tone.size(); ++i)
    CHECK(tone[i].get<double>() ==
          doctest::Approx(static_cast<double>(sentences[i].sentiment)).epsilon(1e-3));
}
