#include "ui/panel_rail.h"

#include <algorithm>

#include "ui/side_panel.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr float kInset = 6;

}  // namespace

float panel_rail_width(Screen& screen) {
  float widest = 0;
  for (const NamedLabel& panel : kPanelNames)
    widest = std::max(widest, button_width(screen, panel.label, ButtonLook::kTab));
  return widest + 2 * kInset;
}

void build_panel_rail(Screen& screen, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.panel);
  list.AddLine(area.min, ImVec2(area.min.x, area.max.y), screen.theme.border);
  ImGui::SetCursorScreenPos(area.min);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kInset, 8));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 2));
  ImGui::BeginChild("rail", ImVec2(area.width(), area.height()),
                    ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoScrollbar);
  for (std::size_t i = 0; i < kPanelNames.size(); ++i) {
    if (button(screen, kPanelNames[i].name.data(), kPanelNames[i].label, ButtonLook::kTab))
      screen.want(ShowPanel{static_cast<Panel>(i)});
    mark_tab(screen, static_cast<Panel>(i));
  }
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
}

}  // namespace ae
