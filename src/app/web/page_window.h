// The SDL2 window on the page's canvas. It gives the WebGL2 context and nothing else.
#pragma once

struct SDL_Window;

namespace ae {

/// Owns the window and its context. SDL's own listeners are taken off the page again at once: all
/// input comes from the shell, so that no key, wheel or touch is kept from the page around the
/// explorer.
class PageWindow {
 public:
  PageWindow();
  ~PageWindow();
  PageWindow(const PageWindow&) = delete;
  PageWindow& operator=(const PageWindow&) = delete;

  /// False where the browser has no WebGL2.
  bool has_context() const { return context_ != nullptr; }

 private:
  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
};

}  // namespace ae
