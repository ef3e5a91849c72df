#include "ui/sentence_row.h"

#include <algorithm>

#include "ui/widgets.h"

namespace ae {

namespace {

constexpr float kPadding = 7;

/// Where the words of a row stand.
struct Measures {
  float left = 0;        ///< edge of the words, from the row's own
  float room = 0;        ///< of the first line
  float side = 0;        ///< of it, taken by the words at its right
  float words_room = 0;  ///< of the wrapped words
  float line = 0;        ///< height of the title with its gap; 0 where there is none
};

Measures measure(Screen& screen, const TextRow& text) {
  Measures m;
  m.left = text.stripe != 0 ? 18.0f : 8.0f;
  m.room = std::max(ImGui::GetContentRegionAvail().x - m.left - 8, 40.0f);
  if (!text.side.empty()) m.side = screen.type.width(Face::kSans, screen.text - 1, text.side) + 10;
  m.words_room = text.title.empty() ? m.room - m.side : m.room;
  m.line = text.title.empty() ? 0 : screen.text * 1.4f + 2;
  return m;
}

}  // namespace

float text_row_height(Screen& screen, const TextRow& text) {
  const Measures m = measure(screen, text);
  if (text.words.empty()) return m.line + 2 * kPadding;
  return m.line + 2 * kPadding +
         screen.type.draw_wrapped(*ImGui::GetWindowDrawList(), {}, m.words_room, text.words_face,
                                  screen.text, 0, text.words, text.most_lines);
}

bool text_row(Screen& screen, const char* id, const TextRow& text, bool selected) {
  const Measures m = measure(screen, text);
  const float height = text_row_height(screen, text);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Area area;
  const bool chosen = row(screen, id, height, selected, area);
  if (!ImGui::IsItemVisible()) return chosen;
  if (text.stripe != 0)
    list.AddRectFilled(ImVec2(area.min.x + 6, area.min.y + 8),
                       ImVec2(area.min.x + 9, area.max.y - 8), text.stripe, 1.5f);
  float y = area.min.y + kPadding;
  if (!text.side.empty())
    screen.type.draw(list, ImVec2(area.max.x - 8 - m.side + 10, y + 1), Face::kSans,
                     screen.text - 1, screen.theme.muted, text.side);
  if (!text.title.empty()) {
    screen.type.draw_cut(list, ImVec2(area.min.x + m.left, y), m.room - m.side, Face::kSansBold,
                         screen.text, screen.theme.text, text.title);
    y += m.line;
  }
  const ImU32 ink = text.title.empty() || selected ? screen.theme.text : screen.theme.muted;
  screen.type.draw_wrapped(list, ImVec2(area.min.x + m.left, y), m.words_room, text.words_face,
                           screen.text, ink, text.words, text.most_lines);
  return chosen;
}

}  // namespace ae
