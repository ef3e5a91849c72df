#include "ui/regions.h"

#include <algorithm>
#include <cmath>

#include "ui/panel_rail.h"
#include "ui/splitter.h"

namespace ae {
namespace {

constexpr float kArticleWidthLeast = 320;
constexpr float kArticleHeightLeast = 160;
constexpr float kGrip = 4;  // to either side of the timeline's border

}  // namespace

WideRegions wide_regions(Screen& screen, ImVec2 size, float top, float strip_bar) {
  const ViewChoices& view = screen.state.view;
  WideRegions regions;
  regions.most_panel = std::max(size.x - kArticleWidthLeast, static_cast<float>(kPanelWidthMin));
  regions.most_strip =
      std::max(size.y - top - kArticleHeightLeast, static_cast<float>(kStripHeightMin));
  const float usual_panel = std::floor(std::clamp(size.x * 0.27f, 290.0f, 420.0f));
  const float panel = view.regions.panel_width > 0 ? view.regions.panel_width : usual_panel;
  regions.panel = view.panel_open ? std::min(panel, regions.most_panel) : panel_rail_width(screen);
  const float usual_strip =
      screen.low ? strip_bar : std::floor(std::clamp(size.y * 0.18f, 128.0f, 210.0f));
  const float strip = view.regions.strip_height > 0 ? view.regions.strip_height : usual_strip;
  regions.strip = view.regions.strip_open ? std::min(strip, regions.most_strip) : strip_bar;
  return regions;
}

void build_splitters(Screen& screen, ImVec2 size, float top, const WideRegions& regions) {
  const float right = size.x - regions.panel;
  const float bottom = size.y - regions.strip;
  if (screen.state.view.panel_open) {
    const Area grip{ImVec2(right - kPanelGrip, top), ImVec2(right + kPanelGrip, size.y)};
    const auto width = splitter(screen, "panel width", grip, true,
                                {regions.panel, kPanelWidthMin, regions.most_panel});
    if (width) screen.want(SetPanelWidth{*width});
  }
  if (screen.state.view.regions.strip_open) {
    const Area grip{ImVec2(0, bottom - kGrip), ImVec2(right - kPanelGrip, bottom + kGrip)};
    const auto height = splitter(screen, "strip height", grip, false,
                                 {regions.strip, kStripHeightMin, regions.most_strip});
    if (height) screen.want(SetStripHeight{*height});
  }
}

}  // namespace ae
