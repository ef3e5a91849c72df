// The panels that hold no state of their own; each is defined in the file of its name.
#pragma once

#include "ui/screen.h"

namespace ae {

void build_summary_panel(Screen& screen);
void build_timeline_panel(Screen& screen);
void build_keyphrase_panel(Screen& screen);
void build_search_panel(Screen& screen);
void build_marks_panel(Screen& screen);

}  // namespace ae
