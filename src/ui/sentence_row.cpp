#include "ui/sentence_row.h"

#include <algorithm>

#include "ui/widgets.h"

namespace ae {

bool text_row(Screen& screen, const char* id, const TextRow& text, bool selected) {
  const float left = text.stripe != 0 ? 18.0f : 8.0f;
  const float room = std::max(ImGui::GetContentRegionAvail().x - left - 8, 40.0f);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float line = screen.text * 1.4f;
  const float side =
      text.side.empty() ? 0 : screen.type.width(Face::kSans, screen.text - 1, text.side) + 10;
  const float words_room = text.title.empty() ? room - side : room;
  const float words_height =
      text.words.empty() ? 0
                         : screen.type.draw_wrapped(list, {}, words_room, text.words_face,
                                                    screen.text, 0, text.words, text.most_lines);
  const float height = (text.title.empty() ? 0 : line + 2) + words_height + 14;
  Area area;
  const bool chosen = row(screen, id, height, selected, area);
  if (!ImGui::IsItemVisible()) return chosen;
  if (text.stripe != 0)
    list.AddRectFilled(ImVec2(area.min.x + 6, area.min.y + 8),
                       ImVec2(area.min.x + 9, area.max.y - 8), text.stripe, 1.5f);
  float y = area.min.y + 7;
  if (!text.side.empty())
    screen.type.draw(list, ImVec2(area.max.x - 8 - side + 10, y + 1), Face::kSans, screen.text - 1,
                     screen.theme.muted, text.side);
  if (!text.title.empty()) {
    screen.type.draw_cut(list, ImVec2(area.min.x + left, y), room - side, Face::kSansBold,
                         screen.text, screen.theme.text, text.title);
    y += line + 2;
  }
  const ImU32 ink = text.title.empty() || selected ? screen.theme.text : screen.theme.muted;
  screen.type.draw_wrapped(list, ImVec2(area.min.x + left, y), words_room, text.words_face,
                           screen.text, ink, text.words, text.most_lines);
  return chosen;
}

}  // namespace ae
