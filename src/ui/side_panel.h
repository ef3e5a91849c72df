// The column (or, on a narrow screen, the sheet) of panels with its tabs; one panel is visible at a
// time.
#pragma once

#include "ui/entity_panel.h"
#include "ui/figures_panel.h"
#include "ui/graph_panel.h"
#include "ui/lens_panel.h"
#include "ui/notes_panel.h"
#include "ui/quotes_panel.h"
#include "ui/screen.h"
#include "ui/tone_panel.h"
#include "ui/watch_panel.h"

namespace ae {

/// Tells the tour of the tab just made; where tabs scroll, the one it points at is brought into
/// view.
void mark_tab(Screen& screen, Panel panel);

class SidePanel {
 public:
  void build(Screen& screen, Area area);
  /// Height of the row of tabs on a narrow screen, which stays when the sheet is closed.
  static float tab_row_height(const Screen& screen);
  void reset() {
    entities_.reset();
    notes_.reset();
  }
  /// Whether the panel under `place` can still be scrolled by `dy` pixels.
  bool can_scroll(ImVec2 place, float dy) const;
  void fling(float pixels_per_second) { velocity_ = pixels_per_second; }

 private:
  float build_tabs(Screen& screen, Area area);
  void build_panel(Screen& screen);
  void scroll_by_touch(Screen& screen);

  EntityPanel entities_;
  LensPanel lens_;
  WatchPanel watch_;
  NotesPanel notes_;
  QuotesPanel quotes_;
  FiguresPanel figures_;
  GraphPanel graph_;
  TonePanel tone_;
  Panel shown_ = Panel::kCount;
  Area scrolled_{};   ///< the part that scrolls
  float scroll_ = 0;  ///< as of the last frame
  float scroll_limit_ = 0;
  float velocity_ = 0;  ///< px/s, after a finger has lifted
  bool dragged_ = false;
};

}  // namespace ae
