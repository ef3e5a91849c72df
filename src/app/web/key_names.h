// The browser's names of keys (KeyboardEvent.code, and .key where the layout decides) as Dear
// ImGui's.
#pragma once

#include <imgui.h>

#include <string_view>

namespace ae {

/// "ArrowDown", "KeyA", "Digit1", "F5"; ImGuiKey_None for keys without a meaning here.
ImGuiKey key_named(std::string_view code);

}  // namespace ae
