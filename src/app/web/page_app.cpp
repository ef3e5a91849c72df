#include "page_app.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>

#include "shell_calls.h"

namespace ae {
namespace {

// One unit of ImGui's wheel, in CSS pixels.
constexpr float kWheelUnit = 100;
// After a pause ImGui should not believe that a minute passed between two frames.
constexpr float kLongestStep = 0.05f;
constexpr float kShortestStep = 0.0001f;

void keep_clipboard(ImGuiContext* context, const char* text) {
  *static_cast<std::string*>(context->PlatformIO.Platform_ClipboardUserData) = text;
}

const char* kept_clipboard(ImGuiContext* context) {
  return static_cast<std::string*>(context->PlatformIO.Platform_ClipboardUserData)->c_str();
}

ExplorerHost page_host() {
  ExplorerHost host;
  host.copy_to_clipboard = shell_copy;
  host.open_link = shell_open_link;
  host.ask_for_paste = shell_ask_for_paste;
  host.open_in_full = shell_open_in_full;
  host.build_embed = shell_build_embed;
  host.save_file = shell_save_file;
  host.ask_page = shell_ask_page;
  host.ask_for_embeddings = shell_ask_for_embeddings;
  return host;
}

void set_up_io(std::string* clipboard) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "web page";
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw for ever
  io.ConfigDebugHighlightIdConflicts = false;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_SetClipboardTextFn = keep_clipboard;
  platform.Platform_GetClipboardTextFn = kept_clipboard;
  platform.Platform_ClipboardUserData = clipboard;
}

}  // namespace

PageApp::PageApp(bool with_canvas) {
  if (with_canvas) window_.emplace();
  IMGUI_CHECKVERSION();
  context_ = ImGui::CreateContext();
  set_up_io(&clipboard_);
  if (draws()) ImGui_ImplOpenGL3_Init("#version 300 es");
  explorer_ = std::make_unique<Explorer>(page_host());
  glyphs_ = std::make_unique<GlyphLoader>(
      [this](char32_t code_point) { return explorer_->shaped_word(code_point); });
  explorer_->set_fonts(glyphs_->fonts());
}

PageApp::~PageApp() {
  explorer_.reset();
  if (draws()) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

void PageApp::resize(float width, float height, float ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {ratio, ratio};
  // ImGui gives the density to the current font alone; text is also drawn with others.
  for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = ratio;
}

void PageApp::set_mac(bool mac) {
  mac_ = mac;
  ImGui::GetIO().ConfigMacOSXBehaviors = mac;
}

void PageApp::pointer(PointerAction action, float x, float y, int button, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  if (action == PointerAction::kLeave) return io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMousePosEvent(x, y);
  if (action == PointerAction::kMove || button < 0 || button >= ImGuiMouseButton_COUNT) return;
  // Dear ImGui gives a press only to what was under the pointer in the frame before, which a quick
  // or slowly drawn press would miss.
  if (action == PointerAction::kDown && context_->InputEventsQueue.Size > 0) frame(last_seconds_);
  io.AddMouseButtonEvent(button, action == PointerAction::kDown);
}

bool PageApp::wheel(float x, float y, float dx, float dy) {
  if (!explorer_->can_scroll(x, y, dy)) return false;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  io.AddMouseWheelEvent(-dx / kWheelUnit, -dy / kWheelUnit);
  return true;
}

void PageApp::text(std::string_view utf8) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
}

void PageApp::focus(bool focused) {
  ImGui::GetIO().AddFocusEvent(focused);
}

void PageApp::begin_frame(double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime =
      std::clamp(static_cast<float>(seconds - last_seconds_), kShortestStep, kLongestStep);
  last_seconds_ = seconds;
  keys_.begin_frame();
  if (draws()) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

bool PageApp::frame(double seconds) {
  if (!draws() || lost_) return false;
  begin_frame(seconds);
  explorer_->build_frame(seconds);
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return explorer_->wants_frame() || context_->InputEventsQueue.Size > 0;
}

void PageApp::context_lost() {
  lost_ = true;
  if (draws()) ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void PageApp::context_restored() {
  lost_ = false;
  if (draws()) ImGui_ImplOpenGL3_CreateDeviceObjects();
}

const char* PageApp::cursor() const {
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_TextInput:
      return "text";
    case ImGuiMouseCursor_ResizeAll:
      return "move";
    case ImGuiMouseCursor_ResizeNS:
      return "ns-resize";
    case ImGuiMouseCursor_ResizeEW:
      return "ew-resize";
    case ImGuiMouseCursor_ResizeNESW:
      return "nesw-resize";
    case ImGuiMouseCursor_ResizeNWSE:
      return "nwse-resize";
    case ImGuiMouseCursor_Hand:
      return "pointer";
    case ImGuiMouseCursor_Wait:
      return "wait";
    case ImGuiMouseCursor_Progress:
      return "progress";
    case ImGuiMouseCursor_NotAllowed:
      return "not-allowed";
    default:
      return "default";
  }
}

bool PageApp::wants_text() const {
  return ImGui::GetIO().WantTextInput;
}

std::string PageApp::take_selection(bool cut) {
  if (!wants_text() || !draws() || lost_) return explorer_->selected_text();
  clipboard_.clear();
  ImGuiIO& io = ImGui::GetIO();
  const ImGuiKey command = mac_ ? ImGuiMod_Super : ImGuiMod_Ctrl;
  const ImGuiKey letter = cut ? ImGuiKey_X : ImGuiKey_C;
  // The field acts on its own shortcut in the frame after the keys have arrived.
  for (const bool down : {true, false}) {
    io.AddKeyEvent(command, down);
    io.AddKeyEvent(letter, down);
    for (int step = 0; step < 3; ++step) frame(last_seconds_);
  }
  return clipboard_;
}

}  // namespace ae
