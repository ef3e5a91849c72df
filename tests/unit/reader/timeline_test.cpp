#include "reader/timeline.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "io/read_article.h"
#include "reader/apply.h"
#include "reader/mirror.h"
#include "support/made_article.h"

using namespace ae;

namespace {

/// Times in text order; every one lies in a sentence of its own.
Article dated_article(std::vector<std::pair<std::optional<Date>, std::optional<Date>>> periods) {
  std::string text;
  Analysis analysis;
  for (std::uint32_t i = 0; i < periods.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += "It was then. ";
    Sentence sentence;
    sentence.span = {begin, begin + 12};
    sentence.rank = i;
    analysis.sentences.push_back(sentence);
    TimeExpression time;
    time.span = {begin + 7, begin + 11};
    time.sentence = i;
    std::tie(time.earliest, time.latest) = periods[i];
    analysis.times.push_back(time);
  }
  return Article(std::make_shared<const Document>(read_article(text, {})),
                 std::make_shared<const Analysis>(std::move(analysis)));
}

constexpr Date kMarch{2025, 3, 4}, kMay{2025, 5, 1}, kJune{2025, 6, 30};

}  // namespace

TEST_CASE("every time is an event or in the tray, and events stand in the order of the calendar") {
  const Article article =
      dated_article({{kMay, kMay}, {{}, {}}, {kMarch, kMarch}, {{}, kJune}, {kMarch, kJune}});
  const Timeline timeline(article);
  REQUIRE(timeline.events().size() == 4);
  CHECK(timeline.tray() == std::vector<std::uint32_t>{1});
  CHECK(timeline.events()[0].time == 2);
  CHECK(timeline.events()[1].time == 4);
  CHECK(timeline.events()[2].time == 0);
  CHECK(timeline.events()[3].open_start);
  CHECK(timeline.event_of(0) == 2);
  CHECK(timeline.event_of(1) == kNone);
  CHECK(timeline.story() == std::vector<std::uint32_t>{2, 0, 3, 1});
}

TEST_CASE("within gives every event that meets a span of days, long ones begun before it too") {
  const Timeline timeline(dated_article({{kMarch, kJune}, {kMarch, kMarch}, {kJune, kJune}}));
  const auto [begin, end] = timeline.within(days_since_epoch(kMay), days_since_epoch(kMay) + 1.0);
  CHECK(begin == 0);
  CHECK(end == 2);
  CHECK(timeline.within(0, 1) == std::pair(0u, 0u));
}

TEST_CASE("times are stepped through by the calendar, then through those without a place in it") {
  const Timeline timeline(dated_article({{kMay, kMay}, {{}, {}}, {kMarch, kMarch}}));
  CHECK(step_time(timeline, kNone, +1) == 2);
  CHECK(step_time(timeline, 2, +1) == 0);
  CHECK(step_time(timeline, 0, +1) == 1);
  CHECK(step_time(timeline, 1, +1) == kNone);
  CHECK(step_time(timeline, kNone, -1) == 1);
  CHECK(step_time(timeline, 2, -1) == kNone);
  CHECK(step_time(Timeline(), kNone, +1) == kNone);
}

TEST_CASE("a brush leaves the sentences that name a time within its days, open periods included") {
  const Article article =
      dated_article({{kMarch, kMarch}, {{}, {}}, {kMay, {}}, {{}, kMarch}, {kMarch, kJune}});
  const BrushedSentences all(article, std::nullopt);
  CHECK(all.inactive());
  CHECK(all.passes(1));
  const BrushedSentences kept(article, DayRange{{2025, 4, 1}, {2025, 6, 1}});
  CHECK(kept.inside() == std::vector<std::uint32_t>{2, 4});
  CHECK_FALSE(kept.passes(0));
  CHECK(kept.passes(4));
}

TEST_CASE("a span brushed backwards is the same span, and clearing it shows all again") {
  const Article article = dated_article({{kMarch, kMarch}});
  const EntityList entities(article, {});
  const std::vector<Span> hits;
  const ReaderScene scene{article, entities, hits};
  ReaderState state = apply({}, BrushTime{{kMay, kMarch}}, scene);
  CHECK(state.view.brush == DayRange{kMarch, kMay});
  state = apply(state, ClearBrush{}, scene);
  CHECK_FALSE(state.view.brush);
}

TEST_CASE("the mirror tells the brushed days and the sentences that they leave") {
  const Article article = dated_article({{kMarch, kMarch}, {kMay, kMay}});
  const EntityList entities(article, {});
  const std::vector<Span> hits;
  ReaderState state;
  const auto brush = [&] {
    const auto mirror =
        write_mirror(state, {article, entities, hits}, "", MirrorVersions(), {0, 0, 0, 0, 0});
    return nlohmann::json::parse(mirror)["status"]["brush"];
  };
  CHECK(brush().is_null());
  state.view.brush = DayRange{kMay, kJune};
  CHECK(brush()["sentences"] == nlohmann::json::array({1}));
  CHECK(brush()["from"] == "2025-05-01");
}

TEST_CASE("sizes of regions stay within bounds, and 0 gives the usual ones back") {
  const Article article = test::made_article();
  const EntityList entities(article, {});
  const std::vector<Span> hits;
  const ReaderScene scene{article, entities, hits};
  ReaderState state = apply({}, SetPanelWidth{20}, scene);
  CHECK(state.view.regions.panel_width == kPanelWidthMin);
  state = apply(state, SetStripHeight{100'000}, scene);
  CHECK(state.view.regions.strip_height == kStripHeightMax);
  state = apply(state, SetPanelWidth{0}, scene);
  CHECK(state.view.regions.panel_width == 0);
  for (const SheetSnap snap : {SheetSnap::kLow, SheetSnap::kHalf, SheetSnap::kFull})
    CHECK(apply(state, SetSheet{snap}, scene).view.sheet() == snap);
}
