#include "page_window.h"
#include "words/product.h"

#include <SDL.h>
#include <emscripten/html5.h>

namespace ae {
namespace {

// No element has this id, hence SDL finds nothing to listen on for keys.
constexpr const char* kNoElement = "#article-explorer-has-its-own-keys";

void ask_for_webgl2() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

}  // namespace

PageWindow::PageWindow() {
  SDL_SetMainReady();
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, kNoElement);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return;
  ask_for_webgl2();
  // The size is a placeholder: the shell sizes the canvas in device pixels.
  window_ = SDL_CreateWindow(words::product::kName, 0, 0, 1, 1, SDL_WINDOW_OPENGL);
  emscripten_html5_remove_all_event_listeners();
  if (window_ != nullptr) context_ = SDL_GL_CreateContext(window_);
}

PageWindow::~PageWindow() {
  if (context_ != nullptr) SDL_GL_DeleteContext(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

}  // namespace ae
