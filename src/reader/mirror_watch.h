// The watchlist in the DOM mirror.
#pragma once

#include "reader/apply.h"
#include "reader/mirror_groups.h"

namespace ae {

/// A field to add to it, the whole list as text, then each term with its places.
void write_watch_groups(GroupWriter& groups, const ReaderState& state, const ReaderScene& scene);

}  // namespace ae
