#include <algorithm>
#include <cmath>

#include "ui/why_card.h"

namespace ae {

float why_card_margin(Area area, Area column) {
  return area.max.x - column.max.x - 34;
}

Area why_card_place(Area area, Area column, float top, float bottom, ImVec2 size) {
  const float ceiling = area.min.y + 8;
  const float floor = area.max.y - 8;
  if (why_card_margin(area, column) >= kWhyCardMargin) {
    const float tall = std::min(size.y, floor - ceiling);
    const float y = std::floor(std::clamp(top, ceiling, std::max(floor - tall, ceiling)));
    return {ImVec2(column.max.x + 20, y), ImVec2(column.max.x + 20 + size.x, y + tall)};
  }
  const float above = top - 8 - ceiling;
  const float below = floor - bottom - 8;
  const bool goes_below = below >= size.y || (above < size.y && below >= above);
  const float tall = std::min(size.y, std::max(goes_below ? below : above, 0.0f));
  const float y = std::floor(goes_below ? bottom + 8 : top - 8 - tall);
  return {ImVec2(column.min.x, y), ImVec2(column.min.x + size.x, y + tall)};
}

}  // namespace ae
