// Why a sentence scores as it does: what speaks for and against it, as bars that add up.
#pragma once

#include "ui/article_view.h"
#include "ui/screen.h"

namespace ae {

class WhyCard {
 public:
  /// Shows the card of the selected sentence, which stays and can be turned, or else of the one
  /// that the pointer rests on: in the margin where there is room, else above or below the
  /// sentence, never over it.
  void build(Screen& screen, const ArticleView& view);

 private:
  bool turning_ = false;  ///< the reasons have sliders
};

/// Where a card of `height` can stand beside what reaches from `top` to `bottom`, without covering
/// it; less high where there is less room, and of no height where there is none.
Area why_card_place(Area area, Area column, float top, float bottom, float height);

}  // namespace ae
