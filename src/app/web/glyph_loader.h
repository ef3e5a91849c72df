// Glyphs for Dear ImGui from the browser's font engine, on demand: any script and emoji that the
// person's system can show.
#pragma once

#include <functional>
#include <string_view>

#include "ui/fonts.h"

namespace ae {

/// The word that stands behind a code point of the private use area, or "" for none
/// (Explorer::shaped_word).
using ShapedWord = std::function<std::string_view(char32_t code_point)>;

/// The faces of the interface and the article in the current ImGui context's atlas. Sizes are CSS
/// pixels of the em. Lives as long as that atlas.
class GlyphLoader {
 public:
  explicit GlyphLoader(ShapedWord shaped_word);
  GlyphLoader(const GlyphLoader&) = delete;
  GlyphLoader& operator=(const GlyphLoader&) = delete;

  const FontSet& fonts() const { return fonts_; }
  /// What is painted for a code point: itself, or the word it stands for. "" for controls.
  std::string text_of(char32_t code_point) const;

 private:
  ShapedWord shaped_word_;
  FontSet fonts_;
};

}  // namespace ae
