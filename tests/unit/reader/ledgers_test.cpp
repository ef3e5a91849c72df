#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "reader/commands.h"
#include "reader/figure_rows.h"
#include "reader/mirror_panel.h"
#include "reader/quote_rows.h"
#include "support/made_article.h"

using namespace ae;

namespace {

/// The made article, in which Ada says seven letters' worth in one quotation, an unnamed source and
/// nobody the others, with some figures.
Article ledger_article() {
  const Article made = test::made_article();
  Analysis analysis = made.analysis();
  const auto add_token = [&](Span span) {
    Token token;
    token.span = span;
    token.shape = kWordLike;
    analysis.tokens.push_back(token);
  };
  for (const Span span :
       {Span{0, 3}, {4, 7}, {8, 11}, {12, 14}, {15, 19}, {21, 24}, {25, 32}, {35, 38}, {39, 43}})
    add_token(span);
  analysis.quotes = {{{0, 3}, 0, QuoteKind::kIndirect, {}, kNone, {}},
                     {{4, 19}, 0, QuoteKind::kDirect, Span{0, 3}, 0, {}},
                     {{21, 32}, 1, QuoteKind::kMixed, Span{8, 11}, kNone, {}}};
  analysis.figures = {{{0, 3}, 0, FigureKind::kMoney, 5.6e6, {}, "USD"},
                      {{4, 7}, 0, FigureKind::kPercent, 12.5, {}, "%"},
                      {{8, 11}, 0, FigureKind::kMeasure, 3, 5.0, "km"}};
  return Article(made.shared_document(), std::make_shared<const Analysis>(std::move(analysis)));
}

}  // namespace

TEST_CASE("share of voice counts the words quoted, the most first") {
  const Article article = ledger_article();
  const std::vector<Voice> voices = voices_of(article, EntityList(article, {}));
  REQUIRE(voices.size() == 3);
  CHECK(voices[0].name == "Ada");
  CHECK(voices[0].words == 4);
  CHECK(voices[1].id == kUnnamedVoice);
  CHECK(voices[1].words == 2);
  CHECK(voices[2].id == kNoVoice);
}

TEST_CASE("quotations are filtered by source, manner and speaker; mixed ones are both manners") {
  const Article article = ledger_article();
  const EntityList entities(article, {});
  using Rows = std::vector<std::uint32_t>;
  CHECK(quote_rows(article, entities, {}) == Rows{0, 1, 2});
  CHECK(quote_rows(article, entities, {QuoteSource::kNamed}) == Rows{1});
  CHECK(quote_rows(article, entities, {QuoteSource::kUnnamed}) == Rows{0, 2});
  CHECK(quote_rows(article, entities, {QuoteSource::kAny, QuoteManner::kDirect}) == Rows{1, 2});
  CHECK(quote_rows(article, entities, {QuoteSource::kAny, QuoteManner::kIndirect}) == Rows{0, 2});
  CHECK(quote_rows(article, entities, {QuoteSource::kAny, QuoteManner::kAny, 0}) == Rows{1});
}

TEST_CASE("a speaker whom the person hides counts as a source without a name") {
  const Article article = ledger_article();
  const EntityKey ada{"Ada", EntityType::kPerson, 0};
  const EntityList entities(article, {{EditKind::kHide, ada, {}, EntityType::kOther, {}}});
  CHECK(voice_of(entities, article.analysis().quotes[1]) == kUnnamedVoice);
}

TEST_CASE("quotations are copied with their speakers") {
  const Article article = ledger_article();
  CHECK(quotes_text(article, EntityList(article, {}), {QuoteSource::kNamed}) ==
        "Ada: \u201cmet Bob in Rome\u201d\n");
}

TEST_CASE("figures are sorted by place, value and kind, in either direction, and shown by kind") {
  const Article article = ledger_article();
  using Rows = std::vector<std::uint32_t>;
  CHECK(figure_rows(article, {}) == Rows{0, 1, 2});
  CHECK(figure_rows(article, {FigureSort::kValue, false}) == Rows{2, 1, 0});
  CHECK(figure_rows(article, {FigureSort::kValue, true}) == Rows{0, 1, 2});
  CHECK(figure_rows(article, {FigureSort::kKind, false}) == Rows{0, 1, 2});
  CHECK(figure_rows(article, {FigureSort::kPlace, false, FigureKindChoice::kMeasure}) == Rows{2});
}

TEST_CASE("a figure's value is written as it is said, with its unit and the end of its range") {
  const Article article = ledger_article();
  CHECK(figure_value(article.analysis().figures[0]) == "$5.6 million");
  CHECK(figure_value(article.analysis().figures[1]) == "12.5%");
  CHECK(figure_value(article.analysis().figures[2]) == "3 \u2013 5 km");
  Figure huge;
  huge.value = 1e300;
  CHECK(figure_value(huge) == "1e+300");
  huge.value = -0.25;
  CHECK(figure_value(huge) == "\u22120.25");
  huge.value = 67'000'000;
  CHECK(figure_value(huge) == "67 million");
  huge.value = 1'234'567'891;
  CHECK(figure_value(huge) == "1,234,567,891");
  huge.value = -589e9;
  huge.kind = FigureKind::kMoney;
  huge.unit = "USD";
  CHECK(figure_value(huge) == "\u2212$589 billion");
  huge.unit = "CHF";
  CHECK(figure_value(huge) == "\u2212589 billion CHF");
}

TEST_CASE("figures are copied as CSV with a heading, and fields that need it are quoted") {
  const Article article = ledger_article();
  const std::string csv =
      figures_csv(article, {FigureSort::kPlace, false, FigureKindChoice::kMeasure});
  CHECK(csv ==
        "kind,value,upper,unit,words,sentence,context\r\n"
        "measure,3,5,km,Bob,1,Ada met Bob in Rome.\r\n");
}

TEST_CASE("the open panel is mirrored, and each of its items runs a command that exists") {
  const Article article = ledger_article();
  const EntityList entities(article, {});
  const std::vector<Span> hits;
  for (const Panel panel : {Panel::kSummary, Panel::kEntities, Panel::kQuotes, Panel::kFigures}) {
    ReaderState state;
    state.view.panel = panel;
    state.selection = {SelectionKind::kEntity, 1, 0, {}};
    JsonText out;
    out.begin_object();
    write_panel(out, state, {article, entities, hits}, 3);
    const auto mirror = nlohmann::json::parse(out.end_object().take())["panel"];
    CHECK(mirror["version"] == 3);
    REQUIRE_FALSE(mirror["groups"].empty());
    for (const auto& group : mirror["groups"]) {
      for (const auto& item : group["items"]) {
        CAPTURE(item.dump());
        CHECK_FALSE(item["label"].get<std::string>().empty());
        const std::string command = item["command"];
        REQUIRE(find_command(command) != nullptr);
        if (item["role"] == "field") continue;
        auto argument = item["argument"];
        if (item["role"] == "slider") argument["weight"] = item["value"];
        CHECK(intent_of(command, argument.dump()));
      }
    }
  }
}
