#include "reader/entity_overlay.h"

namespace ae {

EntityOverlay::EntityOverlay(const Article& article) : article_(article) {
  slots_.reserve(article.analysis().entities.size());
  for (const Entity& entity : article.analysis().entities)
    add_slot(std::string(article.slice(entity.name)), entity.type);
}

void EntityOverlay::add_slot(std::string name, EntityType type) {
  const auto id = static_cast<std::uint32_t>(slots_.size());
  auto& same = slots_of_[{name, type}];
  Slot slot;
  slot.merged_into = id;
  slot.shown.id = id;
  slot.shown.type = type;
  slot.shown.key = {name, type, static_cast<std::uint32_t>(same.size())};
  slot.shown.name = std::move(name);
  same.push_back(id);
  slots_.push_back(std::move(slot));
}

std::uint32_t EntityOverlay::slot_of(const EntityKey& key) const {
  const auto same = slots_of_.find({key.name, key.type});
  if (same == slots_of_.end() || key.nth >= same->second.size()) return kNone;
  return same->second[key.nth];
}

std::uint32_t EntityOverlay::root_of_mention(std::uint32_t mention) const {
  const std::uint32_t owner =
      owner_of_.empty() ? article_.analysis().mentions[mention].entity : owner_of_[mention];
  return owner < slots_.size() ? slots_[owner].merged_into : kNone;
}

void EntityOverlay::merge(std::uint32_t from, std::uint32_t into) {
  const std::uint32_t root = slots_[into].merged_into;
  const std::uint32_t old = slots_[from].merged_into;
  if (root == old) return;
  for (Slot& slot : slots_) {
    if (slot.merged_into == old) slot.merged_into = root;
  }
}

/// The mentions by that name leave, and with them the pronouns and descriptions that follow one of
/// them. Where nothing would leave or nothing would stay, all stays as it is.
void EntityOverlay::split(std::uint32_t root, const std::string& alias) {
  const auto& mentions = article_.analysis().mentions;
  std::vector<std::uint32_t> leaving;
  bool leaves = false;
  bool stays = false;
  for (const SpanIndex::Entry& entry : article_.mentions().all()) {
    if (root_of_mention(entry.index) != root) continue;
    if (mentions[entry.index].kind == MentionKind::kName)
      leaves = article_.slice(entry.span) == alias;
    if (leaves)
      leaving.push_back(entry.index);
    else
      stays = true;
  }
  if (leaving.empty() || !stays) return;
  if (owner_of_.empty()) {
    owner_of_.reserve(mentions.size());
    for (const Mention& mention : mentions) owner_of_.push_back(mention.entity);
  }
  const auto id = static_cast<std::uint32_t>(slots_.size());
  add_slot(alias, slots_[root].shown.type);
  for (const std::uint32_t mention : leaving) owner_of_[mention] = id;
}

void EntityOverlay::lay_over(const EntityEdit& edit) {
  const std::uint32_t slot = slot_of(edit.entity);
  if (slot == kNone) return;
  const std::uint32_t root = slots_[slot].merged_into;
  switch (edit.kind) {
    case EditKind::kMerge:
      if (const std::uint32_t into = slot_of(edit.into); into != kNone) merge(slot, into);
      break;
    case EditKind::kRetype:
      slots_[root].shown.type = edit.type;
      break;
    case EditKind::kRename:
      slots_[root].shown.name = edit.name;
      break;
    case EditKind::kHide:
      slots_[root].hidden = true;
      break;
    case EditKind::kShow:
      slots_[root].hidden = false;
      break;
    case EditKind::kSplit:
      split(root, edit.name);
      break;
  }
}

}  // namespace ae
