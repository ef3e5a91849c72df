// How underlines are drawn, so that no mark is told by colour alone.
#pragma once

#include <imgui.h>

#include <cstdint>

#include "analysis/analysis.h"

namespace ae {

enum class LineStyle : std::uint8_t { kSolid, kDashed, kDotted, kDouble, kDashDot, kThin, kWave };
LineStyle entity_line(EntityType type);
void draw_mark_line(ImDrawList& list, LineStyle style, float x0, float x1, float y, ImU32 color);

}  // namespace ae
