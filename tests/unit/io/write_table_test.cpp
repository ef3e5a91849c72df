#include "io/write_table.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "io/read_article.h"

using namespace ae;

namespace {

const char* const kText = "Ala, \"the boss\", left in 2025. Bo came in May. Ala paid $5.";

Analysis findings() {
  Analysis a;
  a.sentences.resize(3);
  a.sentences[0].span = {0, 30};
  a.sentences[1].span = {31, 46};
  a.sentences[2].span = {47, 59};
  a.summary = {0, 2};
  a.entities = {{{31, 33}, EntityType::kPerson, 0, 1, 0}, {{0, 3}, EntityType::kPerson, 1, 2, 0}};
  a.mentions = {{{31, 33}, 1, 0, {}}, {{0, 3}, 0, 1, {}}, {{47, 50}, 2, 1, {}}};
  a.times = {{{0, 3}, 0, TimeType::kDuration, "P1D", {}, {}},
             {{25, 29}, 0, TimeType::kDate, "2025", Date{2025, 1, 1}, Date{2025, 12, 31}},
             {{42, 45}, 1, TimeType::kDate, "2024-05", Date{2024, 5, 1}, Date{2024, 5, 31}}};
  a.quotes = {{{6, 14}, 0, QuoteKind::kDirect, Span{0, 3}, 1, {}}};
  a.figures = {{{56, 58}, 2, FigureKind::kMoney, 5, {}, "USD"}};
  return a;
}

std::string table(TableKind kind, TableFormat format) {
  return write_table(read_article(kText), findings(), kind, format);
}

}  // namespace

TEST_CASE("a summary as text is its sentences, one a line") {
  CHECK(table(TableKind::kSummary, TableFormat::kText) ==
        "Ala, \"the boss\", left in 2025.\nAla paid $5.\n");
}

TEST_CASE("entities are listed from the one mentioned most") {
  CHECK(table(TableKind::kEntities, TableFormat::kText) == "Ala\tperson\t2\nBo\tperson\t1\n");
}

TEST_CASE("a timeline goes by day, and what has no day comes last") {
  CHECK(table(TableKind::kTimeline, TableFormat::kText) ==
        "2024-05-01\t2024-05-31\t2024-05\tdate\tMay\n2025-01-01\t2025-12-31\t2025\tdate\t2025\n-\t-"
        "\tP1D\tduration\tAla\n");
}

TEST_CASE("CSV has a head line, and quotes what holds commas, marks or line ends") {
  CHECK(table(TableKind::kSummary, TableFormat::kCsv) ==
        "sentence,score,begin,end,text\r\n0,0,0,30,\"Ala, \"\"the boss\"\", left in "
        "2025.\"\r\n2,0,47,59,Ala paid $5.\r\n");
}

TEST_CASE("a table as JSON is an array of objects with null for empty cells") {
  const auto json = nlohmann::json::parse(table(TableKind::kQuotes, TableFormat::kJson));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["speaker"] == "Ala");
  CHECK(json[0]["entity"] == "Ala");
  CHECK(json[0]["cue"].is_null());
  CHECK(json[0]["text"] == "the boss");
}

TEST_CASE("figures are listed with value and unit") {
  CHECK(table(TableKind::kFigures, TableFormat::kText) == "5\t-\tUSD\tmoney\t$5\n");
}
