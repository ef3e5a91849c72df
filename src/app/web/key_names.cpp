#include "key_names.h"

namespace ae {
namespace {

struct NamedKey {
  std::string_view code;
  ImGuiKey key;
};

constexpr NamedKey kKeys[] = {
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Insert", ImGuiKey_Insert},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"Escape", ImGuiKey_Escape},
    {"Tab", ImGuiKey_Tab},
    {"Quote", ImGuiKey_Apostrophe},
    {"Comma", ImGuiKey_Comma},
    {"Minus", ImGuiKey_Minus},
    {"Period", ImGuiKey_Period},
    {"Slash", ImGuiKey_Slash},
    {"Semicolon", ImGuiKey_Semicolon},
    {"Equal", ImGuiKey_Equal},
    {"BracketLeft", ImGuiKey_LeftBracket},
    {"BracketRight", ImGuiKey_RightBracket},
    {"Backslash", ImGuiKey_Backslash},
    {"Backquote", ImGuiKey_GraveAccent},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"ContextMenu", ImGuiKey_Menu},
};

// "KeyA" after the prefix "Key": the one character, else 0.
char character_after(std::string_view code, std::string_view prefix) {
  return code.size() == prefix.size() + 1 && code.starts_with(prefix) ? code.back() : '\0';
}

ImGuiKey offset_key(ImGuiKey first, int steps) {
  return static_cast<ImGuiKey>(first + steps);
}

ImGuiKey function_key(std::string_view code) {
  if (code.size() < 2 || code.size() > 3 || code.front() != 'F') return ImGuiKey_None;
  int number = 0;
  for (const char digit : code.substr(1)) {
    if (digit < '0' || digit > '9') return ImGuiKey_None;
    number = number * 10 + (digit - '0');
  }
  return number >= 1 && number <= 12 ? offset_key(ImGuiKey_F1, number - 1) : ImGuiKey_None;
}

}  // namespace

ImGuiKey key_named(std::string_view code) {
  if (const char letter = character_after(code, "Key"); letter >= 'A' && letter <= 'Z')
    return offset_key(ImGuiKey_A, letter - 'A');
  if (const char digit = character_after(code, "Digit"); digit >= '0' && digit <= '9')
    return offset_key(ImGuiKey_0, digit - '0');
  if (const char digit = character_after(code, "Numpad"); digit >= '0' && digit <= '9')
    return offset_key(ImGuiKey_Keypad0, digit - '0');
  for (const NamedKey& known : kKeys) {
    if (known.code == code) return known.key;
  }
  return function_key(code);
}

}  // namespace ae
