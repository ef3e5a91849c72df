#include "ui/side_panel.h"

#include <cmath>

#include <imgui_internal.h>

#include "ui/panels.h"
#include "ui/regions.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr float kInset = 12;

std::optional<TourStop> stop_of(Panel panel) {
  switch (panel) {
    case Panel::kSummary:
      return TourStop::kSummary;
    case Panel::kEntities:
      return TourStop::kEntities;
    case Panel::kTimeline:
      return TourStop::kTimeline;
    default:
      return {};
  }
}

}  // namespace

void mark_tab(Screen& screen, Panel panel) {
  const auto stop = stop_of(panel);
  const auto now = screen.state.view.guidance.stop;
  if (!stop || now != stop) return;
  if (screen.compact && screen.tour_moves) ImGui::SetScrollHereX(0.5f);
  screen.mark_stop(*stop, {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()});
}

float SidePanel::tab_row_height(const Screen& screen) {
  return control_height(screen) + 14;
}

/// Tabs flow over as many rows as they need; on a narrow screen they are one row that scrolls.
float SidePanel::build_tabs(Screen& screen, Area area) {
  const float row_height = control_height(screen) + 2;
  float x = area.min.x + kInset;
  float y = area.min.y + 8;
  for (std::size_t i = 0; i < kPanelNames.size(); ++i) {
    const auto panel = static_cast<Panel>(i);
    if (!screen.state.view.offers(panel)) continue;
    const float width = button_width(screen, kPanelNames[i].label, ButtonLook::kTab);
    if (!screen.compact && x + width > area.max.x - kInset && x > area.min.x + kInset) {
      x = area.min.x + kInset;
      y += row_height;
    }
    ImGui::SetCursorScreenPos(ImVec2(x, y));
    const bool chosen = screen.state.view.panel == panel && screen.state.view.panel_open;
    if (button(screen, kPanelNames[i].name.data(), kPanelNames[i].label, ButtonLook::kTab,
               chosen)) {
      if (chosen)
        screen.want(TogglePanels{});
      else
        screen.want(ShowPanel{panel});
    }
    if (chosen && shown_ != panel) ImGui::SetScrollHereX(0.5f);
    mark_tab(screen, panel);
    x += width + 2;
  }
  // The last tab scrolls to the same distance from the edge as the first.
  if (screen.compact) {
    ImGui::SetCursorScreenPos(ImVec2(x, y));
    ImGui::Dummy(ImVec2(kInset, 1));
  }
  return y + row_height + 6 - area.min.y;
}

void SidePanel::build(Screen& screen, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.panel);
  const ImVec2 edge =
      screen.compact ? ImVec2(area.max.x, area.min.y) : ImVec2(area.min.x, area.max.y);
  list.AddLine(area.min, edge, screen.theme.border);
  float tabs = 0;
  if (screen.compact) {
    ImGui::SetCursorScreenPos(area.min);
    tabs = tab_row_height(screen);
    ImGui::BeginChild("tabs", ImVec2(area.width(), tabs), ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollbar);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    build_tabs(screen, {at, ImVec2(at.x + area.width(), at.y + tabs)});
    ImGui::EndChild();
  } else {
    tabs = build_tabs(screen, area);
  }
  const float y = area.min.y + tabs;
  if (!screen.state.view.panel_open || y >= area.max.y) return;
  list.AddLine(ImVec2(area.min.x + kInset, y), ImVec2(area.max.x - kInset, y), screen.theme.border);
  const float grip = screen.compact ? 0 : kPanelGrip;
  ImGui::SetCursorScreenPos(ImVec2(area.min.x + grip, y + 1));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kInset - grip, 10));
  ImGui::BeginChild("panel", ImVec2(area.width() - grip, area.max.y - y - 1),
                    ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
  screen.panel_appears = shown_ != screen.state.view.panel && shown_ != Panel::kCount;
  if (shown_ != screen.state.view.panel) ImGui::SetScrollY(0);
  shown_ = screen.state.view.panel;
  scrolled_ = {ImVec2(area.min.x, y), area.max};
  scroll_by_touch(screen);
  build_panel(screen);
  ImGui::Dummy(ImVec2(1, 24));
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

/// A finger drags the panel itself, and lets it glide on.
void SidePanel::scroll_by_touch(Screen& screen) {
  constexpr float kFriction = 3.2f;
  scroll_ = ImGui::GetScrollY();
  scroll_limit_ = ImGui::GetScrollMaxY();
  const ImGuiIO& io = ImGui::GetIO();
  const bool inside = scrolled_.contains(io.MouseClickedPos[0]);
  if (screen.touch && inside && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6)) {
    ImGui::ClearActiveID();  // a drag is not a tap on the row where it began
    ImGui::SetScrollY(scroll_ - io.MouseDelta.y);
    if (screen.seconds > 0) velocity_ = velocity_ * 0.6f - io.MouseDelta.y / screen.seconds * 0.4f;
    dragged_ = true;
    return;
  }
  if (io.MouseDown[0] && !dragged_) velocity_ = 0;
  dragged_ = false;
  if (std::abs(velocity_) < 12) {
    velocity_ = 0;
    return;
  }
  ImGui::SetScrollY(scroll_ + velocity_ * screen.seconds);
  velocity_ *= std::exp(-kFriction * screen.seconds);
  screen.animating = true;
}

bool SidePanel::can_scroll(ImVec2 place, float dy) const {
  if (!scrolled_.contains(place)) return false;
  return dy > 0 ? scroll_ < scroll_limit_ - 0.5f : scroll_ > 0.5f;
}

void SidePanel::build_panel(Screen& screen) {
  switch (screen.state.view.panel) {
    case Panel::kEntities:
      return entities_.build(screen);
    case Panel::kSummary:
      return build_summary_panel(screen);
    case Panel::kTimeline:
      return build_timeline_panel(screen);
    case Panel::kQuotes:
      return quotes_.build(screen);
    case Panel::kFigures:
      return figures_.build(screen);
    case Panel::kKeyphrases:
      return build_keyphrase_panel(screen);
    case Panel::kGraph:
      return graph_.build(screen);
    case Panel::kTone:
      return tone_.build(screen);
    case Panel::kLens:
      return lens_.build(screen);
    case Panel::kWatchlist:
      return watch_.build(screen);
    case Panel::kSearch:
      return build_search_panel(screen);
    case Panel::kNotes:
      return notes_.build(screen);
    case Panel::kMarks:
      return build_marks_panel(screen);
    case Panel::kCount:
      return;
  }
}

}  // namespace ae
