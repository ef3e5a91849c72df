#include "reader/watchlist.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "analysis/job.h"
#include "io/read_article.h"
#include "reader/commands.h"

using namespace ae;

namespace {

struct Watched {
  Article article;
  EntityList entities;
  WatchReading reading;

  Watched(std::string text, std::string_view list, std::uint32_t step = 1'000'000)
      : article(analysed(std::move(text))), entities(article, {}) {
    WatchReader reader(read_watchlist(list), article);
    while (!reader.step(step)) {
    }
    reading = reader.take(entities);
  }

  static Article analysed(std::string text) {
    auto document = std::make_shared<const Document>(read_article(std::move(text), {}));
    auto analysis = std::make_shared<const Analysis>(analyze(*document, built_in_model()));
    return Article(std::move(document), std::move(analysis));
  }
  std::vector<std::string> words() const {
    std::vector<std::string> found;
    for (const WatchHit& hit : reading.hits) found.emplace_back(article.slice(hit.span));
    return found;
  }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a watchlist has one term a line, with aliases behind the equals sign") {
  const auto terms =
      read_watchlist("  NATO \n\nEuropean Union = EU, E.U. = the Union\r\n= x\nNATO");
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].name == "NATO");
  CHECK(terms[1].forms == Words{"European Union", "EU", "E.U.", "the Union"});
  const std::string text = write_watchlist(terms);
  CHECK(text == "NATO\nEuropean Union = EU, E.U., the Union\n");
  CHECK(write_watchlist(read_watchlist(text)) == text);
}

TEST_CASE("a line with a number sign and a blank heads a group, and no term of a group is lost") {
  const std::string text = "#metoo\n\n# Banks\nIMF\nWorld Bank\n\n# Unions\nUnite\n";
  const auto terms = read_watchlist(text);
  REQUIRE(terms.size() == 4);
  CHECK(terms[0].name == "#metoo");
  CHECK(terms[0].group == "");
  CHECK(terms[2].group == "Banks");
  CHECK(write_watchlist(terms) == text);
  CHECK(with_watched(text, "OECD\nIMF") ==
        "#metoo\nOECD\n\n# Banks\nIMF\nWorld Bank\n\n# Unions\nUnite\n");
  const Watched watched("Unite met the IMF.", text);
  CHECK(watched.reading.groups == Words{"", "Banks", "Unions"});
  CHECK(terms_of_group(watched.reading, 1) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("a number sign alone names no term, as it would be read as a heading") {
  const auto terms = read_watchlist("#= Banks\nIMF = #, # x\n#\t= y\n");
  REQUIRE(terms.size() == 1);
  CHECK(terms[0].forms == Words{"IMF", "#", "# x"});
  CHECK(write_watchlist(read_watchlist(write_watchlist(terms))) == write_watchlist(terms));
}

TEST_CASE("a list beyond the limits is refused with a sentence") {
  CHECK(watchlist_refusal("NATO\n# Group\nEU = European Union") == "");
  CHECK_FALSE(watchlist_refusal(std::string(kMostWatchedBytes + 1, 'x')).empty());
  CHECK_FALSE(watchlist_refusal(std::string(kLongestForm + 1, 'x')).empty());
  std::string many;
  for (std::size_t i = 0; i <= kMostWatchedTerms; ++i) many += std::to_string(i) + "\n";
  CHECK_FALSE(watchlist_refusal(many).empty());
}

TEST_CASE("watched terms are found as whole words, across white space, without regard to case") {
  const Watched watched("Solar power grows. SOLAR  Power again; solar powered is not it.",
                        "solar power");
  CHECK(watched.words() == Words{"Solar power", "SOLAR  Power"});
}

TEST_CASE("a term with a capital that matters is found in that spelling only") {
  CHECK(Watched("It is who and WHO and Who.", "WHO").words() == Words{"WHO"});
  CHECK(Watched("An iPhone, an iphone.", "iPhone").words() == Words{"iPhone"});
  CHECK(Watched("Rust and rust.", "Rust").words() == Words{"Rust", "rust"});
}

TEST_CASE("terms that overlap or end in each other are all found") {
  const Watched watched("The new york times square.", "york times square\nnew york\nyork\ntimes");
  CHECK(watched.reading.found_terms() == 4);
  CHECK(watched.words() == Words{"new york", "york times square", "york", "times"});
}

TEST_CASE("an alias counts for its term, and terms without hits stay listed") {
  const Watched watched("The EU met. The European Union agreed.", "European Union = EU\nNATO");
  CHECK(watched.reading.by_term[0].size() == 2);
  CHECK(watched.reading.by_term[1].empty());
  CHECK(watch_summary(watched.reading) == "1 of your 2 watched terms occurs");
}

TEST_CASE("other names of a watched person count too") {
  const Watched watched(
      "Senator Josh Hawley spoke in Rome. \"We will go on,\" Hawley said on Monday.",
      "Josh Hawley");
  CHECK(watched.words() == Words{"Josh Hawley", "Hawley"});
}

TEST_CASE("reading block by block finds the same as reading at once") {
  const std::string text = "Alpha beta.\n\nBeta alpha.\n\nGamma \u00c9tude \u00e9tude.";
  const std::string list = "alpha\nbeta\n\u00e9tude\n";
  CHECK(Watched(text, list, 1).reading.hits == Watched(text, list).reading.hits);
  CHECK(Watched(text, list).reading.hits.size() == 6);
}

TEST_CASE("a slow search for each form finds what the automaton finds") {
  std::uint32_t seed = 7;
  const auto next = [&] { return seed = seed * 1664525u + 1013904223u; };
  std::string text;
  for (int i = 0; i < 600; ++i) text += std::string(1, static_cast<char>('a' + next() % 3)) + " ";
  const Words forms = {"a b", "b a b", "c", "a a a", "b c a b", "c c"};
  for (const std::string& form : forms) {
    std::size_t wanted = 0;
    for (std::size_t at = 0; at + form.size() <= text.size();) {
      const bool here = text.compare(at, form.size(), form) == 0;
      wanted += here ? 1 : 0;
      at += here ? form.size() : 1;
    }
    CAPTURE(form);
    std::string list = form + "\n";
    for (const std::string& other : forms) list += other + "\n";
    CHECK(Watched(text, list).reading.by_term[0].size() == wanted);
  }
}

TEST_CASE("stepping through a watched term goes to each place and round") {
  const Watched watched("One tree. Two trees. A tree.", "tree");
  ReaderState state;
  const std::vector<Span> hits;
  ReaderScene scene{watched.article, watched.entities, hits};
  scene.watch = &watched.reading;
  const auto step = [&](const char* name) {
    state = apply(state, intent_of(name, R"({"term":0})").value(), scene);
    return state.selection.span.begin;
  };
  CHECK(step("watchlist.next") == 4);
  CHECK(step("watchlist.next") == 23);
  CHECK(step("watchlist.next") == 4);
  CHECK(step("watchlist.previous") == 23);
}

TEST_CASE("a selection can be watched") {
  const Watched watched("The new lab = good.", "");
  ReaderState state;
  state.selection = {SelectionKind::kText, kNone, 0, {4, 13}};
  const std::vector<Span> hits;
  const ReaderScene scene{watched.article, watched.entities, hits};
  state = apply(state, intent_of("watchlist.selection", "").value(), scene);
  CHECK(state.kept.watched == "new lab\n");
  CHECK(state.view.panel == Panel::kWatchlist);
}

TEST_CASE("terms are added and removed, and a list that is too long is refused") {
  const Watched watched("Text.", "");
  ReaderState state;
  const std::vector<Span> hits;
  const ReaderScene scene{watched.article, watched.entities, hits};
  const auto run = [&](const char* name, const std::string& argument) {
    state = apply(state, intent_of(name, argument).value(), scene);
  };
  run("watchlist.add", R"({"text":"NATO"})");
  run("watchlist.add", R"({"text":"European Union = EU"})");
  CHECK(state.kept.watched == "NATO\nEuropean Union = EU\n");
  run("watchlist.remove", R"({"term":0})");
  CHECK(state.kept.watched == "European Union = EU\n");
  const auto refused =
      intent_of("watchlist.set", "{\"text\":\"" + std::string(70'000, 'x') + "\"}");
  CHECK_FALSE(refused);
}
