// Who is named with whom: names as nodes, shared sentences as lines; a line opens its sentences.
#pragma once

#include <span>
#include <vector>

#include "reader/cooccurrence.h"
#include "ui/screen.h"

namespace ae {

class GraphPanel {
 public:
  void build(Screen& screen);

 private:
  void follow(const Screen& screen);
  void take_pointer(Screen& screen);
  void take_keys(Screen& screen);
  void draw_edges(Screen& screen) const;
  void draw_nodes(Screen& screen) const;
  void draw_labels(Screen& screen) const;
  void build_sentences(Screen& screen);
  ImVec2 place_of(const GraphNode& node) const;
  Area label_place(std::span<const Area> taken, std::uint32_t node, ImVec2 size) const;
  bool covers_node(Area area) const;
  float radius_of(const GraphNode& node) const;
  /// Of the edge that is open; kNone.
  std::uint32_t open_edge(const Screen& screen) const;

  CooccurrenceGraph graph_;
  std::uint64_t revision_ = 0;
  const Document* document_ = nullptr;
  Area plot_{};
  std::uint32_t pointed_node_ = kNone;
  std::uint32_t pointed_edge_ = kNone;
};

}  // namespace ae
