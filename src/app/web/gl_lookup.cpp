// Emscripten's own eglGetProcAddress keeps every GL function and its JavaScript alive. SDL asks for
// the few that tell it what the context can do; Dear ImGui links its functions directly.
#include <GLES3/gl3.h>

#include <cstring>

namespace {

using GlFunction = void (*)();

struct NamedFunction {
  const char* name;
  GlFunction function;
};

// The cast only erases the type; the caller restores it.
template <typename Function>
GlFunction erase_type(Function* function) {
  return reinterpret_cast<GlFunction>(function);
}

}  // namespace

extern "C" GlFunction eglGetProcAddress(const char* name) {
  const NamedFunction known[] = {
      {"glGetString", erase_type(glGetString)},
      {"glGetStringi", erase_type(glGetStringi)},
      {"glGetIntegerv", erase_type(glGetIntegerv)},
      {"glGetError", erase_type(glGetError)},
  };
  for (const NamedFunction& entry : known) {
    if (std::strcmp(entry.name, name) == 0) return entry.function;
  }
  return nullptr;
}
