#include "ui/context_menu.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reader/commands.h"
#include "ui/widgets.h"

namespace ae {
namespace {

/// Commands of the one table, in the order of the menu.
constexpr std::array<std::string_view, 9> kEntries{
    "selection.copy",      "selection.copyCitation", "page.linkPassage",
    "selection.search",    "note.highlight",         "note.write",
    "watchlist.selection", "lens.selectionLeft",     "lens.selectionRight"};

}  // namespace

void ContextMenu::build(Screen& screen) {
  if (wanted_) {
    place_ = *wanted_;
    wanted_.reset();
    ImGui::OpenPopup("selection menu");
  }
  float width = 0;
  for (const std::string_view name : kEntries) {
    const Command& command = *find_command(name);
    width = std::max(width, screen.type.width(Face::kSans, screen.text, command.label) +
                                screen.type.width(Face::kSans, screen.text - 1, command.key) + 56);
  }
  const float height = control_height(screen) + 2;
  const ImVec2 size(width + 12, (height + 2) * static_cast<float>(kEntries.size()) + 12);
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos(
      ImVec2(std::clamp(place_.x, 4.0f, std::max(4.0f, display.x - size.x - 4)),
             std::clamp(place_.y, 4.0f, std::max(4.0f, display.y - size.y - 4))));
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 2));
  if (ImGui::BeginPopup("selection menu")) {
    for (const std::string_view name : kEntries) {
      const Command& command = *find_command(name);
      Area area;
      if (row(screen, name.data(), height, false, area)) {
        if (auto intent = intent_of(name, "")) screen.intents.push_back(std::move(intent.value()));
        ImGui::CloseCurrentPopup();
      }
      ImDrawList& list = *ImGui::GetWindowDrawList();
      const float y = area.min.y + (height - screen.text) * 0.5f - 1;
      screen.type.draw(list, ImVec2(area.min.x + 10, y), Face::kSans, screen.text,
                       screen.theme.text, command.label);
      const float key = screen.type.width(Face::kSans, screen.text - 1, command.key);
      if (!screen.touch)
        screen.type.draw(list, ImVec2(area.max.x - key - 10, y + 1), Face::kSans, screen.text - 1,
                         screen.theme.muted, command.key);
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace ae
