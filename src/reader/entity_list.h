// The entities as a person sees them: what the analysis found, with the person's corrections laid
// over it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reader/article.h"

namespace ae {

enum class EditKind : std::uint8_t { kMerge, kRetype, kRename, kHide, kShow, kSplit };

/// By what a correction finds its entity again, even where another analysis numbers them
/// differently.
struct EntityKey {
  std::string name;  ///< as found in the text, or as split off
  EntityType type = EntityType::kOther;
  std::uint32_t nth = 0;  ///< among those of the same name and type, in the order of the text
  friend bool operator==(const EntityKey&, const EntityKey&) = default;
};

/// One correction by the person. Which fields matter depends on `kind`.
struct EntityEdit {
  EditKind kind = EditKind::kHide;
  EntityKey entity;
  EntityKey into;                        ///< kMerge: the entity that takes the mentions
  EntityType type = EntityType::kOther;  ///< kRetype
  std::string name;                      ///< kRename: its new name; kSplit: the alias that leaves
  friend bool operator==(const EntityEdit&, const EntityEdit&) = default;
};

/// In the order in which they were made.
using Corrections = std::vector<EntityEdit>;

struct ShownEntity {
  /// Of the Analysis; merged ones go by the id of the one they were merged into, and those split
  /// off have the numbers after the Analysis' last.
  std::uint32_t id = kNone;
  std::string name;
  EntityType type = EntityType::kOther;
  std::vector<std::uint32_t> mentions;  ///< indexes into Analysis::mentions, in text order
  std::uint32_t named = 0;              ///< how many of them are names
  EntityKey key;
  std::vector<Span> aliases;  ///< first places of its distinct names, at most kMostAliases
};

inline constexpr std::size_t kMostAliases = 12;

/// Entities worth a row: not hidden, with at least one mention; the most mentioned first, then by
/// first mention.
class EntityList {
 public:
  EntityList() = default;
  EntityList(const Article& article, const Corrections& corrections);

  const std::vector<ShownEntity>& items() const { return items_; }
  /// Those that the person has hidden.
  const std::vector<ShownEntity>& hidden() const { return hidden_; }
  /// The row of an entity (of the one it was merged into); null where it is hidden.
  const ShownEntity* find(std::uint32_t entity) const;
  /// The same among the hidden ones.
  const ShownEntity* find_hidden(std::uint32_t entity) const;
  /// The type under which a mention is marked; nothing for a hidden entity.
  const ShownEntity* of_mention(const Article& article, std::uint32_t mention) const;
  /// Its distinct names, the one shown first, e.g. {"Josh Hawley", "Hawley"}.
  static std::vector<std::string> aliases(const Article& article, const ShownEntity& entity);

 private:
  std::vector<ShownEntity> items_;
  std::vector<ShownEntity> hidden_;
  std::vector<std::uint32_t> row_of_;    ///< by id; kNone where hidden
  std::vector<std::uint32_t> owner_of_;  ///< by mention; empty where nothing was split
};

}  // namespace ae
