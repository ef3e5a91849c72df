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
  /// On a narrow screen the card of the selected sentence stands at the foot of the article's
  /// region, which gives up so many pixels for it: with fewer reasons where there is less room.
  /// To be called before the article is built.
  float dock(Screen& screen, Area area);

 private:
  void build_docked(Screen& screen);
  void build_floating(Screen& screen, const ArticleView& view);
  template <class Write>
  void build_content(Screen& screen, const char* id, Area card, float height, bool pinned,
                     Write write);

  bool turning_ = false;  ///< the reasons have sliders
  Area docked_{};         ///< of no height where it does not stand there
  std::size_t bars_ = 0;  ///< reasons told one by one, where it is docked
  float content_ = 0;     ///< height of all of it, where it is docked
};

/// Where a card of `height` can stand beside what reaches from `top` to `bottom`, without covering
/// it; less high where there is less room, and of no height where there is none.
Area why_card_place(Area area, Area column, float top, float bottom, float height);

}  // namespace ae
