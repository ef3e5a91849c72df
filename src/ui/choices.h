// A choice among a few named values, as buttons that flow over as many lines as they need.
#pragma once

#include <array>
#include <string>

#include "ui/widgets.h"

namespace ae {

/// Puts the next button beside the last one where there is room, else on the next line.
inline void flow(Screen& screen, std::string_view next, ButtonLook look) {
  const float right = ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - 12;
  const float width = button_width(screen, next, look);
  if (ImGui::GetItemRectMax().x + 2 + width < right) ImGui::SameLine(0, 2);
}

/// `label(i)` gives the words of a button, `pick(value)` takes what is pressed; a label of no
/// words leaves its value out.
template <class Enum, std::size_t N, class Label, class Pick>
void choices(Screen& screen, const char* id, const std::array<NamedLabel, N>& names, Enum chosen,
             Label label, Pick pick) {
  ImGui::PushID(id);
  bool first = true;
  for (std::size_t i = 0; i < N; ++i) {
    const std::string words = label(i);
    if (words.empty()) continue;
    if (!first) flow(screen, words, ButtonLook::kTab);
    first = false;
    const auto value = static_cast<Enum>(i);
    if (button(screen, names[i].name.data(), words, ButtonLook::kTab, value == chosen)) pick(value);
  }
  ImGui::PopID();
}

}  // namespace ae
