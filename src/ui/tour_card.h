// The tour: a small card beside the part of the screen that it tells of. Everything else stays
// usable.
#pragma once

#include <optional>

#include "ui/article_view.h"
#include "ui/screen.h"

namespace ae {

/// Where a card of this size stands: below, above, right or left of what it points at, whichever
/// comes first and has room; else at the foot of the screen.
/// Law, tested: it lies within the screen, and covers the anchor only where no side has room.
Area tour_card_place(Area screen, Area anchor, ImVec2 size);

class TourCard {
 public:
  void build(Screen& screen, const ArticleView& view);
  /// Where it stood in the frame before.
  std::optional<TourStop> stop() const { return stop_; }

 private:
  float build_words(Screen& screen, TourStop stop, ImVec2 at, float width, bool measuring);
  void build_buttons(Screen& screen, TourStop stop, ImVec2 at, float width);

  std::optional<TourStop> stop_;
  ImVec2 at_{};  ///< glides from stop to stop
};

/// Whether Enter and Backspace are the tour's: nothing else has the keyboard.
bool tour_hears_keys(const Screen& screen);

}  // namespace ae
