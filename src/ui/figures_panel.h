// Every figure as a table: where it stands, its value in one form, its kind.
#pragma once

#include <vector>

#include "ui/row_clip.h"
#include "ui/screen.h"

namespace ae {

class FiguresPanel {
 public:
  void build(Screen& screen);

 private:
  void list_rows(Screen& screen);
  void follow_selection(Screen& screen);
  void build_choices(Screen& screen);
  void build_figure(Screen& screen, std::uint32_t index);

  std::vector<std::uint32_t> rows_;
  std::array<std::uint32_t, 5> counts_{};  ///< by FigureKindChoice
  RowClip clip_;
  std::uint64_t revision_ = 0;
  FigureChoices listed_;
  std::optional<DayRange> brushed_;  ///< likewise
  float text_ = 0;
  float width_ = 0;
  Selection followed_;
};

}  // namespace ae
