#include "io/write_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "analysis/job.h"
#include "io/json_writer.h"
#include "io/read_article.h"
#include "io/shown_text.h"
#include "support/json_pieces.h"

using namespace ae;
using Json = nlohmann::json;

namespace {

Json analysis_of(const Document& doc, const Analysis& analysis, JsonStyle style = {}) {
  return Json::parse(write_json(doc, analysis, style));
}

/// An analysis with one of everything over the text "Ala said 😀 hi 5% now.".
Analysis one_of_everything() {
  Analysis a;
  a.tokens.push_back({{0, 3}});
  a.sentences.push_back({{0, 25}, 0, 0, 1, 0.5f, 1.0f, 0, -0.25f, true});
  a.summary = {0};
  a.entities.push_back({{0, 3}, EntityType::kPerson, 0, 1, 0.5f});
  a.mentions.push_back({{0, 3}, 0, 0, MentionKind::kName});
  a.times.push_back({{21, 24}, 0, TimeType::kDate, "PRESENT_REF", std::nullopt, Date{2025, 3, 4}});
  a.quotes.push_back({{14, 16}, 0, QuoteKind::kIndirect, Span{0, 3}, 0, Span{4, 8}});
  a.quotes.push_back({{14, 16}, 0, QuoteKind::kDirect, std::nullopt, kNone, std::nullopt});
  a.figures.push_back({{17, 19}, 0, FigureKind::kPercent, 5, std::nullopt, "%"});
  a.keyphrases.push_back({{14, 16}, 0.9f, 0, 1});
  a.keyphrase_mentions.push_back({14, 16});
  a.published = Date{2025, 3, 4};
  a.word_count = 6;
  return a;
}

/// The size of the last record of the last array.
std::size_t last_record_bytes(const std::string& piece) {
  const auto members = nlohmann::ordered_json::parse(piece);
  return members.back().back().dump().size();
}

const char* const kText = "Ala said 😀 hi 5% now.";

}  // namespace

TEST_CASE("JSON has the fields of the contract, in an empty analysis too") {
  const Json json = analysis_of(read_article(""), Analysis{});
  CHECK(json["version"] == 1);
  for (const char* array :
       {"blocks", "sentences", "summary", "entities", "times", "quotes", "figures", "keyphrases"}) {
    CHECK(json[array].is_array());
    CHECK(json[array].empty());
  }
  CHECK(json["document"]["title"].is_null());
  CHECK(json["document"]["published"].is_null());
  CHECK_FALSE(json.contains("tokens"));
}

TEST_CASE("handed on in pieces, the text is the same and no piece is large") {
  std::string article;
  for (int i = 0; i < 2000; ++i) article += "Ann Lee paid $5 on March 4, 2025. ";
  const Document doc = read_article(article);
  const Analysis analysis = analyze(doc);
  std::string whole;
  std::size_t pieces = 0, largest = 0;
  write_json(doc, analysis, {.tokens = true}, [&](std::string_view piece) {
    whole += piece;
    ++pieces;
    largest = std::max(largest, piece.size());
  });
  CHECK(pieces > 3);
  CHECK(largest < 80 * 1024);
  CHECK((whole == write_json(doc, analysis, {.tokens = true})));
}

TEST_CASE("pieces put together are the analysis, and each ends with the record that fills it") {
  std::string article;
  for (int i = 0; i < 3000; ++i) article += "Ann Lee paid $5 on March 4, 2025. \"No,\" said Bo. ";
  const Document doc = read_article(article);
  const Analysis analysis = analyze(doc);
  for (const bool tokens : {false, true}) {
    const JsonStyle style{.tokens = tokens};
    JsonPieces pieces(doc, analysis, style);
    Json whole;
    std::size_t count = 0;
    for (; pieces.has_more(); ++count) {
      const std::string piece(pieces.next());
      constexpr std::size_t kComma = 1, kBrackets = 2;
      CHECK(piece.size() - last_record_bytes(piece) < JsonPieces::kPieceBytes + kComma + kBrackets);
      test::add_piece(whole, Json::parse(piece));
    }
    CHECK(count > 10);
    CHECK((whole == analysis_of(doc, analysis, style)));
  }
}

TEST_CASE("an empty analysis is one piece") {
  const Document doc = read_article("");
  const Analysis analysis;
  JsonPieces pieces(doc, analysis, {});
  CHECK(pieces.has_more());
  CHECK(Json::parse(pieces.next()) == analysis_of(doc, analysis));
  CHECK_FALSE(pieces.has_more());
}

TEST_CASE("a title longer than a piece is given once") {
  const Document doc = read_article("Hi.", {std::string(2 * JsonPieces::kPieceBytes, 'x'), {}});
  const Analysis analysis = analyze(doc);
  JsonPieces pieces(doc, analysis, {});
  CHECK_FALSE(Json::parse(pieces.next()).contains("sentences"));
  const Json rest = Json::parse(pieces.next());
  CHECK_FALSE(rest.contains("document"));
  CHECK(rest["sentences"].size() == 1);
  CHECK_FALSE(pieces.has_more());
}

TEST_CASE("what is absent is null") {
  const Json json = analysis_of(read_article(kText), one_of_everything());
  CHECK(json["times"][0]["earliest"].is_null());
  CHECK(json["times"][0]["latest"] == "2025-03-04");
  CHECK(json["quotes"][1]["speaker"].is_null());
  CHECK(json["quotes"][1]["cue"].is_null());
}

TEST_CASE("records are written as the contract shows them") {
  const Json json = analysis_of(read_article(kText), one_of_everything(), {.tokens = true});
  CHECK(json["tokens"] == Json::parse("[[0,3]]"));
  CHECK(json["entities"][0]["name"] == "Ala");
  CHECK(json["entities"][0]["mentions"] ==
        Json::parse(R"([{"begin":0,"end":3,"sentence":0,"kind":"name"}])"));
  CHECK(json["quotes"][0]["speaker"] == Json::parse(R"({"begin":0,"end":3,"entity":0})"));
  CHECK(json["quotes"][0]["cue"] == Json::parse(R"({"begin":4,"end":8})"));
  CHECK(json["keyphrases"][0]["text"] == "hi");
  CHECK(json["keyphrases"][0]["mentions"] == Json::parse("[[14,16]]"));
  CHECK(json["sentences"][0]["hedged"] == true);
}

TEST_CASE("offsets count bytes of the input or UTF-16 units, as asked for") {
  const Document doc = read_article(kText);
  CHECK(analysis_of(doc, one_of_everything())["figures"][0]["begin"] == 17);
  CHECK(analysis_of(doc, one_of_everything(),
                    {.offsets = OffsetUnit::kUtf16})["figures"][0]["begin"] == 15);
}

TEST_CASE("offsets behind ill-formed bytes count those bytes as they were given") {
  const Document doc = read_article("\xFF\xFF hi");
  const Json json = analysis_of(doc, analyze(doc));
  CHECK(json["blocks"][0]["begin"] == 0);
  CHECK(json["blocks"][0]["end"] == 5);
}

TEST_CASE("an id stands first") {
  CHECK(write_json(read_article(""), {}, {.id = "\"a\""}).starts_with(R"({"id":"a","version":1,)"));
}

TEST_CASE("pretty JSON says the same over several lines") {
  const Document doc = read_article(kText);
  const std::string pretty = write_json(doc, one_of_everything(), {.pretty = true});
  CHECK(pretty.starts_with("{\n  \"version\": 1,\n"));
  CHECK(Json::parse(pretty) == analysis_of(doc, one_of_everything()));
}

TEST_CASE("strings are escaped as JSON asks") {
  JsonWriter json;
  json.value(std::string_view("a\"\\\n\t\x01\0é", 9));
  CHECK(json.take() == "\"a\\\"\\\\\\n\\t\\u0001\\u0000é\"");
}

TEST_CASE("numbers are the shortest that read back the same, and never beyond JSON") {
  JsonWriter json;
  json.begin_array();
  for (const double number : {0.1, 5.6e6, 1e300, -0.25}) json.value(number);
  json.value(0.1f);
  json.value(std::nan(""));
  json.value(std::numeric_limits<double>::infinity());
  json.end_array();
  CHECK(json.take() == "[0.1,5600000,1e+300,-0.25,0.1,null,null]");
}

TEST_CASE("shown words have no markup and single spaces") {
  const Document doc = read_article("# T\n\n> **Ala\n> Shaabana**  spoke");
  CHECK(shown_text(doc, {0, static_cast<std::uint32_t>(doc.text().size())}) ==
        "T Ala Shaabana spoke");
}
