#include "reader/entity_rows.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

std::u32string folded(std::string_view text) {
  std::u32string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    out += to_lower(point.value);
    at += point.size;
  }
  return out;
}

bool matches(const Article& article, const ShownEntity& entity, const std::u32string& wanted) {
  if (wanted.empty() || folded(entity.name).find(wanted) != std::u32string::npos) return true;
  return std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](Span alias) {
    return folded(article.slice(alias)).find(wanted) != std::u32string::npos;
  });
}

bool is_inside(const Article& article, const ShownEntity& entity, const BrushedSentences& brushed) {
  return brushed.inactive() ||
         std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](std::uint32_t mention) {
           return brushed.passes(article.analysis().mentions[mention].sentence);
         });
}

std::uint32_t first_place(const Article& article, const ShownEntity& entity) {
  return article.analysis().mentions[entity.mentions.front()].span.begin;
}

/// EntityList::items are in the order of their counts already.
void sort_rows(const Article& article, const EntityList& entities, EntitySort sort,
               std::vector<std::uint32_t>& rows) {
  const auto& items = entities.items();
  if (sort == EntitySort::kFirst) {
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      const std::uint32_t pa = first_place(article, items[a]);
      const std::uint32_t pb = first_place(article, items[b]);
      return pa != pb ? pa < pb : a < b;
    });
  }
  if (sort != EntitySort::kName) return;
  std::vector<std::pair<std::u32string, std::uint32_t>> named;
  named.reserve(rows.size());
  for (const std::uint32_t row : rows) named.emplace_back(folded(items[row].name), row);
  std::sort(named.begin(), named.end());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = named[i].second;
}

}  // namespace

std::vector<EntityGroup> entity_groups(const Article& article, const EntityList& entities,
                                       const EntityChoices& choices,
                                       const BrushedSentences& brushed) {
  const std::u32string wanted = folded(choices.filter);
  std::vector<EntityGroup> groups;
  for (std::size_t slot = 0; slot < kEntityTypeNames.size(); ++slot) {
    const auto type = static_cast<EntityType>(slot);
    if (choices.kind != EntityKindChoice::kAll &&
        static_cast<std::size_t>(choices.kind) != slot + 1)
      continue;
    EntityGroup group{type, {}};
    for (std::uint32_t row = 0; row < entities.items().size(); ++row) {
      const ShownEntity& entity = entities.items()[row];
      if (entity.type == type && matches(article, entity, wanted) &&
          is_inside(article, entity, brushed))
        group.rows.push_back(row);
    }
    if (group.rows.empty()) continue;
    sort_rows(article, entities, choices.sort, group.rows);
    groups.push_back(std::move(group));
  }
  return groups;
}

std::array<std::uint32_t, 4> entity_counts(const EntityList& entities) {
  std::array<std::uint32_t, 4> counts{};
  for (const ShownEntity& entity : entities.items())
    ++counts[static_cast<std::size_t>(entity.type)];
  return counts;
}

}  // namespace ae
