// The lens in the article: a scale in the margin beside each placed sentence, and the words that
// drove the placement of the sentence under the pointer.
#pragma once

#include <imgui.h>

#include "ui/screen.h"
#include "ui/visible_lines.h"

namespace ae {

/// The colour of a pole's side: 0 or 1.
ImU32 lens_color(const Theme& theme, std::size_t side);
/// A bar from the middle towards one side, at most `arm` long, with that side's sign at its end; a
/// knot where the place is in the middle.
void draw_lens_bar(ImDrawList& list, const Theme& theme, ImVec2 middle, float place, float arm,
                   bool sign);
void draw_lens_marks(ImDrawList& list, Screen& screen, const VisibleLines& visible);
/// Grounds behind the words that drove the placement of the hovered or selected sentence.
void draw_lens_cues(ImDrawList& list, Screen& screen, const VisibleLines& visible);

}  // namespace ae
