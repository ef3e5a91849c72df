// Why a sentence scores as it does: the contributions as bars, with plain words.
#pragma once

#include "ui/article_view.h"
#include "ui/screen.h"

namespace ae {

/// Shows the card for the sentence that the pointer rests on or that is selected: in the margin
/// where there is room, else under the sentence. Draws over the article; takes no input.
void build_why_card(Screen& screen, const ArticleView& view);

}  // namespace ae
