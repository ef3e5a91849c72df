// Small controls that several panels share. All are operable by mouse, touch and keyboard (Dear
// ImGui's navigation).
#pragma once

#include <string>
#include <string_view>

#include "ui/screen.h"

namespace ae {

enum class ButtonLook : std::uint8_t { kQuiet, kTab, kOutlined, kFilled };

/// Height of a control in which a line of interface text stands.
float control_height(const Screen& screen);
/// Width that button() will take. Tabs are set closer.
float button_width(Screen& screen, std::string_view label, ButtonLook look = ButtonLook::kQuiet);
/// A button with a word on it at the cursor; true when it is pressed.
bool button(Screen& screen, const char* id, std::string_view label,
            ButtonLook look = ButtonLook::kQuiet, bool pressed = false);
/// A slider from 0 to 1 at the cursor; true while it is being changed.
bool slider(Screen& screen, const char* id, float width, float& share);
/// A line of the whole width: words in a column of `column` pixels, a slider in the rest.
bool labelled_slider(Screen& screen, const char* id, std::string_view words, float column,
                     float& share, bool quiet = false);
/// A slider for how much a reason counts, at the cursor.
void weight_slider(Screen& screen, float width, std::size_t feature);
/// The same with the reason's name in a column of `column` pixels.
void labelled_weight(Screen& screen, float column, std::size_t feature);
/// A field for one line of text over the whole width; true when Enter is pressed in it. `focus`
/// puts the caret there.
bool text_field(Screen& screen, const char* id, const char* hint, std::string& text,
                bool focus = false);
/// Draws the ring that shows where the keyboard is, around the item just made.
void focus_ring(const Screen& screen, float rounding = 6);
/// A row of the whole width: its ground, its click. True when it is chosen.
bool row(Screen& screen, const char* id, float height, bool selected, Area& area);
/// Heading of a group in a panel, with words at its right, or below it where there is no room.
void group_heading(Screen& screen, std::string_view words, std::string_view note = {});
/// The days to which a panel keeps, and the way back to all; nothing where none are brushed.
void brush_chip(Screen& screen);
/// A sentence in second-rank ink, wrapped to the panel: for what is empty or needs a word.
void note(Screen& screen, std::string_view words);

}  // namespace ae
