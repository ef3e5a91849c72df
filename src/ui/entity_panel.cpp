#include "ui/entity_panel.h"

#include <algorithm>
#include <cmath>

#include "reader/labels.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "ui/article_marks.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr std::size_t kRowsAtFirst = 12;

bool contains_folded(std::string_view text, std::string_view wanted) {
  const auto fold = [](std::string_view s) {
    std::u32string folded;
    for (std::uint32_t at = 0; at < s.size();) {
      const CodePoint point = decode_at(s, at);
      folded += to_lower(point.value);
      at += point.size;
    }
    return folded;
  };
  return fold(text).find(fold(wanted)) != std::u32string::npos;
}

/// A tick for every mention along the length of the text; at most one a pixel.
void draw_dispersion(Screen& screen, ImDrawList& list, Area area, const ShownEntity& entity) {
  const float length = std::max(1.0f, static_cast<float>(screen.article.document().text().size()));
  const ImU32 color = screen.theme.entity(entity.type);
  const float y = std::floor(area.max.y) - 0.5f;
  list.AddLine(ImVec2(area.min.x, y), ImVec2(area.max.x, y), screen.theme.border);
  float last = -10;
  for (const std::uint32_t index : entity.mentions) {
    const Mention& mention = screen.article.analysis().mentions[index];
    const float x =
        std::floor(area.min.x + static_cast<float>(mention.span.begin) / length * area.width());
    if (x < last + 1) continue;
    last = x;
    const bool named = mention.kind == MentionKind::kName;
    list.AddRectFilled(ImVec2(x, area.min.y + (named ? 0.0f : area.height() * 0.5f)),
                       ImVec2(x + 1.6f, area.max.y), named ? color : with_alpha(color, 0.55f));
  }
}

}  // namespace

void EntityPanel::build(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, "Looking for names \u2026");
  if (screen.entities.items().empty())
    return note(screen, "No people, organisations or places were found in this text.");
  text_field(screen, "##filter", "Filter names", filter_);
  if (merging_ != kNone) {
    const ShownEntity* from = screen.entities.find(merging_);
    note(screen,
         from ? "Choose the name that \u201c" + from->name + "\u201d belongs to, or press Escape."
              : std::string());
    if (!from || ImGui::IsKeyPressed(ImGuiKey_Escape)) merging_ = kNone;
  }
  for (int type = 0; type < 4; ++type) build_kind(screen, static_cast<EntityType>(type));
}

void EntityPanel::build_kind(Screen& screen, EntityType type) {
  std::vector<const ShownEntity*> shown;
  for (const ShownEntity& entity : screen.entities.items()) {
    if (entity.type == type && (filter_.empty() || contains_folded(entity.name, filter_)))
      shown.push_back(&entity);
  }
  if (shown.empty()) return;
  const auto slot = static_cast<std::size_t>(type);
  ImGui::PushID(static_cast<int>(slot));
  group_heading(screen, kEntityTypeNames[slot].label, grouped_number(shown.size()));
  const ImVec2 mark(ImGui::GetCursorScreenPos().x + 8, ImGui::GetCursorScreenPos().y - 3);
  draw_mark_line(*ImGui::GetWindowDrawList(), entity_line(type), mark.x, mark.x + 26, mark.y + 0.5f,
                 screen.theme.entity(type));
  ImGui::Dummy(ImVec2(1, 1));
  std::size_t limit = expanded_[slot] || !filter_.empty() ? shown.size() : kRowsAtFirst;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool chosen = screen.selected(SelectionKind::kEntity, shown[i]->id);
    if (i < limit || chosen) build_row(screen, *shown[i]);
  }
  if (shown.size() > limit) {
    const std::string label = "Show " + grouped_number(shown.size() - limit) + " more";
    if (button(screen, "more", label)) expanded_[slot] = true;
  }
  ImGui::PopID();
}

void EntityPanel::build_row(Screen& screen, const ShownEntity& entity) {
  ImGui::PushID(static_cast<int>(entity.id));
  const bool chosen = screen.selected(SelectionKind::kEntity, entity.id);
  const float height = std::floor(screen.text * 1.4f + (screen.touch ? 22.0f : 12.0f));
  Area area;
  if (row(screen, "row", height, chosen || screen.hovered(SelectionKind::kEntity, entity.id),
          area)) {
    if (merging_ != kNone && merging_ != entity.id) {
      screen.want(EditEntity{{EditKind::kMerge, merging_, entity.id, EntityType::kOther, {}}});
      merging_ = kNone;
    } else if (chosen) {
      screen.want(ClearSelection{});
    } else {
      screen.want(SelectEntity{entity.id});
    }
  }
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kEntity, entity.id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const std::string count = grouped_number(entity.mentions.size());
  const float count_width = screen.type.width(Face::kSans, screen.text - 1, count);
  const float ticks = std::clamp(area.width() - screen.text * 14, 36.0f, 130.0f);
  const float right = area.max.x - 8;
  screen.type.draw(list, ImVec2(right - count_width, y + 1), Face::kSans, screen.text - 1,
                   screen.theme.muted, count);
  const float tick_x = right - 34 - ticks;
  draw_dispersion(screen, list,
                  {ImVec2(tick_x, area.min.y + height * 0.3f),
                   ImVec2(tick_x + ticks, area.min.y + height * 0.7f)},
                  entity);
  screen.type.draw_cut(list, ImVec2(area.min.x + 8, y), tick_x - area.min.x - 18,
                       chosen ? Face::kSansBold : Face::kSans, screen.text, screen.theme.text,
                       entity.name);
  if (chosen) build_details(screen, entity);
  ImGui::PopID();
}

void EntityPanel::build_details(Screen& screen, const ShownEntity& entity) {
  ImGui::Indent(8);
  const std::string place = std::to_string(screen.state.selection.step + 1) + " of " +
                            grouped_number(entity.mentions.size());
  if (button(screen, "previous", "Previous", ButtonLook::kOutlined)) screen.want(StepMention{-1});
  ImGui::SameLine(0, 6);
  if (button(screen, "next", "Next", ButtonLook::kOutlined)) screen.want(StepMention{+1});
  ImGui::SameLine(0, 10);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  screen.type.draw(*ImGui::GetWindowDrawList(),
                   ImVec2(at.x, at.y + (control_height(screen) - screen.text) * 0.5f - 1),
                   Face::kSans, screen.text, screen.theme.text, place);
  ImGui::NewLine();
  const std::vector<std::string> aliases = EntityList::aliases(screen.article, entity);
  std::string also;
  for (std::size_t i = 1; i < aliases.size(); ++i) also += (i > 1 ? ", " : "Also: ") + aliases[i];
  const Mention& first = screen.article.analysis().mentions[entity.mentions.front()];
  const std::string context =
      first.sentence < screen.article.analysis().sentences.size()
          ? short_text(screen.article.document(),
                       screen.article.analysis().sentences[first.sentence].span, 150)
          : std::string();
  ImGui::Unindent(8);
  if (!also.empty()) note(screen, also);
  if (!context.empty()) note(screen, "First: \u201c" + context + "\u201d");
  build_corrections(screen, entity);
}

void EntityPanel::build_corrections(Screen& screen, const ShownEntity& entity) {
  ImGui::Indent(8);
  if (renaming_ == entity.id) {
    if (text_field(screen, "##name", "Its name", new_name_)) {
      if (!new_name_.empty())
        screen.want(EditEntity{{EditKind::kRename, entity.id, kNone, entity.type, new_name_}});
      renaming_ = kNone;
    }
    ImGui::Unindent(8);
    return;
  }
  if (button(screen, "rename", "Rename")) {
    renaming_ = entity.id;
    new_name_ = entity.name;
  }
  ImGui::SameLine(0, 0);
  if (button(screen, "merge", "Merge")) merging_ = entity.id;
  ImGui::SameLine(0, 0);
  if (button(screen, "kind", "Kind")) ImGui::OpenPopup("kinds");
  ImGui::SameLine(0, 0);
  if (button(screen, "hide", "Hide"))
    screen.want(EditEntity{{EditKind::kHide, entity.id, kNone, entity.type, {}}});
  if (screen.can_undo) {
    ImGui::SameLine(0, 0);
    if (button(screen, "undo", "Undo")) screen.want(Undo{});
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  if (ImGui::BeginPopup("kinds")) {
    for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
      const auto type = static_cast<EntityType>(i);
      if (button(screen, kEntityTypeNames[i].name.data(), kEntityTypeNames[i].label,
                 ButtonLook::kQuiet, type == entity.type)) {
        screen.want(EditEntity{{EditKind::kRetype, entity.id, kNone, type, {}}});
        ImGui::CloseCurrentPopup();
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
  ImGui::Unindent(8);
  ImGui::Dummy(ImVec2(1, 6));
}

}  // namespace ae
