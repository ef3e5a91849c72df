#include "reader/apply.h"

#include <doctest/doctest.h>

#include "support/made_article.h"

using namespace ae;

namespace {

struct Reading {
  Article article = test::made_article();
  EntityList entities{article, {}};
  std::vector<Span> hits{{0, 3}, {35, 38}};
  ReaderScene scene() const { return {article, entities, hits}; }
  ReaderState after(const ReaderState& state, const Intent& intent) const {
    return apply(state, intent, scene());
  }
};

}  // namespace

TEST_CASE("selecting what does not exist leaves the state as it was") {
  const Reading reading;
  const ReaderState state;
  CHECK(reading.after(state, SelectSentence{3}) == state);
  CHECK(reading.after(state, SelectEntity{7}) == state);
  CHECK(reading.after(state, SelectTime{0}) == state);
  CHECK(reading.after(state, SelectMention{5}) == state);
  CHECK(reading.after(state, StepMention{1}) == state);
}

TEST_CASE("stepping through sentences begins at the first and stops at the last") {
  const Reading reading;
  ReaderState state = reading.after({}, StepSentence{+1});
  CHECK(state.selection.index == 0);
  for (int i = 0; i < 5; ++i) state = reading.after(state, StepSentence{+1});
  CHECK(state.selection.index == 2);
  CHECK(reading.after({}, StepSentence{-1}).selection.index == 2);
}

TEST_CASE("the sentence after a selected name is the one after the name's own sentence") {
  const Reading reading;
  const ReaderState state = reading.after({}, SelectMention{3});
  CHECK(reading.after(state, StepSentence{+1}).selection.index == 2);
}

TEST_CASE("mentions are stepped through in the order of the text and go round") {
  const Reading reading;
  ReaderState state = reading.after({}, SelectEntity{0});
  CHECK(focus_span(state, reading.scene()) == Span{0, 3});
  state = reading.after(state, StepMention{+1});
  CHECK(focus_span(state, reading.scene()) == Span{35, 38});
  state = reading.after(state, StepMention{+1});
  CHECK(focus_span(state, reading.scene()) == Span{0, 3});
  state = reading.after(state, StepMention{-1});
  CHECK(focus_span(state, reading.scene()) == Span{35, 38});
}

TEST_CASE("choosing a mention selects its entity at that mention") {
  const Reading reading;
  const ReaderState state = reading.after({}, SelectMention{1});
  CHECK(state.selection.kind == SelectionKind::kEntity);
  CHECK(state.selection.index == 0);
  CHECK(state.selection.step == 1);
}

TEST_CASE("shares, sizes and measures are held within their bounds") {
  const Reading reading;
  CHECK(reading.after({}, KeepShare{2}).view.keep_share == 1.0f);
  CHECK(reading.after({}, KeepShare{-1}).view.keep_share == 0.0f);
  CHECK(reading.after({}, SetTextPercent{10'000}).view.text_percent == kTextPercentMax);
  CHECK(reading.after({}, ChangeTextPercent{-2'000'000'000}).view.text_percent == kTextPercentMin);
  CHECK(reading.after({}, SetMeasure{3}).view.measure == kMeasureMin);
}

TEST_CASE("at least one sentence is kept, and at most all") {
  const Article article = test::made_article();
  CHECK(kept_count(article, 0) == 1);
  CHECK(kept_count(article, 0.5f) == 2);
  CHECK(kept_count(article, 1) == 3);
  CHECK(kept_count(Article(), 1) == 0);
}

TEST_CASE("toggling a layer twice gives the state back") {
  const Reading reading;
  const ReaderState once = reading.after({}, ToggleLayer{Layer::kFigures});
  CHECK(once.view.shows(Layer::kFigures));
  CHECK(reading.after(once, ToggleLayer{Layer::kFigures}) == ReaderState{});
}

TEST_CASE("the hits of a search are stepped through and selected as text") {
  const Reading reading;
  ReaderState state = reading.after({}, StepHit{+1});
  CHECK(state.selection.span == Span{0, 3});
  state = reading.after(state, StepHit{+1});
  CHECK(state.selection.span == Span{35, 38});
  state = reading.after(state, StepHit{+1});
  CHECK(state.selection.span == Span{0, 3});
}

TEST_CASE(
    "a search begins at what is seen: with the first hit behind its top, or the last before") {
  const Reading reading;
  CHECK(reading.after({}, StepHit{+1, 20}).selection.span == Span{35, 38});
  CHECK(reading.after({}, StepHit{+1, 36}).selection.span == Span{0, 3});
  CHECK(reading.after({}, StepHit{-1, 20}).selection.span == Span{0, 3});
  CHECK(reading.after({}, StepHit{-1, 0}).selection.span == Span{35, 38});
}

TEST_CASE("text can be selected only inside the article") {
  const Reading reading;
  CHECK(reading.after({}, SelectText{{4, 7}}).selection.kind == SelectionKind::kText);
  CHECK(reading.after({}, SelectText{{4, 7'000}}) == ReaderState{});
  CHECK(reading.after({}, SelectText{{7, 4}}) == ReaderState{});
}
