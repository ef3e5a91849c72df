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
  /// On a narrow screen, and where it fits neither above nor below its sentence, the card of the
  /// selected sentence stands at the foot of the article, over the whole width. Its height there,
  /// with its margins: 0 where it floats or no sentence is selected, and at most `most`, with fewer
  /// reasons where there is less room. `area` is the article's with the card's.
  float docked_height(Screen& screen, const ArticleView& view, Area area, float most);
  /// The card stands at the foot of `area`, which is the article's with the card's, and takes
  /// `height` of it. To be called before the article is built.
  void dock(Area area, float height);

 private:
  bool docks(Screen& screen, const ArticleView& view, Area area);
  void build_docked(Screen& screen);
  void build_floating(Screen& screen, const ArticleView& view);
  template <class Write>
  void build_content(Screen& screen, const char* id, Area card, float height, bool pinned,
                     Write write);

  bool turning_ = false;          ///< the reasons have sliders
  Area docked_{};                 ///< of no height where it does not stand there
  std::size_t bars_ = 0;          ///< reasons told one by one, where it is docked
  float content_ = 0;             ///< height of all of it, where it is docked
  std::uint32_t placed_ = kNone;  ///< the sentence that docks_ is about
  ImVec2 placed_in_{};            ///< the size of the area then
  bool docks_ = false;
};

/// Width of the margin beside the text's column, CSS px; from kWhyCardMargin on a card stands in
/// it.
float why_card_margin(Area area, Area column);
inline constexpr float kWhyCardMargin = 200;
/// Where a card of `size` can stand beside what reaches from `top` to `bottom`, without covering
/// it; less high where there is less room, and of no height where there is none.
Area why_card_place(Area area, Area column, float top, float bottom, ImVec2 size);

}  // namespace ae
