// The help sheet: all commands by subject with their keys, narrowed by typing.
#pragma once

#include <string>
#include <vector>

#include "reader/help.h"
#include "ui/screen.h"

namespace ae {

/// A row of the sheet, measured: the keys stand beside the label, or below it where there is no
/// room.
struct HelpRow {
  const HelpEntry* entry = nullptr;  ///< null for the heading of a group
  std::string_view title;
  float label_height = 0;
  float height = 0;
  float keys = 0;  ///< width of the keys
  bool keys_below = false;
};

/// Rows in columns: whole groups, one below the other, in columns of about one height.
struct HelpColumns {
  std::vector<std::vector<HelpRow>> columns;
  float height = 0;  ///< of the tallest
};

HelpColumns lay_out_help(Screen& screen, const std::vector<HelpGroup>& groups, float width,
                         std::size_t columns);

class HelpSheet {
 public:
  void build(Screen& screen);

 private:
  void build_field(Screen& screen);
  void build_rows(Screen& screen, const std::vector<HelpGroup>& groups);
  void build_row(Screen& screen, const HelpRow& row, Area area);
  void take_keys(Screen& screen, const std::vector<HelpGroup>& groups);
  void run(Screen& screen, const Command& command);

  std::string wanted_;               ///< as it stands in the field
  std::string told_;                 ///< as it stands in the state, or will once the frame is over
  const Command* chosen_ = nullptr;  ///< by the arrows
  bool keyboard_moved_ = false;
};

}  // namespace ae
