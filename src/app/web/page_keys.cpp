// The keyboard of PageApp: what a key does, and whether the page around may have it too.
#include <imgui.h>

#include "key_names.h"
#include "page_app.h"

namespace ae {
namespace {

bool is_held(int held, int bit) {
  return (held & bit) != 0;
}

// These come as copy, cut and paste events, of which the browser is the source.
bool belongs_to_clipboard(ImGuiKey key) {
  return key == ImGuiKey_C || key == ImGuiKey_X || key == ImGuiKey_V;
}

// The direction in which a key moves what is read: 1 down, -1 up, 0 neither.
int scroll_direction(int key, int held) {
  switch (key) {
    case ImGuiKey_DownArrow:
    case ImGuiKey_PageDown:
    case ImGuiKey_End:
      return 1;
    case ImGuiKey_UpArrow:
    case ImGuiKey_PageUp:
    case ImGuiKey_Home:
      return -1;
    case ImGuiKey_Space:
      return is_held(held, HeldKeys::kShift) ? -1 : 1;
    default:
      return 0;
  }
}

}  // namespace

bool PageApp::key(std::string_view code, bool down, int held) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Shift, is_held(held, HeldKeys::kShift));
  io.AddKeyEvent(ImGuiMod_Ctrl, is_held(held, HeldKeys::kControl));
  io.AddKeyEvent(ImGuiMod_Alt, is_held(held, HeldKeys::kAlt));
  io.AddKeyEvent(ImGuiMod_Super, is_held(held, HeldKeys::kMeta));
  const ImGuiKey known = key_named(code);
  const bool command = is_held(held, mac_ ? HeldKeys::kMeta : HeldKeys::kControl);
  if (known == ImGuiKey_None || known == ImGuiKey_Tab || (command && belongs_to_clipboard(known)))
    return false;
  keys_.tell(known, down);
  return down && keeps_key_from_page(known, held);
}

bool PageApp::keeps_key_from_page(int key, int held) const {
  const bool command = is_held(held, mac_ ? HeldKeys::kMeta : HeldKeys::kControl);
  if (command) {
    for (const ImGuiKey ours :
         {ImGuiKey_A, ImGuiKey_B, ImGuiKey_G, ImGuiKey_K, ImGuiKey_Y, ImGuiKey_Z}) {
      if (key == ours) return true;
    }
    return false;
  }
  if (wants_text() || is_held(held, HeldKeys::kAlt | HeldKeys::kControl | HeldKeys::kMeta))
    return false;
  // Firefox would open its own search.
  if (key == ImGuiKey_Slash || key == ImGuiKey_Apostrophe) return true;
  const int direction = scroll_direction(key, held);
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  return direction != 0 &&
         explorer_->can_scroll(size.x / 2, size.y / 2, static_cast<float>(direction));
}

}  // namespace ae
