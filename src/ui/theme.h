// Colours by meaning. Law, tested: text on its ground has a contrast of at least 4.5 : 1, marks at
// least 3 : 1 (WCAG 2.2).
#pragma once

#include <imgui.h>

#include "analysis/analysis.h"
#include "reader/reader_state.h"
#include "ui/explorer.h"

namespace ae {

struct Theme {
  bool dark = false;
  // Grounds
  ImU32 page = 0;   ///< behind the article
  ImU32 panel = 0;  ///< behind panels, bars and the timeline
  ImU32 card = 0;   ///< behind cards and fields
  ImU32 border = 0;
  ImU32 hover = 0;  ///< laid over a ground under the pointer
  // Ink
  ImU32 text = 0;
  ImU32 muted = 0;  ///< second-rank text
  ImU32 faint = 0;  ///< sentences beyond the share kept; still 4.5 : 1 on the page
  ImU32 accent = 0;
  ImU32 on_accent = 0;
  // Marks
  ImU32 tint = 0;      ///< score, without its alpha
  ImU32 selected = 0;  ///< ground of what is selected
  ImU32 found = 0;     ///< ground of search hits
  ImU32 person = 0, organization = 0, location = 0, other = 0;
  ImU32 time = 0, quote = 0, figure = 0, keyphrase = 0, hedge = 0;
  ImU32 positive = 0, negative = 0;

  ImU32 entity(EntityType type) const;
  ImU32 note(NoteColour colour) const;
};

/// The theme for a choice; kSystem follows the surroundings.
const Theme& theme_of(ThemeChoice choice, const Surroundings& surroundings);
/// Dear ImGui's own widgets in these colours, with our paddings and roundings.
void apply_theme(const Theme& theme, bool coarse_pointer, ImGuiStyle& style);

/// The theme with another accent (0xRRGGBB, or kNoAccent), moved towards the text's colour as far
/// as its contrast on every ground asks.
Theme with_accent(Theme theme, std::uint32_t accent);

/// `color` with another opacity, 0–1.
ImU32 with_alpha(ImU32 color, float alpha);
/// `share` of the way from `a` to `b`, both opaque.
ImU32 mix(ImU32 a, ImU32 b, float share);
/// Contrast ratio of two opaque colours, 1–21 (WCAG 2.2, relative luminance).
float contrast(ImU32 a, ImU32 b);

}  // namespace ae
