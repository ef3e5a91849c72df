// The article: its blocks as lines, the marks behind and under them, scrolling, pointing and
// selecting.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ui/article_marks.h"
#include "ui/screen.h"
#include "ui/scroller.h"
#include "ui/visible_lines.h"

namespace ae {

class ArticleView {
 public:
  /// Forgets the layout and stands at the top: another article.
  void reset();
  /// Draws into `area` of the current window and takes part in its input.
  void build(Screen& screen, Area area);
  /// Scrolls so that the span can be read, unless it can already.
  void reveal(Span span) { wanted_ = span; }
  /// Puts the line of a byte at the top, and forgets what was to be revealed; 0 is the very top.
  void go_to(std::uint32_t place);
  /// The byte that go_to would need for what is seen; nothing while it moves or is laid out.
  std::optional<std::uint32_t> place() const;

  Scroller& scroller() { return scroller_; }
  const Scroller& scroller() const { return scroller_; }
  Area area() const { return area_; }
  Area column() const { return column_; }
  const VisibleLines& visible() const { return visible_; }
  /// Height of the content and the place of a byte in it, for the overview ruler.
  double content_height() const { return content_height_; }
  double height_of(std::uint32_t offset) const;
  /// Height at which all of the text can be seen.
  double text_height() const { return header_ + layout_.total_height() + kEndMargin; }
  /// Seconds for which the pointer has rested on the same sentence.
  float rested() const { return rested_; }
  /// Text selected by dragging is still growing.
  bool dragging() const { return press_ == Press::kSelecting; }
  /// Where the menu of the selection opens: at the pointer that asked for it, else below the words.
  ImVec2 take_menu_place(Screen& screen);
  bool laid_out() const { return layout_.complete(); }

 private:
  static constexpr double kEndMargin = 240;  ///< the most room under the last line

  enum class Press : std::uint8_t { kNone, kDown, kSelecting, kScrolling };

  void lay_out(Screen& screen);
  void lay_out_to(Screen& screen, std::uint32_t end);
  void follow_wishes(Screen& screen);
  void draw_header(Screen& screen, ImDrawList& list, float top);
  void draw_blocks(Screen& screen, ImDrawList& list);
  void draw_card(Screen& screen, ImDrawList& list, std::size_t first, std::size_t last);
  void draw_words(Screen& screen, ImDrawList& list);
  float draw_language_note(Screen& screen, ImDrawList& list, ImVec2 at, ImU32 color);
  float header_height(Screen& screen);
  void take_input(Screen& screen);
  void take_press(Screen& screen, ImVec2 mouse);
  /// Feet of the two ends of the selected text that are visible.
  struct Handles {
    ImVec2 first, last;
  };
  std::optional<Handles> handles(Screen& screen) const;
  void draw_handles(Screen& screen, ImDrawList& list) const;
  void grab_handle(Screen& screen, ImVec2 mouse);
  void rest_finger(Screen& screen, ImVec2 mouse);
  void open_menu(Screen& screen, ImVec2 mouse);
  void click(Screen& screen, ImVec2 mouse);
  void select_around(Screen& screen, ImVec2 mouse, int clicks);
  void track_hover(Screen& screen, ImVec2 mouse, bool inside);

  LineLayout layout_;
  const Document* laid_out_ = nullptr;  ///< whose lines these are
  int type_generation_ = 0;
  Scroller scroller_;
  VisibleLines visible_;
  Area area_{};
  Area column_{};
  double content_height_ = 0;
  float header_ = 0;
  Span wanted_{};
  std::optional<std::uint32_t> wanted_place_;
  bool at_top_ = true;

  Press press_ = Press::kNone;
  ImVec2 pressed_at_{};
  std::uint32_t pressed_offset_ = kNone;
  float pressed_for_ = 0;  ///< seconds
  std::optional<ImVec2> menu_at_;
  float drag_speed_ = 0;
  std::uint32_t resting_on_ = kNone;
  float rested_ = 0;
};

}  // namespace ae
