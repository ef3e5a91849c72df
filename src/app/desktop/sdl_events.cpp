#include "sdl_events.h"

#include <imgui.h>

#include <cstdio>
#include <string>

namespace ae {
namespace {

ImGuiKey key_of(SDL_Keycode code) {
  if (code >= SDLK_a && code <= SDLK_z) return static_cast<ImGuiKey>(ImGuiKey_A + (code - SDLK_a));
  if (code >= SDLK_0 && code <= SDLK_9) return static_cast<ImGuiKey>(ImGuiKey_0 + (code - SDLK_0));
  switch (code) {
    case SDLK_TAB:
      return ImGuiKey_Tab;
    case SDLK_LEFT:
      return ImGuiKey_LeftArrow;
    case SDLK_RIGHT:
      return ImGuiKey_RightArrow;
    case SDLK_UP:
      return ImGuiKey_UpArrow;
    case SDLK_DOWN:
      return ImGuiKey_DownArrow;
    case SDLK_PAGEUP:
      return ImGuiKey_PageUp;
    case SDLK_PAGEDOWN:
      return ImGuiKey_PageDown;
    case SDLK_HOME:
      return ImGuiKey_Home;
    case SDLK_END:
      return ImGuiKey_End;
    case SDLK_DELETE:
      return ImGuiKey_Delete;
    case SDLK_BACKSPACE:
      return ImGuiKey_Backspace;
    case SDLK_SPACE:
      return ImGuiKey_Space;
    case SDLK_RETURN:
      return ImGuiKey_Enter;
    case SDLK_KP_ENTER:
      return ImGuiKey_KeypadEnter;
    case SDLK_ESCAPE:
      return ImGuiKey_Escape;
    case SDLK_EQUALS:
    case SDLK_PLUS:
      return ImGuiKey_Equal;
    case SDLK_MINUS:
      return ImGuiKey_Minus;
    case SDLK_KP_PLUS:
      return ImGuiKey_KeypadAdd;
    case SDLK_KP_MINUS:
      return ImGuiKey_KeypadSubtract;
    default:
      return ImGuiKey_None;
  }
}

void paste(Explorer& explorer) {
  if (ImGui::GetIO().WantTextInput) return;
  if (char* text = SDL_GetClipboardText()) {
    explorer.load(text, "", "");
    SDL_free(text);
  }
}

void take_key(const SDL_KeyboardEvent& event, KeyRepeat& keys, Explorer& explorer) {
  ImGuiIO& io = ImGui::GetIO();
  const bool down = event.type == SDL_KEYDOWN;
  io.AddKeyEvent(ImGuiMod_Ctrl, (event.keysym.mod & KMOD_CTRL) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (event.keysym.mod & KMOD_SHIFT) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (event.keysym.mod & KMOD_ALT) != 0);
  const ImGuiKey key = key_of(event.keysym.sym);
  if (key != ImGuiKey_None) keys.tell(key, down);
  const bool ctrl = (event.keysym.mod & KMOD_CTRL) != 0;
  if (down && ctrl && event.keysym.sym == SDLK_v) paste(explorer);
  if (down && ctrl && event.keysym.sym == SDLK_c) explorer.command("selection.copy", "");
}

void open_dropped(const SDL_DropEvent& event, Explorer& explorer) {
  if (!event.file) return;
  if (std::FILE* file = std::fopen(event.file, "rb")) {
    std::string text;
    char buffer[1 << 16];
    for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
      text.append(buffer, got);
    std::fclose(file);
    explorer.load(std::move(text), "", "");
  }
  SDL_free(event.file);
}

}  // namespace

void take_event(const SDL_Event& event, KeyRepeat& keys, Explorer& explorer) {
  ImGuiIO& io = ImGui::GetIO();
  switch (event.type) {
    case SDL_MOUSEMOTION:
      io.AddMouseSourceEvent(event.motion.which == SDL_TOUCH_MOUSEID ? ImGuiMouseSource_TouchScreen
                                                                     : ImGuiMouseSource_Mouse);
      io.AddMousePosEvent(static_cast<float>(event.motion.x), static_cast<float>(event.motion.y));
      break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event.button.button >= 1 && event.button.button <= 3) {
        constexpr int kButtons[] = {0, 2, 1};
        io.AddMouseButtonEvent(kButtons[event.button.button - 1],
                               event.type == SDL_MOUSEBUTTONDOWN);
      }
      break;
    case SDL_MOUSEWHEEL:
      io.AddMouseWheelEvent(event.wheel.preciseX, event.wheel.preciseY);
      break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      take_key(event.key, keys, explorer);
      break;
    case SDL_TEXTINPUT:
      io.AddInputCharactersUTF8(event.text.text);
      break;
    case SDL_DROPFILE:
      open_dropped(event.drop, explorer);
      break;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_LEAVE) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) io.AddFocusEvent(false);
      if (event.window.event == SDL_WINDOWEVENT_FOCUS_GAINED) io.AddFocusEvent(true);
      break;
    default:
      break;
  }
}

}  // namespace ae
