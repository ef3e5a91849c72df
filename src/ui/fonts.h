// The faces that the application supplies, by role.
#pragma once

struct ImFont;

namespace ae {

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
};

}  // namespace ae
