#include "ui/sheet_handle.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace ae {
namespace {

constexpr float kTapPixels = 6;

SheetSnap next_after(SheetSnap snap) {
  return snap == SheetSnap::kLow    ? SheetSnap::kHalf
         : snap == SheetSnap::kHalf ? SheetSnap::kFull
                                    : SheetSnap::kLow;
}

}  // namespace

float SheetHandle::height(const Screen& screen, float screen_height, float top, float tabs) {
  low_ = tabs + thickness(screen);
  const float most = std::max(screen_height - top - 80, low_);
  half_ = std::floor(std::min(std::max(screen_height * 0.46f, low_ + 120), most));
  full_ = std::floor(std::max(screen_height - top - 80, half_));
  if (dragged_ > 0) return std::clamp(dragged_, low_, full_);
  switch (screen.state.view.sheet()) {
    case SheetSnap::kLow:
      return low_;
    case SheetSnap::kFull:
      return full_;
    default:
      return half_;
  }
}

void SheetHandle::build_handle(Screen& screen, Area sheet) {
  const float height = thickness(screen);
  const Area bar{sheet.min, ImVec2(sheet.max.x, sheet.min.y + height)};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(bar.min, bar.max, screen.theme.panel);
  list.AddLine(bar.min, ImVec2(bar.max.x, bar.min.y), screen.theme.border);
  const float x = std::floor((bar.min.x + bar.max.x) * 0.5f);
  const float y = std::floor(bar.min.y + height * 0.5f);
  list.AddRectFilled(ImVec2(x - 22, y - 2), ImVec2(x + 22, y + 2), screen.theme.muted, 2);
  ImGui::SetCursorScreenPos(bar.min);
  const bool pressed = ImGui::InvisibleButton("sheet", ImVec2(bar.width(), height));
  focus_ring(screen);
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemActivated()) {
    grabbed_ = io.MousePos.y - sheet.min.y;
    moved_ = false;
  }
  if (ImGui::IsItemActive() && io.MouseDown[0]) {
    moved_ = moved_ || std::abs(io.MousePos.y - sheet.min.y - grabbed_) > kTapPixels;
    if (moved_) dragged_ = std::max(sheet.max.y - io.MousePos.y + grabbed_, 1.0f);
    screen.animating = true;
    return;
  }
  if (dragged_ > 0) {
    const float at = dragged_;
    dragged_ = 0;
    const SheetSnap snap = at < (low_ + half_) * 0.5f    ? SheetSnap::kLow
                           : at < (half_ + full_) * 0.5f ? SheetSnap::kHalf
                                                         : SheetSnap::kFull;
    screen.want(SetSheet{snap});
    screen.animating = true;
  } else if (pressed && !moved_) {
    screen.want(SetSheet{next_after(screen.state.view.sheet())});
  }
}

}  // namespace ae
