#include "reader/saved_state.h"

#include <doctest/doctest.h>

#include "io/read_article.h"

using namespace ae;

namespace {

ReaderState rich_state() {
  ReaderState state;
  state.selection = {SelectionKind::kEntity, 4, 2, {}};
  state.corrections = {
      {EditKind::kMerge,
       {"Ada", EntityType::kPerson, 1},
       {"Bob", EntityType::kPerson, 0},
       EntityType::kOther,
       {}},
      {EditKind::kRename, {"Eve"}, {}, EntityType::kPerson, "\u201cA\"\\\n\u6c88\u201d"},
      {EditKind::kSplit, {"Rome", EntityType::kLocation, 2}, {}, EntityType::kLocation, "Roma"}};
  state.notes = {
      {{4, 9}, "quote", "be\n", "af", "Words \u201c\"", NoteColour::kPink, "2025-03-04T10:20:30Z"}};
  state.view.entities = {"ada", EntitySort::kName, EntityKindChoice::kLocation, true};
  state.view.quotes = {QuoteSource::kUnnamed, QuoteManner::kIndirect, 7};
  state.view.figures = {FigureSort::kValue, true, FigureKindChoice::kMeasure};
  state.lens = {"My \"lens\"", {"a, b", "\u6c88"}};
  state.place = 1234;
  state.view.keep_share = 0.3f;
  state.view.layers = 3;
  state.view.panel = Panel::kMarks;
  state.view.panel_open = false;
  state.view.theme = ThemeChoice::kSepia;
  state.view.timeline = TimelineOrder::kStory;
  state.view.text_percent = 130;
  state.view.measure = 72;
  state.view.summary_length = 9;
  state.view.search = {"open source", true, true, true};
  state.view.hit_order = HitOrder::kAfter;
  state.view.hit_context = 77;
  state.view.search_step = 3;
  state.view.brush = DayRange{{2025, 1, 1}, {2025, 3, 4}};
  state.view.regions = {512, 240, false, true};
  state.view.weights[4] = 0.25f;
  state.view.weights[7] = 2.125f;
  return state;
}

}  // namespace

TEST_CASE("a saved state comes back as it was") {
  for (const ReaderState& state : {ReaderState{}, rich_state()}) {
    const auto back = read_state(write_state(state));
    REQUIRE(back);
    CHECK(back.value() == state);
  }
}

TEST_CASE("a place that the article does not have is forgotten, and nothing else") {
  const Document document = read_article("Ada met Bob. \u20ac 5 were paid.", {});
  for (const auto& [place, kept] : {std::pair{0u, true}, {8u, true}, {14u, false}, {500u, false}}) {
    ReaderState state = rich_state();
    state.place = place;
    fit_state(state, document);
    CAPTURE(place);
    CHECK(state.place.has_value() == kept);
    CHECK(state.notes.size() == 1);
  }
  CHECK_FALSE(read_state(R"({"version":1,"place":"top"})"));
}

TEST_CASE("a lens that has a name and no words yet comes back with its name") {
  ReaderState state;
  state.lens = {"Mine", {}};
  const auto back = read_state(write_state(state));
  REQUIRE(back);
  CHECK(back.value().lens == state.lens);
}

TEST_CASE("a stretch of text that ends before it begins, or has no end, is refused") {
  for (const char* span : {R"("begin":4,"end":3)", R"("begin":4)"}) {
    const std::string stretch = span;
    CHECK_FALSE(read_state(R"({"version":1,"selection":{"kind":"text",)" + stretch + "}}"));
    CHECK_FALSE(read_state(R"({"version":1,"notes":[{)" + stretch + "}]}"));
  }
}

TEST_CASE("a stretch that the text does not have, or that splits a letter, is not selected") {
  const Document document = read_article("Ada met Zoë.");
  for (const Span span : {Span{4, 90}, Span{200, 201}, Span{11, 12}}) {
    ReaderState state;
    state.selection = {SelectionKind::kText, kNone, 0, span};
    fit_state(state, document);
    CHECK(state.selection == Selection{});
  }
  ReaderState state;
  state.selection = {SelectionKind::kText, kNone, 0, {8, 12}};
  fit_state(state, document);
  CHECK(state.selection.span == Span{8, 12});
}

TEST_CASE("the smallest share and the finest weight come back to the bit") {
  ReaderState state;
  state.view.keep_share = 1e-30f;
  state.view.weights[2] = 1.00000012f;
  const auto back = read_state(write_state(state));
  REQUIRE(back);
  CHECK(back.value() == state);
}

TEST_CASE("every share from 0 to 1 comes back to the bit") {
  for (int i = 0; i <= 1000; ++i) {
    ReaderState state;
    state.view.keep_share = static_cast<float>(i) / 1000.0f;
    const auto back = read_state(write_state(state));
    REQUIRE(back);
    REQUIRE(back.value().view.keep_share == state.view.keep_share);
  }
}

TEST_CASE("unknown fields are passed over and absent ones have their usual value") {
  const auto state =
      read_state("{\"version\":1,\"later\":[1],\"view\":{\"measure\":50,\"new\":{}}}");
  REQUIRE(state);
  CHECK(state.value().view.measure == 50);
  CHECK(state.value().view.theme == ThemeChoice::kSystem);
}

TEST_CASE("a saved state that cannot be is refused with a sentence") {
  const char* const wrong[] = {
      "",
      "x",
      "[]",
      "{}",
      "{\"version\":2}",
      "{\"version\":1",
      "{\"version\":1,\"view\":[]}",
      "{\"version\":1,\"view\":{\"keep\":2}}",
      "{\"version\":1,\"view\":{\"measure\":-4}}",
      "{\"version\":1,\"view\":{\"textPercent\":1e30}}",
      "{\"version\":1,\"view\":{\"theme\":\"pink\"}}",
      "{\"version\":1,\"view\":{\"layers\":65536}}",
      "{\"version\":1,\"selection\":{\"begin\":9,\"end\":3}}",
      "{\"version\":1,\"view\":{\"weights\":[1,1]}}",
      "{\"version\":1,\"view\":{\"weights\":[9,1,1,1,1,1,1,1,1,1,1,1]}}",
      "{\"version\":1,\"view\":{\"panelWidth\":3}}",
      "{\"version\":1,\"view\":{\"brushFrom\":\"2025-01-02\",\"brushTo\":\"2025-01-01\"}}",
      "{\"version\":1,\"lens\":[]}",
      "{\"version\":1,\"lens\":{\"left\":7}}",
      "{\"version\":1,\"corrections\":{}}",
      "{\"version\":1,\"corrections\":[{\"kind\":\"burn\"}]}",
      "{\"version\":1,\"corrections\":[7]}",
  };
  for (const char* json : wrong) {
    CAPTURE(json);
    const auto state = read_state(json);
    REQUIRE_FALSE(state);
    CHECK(state.failure().code == "bad-message");
    CHECK_FALSE(state.failure().message.empty());
  }
}
