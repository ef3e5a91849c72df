// The desktop program: the explorer in a window of SDL2 with OpenGL, drawn only when something
// changed.
#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cstdio>
#include <string>
#include <vector>

#include "faces.h"
#include "options.h"
#include "png.h"
#include "sdl_events.h"
#include "ui/explorer.h"
#include "ui/key_repeat.h"
#include "words/product.h"

namespace ae {
namespace {

constexpr double kWorkMilliseconds = 8;
constexpr int kMostScreenshotFrames = 240;

bool read_file(const std::string& path, std::string& bytes) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) return false;
  char buffer[1 << 16];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    bytes.append(buffer, got);
  if (file != stdin) std::fclose(file);
  return true;
}

struct Window {
  SDL_Window* window = nullptr;
  SDL_GLContext gl = nullptr;
  KeyRepeat keys;
};

bool open_window(const DesktopOptions& options, Window& window) {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  window.window = SDL_CreateWindow(
      words::product::kName, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
      options.height, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (!window.window) return false;
  window.gl = SDL_GL_CreateContext(window.window);
  return window.gl != nullptr;
}

void draw_frame(Explorer& explorer, Window& window) {
  ImGuiIO& io = ImGui::GetIO();
  int width = 0, height = 0, pixels_wide = 0, pixels_high = 0;
  SDL_GetWindowSize(window.window, &width, &height);
  SDL_GL_GetDrawableSize(window.window, &pixels_wide, &pixels_high);
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  io.DisplayFramebufferScale = ImVec2(static_cast<float>(pixels_wide) / io.DisplaySize.x,
                                      static_cast<float>(pixels_high) / io.DisplaySize.y);
  const double seconds = static_cast<double>(SDL_GetTicks64()) / 1000.0;
  io.DeltaTime = 1.0f / 60;
  window.keys.begin_frame();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  explorer.build_frame(seconds);
  ImGui::Render();
  glViewport(0, 0, pixels_wide, pixels_high);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool save_screenshot(SDL_Window* window, const std::string& path) {
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window, &width, &height);
  const auto stride = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint8_t> upward(stride * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, upward.data());
  std::vector<std::uint8_t> rgb;
  rgb.reserve(upward.size());
  for (int y = height - 1; y >= 0; --y) {
    const auto row =
        upward.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * stride);
    rgb.insert(rgb.end(), row, row + static_cast<std::ptrdiff_t>(stride));
  }
  return write_png(path, width, height, rgb);
}

/// Draws until nothing moves any more, then writes the picture.
int take_screenshot(Explorer& explorer, Window& window, const DesktopOptions& options) {
  while (explorer.work(50)) {
  }
  draw_frame(explorer, window);
  for (const auto& [name, argument] : options.commands) {
    const Result<bool> ran = explorer.command(name, argument);
    if (!ran) std::fprintf(stderr, "article-explorer-desktop: %s\n", ran.failure().message.c_str());
    draw_frame(explorer, window);
  }
  if (options.pointer)
    ImGui::GetIO().AddMousePosEvent(options.pointer->first, options.pointer->second);
  int frames = 0;
  do {
    SDL_Delay(8);
    draw_frame(explorer, window);
  } while ((explorer.wants_frame() || frames < 4) && ++frames < kMostScreenshotFrames);
  const bool saved = save_screenshot(window.window, options.screenshot);
  if (!saved)
    std::fprintf(stderr, "article-explorer-desktop: can't write %s\n", options.screenshot.c_str());
  return saved ? 0 : 1;
}

int run_loop(Explorer& explorer, Window& window) {
  bool working = true;
  for (bool open = true; open;) {
    SDL_Event event;
    const bool idle = !working && !explorer.wants_frame();
    bool got = idle ? SDL_WaitEvent(&event) != 0 : SDL_PollEvent(&event) != 0;
    const bool drawn_for_input = got;
    for (; got; got = SDL_PollEvent(&event) != 0) {
      if (event.type == SDL_QUIT) open = false;
      take_event(event, window.keys, explorer);
    }
    working = explorer.work(kWorkMilliseconds);
    if (drawn_for_input || explorer.wants_frame()) {
      draw_frame(explorer, window);
      SDL_GL_SwapWindow(window.window);
    }
  }
  return 0;
}

ExplorerHost make_host(Explorer*& explorer) {
  ExplorerHost host;
  host.copy_to_clipboard = [](std::string_view text) {
    SDL_SetClipboardText(std::string(text).c_str());
  };
  host.open_link = [](std::string_view url) { SDL_OpenURL(std::string(url).c_str()); };
  host.ask_for_paste = [&explorer] {
    if (char* text = SDL_GetClipboardText()) {
      if (explorer) explorer->load(text, "", "");
      SDL_free(text);
    }
  };
  return host;
}

int fail(const std::string& message) {
  std::fprintf(stderr, "article-explorer-desktop: %s\n", message.c_str());
  return 1;
}

int run(const DesktopOptions& options) {
  std::string text;
  if (!options.open.empty() && !read_file(options.open, text))
    return fail("can't read " + options.open);
  Window window;
  if (!open_window(options, window)) return fail(SDL_GetError());
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init();
  const FontSet faces = load_faces(options.fonts);
  if (!faces.serif || !faces.sans) return fail("found no fonts; name a folder with --fonts");
  Explorer* door = nullptr;
  Explorer explorer(make_host(door));
  door = &explorer;
  explorer.set_fonts(faces);
  explorer.set_surroundings({.dark = options.theme == "dark", .coarse_pointer = options.touch});
  if (!options.theme.empty())
    explorer.command("theme.set", "{\"theme\":\"" + options.theme + "\"}");
  if (!text.empty()) explorer.load(std::move(text), "", "");
  const int status = options.screenshot.empty() ? run_loop(explorer, window)
                                                : take_screenshot(explorer, window, options);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  SDL_GL_DeleteContext(window.gl);
  SDL_DestroyWindow(window.window);
  SDL_Quit();
  return status;
}

}  // namespace
}  // namespace ae

int main(int count, char** values) {
  const auto options = ae::read_options(std::vector<std::string>(values + 1, values + count));
  if (!options) {
    std::fprintf(stderr, "article-explorer-desktop: %s\n", options.failure().message.c_str());
    return 2;
  }
  return ae::run(options.value());
}
