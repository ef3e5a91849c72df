// Which names the list of names shows, and in what order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reader/entity_list.h"
#include "reader/reader_state.h"
#include "reader/timeline.h"

namespace ae {

struct EntityGroup {
  EntityType type = EntityType::kOther;
  std::vector<std::uint32_t> rows;  ///< indexes into EntityList::items
};

/// The names that `choices` lets through, by kind; kinds without one are left out. The filter
/// matches a part of the name or of an alias, whatever the case. Where a span of time is brushed, a
/// sentence that it leaves has to mention the name.
std::vector<EntityGroup> entity_groups(const Article& article, const EntityList& entities,
                                       const EntityChoices& choices,
                                       const BrushedSentences& brushed = {});
/// How many names there are of each kind.
std::array<std::uint32_t, 4> entity_counts(const EntityList& entities);

}  // namespace ae
