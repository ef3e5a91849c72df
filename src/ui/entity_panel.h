// Names by kind, with counts and a tick for every mention; the chosen one can be stepped through
// and corrected.
#pragma once

#include <string>
#include <vector>

#include "ui/row_clip.h"
#include "ui/screen.h"

namespace ae {

class EntityPanel {
 public:
  void build(Screen& screen);
  void reset();

 private:
  /// A row of the list: a name, or with `row` kNone the heading of a kind.
  struct Line {
    std::uint32_t row = kNone;
    EntityType type = EntityType::kOther;
    std::uint32_t count = 0;
  };

  void list_rows(Screen& screen);
  void follow_selection(Screen& screen);
  void build_choices(Screen& screen);
  void build_merging(Screen& screen);
  void build_heading(Screen& screen, const Line& line);
  void build_row(Screen& screen, const ShownEntity& entity);
  void choose(Screen& screen, const ShownEntity& entity, bool chosen);
  void take_drag(Screen& screen, const ShownEntity& entity);
  void build_details(Screen& screen, const ShownEntity& entity);
  void build_aliases(Screen& screen, const ShownEntity& entity);
  void build_corrections(Screen& screen, const ShownEntity& entity);
  void build_kinds(Screen& screen, const ShownEntity& entity);
  void build_hidden(Screen& screen);

  std::vector<Line> lines_;
  RowClip clip_;
  std::uint64_t revision_ = 0;       ///< Screen::revision of lines_
  EntityChoices listed_;             ///< the choices of lines_
  std::optional<DayRange> brushed_;  ///< likewise
  float text_ = 0;
  Selection followed_;
  std::string new_name_;
  std::uint32_t renaming_ = kNone;
  std::uint32_t merging_ = kNone;  ///< the next name that is clicked takes this one's mentions
};

}  // namespace ae
