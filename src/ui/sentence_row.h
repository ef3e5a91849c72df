// A row of a panel that stands for a piece of the text and leads to it.
#pragma once

#include <string>
#include <string_view>

#include "ui/screen.h"

namespace ae {

struct TextRow {
  std::string title;  ///< bold first line; may be empty
  std::string words;  ///< wrapped, in second-rank ink where there is a title
  std::string side;   ///< at the right of the first line: a number, a kind
  ImU32 stripe = 0;   ///< a coloured bar at its left; 0 for none
  Face words_face = Face::kSans;
  int most_lines = 3;
};

/// The height that text_row will take at the panel's width.
float text_row_height(Screen& screen, const TextRow& text);
/// True when the row is chosen. Hovering is told by ImGui::IsItemHovered().
bool text_row(Screen& screen, const char* id, const TextRow& text, bool selected);

}  // namespace ae
