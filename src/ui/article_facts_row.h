// The line above an article: its length and its day, which can be set.
#pragma once

#include "ui/screen.h"

namespace ae {

/// Draws the line into `area` with a button for the day, where the article is the person's own.
void build_facts(Screen& screen, Area area);
/// A button that asks for the day of publication, at the cursor; nothing where that is known or
/// would give no time its place.
void offer_published(Screen& screen);

}  // namespace ae
