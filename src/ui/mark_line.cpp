#include "ui/mark_line.h"

#include <algorithm>

namespace ae {
namespace {

void draw_wave(ImDrawList& list, float x0, float x1, float y, ImU32 color) {
  constexpr float kHalfWave = 3;
  bool up = false;
  for (float x = x0; x < x1; x += kHalfWave, up = !up) {
    const float end = std::min(x + kHalfWave, x1);
    list.AddLine(ImVec2(x, y + (up ? -1.0f : 1.0f)), ImVec2(end, y + (up ? 1.0f : -1.0f)), color,
                 1.2f);
  }
}

void draw_dashes(ImDrawList& list, float x0, float x1, float y, ImU32 color, float on, float off) {
  for (float x = x0; x < x1; x += on + off)
    list.AddLine(ImVec2(x, y), ImVec2(std::min(x + on, x1), y), color, 1.5f);
}

}  // namespace

LineStyle entity_line(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return LineStyle::kSolid;
    case EntityType::kLocation:
      return LineStyle::kDashed;
    case EntityType::kOrganization:
      return LineStyle::kDashDot;
    case EntityType::kOther:
      return LineStyle::kThin;
  }
  return LineStyle::kThin;
}

void draw_mark_line(ImDrawList& list, LineStyle style, float x0, float x1, float y, ImU32 color) {
  switch (style) {
    case LineStyle::kSolid:
      list.AddLine(ImVec2(x0, y), ImVec2(x1, y), color, 2.0f);
      break;
    case LineStyle::kThin:
      list.AddLine(ImVec2(x0, y), ImVec2(x1, y), color, 1.0f);
      break;
    case LineStyle::kDashed:
      draw_dashes(list, x0, x1, y, color, 5, 3);
      break;
    case LineStyle::kDotted:
      for (float x = x0 + 1; x < x1; x += 4)
        list.AddRectFilled(ImVec2(x - 1, y - 1), ImVec2(x + 1, y + 1), color);
      break;
    case LineStyle::kDouble:
      list.AddLine(ImVec2(x0, y - 1), ImVec2(x1, y - 1), color, 1.0f);
      list.AddLine(ImVec2(x0, y + 1.5f), ImVec2(x1, y + 1.5f), color, 1.0f);
      break;
    case LineStyle::kWave:
      draw_wave(list, x0, x1, y, color);
      break;
    case LineStyle::kDashDot:
      for (float x = x0; x < x1; x += 14) {
        list.AddLine(ImVec2(x, y), ImVec2(std::min(x + 7, x1), y), color, 1.5f);
        if (x + 9.5f < x1)
          list.AddRectFilled(ImVec2(x + 9.5f, y - 1), ImVec2(x + 11.5f, y + 1), color);
      }
      break;
  }
}

}  // namespace ae
