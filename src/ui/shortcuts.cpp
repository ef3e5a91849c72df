#include "ui/shortcuts.h"

#include <string_view>

#include "reader/commands.h"
#include "ui/tour_card.h"

namespace ae {
namespace {

ImGuiKey key_named(std::string_view name) {
  if (name == "Escape") return ImGuiKey_Escape;
  if (name == "Left") return ImGuiKey_LeftArrow;
  if (name == "Right") return ImGuiKey_RightArrow;
  if (name == "Up") return ImGuiKey_UpArrow;
  if (name == "Down") return ImGuiKey_DownArrow;
  if (name == "F1") return ImGuiKey_F1;
  if (name == "F10") return ImGuiKey_F10;
  if (name == "Enter") return ImGuiKey_Enter;
  if (name == "Backspace") return ImGuiKey_Backspace;
  if (name == "?") return ImGuiKey_Slash;
  if (name == "+") return ImGuiKey_Equal;
  if (name == "-") return ImGuiKey_Minus;
  if (name == "[") return ImGuiKey_LeftBracket;
  if (name == "]") return ImGuiKey_RightBracket;
  if (name.size() != 1) return ImGuiKey_None;
  const char c = name[0];
  if (c >= 'A' && c <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'A'));
  if (c >= '0' && c <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (c - '0'));
  return ImGuiKey_None;
}

struct Chord {
  ImGuiKey key = ImGuiKey_None;
  bool ctrl = false;
  bool shift = false;
};

Chord parse_chord(std::string_view text) {
  Chord chord;
  chord.shift = text == "?";
  for (;;) {
    if (text.starts_with("Ctrl+")) {
      chord.ctrl = true;
      text.remove_prefix(5);
    } else if (text.starts_with("Shift+")) {
      chord.shift = true;
      text.remove_prefix(6);
    } else {
      chord.key = key_named(text);
      return chord;
    }
  }
}

/// The clipboard's keys belong to the application, which gets them as copy and paste events.
bool is_clipboard_key(std::string_view key) {
  return key == "Ctrl+C" || key == "Ctrl+V";
}

bool pressed(const Chord& chord, bool plus_or_minus) {
  const ImGuiIO& io = ImGui::GetIO();
  if (chord.key == ImGuiKey_None || io.KeyAlt || io.KeyCtrl != chord.ctrl) return false;
  if (!plus_or_minus && io.KeyShift != chord.shift) return false;
  if (chord.key == ImGuiKey_Equal && ImGui::IsKeyPressed(ImGuiKey_KeypadAdd)) return true;
  if (chord.key == ImGuiKey_Minus && ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract)) return true;
  return ImGui::IsKeyPressed(chord.key);
}

/// Whether the command is asked for by this one of its keys. What types or moves a caret is left to
/// the field that has the keyboard.
bool asked_for(const Command& command, std::string_view key) {
  if (key.empty() || is_clipboard_key(key)) return false;
  const Chord chord = parse_chord(key);
  const bool moves_caret = command.name.starts_with("selection.");
  const bool typing_key = !chord.ctrl || moves_caret || key == "Ctrl+Z" || key == "Ctrl+Shift+Z";
  if (ImGui::GetIO().WantTextInput && typing_key && key != "F1") return false;
  return pressed(chord, key == "+" || key == "-");
}

}  // namespace

void take_shortcuts(Screen& screen) {
  if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel))
    return;
  const bool tour = tour_hears_keys(screen);
  if (tour && ImGui::IsKeyPressed(ImGuiKey_Escape)) return screen.want(EndTour{});
  for (const Command& command : all_commands()) {
    if (command.name.starts_with("tour.") && !tour) continue;
    if (!asked_for(command, command.key) && !asked_for(command, command.other_key)) continue;
    auto intent = intent_of(command.name, "");
    if (intent) screen.intents.push_back(std::move(intent.value()));
  }
}

}  // namespace ae
