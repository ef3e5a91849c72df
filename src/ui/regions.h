// How a wide screen is divided among article, timeline and panels.
#pragma once

#include "ui/screen.h"

namespace ae {

/// How far the bar beside the panels reaches to either side of their border, CSS px. The article
/// and what scrolls in the panels leave it so much: they would cover it.
inline constexpr float kPanelGrip = 5;

/// CSS px.
struct WideRegions {
  float panel = 0;  ///< width of the panels, or of their rail
  float strip = 0;  ///< height of the timeline, or of its bar
  float most_panel = 0, most_strip = 0;
};

/// The person's sizes, as far as the article keeps room to be read.
WideRegions wide_regions(Screen& screen, ImVec2 size, float top, float strip_bar);
/// The bars between the regions, by which they are sized.
void build_splitters(Screen& screen, ImVec2 size, float top, const WideRegions& regions);

}  // namespace ae
