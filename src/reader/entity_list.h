// The entities as a person sees them: what the analysis found, with the person's corrections laid
// over it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reader/article.h"

namespace ae {

enum class EditKind : std::uint8_t { kMerge, kRetype, kRename, kHide };

/// One correction by the person. Which fields matter depends on `kind`.
struct EntityEdit {
  EditKind kind = EditKind::kHide;
  std::uint32_t entity = kNone;
  std::uint32_t into = kNone;            ///< kMerge: the entity that takes the mentions
  EntityType type = EntityType::kOther;  ///< kRetype
  std::string name;                      ///< kRename
  friend bool operator==(const EntityEdit&, const EntityEdit&) = default;
};

/// In the order in which they were made.
using Corrections = std::vector<EntityEdit>;

struct ShownEntity {
  std::uint32_t id =
      kNone;  ///< of the Analysis; merged ones go by the id of the one they were merged into
  std::string name;
  EntityType type = EntityType::kOther;
  std::vector<std::uint32_t> mentions;  ///< indexes into Analysis::mentions, in text order
  std::uint32_t named = 0;              ///< how many of them are names
};

/// Entities worth a row: not hidden, with at least one mention; the most mentioned first, then by
/// first mention.
class EntityList {
 public:
  EntityList() = default;
  EntityList(const Article& article, const Corrections& corrections);

  const std::vector<ShownEntity>& items() const { return items_; }
  /// The row of an entity of the Analysis (of the one it was merged into); null where it is hidden.
  const ShownEntity* find(std::uint32_t entity) const;
  /// The type under which a mention is marked; nothing for a hidden entity.
  const ShownEntity* of_mention(const Article& article, std::uint32_t mention) const;
  /// Its distinct names, the one shown first, e.g. {"Josh Hawley", "Hawley"}.
  static std::vector<std::string> aliases(const Article& article, const ShownEntity& entity);

 private:
  std::vector<ShownEntity> items_;
  std::vector<std::uint32_t> row_of_;  ///< by entity of the Analysis; kNone where hidden
};

}  // namespace ae
