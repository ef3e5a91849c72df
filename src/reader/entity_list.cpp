#include "reader/entity_list.h"

#include <algorithm>

#include "reader/entity_overlay.h"

namespace ae {
namespace {

bool comes_first(const ShownEntity& a, const ShownEntity& b) {
  if (a.mentions.size() != b.mentions.size()) return a.mentions.size() > b.mentions.size();
  return a.id < b.id;
}

void add_mention(const Article& article, ShownEntity& owner, const SpanIndex::Entry& entry) {
  owner.mentions.push_back(entry.index);
  if (article.analysis().mentions[entry.index].kind != MentionKind::kName) return;
  ++owner.named;
  if (owner.aliases.size() >= kMostAliases) return;
  const std::string_view name = article.slice(entry.span);
  const bool known = std::any_of(owner.aliases.begin(), owner.aliases.end(),
                                 [&](Span alias) { return article.slice(alias) == name; });
  if (!known) owner.aliases.push_back(entry.span);
}

const ShownEntity* with_id(const std::vector<ShownEntity>& entities, std::uint32_t id) {
  const auto found = std::find_if(entities.begin(), entities.end(),
                                  [&](const ShownEntity& entity) { return entity.id == id; });
  return found == entities.end() ? nullptr : &*found;
}

}  // namespace

EntityList::EntityList(const Article& article, const Corrections& corrections) {
  EntityOverlay overlay(article);
  for (const EntityEdit& edit : corrections) overlay.lay_over(edit);
  for (const SpanIndex::Entry& entry : article.mentions().all()) {
    const std::uint32_t root = overlay.root_of_mention(entry.index);
    if (root != kNone) add_mention(article, overlay.slots()[root].shown, entry);
  }
  std::vector<std::uint32_t> roots;
  roots.reserve(overlay.slots().size());
  for (EntityOverlay::Slot& slot : overlay.slots()) {
    roots.push_back(slot.merged_into);
    if (slot.shown.mentions.empty()) continue;
    (slot.hidden ? hidden_ : items_).push_back(std::move(slot.shown));
  }
  std::sort(items_.begin(), items_.end(), comes_first);
  std::sort(hidden_.begin(), hidden_.end(), comes_first);
  std::vector<std::uint32_t> row_of_root(roots.size(), kNone);
  for (std::uint32_t row = 0; row < items_.size(); ++row) row_of_root[items_[row].id] = row;
  row_of_.reserve(roots.size());
  for (const std::uint32_t root : roots) row_of_.push_back(row_of_root[root]);
  owner_of_ = overlay.owners();
}

const ShownEntity* EntityList::find(std::uint32_t entity) const {
  if (entity >= row_of_.size() || row_of_[entity] == kNone) return nullptr;
  return &items_[row_of_[entity]];
}

const ShownEntity* EntityList::find_hidden(std::uint32_t entity) const {
  return with_id(hidden_, entity);
}

const ShownEntity* EntityList::of_mention(const Article& article, std::uint32_t mention) const {
  return find(owner_of_.empty() ? article.analysis().mentions[mention].entity : owner_of_[mention]);
}

std::vector<std::string> EntityList::aliases(const Article& article, const ShownEntity& entity) {
  std::vector<std::string> names{entity.name};
  for (const Span alias : entity.aliases) {
    std::string name(article.slice(alias));
    if (name != entity.name) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace ae
