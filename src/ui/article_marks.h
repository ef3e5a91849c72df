// The marks of the article: grounds behind the words, lines under them.
#pragma once

#include <imgui.h>

#include "ui/mark_line.h"
#include "ui/screen.h"
#include "ui/visible_lines.h"

namespace ae {

/// Opacity of the score tint, at most 0.25, for the sentence of `rank` among `count`: the best
/// twentieth full, then in few steps down to none, so that any text has plain and tinted parts.
float tint_alpha(std::uint32_t rank, std::size_t count, bool dark);

/// Tint of scores and tone, selection, hits, the mentions of what is selected or hovered.
void draw_mark_grounds(ImDrawList& list, Screen& screen, const VisibleLines& visible);
/// Underlines of names, dates, quotations, figures, keyphrases and hedges.
void draw_mark_lines(ImDrawList& list, Screen& screen, const VisibleLines& visible);

/// The mark at a byte of the text that a click would select; kNothing where there is none.
Hover mark_at(const Screen& screen, std::uint32_t offset);

}  // namespace ae
