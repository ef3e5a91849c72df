#include "reader/cooccurrence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace ae {
namespace {

/// Beyond this many names the least mentioned have no say in who meets whom.
constexpr std::size_t kMostCandidates = 120;
/// More lines would hide each other.
constexpr std::size_t kMostEdges = 120;
constexpr float kMargin = 0.06f;  ///< of the square, free of nodes

struct Point {
  float x = 0, y = 0;
};

/// The sentences of an entity's mentions, each once.
std::vector<std::uint32_t> sentences_of(const Article& article, const ShownEntity& entity) {
  std::vector<std::uint32_t> sentences;
  for (const std::uint32_t mention : entity.mentions) {
    const std::uint32_t sentence = article.analysis().mentions[mention].sentence;
    if (sentences.empty() || sentences.back() != sentence) sentences.push_back(sentence);
  }
  return sentences;
}

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;

/// How many sentences name both, by pairs of candidates.
Pairs count_pairs(const Article& article, const EntityList& entities, std::size_t candidates) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // sentence, candidate
  for (std::uint32_t c = 0; c < candidates; ++c) {
    for (const std::uint32_t sentence : sentences_of(article, entities.items()[c]))
      places.emplace_back(sentence, c);
  }
  std::sort(places.begin(), places.end());
  Pairs pairs;
  for (std::size_t first = 0, end = 0; first < places.size(); first = end) {
    while (end < places.size() && places[end].first == places[first].first) ++end;
    for (std::size_t i = first; i < end; ++i) {
      for (std::size_t j = i + 1; j < end; ++j) ++pairs[{places[i].second, places[j].second}];
    }
  }
  return pairs;
}

/// Where a new node begins: on a spiral of golden angles, by its entity, so that its beginning
/// does not depend on the other nodes.
Point first_place(std::uint32_t entity) {
  constexpr float kGoldenAngle = 2.3999632f;
  constexpr std::uint32_t kTurns = 97;
  const float angle = kGoldenAngle * static_cast<float>(entity % kTurns + 1);
  const float radius = 0.15f + 0.3f * static_cast<float>(entity % 7) / 6;
  return {0.5f + radius * std::cos(angle), 0.5f + radius * std::sin(angle)};
}

/// Fruchterman and Reingold (1991): edges pull, all nodes push, steps grow smaller.
class ForceLayout {
 public:
  ForceLayout(std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges)
      : nodes_(nodes),
        edges_(edges),
        distance_(0.75f / std::sqrt(std::max(1.0f, static_cast<float>(nodes.size())))) {}

  void run(float first_step) {
    constexpr int kRounds = 240;
    for (int round = 0; round < kRounds; ++round)
      move(first_step * (1 - static_cast<float>(round) / kRounds) + 1e-4f);
  }

  /// Spreads the nodes over the whole square.
  void fill() {
    float low_x = 1e9f, high_x = -1e9f, low_y = 1e9f, high_y = -1e9f;
    for (const GraphNode& node : nodes_) {
      low_x = std::min(low_x, node.x);
      high_x = std::max(high_x, node.x);
      low_y = std::min(low_y, node.y);
      high_y = std::max(high_y, node.y);
    }
    const auto spread = [](float value, float low, float high) {
      if (high - low < 1e-4f) return 0.5f;
      return kMargin + (1 - 2 * kMargin) * (value - low) / (high - low);
    };
    for (GraphNode& node : nodes_) {
      node.x = spread(node.x, low_x, high_x);
      node.y = spread(node.y, low_y, high_y);
    }
  }

  /// Moves nodes that would cover each other apart.
  void part() {
    constexpr float kApart = 0.07f;
    constexpr int kRounds = 40;
    for (int round = 0; round < kRounds; ++round) {
      for (std::size_t i = 0; i < nodes_.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes_.size(); ++j) {
          Point away{nodes_[j].x - nodes_[i].x, nodes_[j].y - nodes_[i].y};
          if (away.x == 0 && away.y == 0) away.x = 1e-3f;
          const float distance = std::sqrt(away.x * away.x + away.y * away.y);
          if (distance >= kApart) continue;
          const float push = (kApart - distance) * 0.5f / distance;
          keep_inside(nodes_[i], {-away.x * push, -away.y * push});
          keep_inside(nodes_[j], {away.x * push, away.y * push});
        }
      }
    }
  }

 private:
  static void keep_inside(GraphNode& node, Point by) {
    node.x = std::clamp(node.x + by.x, kMargin, 1 - kMargin);
    node.y = std::clamp(node.y + by.y, kMargin, 1 - kMargin);
  }

  void move(float step) {
    std::array<Point, kMostGraphNodes> forces{};
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      for (std::size_t j = i + 1; j < nodes_.size(); ++j) {
        Point away{nodes_[i].x - nodes_[j].x, nodes_[i].y - nodes_[j].y};
        if (away.x == 0 && away.y == 0) away.x = 1e-3f;
        const float square = std::max(away.x * away.x + away.y * away.y, 1e-6f);
        add(forces[i], forces[j], away, distance_ * distance_ / square);
      }
    }
    for (const GraphEdge& edge : edges_) {
      const Point apart{nodes_[edge.b].x - nodes_[edge.a].x, nodes_[edge.b].y - nodes_[edge.a].y};
      const float length = std::sqrt(apart.x * apart.x + apart.y * apart.y);
      const float weight = std::sqrt(static_cast<float>(std::min(edge.sentences, 9u)));
      add(forces[edge.a], forces[edge.b], apart, 0.5f * weight * length / distance_);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      GraphNode& node = nodes_[i];
      forces[i].x += 0.5f - node.x;
      forces[i].y += 0.5f - node.y;
      const float size = std::sqrt(forces[i].x * forces[i].x + forces[i].y * forces[i].y);
      const float scale = size > step ? step / size : 1;
      node.x += forces[i].x * scale;
      node.y += forces[i].y * scale;
    }
  }

  static void add(Point& on, Point& against, Point direction, float strength) {
    on.x += direction.x * strength;
    on.y += direction.y * strength;
    against.x -= direction.x * strength;
    against.y -= direction.y * strength;
  }

  std::vector<GraphNode>& nodes_;
  const std::vector<GraphEdge>& edges_;
  float distance_;  ///< at which pull and push of two nodes are even
};

}  // namespace

CooccurrenceGraph::CooccurrenceGraph(const Article& article, const EntityList& entities) {
  const auto& items = entities.items();
  const std::size_t candidates = std::min(items.size(), kMostCandidates);
  const Pairs pairs = count_pairs(article, entities, candidates);
  std::vector<bool> meets(candidates, false);
  for (const auto& [pair, count] : pairs) meets[pair.first] = meets[pair.second] = true;
  std::vector<std::uint32_t> node_of(candidates, kNone);
  for (std::uint32_t c = 0; c < candidates && nodes_.size() < kMostGraphNodes; ++c) {
    if (!meets[c]) continue;
    node_of[c] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({items[c].id, static_cast<std::uint32_t>(items[c].mentions.size())});
  }
  for (const auto& [pair, count] : pairs) {
    const std::uint32_t a = node_of[pair.first], b = node_of[pair.second];
    if (a != kNone && b != kNone) edges_.push_back({a, b, count});
  }
  std::sort(edges_.begin(), edges_.end(), [](const GraphEdge& l, const GraphEdge& r) {
    return std::tuple(r.sentences, l.a, l.b) < std::tuple(l.sentences, r.a, r.b);
  });
  if (edges_.size() > kMostEdges) edges_.resize(kMostEdges);
}

std::uint32_t CooccurrenceGraph::edge_between(std::uint32_t entity, std::uint32_t other) const {
  for (std::uint32_t i = 0; i < edges_.size(); ++i) {
    const std::uint32_t a = nodes_[edges_[i].a].entity, b = nodes_[edges_[i].b].entity;
    if ((a == entity && b == other) || (a == other && b == entity)) return i;
  }
  return kNone;
}

void CooccurrenceGraph::lay_out(const CooccurrenceGraph& before) {
  std::size_t known = 0;
  for (GraphNode& node : nodes_) {
    const auto old =
        std::find_if(before.nodes_.begin(), before.nodes_.end(),
                     [&](const GraphNode& other) { return other.entity == node.entity; });
    const bool stays = old != before.nodes_.end();
    const Point place = stays ? Point{old->x, old->y} : first_place(node.entity);
    node.x = place.x;
    node.y = place.y;
    known += stays ? 1 : 0;
  }
  const bool settled = known > 0 && known * 2 >= nodes_.size();
  ForceLayout layout(nodes_, edges_);
  layout.run(settled ? 0.004f : 0.08f);
  layout.fill();
  layout.part();
}

std::vector<std::uint32_t> shared_sentences(const Article& article, const EntityList& entities,
                                            std::uint32_t entity, std::uint32_t other) {
  const ShownEntity* one = entities.find(entity);
  const ShownEntity* two = entities.find(other);
  if (!one || !two || one == two) return {};
  const auto a = sentences_of(article, *one);
  const auto b = sentences_of(article, *two);
  std::vector<std::uint32_t> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

}  // namespace ae
