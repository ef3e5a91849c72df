#include "ui/graph_panel.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "reader/labels.h"
#include "ui/mark_tip.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/graph.h"
#include "words/names.h"

namespace ae {
namespace {

constexpr float kReach = 5;            // px from a line that still count as it
constexpr std::size_t kMostRows = 60;  // sentences listed for one line

float distance_to_segment(ImVec2 p, ImVec2 a, ImVec2 b) {
  const float dx = b.x - a.x, dy = b.y - a.y;
  const float square = std::max(dx * dx + dy * dy, 1e-3f);
  const float t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0f, 1.0f);
  const float x = p.x - a.x - t * dx, y = p.y - a.y - t * dy;
  return std::sqrt(x * x + y * y);
}

/// A shape for each kind of name, so that none is told by colour alone.
void draw_shape(ImDrawList& list, EntityType type, ImVec2 at, float radius, ImU32 fill,
                ImU32 ring) {
  const float side = radius * 0.9f;
  switch (type) {
    case EntityType::kOrganization:
      list.AddRectFilled(ImVec2(at.x - side, at.y - side), ImVec2(at.x + side, at.y + side), fill,
                         2);
      list.AddRect(ImVec2(at.x - side, at.y - side), ImVec2(at.x + side, at.y + side), ring, 2);
      return;
    case EntityType::kLocation:
      list.AddNgonFilled(at, radius * 1.15f, fill, 4);
      list.AddNgon(at, radius * 1.15f, ring, 4);
      return;
    case EntityType::kOther:
      list.AddNgonFilled(at, radius * 1.05f, fill, 6);
      list.AddNgon(at, radius * 1.05f, ring, 6);
      return;
    default:
      list.AddCircleFilled(at, radius, fill);
      list.AddCircle(at, radius, ring);
  }
}

bool overlaps(const Area& a, const Area& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

}  // namespace

ImVec2 GraphPanel::place_of(const GraphNode& node) const {
  return {std::floor(plot_.min.x + node.x * plot_.width()),
          std::floor(plot_.min.y + node.y * plot_.height())};
}

float GraphPanel::radius_of(const GraphNode& node) const {
  return std::min(4 + 1.6f * std::sqrt(static_cast<float>(node.mentions)), 14.0f);
}

std::uint32_t GraphPanel::open_edge(const Screen& screen) const {
  const auto& [entity, other] = screen.state.view.edge;
  return graph_.edge_between(entity, other);
}

/// Laid out anew only where the article or the corrections have changed.
void GraphPanel::follow(const Screen& screen) {
  if (revision_ == screen.revision) return;
  revision_ = screen.revision;
  const Document* document = &screen.article.document();
  CooccurrenceGraph next(screen.article, screen.entities);
  next.lay_out(document == document_ ? graph_ : CooccurrenceGraph());
  document_ = document;
  graph_ = std::move(next);
  pointed_node_ = pointed_edge_ = kNone;
}

void GraphPanel::build(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::names::kLooking);
  follow(screen);
  if (graph_.edges().empty()) return note(screen, words::graph::kNone);
  group_heading(screen, words::graph::kHeading, words::graph::names(graph_.nodes().size()));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = std::max(ImGui::GetContentRegionAvail().x - 16, 1.0f);
  // As high as the panel has room for, so that names stand apart; the sentences of a line follow.
  const float room = ImGui::GetContentRegionAvail().y - 3 * control_height(screen);
  const float least = std::clamp(width * 0.95f, 220.0f, 440.0f);
  const float height = std::max(least, std::min({room, width * 1.6f, 640.0f}));
  plot_ = {ImVec2(at.x + 8, at.y), ImVec2(at.x + 8 + width, at.y + height)};
  ImGui::SetCursorScreenPos(plot_.min);
  const bool clicked = ImGui::InvisibleButton("graph", ImVec2(width, height));
  take_pointer(screen);
  take_keys(screen);
  focus_ring(screen);
  draw_edges(screen);
  draw_nodes(screen);
  draw_labels(screen);
  if (clicked && pointed_node_ != kNone) {
    screen.want(SelectEntity{graph_.nodes()[pointed_node_].entity});
  } else if (clicked && pointed_edge_ != kNone) {
    const GraphEdge& edge = graph_.edges()[pointed_edge_];
    screen.want(OpenEdge{graph_.nodes()[edge.a].entity, graph_.nodes()[edge.b].entity});
  }
  build_sentences(screen);
}

void GraphPanel::take_pointer(Screen& screen) {
  pointed_node_ = pointed_edge_ = kNone;
  if (!ImGui::IsItemHovered() && !ImGui::IsItemActive()) return;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float reach = screen.touch ? 3 * kReach : kReach;
  float nearest = reach;
  for (std::uint32_t i = 0; i < graph_.nodes().size(); ++i) {
    const ImVec2 at = place_of(graph_.nodes()[i]);
    const float away = distance_to_segment(mouse, at, at) - radius_of(graph_.nodes()[i]);
    if (away < nearest) {
      nearest = away;
      pointed_node_ = i;
    }
  }
  if (pointed_node_ != kNone) {
    screen.hover_on(SelectionKind::kEntity, graph_.nodes()[pointed_node_].entity);
    return ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  nearest = reach;
  for (std::uint32_t i = 0; i < graph_.edges().size(); ++i) {
    const GraphEdge& edge = graph_.edges()[i];
    const float away = distance_to_segment(mouse, place_of(graph_.nodes()[edge.a]),
                                           place_of(graph_.nodes()[edge.b]));
    if (away < nearest) {
      nearest = away;
      pointed_edge_ = i;
    }
  }
  if (pointed_edge_ == kNone) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (screen.touch) return;
  const GraphEdge& edge = graph_.edges()[pointed_edge_];
  const ShownEntity* a = screen.entities.find(graph_.nodes()[edge.a].entity);
  const ShownEntity* b = screen.entities.find(graph_.nodes()[edge.b].entity);
  if (a && b)
    draw_tip(screen, mouse, words::graph::pair(a->name, b->name),
             words::common::sentences(edge.sentences));
}

/// With the keyboard on it, the arrows step from line to line, the heaviest first.
void GraphPanel::take_keys(Screen& screen) {
  if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
  const auto count = static_cast<int>(graph_.edges().size());
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
    ImGui::SetKeyOwner(key, ImGui::GetItemID());
    if (!ImGui::IsKeyPressed(key)) continue;
    const std::uint32_t open = open_edge(screen);
    const int by = key == ImGuiKey_RightArrow ? 1 : -1;
    const int next = open == kNone ? 0 : std::clamp(static_cast<int>(open) + by, 0, count - 1);
    if (next == static_cast<int>(open)) continue;
    const GraphEdge& edge = graph_.edges()[static_cast<std::size_t>(next)];
    screen.want(OpenEdge{graph_.nodes()[edge.a].entity, graph_.nodes()[edge.b].entity});
  }
}

void GraphPanel::draw_edges(Screen& screen) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::uint32_t open = open_edge(screen);
  for (std::uint32_t i = static_cast<std::uint32_t>(graph_.edges().size()); i-- > 0;) {
    const GraphEdge& edge = graph_.edges()[i];
    const GraphNode& a = graph_.nodes()[edge.a];
    const GraphNode& b = graph_.nodes()[edge.b];
    const bool marked = i == open || i == pointed_edge_;
    const bool chosen = screen.selected(SelectionKind::kEntity, a.entity) ||
                        screen.selected(SelectionKind::kEntity, b.entity);
    const float weight = std::min(1 + 0.8f * static_cast<float>(edge.sentences - 1), 5.0f);
    const ImU32 color = marked   ? screen.theme.accent
                        : chosen ? screen.theme.muted
                                 : mix(screen.theme.panel, screen.theme.muted, 0.4f);
    list.AddLine(place_of(a), place_of(b), color, marked ? weight + 1 : weight);
  }
}

void GraphPanel::draw_nodes(Screen& screen) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::uint32_t i = 0; i < graph_.nodes().size(); ++i) {
    const GraphNode& node = graph_.nodes()[i];
    const ShownEntity* entity = screen.entities.find(node.entity);
    if (!entity) continue;
    const bool marked = i == pointed_node_ || screen.selected(SelectionKind::kEntity, node.entity);
    const ImVec2 at = place_of(node);
    if (marked) list.AddCircle(at, radius_of(node) + 4, screen.theme.accent, 0, 2);
    draw_shape(list, entity->type, at, radius_of(node), screen.theme.entity(entity->type),
               screen.theme.panel);
  }
}

/// The names that have room: what is pointed at or selected first, then the most mentioned.
void GraphPanel::draw_labels(Screen& screen) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float size = screen.text - 2;
  std::vector<std::uint32_t> order;
  for (const bool first : {true, false}) {
    for (std::uint32_t i = 0; i < graph_.nodes().size(); ++i) {
      const std::uint32_t entity = graph_.nodes()[i].entity;
      const bool marked = i == pointed_node_ || screen.selected(SelectionKind::kEntity, entity);
      if (marked == first) order.push_back(i);
    }
  }
  std::vector<Area> taken;
  for (const std::uint32_t i : order) {
    const GraphNode& node = graph_.nodes()[i];
    const ShownEntity* entity = screen.entities.find(node.entity);
    if (!entity) continue;
    const float width = std::min(screen.type.width(Face::kSans, size, entity->name), 130.0f);
    const Area area = label_place(taken, i, ImVec2(width + 6, size * 1.35f + 1));
    if (area.width() <= 0) continue;
    taken.push_back(area);
    list.AddRectFilled(area.min, area.max, with_alpha(screen.theme.panel, 0.8f), 3);
    screen.type.draw_cut(list, ImVec2(area.min.x + 3, area.min.y + 1), width + 2, Face::kSans, size,
                         screen.theme.text, entity->name);
  }
}

/// Below its node, else above or beside it, where it covers no other node and nothing `taken`;
/// empty where it would.
Area GraphPanel::label_place(std::span<const Area> taken, std::uint32_t node, ImVec2 size) const {
  const ImVec2 at = place_of(graph_.nodes()[node]);
  const float away = radius_of(graph_.nodes()[node]) + 2;
  const float middle = std::floor(at.x - size.x * 0.5f);
  const float level = std::floor(at.y - size.y * 0.5f);
  for (const ImVec2 min : {ImVec2(middle, at.y + away), ImVec2(middle, at.y - away - size.y),
                           ImVec2(at.x + away, level), ImVec2(at.x - away - size.x, level)}) {
    const float x = std::clamp(min.x, plot_.min.x, std::max(plot_.max.x - size.x, plot_.min.x));
    const Area area{ImVec2(x, min.y), ImVec2(x + size.x, min.y + size.y)};
    const bool free = std::none_of(taken.begin(), taken.end(),
                                   [&](const Area& other) { return overlaps(area, other); });
    if (free && area.min.y >= plot_.min.y && area.max.y <= plot_.max.y + size.y &&
        !covers_node(area))
      return area;
  }
  return {};
}

bool GraphPanel::covers_node(Area area) const {
  return std::any_of(graph_.nodes().begin(), graph_.nodes().end(), [&](const GraphNode& node) {
    const ImVec2 at = place_of(node);
    const float radius = radius_of(node);
    return overlaps(area,
                    {ImVec2(at.x - radius, at.y - radius), ImVec2(at.x + radius, at.y + radius)});
  });
}

void GraphPanel::build_sentences(Screen& screen) {
  const auto& [entity, other] = screen.state.view.edge;
  const ShownEntity* a = screen.entities.find(entity);
  const ShownEntity* b = screen.entities.find(other);
  if (!a || !b || open_edge(screen) == kNone) return note(screen, words::graph::kChoose);
  const auto rows = shared_sentences(screen.article, screen.entities, entity, other);
  group_heading(screen, words::graph::both(a->name, b->name),
                words::common::sentences(rows.size()));
  for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
    ImGui::PushID(static_cast<int>(rows[i]));
    TextRow text;
    text.words =
        plain_text(screen.article.document(), screen.article.analysis().sentences[rows[i]].span);
    text.words_face = Face::kSerif;
    text.most_lines = 6;
    text.stripe = screen.theme.accent;
    if (text_row(screen, "sentence", text, screen.selected(SelectionKind::kSentence, rows[i])))
      screen.want(SelectSentence{rows[i]});
    if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kSentence, rows[i]);
    ImGui::PopID();
  }
}

}  // namespace ae
