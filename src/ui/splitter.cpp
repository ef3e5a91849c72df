#include "ui/splitter.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ae {
namespace {

constexpr float kKeyStep = 24;

/// The arrow that was pressed, as pixels by which the region to the right or below grows.
float step_by_key(bool upright) {
  const ImGuiKey grow = upright ? ImGuiKey_LeftArrow : ImGuiKey_UpArrow;
  const ImGuiKey shrink = upright ? ImGuiKey_RightArrow : ImGuiKey_DownArrow;
  for (const ImGuiKey key : {grow, shrink}) ImGui::SetKeyOwner(key, ImGui::GetItemID());
  return ImGui::IsKeyPressed(grow) ? kKeyStep : ImGui::IsKeyPressed(shrink) ? -kKeyStep : 0;
}

}  // namespace

std::optional<int> splitter(Screen& screen, const char* id, Area area, bool upright,
                            SplitRange range) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::InvisibleButton(id, ImVec2(area.width(), area.height()));
  const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  const bool hot = ImGui::IsItemHovered() || ImGui::IsItemActive() || focused;
  if (ImGui::IsItemHovered() || ImGui::IsItemActive())
    ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
  if (hot) {
    const float x = std::floor((area.min.x + area.max.x) * 0.5f);
    const float y = std::floor((area.min.y + area.max.y) * 0.5f);
    const ImVec2 min = upright ? ImVec2(x - 1, area.min.y) : ImVec2(area.min.x, y - 1);
    const ImVec2 max = upright ? ImVec2(x + 1, area.max.y) : ImVec2(area.max.x, y + 1);
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, screen.theme.accent);
  }
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) return 0;
  const ImGuiIO& io = ImGui::GetIO();
  float size = range.size;
  const float moved = upright ? io.MouseDelta.x : io.MouseDelta.y;
  const bool dragged = ImGui::IsItemActive() && io.MouseDown[0] && moved != 0;
  // The edge stays under the pointer, also after it has gone beyond a bound and back.
  if (dragged)
    size += (upright ? area.max.x - io.MousePos.x : area.max.y - io.MousePos.y) -
            (upright ? area.width() : area.height()) * 0.5f;
  if (focused) size += step_by_key(upright);
  size = std::clamp(size, range.least, std::max(range.most, range.least));
  if (size == range.size) return {};
  screen.animating = true;
  return static_cast<int>(size + 0.5f);
}

}  // namespace ae
