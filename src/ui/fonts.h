// The faces that the application supplies, by role.
#pragma once

#include <functional>
#include <string_view>

struct ImFont;

namespace ae {

/// By how much the second of two letters moves towards the first (below 0) or away, in em.
using PairKerning = std::function<float(const ImFont* font, std::string_view pair)>;

/// Fonts of the current ImGui context's atlas, of which ImGui 1.92 makes any size on demand. A face
/// may be absent (null) except `serif` and `sans`; those two then stand in for it.
struct FontSet {
  ImFont* serif = nullptr;         ///< the article
  ImFont* serif_bold = nullptr;    ///< headings, strong emphasis
  ImFont* serif_italic = nullptr;  ///< emphasis
  ImFont* sans = nullptr;          ///< the interface
  ImFont* sans_bold = nullptr;     ///< semi-bold: labels, selected tabs
  /// The loader draws whole words for code points of the private use area, U+E000 to U+F8FF
  /// (Explorer::shaped_word).
  bool shapes_words = false;
  PairKerning kerning;  ///< empty where the loader knows none
};

}  // namespace ae
