#include "reader/cooccurrence.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "reader/tone_rows.h"
#include "support/made_article.h"
#include "support/reading.h"

using namespace ae;

namespace {

/// `count` people, each in a sentence with the next one, the first in a sentence with all.
Article ring_of(std::uint32_t count) {
  Analysis analysis;
  std::string text;
  const auto mention = [&](std::uint32_t entity, std::uint32_t sentence) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += "N" + std::to_string(entity) + " ";
    Mention found;
    found.span = {begin, static_cast<std::uint32_t>(text.size() - 1)};
    found.sentence = sentence;
    found.entity = entity;
    analysis.mentions.push_back(found);
  };
  for (std::uint32_t sentence = 0; sentence <= count; ++sentence) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    if (sentence < count) {
      mention(sentence, sentence);
      mention((sentence + 1) % count, sentence);
    } else {
      for (std::uint32_t entity = 0; entity < count; ++entity) mention(entity, sentence);
    }
    Sentence made;
    made.span = {begin, static_cast<std::uint32_t>(text.size())};
    made.rank = sentence;
    made.sentiment = sentence % 2 == 0 ? 0.5f : -0.25f;
    analysis.sentences.push_back(made);
  }
  for (std::uint32_t entity = 0; entity < count; ++entity) {
    Entity made;
    for (const Mention& found : analysis.mentions) {
      if (found.entity == entity && made.name.empty()) made.name = found.span;
    }
    analysis.entities.push_back(made);
  }
  auto document = std::make_shared<const Document>(test::plain_document(text));
  return {std::move(document), std::make_shared<const Analysis>(std::move(analysis))};
}

}  // namespace

TEST_CASE(
    "names in the same sentence are joined, and the line tells how many sentences name both") {
  const Article article = test::made_article();
  const EntityList entities(article, {});
  const CooccurrenceGraph graph(article, entities);
  REQUIRE(graph.nodes().size() == 3);
  const std::uint32_t edge = graph.edge_between(0, 1);
  REQUIRE(edge != kNone);
  CHECK(graph.edge_between(1, 0) == edge);
  CHECK(graph.edges()[edge].sentences == shared_sentences(article, entities, 0, 1).size());
  CHECK(shared_sentences(article, entities, 0, 1) == std::vector<std::uint32_t>{0});
  CHECK(shared_sentences(article, entities, 0, 0).empty());
}

TEST_CASE("the graph has at most forty nodes, with every line between two of them") {
  const Article article = ring_of(70);
  const CooccurrenceGraph graph(article, EntityList(article, {}));
  CHECK(graph.nodes().size() == kMostGraphNodes);
  REQUIRE_FALSE(graph.edges().empty());
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const GraphEdge& edge = graph.edges()[i];
    CHECK(edge.a < edge.b);
    CHECK(edge.b < graph.nodes().size());
    if (i > 0) CHECK(graph.edges()[i - 1].sentences >= edge.sentences);
  }
}

TEST_CASE("the same names get the same places, inside the square and apart from each other") {
  const Article article = ring_of(40);
  const EntityList entities(article, {});
  CooccurrenceGraph one(article, entities);
  CooccurrenceGraph two(article, entities);
  one.lay_out({});
  two.lay_out({});
  for (std::size_t i = 0; i < one.nodes().size(); ++i) {
    const GraphNode& node = one.nodes()[i];
    CHECK(node.x == two.nodes()[i].x);
    CHECK(node.y == two.nodes()[i].y);
    CHECK((node.x >= 0 && node.x <= 1 && node.y >= 0 && node.y <= 1));
    for (std::size_t j = i + 1; j < one.nodes().size(); ++j) {
      const float dx = node.x - one.nodes()[j].x, dy = node.y - one.nodes()[j].y;
      CHECK(dx * dx + dy * dy > 0.05f * 0.05f);
    }
  }
}

TEST_CASE("a hidden name leaves the graph, and the others stay near where they were") {
  const Article article = ring_of(12);
  const EntityList entities(article, {});
  CooccurrenceGraph before(article, entities);
  before.lay_out({});
  const ShownEntity& gone = entities.items().back();
  const EntityList fewer(article, {{EditKind::kHide, gone.key, {}, gone.type, {}}});
  REQUIRE(fewer.items().size() == 11);
  CooccurrenceGraph after(article, fewer);
  after.lay_out(before);
  CHECK(after.nodes().size() == 11);
  float furthest = 0;
  for (const GraphNode& node : after.nodes()) {
    CHECK(node.entity != gone.id);
    const auto old = std::find_if(before.nodes().begin(), before.nodes().end(),
                                  [&](const GraphNode& n) { return n.entity == node.entity; });
    REQUIRE(old != before.nodes().end());
    furthest = std::max({furthest, std::abs(node.x - old->x), std::abs(node.y - old->y)});
  }
  CHECK(furthest < 0.3f);
}

TEST_CASE("the course of the tone is the mean of equal parts, each found again by its sentence") {
  const Article article = ring_of(9);  // ten sentences, +0.5 and -0.25 in turn
  CHECK(tone_course(article, 1) == std::vector<float>{0.125f});
  CHECK(tone_course(article, 5) == std::vector<float>(5, 0.125f));
  CHECK(tone_course(article, 100).size() == 10);
  for (const std::size_t parts : {1u, 3u, 5u, 7u, 10u}) {
    for (std::size_t part = 0; part < parts; ++part) {
      const std::uint32_t first = first_of_part(article, part, parts);
      CHECK(first * parts / 10 == part);
      CHECK((first == 0 || (first - 1) * parts / 10 + 1 == part));
    }
  }
  CHECK(strongest_tone(article, true, 2) == std::vector<std::uint32_t>{0, 2});
  CHECK(strongest_tone(article, false, 9) == std::vector<std::uint32_t>{1, 3, 5, 7, 9});
}
