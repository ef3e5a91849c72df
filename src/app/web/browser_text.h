// The browser's font engine, as the shell gives it: measures and paints any text in one of the
// faces.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ae {

/// A CSS font without its size.
struct Face {
  const char* name;    ///< "article-bold": how the interface finds it in the atlas
  const char* style;   ///< "italic 600", the part of the CSS shorthand before the size
  const char* family;  ///< the part after it
};

/// What a text would cover, in device pixels relative to its origin on the baseline; y grows
/// downwards.
struct TextBox {
  float advance = 0;
  float left = 0, top = 0;        ///< of the bitmap
  float width = 0, height = 0;    ///< of the bitmap; 0 where nothing is visible
  float ascent = 0, descent = 0;  ///< of the face, both positive
};

/// A text to be measured or painted. `stretch` widens the bitmap (not the advance) for positions
/// between pixels.
struct TextRequest {
  int face = 0;  ///< as declared
  float pixels = 0;
  float stretch = 1;
  std::string_view text;
};

/// Tells the shell which CSS font the number stands for.
void declare_face(int number, const Face& face);

TextBox measure_text(const TextRequest& request);

/// RGBA rows of the box measured for the same request, not premultiplied. True where the text has
/// colours of its own (emoji); else it is white and only its alpha matters.
bool paint_text(const TextRequest& request, const TextBox& box, std::vector<std::uint8_t>& rgba);

}  // namespace ae
