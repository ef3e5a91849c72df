// The whole article at a glance at its right edge: importance, hits as ticks, the part on the
// screen to be dragged.
#pragma once

#include "ui/article_view.h"
#include "ui/screen.h"

namespace ae {

class OverviewRuler {
 public:
  static constexpr float kWidth = 16;
  void build(Screen& screen, ArticleView& view, Area area);

 private:
  float grabbed_at_ = 0;  ///< where in the thumb, px
};

}  // namespace ae
