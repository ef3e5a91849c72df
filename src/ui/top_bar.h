// The bar at the top: name, share kept, paste, text size, theme, commands.
#pragma once

#include "ui/screen.h"

namespace ae {

/// One row, or two on a narrow screen that is not low.
float top_bar_height(Screen& screen);
void build_top_bar(Screen& screen, Area area, float progress, std::string_view stage);

}  // namespace ae
