#include "reader/entity_list.h"

#include <algorithm>
#include <numeric>

namespace ae {
namespace {

/// What the corrections make of each entity.
struct Overlay {
  std::vector<std::uint32_t> merged_into;  ///< itself where not merged; never a chain
  std::vector<ShownEntity> shown;
  std::vector<bool> hidden;
};

void merge(Overlay& overlay, std::uint32_t from, std::uint32_t into) {
  const std::uint32_t root = overlay.merged_into[into];
  const std::uint32_t old = overlay.merged_into[from];
  if (root == old) return;
  for (std::uint32_t& target : overlay.merged_into) {
    if (target == old) target = root;
  }
}

void lay_over(Overlay& overlay, const EntityEdit& edit) {
  if (edit.entity >= overlay.shown.size()) return;
  const std::uint32_t root = overlay.merged_into[edit.entity];
  switch (edit.kind) {
    case EditKind::kMerge:
      if (edit.into < overlay.shown.size()) merge(overlay, edit.entity, edit.into);
      break;
    case EditKind::kRetype:
      overlay.shown[root].type = edit.type;
      break;
    case EditKind::kRename:
      overlay.shown[root].name = edit.name;
      break;
    case EditKind::kHide:
      overlay.hidden[root] = true;
      break;
  }
}

Overlay make_overlay(const Article& article, const Corrections& corrections) {
  const auto& entities = article.analysis().entities;
  Overlay overlay;
  overlay.merged_into.resize(entities.size());
  std::iota(overlay.merged_into.begin(), overlay.merged_into.end(), 0u);
  overlay.hidden.resize(entities.size());
  overlay.shown.reserve(entities.size());
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    overlay.shown.push_back(
        {i, std::string(article.slice(entities[i].name)), entities[i].type, {}, 0});
  }
  for (const EntityEdit& edit : corrections) lay_over(overlay, edit);
  return overlay;
}

bool comes_first(const ShownEntity& a, const ShownEntity& b) {
  if (a.mentions.size() != b.mentions.size()) return a.mentions.size() > b.mentions.size();
  return a.id < b.id;
}

}  // namespace

EntityList::EntityList(const Article& article, const Corrections& corrections) {
  const Analysis& analysis = article.analysis();
  Overlay overlay = make_overlay(article, corrections);
  for (const SpanIndex::Entry& entry : article.mentions().all()) {
    const Mention& mention = analysis.mentions[entry.index];
    if (mention.entity >= overlay.shown.size()) continue;
    ShownEntity& owner = overlay.shown[overlay.merged_into[mention.entity]];
    owner.mentions.push_back(entry.index);
    if (mention.kind == MentionKind::kName) ++owner.named;
  }
  for (std::uint32_t i = 0; i < overlay.shown.size(); ++i) {
    if (!overlay.hidden[i] && !overlay.shown[i].mentions.empty())
      items_.push_back(std::move(overlay.shown[i]));
  }
  std::sort(items_.begin(), items_.end(), comes_first);
  std::vector<std::uint32_t> row_of_root(overlay.merged_into.size(), kNone);
  for (std::uint32_t row = 0; row < items_.size(); ++row) row_of_root[items_[row].id] = row;
  row_of_.reserve(overlay.merged_into.size());
  for (const std::uint32_t root : overlay.merged_into) row_of_.push_back(row_of_root[root]);
}

const ShownEntity* EntityList::find(std::uint32_t entity) const {
  if (entity >= row_of_.size() || row_of_[entity] == kNone) return nullptr;
  return &items_[row_of_[entity]];
}

const ShownEntity* EntityList::of_mention(const Article& article, std::uint32_t mention) const {
  return find(article.analysis().mentions[mention].entity);
}

std::vector<std::string> EntityList::aliases(const Article& article, const ShownEntity& entity) {
  std::vector<std::string> names{entity.name};
  for (const std::uint32_t index : entity.mentions) {
    const Mention& mention = article.analysis().mentions[index];
    if (mention.kind != MentionKind::kName) continue;
    std::string name(article.slice(mention.span));
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
    if (names.size() >= 12) break;
  }
  return names;
}

}  // namespace ae
