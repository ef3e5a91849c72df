// Which names stand in the same sentences, as a graph of at most forty nodes.
#pragma once

#include <cstdint>
#include <vector>

#include "reader/entity_list.h"

namespace ae {

inline constexpr std::size_t kMostGraphNodes = 40;

struct GraphNode {
  std::uint32_t entity = kNone;  ///< ShownEntity::id
  std::uint32_t mentions = 0;
  float x = 0, y = 0;  ///< 0–1
};

/// Two names in the same sentences; `a` and `b` are indexes of nodes, a < b.
struct GraphEdge {
  std::uint32_t a = 0, b = 0;
  std::uint32_t sentences = 0;  ///< how many name both
};

/// Laws: nodes are the most mentioned names that share a sentence with another node, the most
/// mentioned first; edges go from the heaviest to the lightest; the same article with the same
/// corrections gives the same places.
class CooccurrenceGraph {
 public:
  CooccurrenceGraph() = default;
  CooccurrenceGraph(const Article& article, const EntityList& entities);

  const std::vector<GraphNode>& nodes() const { return nodes_; }
  const std::vector<GraphEdge>& edges() const { return edges_; }
  /// The edge between two entities; kNone where there is none.
  std::uint32_t edge_between(std::uint32_t entity, std::uint32_t other) const;
  /// Gives every node its place. Nodes that `before` holds stay near where they were, so that a
  /// correction moves little.
  void lay_out(const CooccurrenceGraph& before);

 private:
  std::vector<GraphNode> nodes_;
  std::vector<GraphEdge> edges_;
};

/// The sentences that mention both entities, in the order of the text.
std::vector<std::uint32_t> shared_sentences(const Article& article, const EntityList& entities,
                                            std::uint32_t entity, std::uint32_t other);

}  // namespace ae
