#include "browser_text.h"

#include <emscripten/em_js.h>

#include <cstddef>

// The shell gives Module.aeText (web/shell/glyphs.ts). Addresses and lengths are passed, never
// strings on the stack.
// clang-format off
EM_JS(void, ae_js_face, (int number, const char* style, const char* family), {
  Module["aeText"]["face"](number, UTF8ToString(style), UTF8ToString(family));
});
EM_JS(void, ae_js_measure, (int face, float pixels, float stretch, const char* text, int length, float* box), {
  Module["aeText"]["measure"](face, pixels, stretch, text, length, box);
});
EM_JS(int, ae_js_paint, (int face, float pixels, float stretch, const char* text, int length, const float* box, void* rgba), {
  return Module["aeText"]["paint"](face, pixels, stretch, text, length, box, rgba);
});
// clang-format on

namespace ae {

static_assert(sizeof(TextBox) == 7 * sizeof(float), "the shell writes seven floats");

void declare_face(int number, const Face& face) {
  ae_js_face(number, face.style, face.family);
}

TextBox measure_text(const TextRequest& request) {
  TextBox box;
  ae_js_measure(request.face, request.pixels, request.stretch, request.text.data(),
                static_cast<int>(request.text.size()), &box.advance);
  return box;
}

bool paint_text(const TextRequest& request, const TextBox& box, std::vector<std::uint8_t>& rgba) {
  const auto pixel_count =
      static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height);
  rgba.resize(pixel_count * 4);
  return ae_js_paint(request.face, request.pixels, request.stretch, request.text.data(),
                     static_cast<int>(request.text.size()), &box.advance, rgba.data()) != 0;
}

}  // namespace ae
