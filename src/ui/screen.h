// What every view sees while one frame is built, and where it leaves what the person wants.
#pragma once

#include <imgui.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/apply.h"
#include "reader/timeline.h"
#include "ui/theme.h"
#include "ui/typesetter.h"

namespace ae {

/// What the pointer rests on, in whichever view; shown in all of them. Not part of the state, never
/// saved.
struct Hover {
  SelectionKind kind = SelectionKind::kNothing;
  std::uint32_t index = kNone;
  friend bool operator==(const Hover&, const Hover&) = default;
};

/// A rectangle of the canvas, CSS pixels.
struct Area {
  ImVec2 min, max;
  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  bool contains(ImVec2 p) const {
    return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y;
  }
};

struct Screen {
  const Article& article;
  const EntityList& entities;
  const std::vector<Span>& hits;
  const Timeline& timeline;
  const BrushedSentences& brushed;  ///< the sentences that a brushed span of time leaves
  const ReaderState& state;
  const Theme& theme;
  Typesetter& type;
  const WatchReading* watch = nullptr;  ///< of state.kept.watched
  const LensReading* lens = nullptr;    ///< of state.lens; empty while it is being read
  std::string lens_status = {};         ///< what the person should know of it
  std::uint64_t revision = 0;  ///< another one when article, ranking or corrections change; not 0
  Hover hover = {};            ///< of the frame before
  float text = 14;             ///< size of interface text, CSS px
  bool compact = false;        ///< one column: narrow, or as low as a phone on its side
  bool low = false;            ///< bars and panels leave the height to the article
  bool touch = false;
  bool still = false;          ///< reduced motion: no animation
  bool tour_moves = false;     ///< the tour has come to another stop since the frame before
  bool panel_appears = false;  ///< the panel shown was another one in the frame before
  float seconds = 0;           ///< since the frame before; at most 0.1
  std::span<const std::uint32_t> hit_places = {};  ///< hits in the order of their list
  std::string_view search_fault = {};  ///< why a pattern cannot be read; "" where it can
  bool searching = false;              ///< more hits may come
  bool can_undo = false;
  bool can_redo = false;

  Span reading = {};  ///< the part of the text that is on the screen; known once it is drawn
  // Left by the views.
  /// Where the parts stand that the tour points at; empty where they are not on the screen.
  std::array<Area, kTourWords.size()> stops = {};
  Hover next_hover = {};
  std::vector<Intent> intents = {};
  bool animating = false;  ///< another frame is due

  ReaderScene scene() const { return {article, entities, hits, lens, watch}; }
  template <class T>
  void want(T intent) {
    intents.emplace_back(std::move(intent));
  }
  /// The first place that is told of a stop counts.
  void mark_stop(TourStop stop, Area area) {
    Area& place = stops[static_cast<std::size_t>(stop)];
    if (place.width() <= 0) place = area;
  }
  void hover_on(SelectionKind kind, std::uint32_t index) { next_hover = {kind, index}; }
  bool selected(SelectionKind kind, std::uint32_t index) const {
    return state.selection.kind == kind && state.selection.index == index;
  }
  bool hovered(SelectionKind kind, std::uint32_t index) const {
    return hover.kind == kind && hover.index == index;
  }
};

}  // namespace ae
