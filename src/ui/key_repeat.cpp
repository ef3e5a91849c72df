#include "key_repeat.h"

#include <limits>

namespace ae {
namespace {

constexpr float kNever = std::numeric_limits<float>::max();
// Of the time between two frames: often enough for each frame to have one.
constexpr float kEveryFrame = 0.5f;

bool is_modifier(ImGuiKey key) {
  return (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper) || (key & ImGuiMod_Mask_) != 0;
}

}  // namespace

void KeyRepeat::tell(ImGuiKey key, bool down) {
  due_ = due_ || (down && !is_modifier(key) && ImGui::IsKeyDown(key));
  ImGui::GetIO().AddKeyEvent(key, down);
}

void KeyRepeat::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyRepeatDelay = due_ ? 0 : kNever;
  io.KeyRepeatRate = io.DeltaTime * kEveryFrame;
  due_ = false;
}

}  // namespace ae
