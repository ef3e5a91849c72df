// The panels' names as a narrow column: what is left of the panels when they are closed.
#pragma once

#include "ui/screen.h"

namespace ae {

float panel_rail_width(Screen& screen);
void build_panel_rail(Screen& screen, Area area);

}  // namespace ae
