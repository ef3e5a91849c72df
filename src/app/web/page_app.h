// The explorer on a web page: Dear ImGui's platform side, fed by the shell instead of a window
// system.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "glyph_loader.h"
#include "page_window.h"
#include "ui/explorer.h"
#include "ui/key_repeat.h"

struct ImGuiContext;

namespace ae {

/// What a pointer does, in the shell's numbers.
enum class PointerAction : int { kMove = 0, kDown = 1, kUp = 2, kLeave = 3 };

/// Modifier keys held, as bits.
struct HeldKeys {
  static constexpr int kShift = 1, kControl = 2, kAlt = 4, kMeta = 8;
};

/// The one page application. Without a canvas it analyses and mirrors, but never draws.
class PageApp {
 public:
  explicit PageApp(bool with_canvas);
  ~PageApp();
  PageApp(const PageApp&) = delete;
  PageApp& operator=(const PageApp&) = delete;

  bool draws() const { return window_ && window_->has_context(); }
  Explorer& explorer() { return *explorer_; }
  const Explorer& explorer() const { return *explorer_; }

  /// CSS size of the canvas and its device pixels per CSS pixel.
  void resize(float width, float height, float ratio);
  void set_mac(bool mac);
  void pointer(PointerAction action, float x, float y, int button, bool touch);
  /// CSS pixels, positive downwards and to the right; false where the page around may scroll
  /// instead.
  bool wheel(float x, float y, float dx, float dy);
  /// False where the key means nothing here and may be left to the browser.
  bool key(std::string_view code, bool down, int held);
  void text(std::string_view utf8);
  void focus(bool focused);

  /// Draws one frame; true while another is due.
  bool frame(double seconds);
  void context_lost();
  void context_restored();
  /// The CSS cursor for the pointer's place.
  const char* cursor() const;
  /// A text field of the explorer has the keyboard.
  bool wants_text() const;
  /// What a copy event takes: the selection in a text field, or in the article. A cut removes it
  /// from the field.
  std::string take_selection(bool cut);

 private:
  void begin_frame(double seconds);
  bool keeps_key_from_page(int key, int held) const;

  ImGuiContext* context_ = nullptr;
  std::optional<PageWindow> window_;
  std::unique_ptr<GlyphLoader> glyphs_;
  std::unique_ptr<Explorer> explorer_;
  KeyRepeat keys_;
  std::string clipboard_;
  double last_seconds_ = 0;
  bool mac_ = false;
  bool lost_ = false;
};

}  // namespace ae
