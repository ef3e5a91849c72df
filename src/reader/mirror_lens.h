// The lens in the DOM mirror.
#pragma once

#include "reader/apply.h"
#include "reader/mirror_groups.h"

namespace ae {

/// Its poles as fields, the lenses to choose, then the sentences that lie nearest to each pole with
/// the words that drew them there.
void write_lens_groups(GroupWriter& groups, const ReaderState& state, const ReaderScene& scene);

}  // namespace ae
