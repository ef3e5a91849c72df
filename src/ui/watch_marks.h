// The watchlist in the article: a box around each place of a watched term, in its group's colour.
#pragma once

#include <imgui.h>

#include "ui/screen.h"
#include "ui/visible_lines.h"

namespace ae {

/// The groups take turns in a few colours; the panel names them.
ImU32 watch_color(const Theme& theme, std::uint32_t group);
void draw_watched(ImDrawList& list, Screen& screen, const VisibleLines& visible);

}  // namespace ae
