// What a person's corrections make of the entities found.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "reader/entity_list.h"

namespace ae {

/// Entities of the Analysis, and after them those split off, each in a slot of its own number.
/// Corrections of what does not exist are passed over.
class EntityOverlay {
 public:
  explicit EntityOverlay(const Article& article);
  void lay_over(const EntityEdit& edit);

  struct Slot {
    ShownEntity shown;
    std::uint32_t merged_into = kNone;  ///< itself where not merged; never a chain
    bool hidden = false;
  };
  std::vector<Slot>& slots() { return slots_; }
  /// The slot that a mention of the Analysis belongs to now.
  std::uint32_t root_of_mention(std::uint32_t mention) const;
  /// By mention; empty where nothing was split.
  const std::vector<std::uint32_t>& owners() const { return owner_of_; }

 private:
  std::uint32_t slot_of(const EntityKey& key) const;
  void add_slot(std::string name, EntityType type);
  void merge(std::uint32_t from, std::uint32_t into);
  void split(std::uint32_t root, const std::string& alias);

  const Article& article_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> owner_of_;
  std::map<std::pair<std::string, EntityType>, std::vector<std::uint32_t>> slots_of_;
};

}  // namespace ae
