// The bar between two regions: dragged, moved by the arrow keys, put back by a double click.
#pragma once

#include <optional>

#include "ui/screen.h"

namespace ae {

/// What a splitter moves: `size` is that of the region to its right or below it, CSS px.
struct SplitRange {
  float size = 0;
  float least = 0, most = 0;
};

/// `upright`: it lies between regions that stand beside each other. Gives the size wanted, 0 for
/// the usual one; nothing while it rests.
std::optional<int> splitter(Screen& screen, const char* id, Area area, bool upright,
                            SplitRange range);

}  // namespace ae
