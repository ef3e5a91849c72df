// What the mark under the pointer is, in a word: "Josh Hawley, person, 3 mentions".
#pragma once

#include "ui/article_view.h"
#include "ui/screen.h"

namespace ae {

/// A small card at the pointer; shown once it has rested on a name, date or figure of the article.
void build_mark_tip(Screen& screen, const ArticleView& view);
/// A card with a bold line and, where there are words for it, a quiet one; above `at` where it has
/// room.
void draw_tip(Screen& screen, ImVec2 at, std::string_view title, std::string_view words);
/// The same at the mouse while it is over the item just made: for signs and for names that are cut.
void item_tip(Screen& screen, std::string_view title, std::string_view words = {});

}  // namespace ae
