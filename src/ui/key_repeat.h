#pragma once
// Keys that are held repeat when the keyboard says so: how soon and how often is the person's own
// setting, and a key that is held costs no frames. Dear ImGui by itself would count time, and take
// a key for held whose end is only late.
#include <imgui.h>

namespace ae {

/// Needs a current ImGui context throughout.
class KeyRepeat {
 public:
  /// Hands Dear ImGui a key that went down, again where it is held, or came up.
  void tell(ImGuiKey key, bool down);
  /// To be called before each ImGui::NewFrame, with the time step set: the keys held repeat in this
  /// frame, or don't.
  void begin_frame();

 private:
  bool due_ = false;
};

}  // namespace ae
