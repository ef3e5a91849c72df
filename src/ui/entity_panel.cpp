#include "ui/entity_panel.h"

#include <algorithm>
#include <cmath>

#include "reader/article_facts.h"
#include "reader/entity_rows.h"
#include "reader/labels.h"
#include "ui/article_marks.h"
#include "ui/choices.h"
#include "ui/mark_tip.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/names.h"

namespace ae {
namespace {

constexpr const char* kDragged = "entity";
constexpr float kRowGap = 2;

float heading_height(const Screen& screen) {
  return std::floor(screen.text * 1.4f) + 24;
}

/// A tick for every mention along the length of the text; at most one a pixel.
void draw_dispersion(Screen& screen, ImDrawList& list, Area area, const ShownEntity& entity) {
  const float length = std::max(1.0f, static_cast<float>(screen.article.document().text().size()));
  const ImU32 color = screen.theme.entity(entity.type);
  const float y = std::floor(area.max.y) - 0.5f;
  list.AddLine(ImVec2(area.min.x, y), ImVec2(area.max.x, y), screen.theme.border);
  const auto& mentions = screen.article.analysis().mentions;
  const auto pixels = static_cast<std::size_t>(std::max(area.width(), 1.0f));
  // Of very many mentions every few are looked at: there are no more pixels to show them.
  const std::size_t stride = std::max<std::size_t>(entity.mentions.size() / (pixels * 8), 1);
  float last = -10;
  for (std::size_t i = 0; i < entity.mentions.size(); i += stride) {
    const Mention& mention = mentions[entity.mentions[i]];
    const float x =
        std::floor(area.min.x + static_cast<float>(mention.span.begin) / length * area.width());
    if (x < last + 1) continue;
    last = x;
    const bool named = mention.kind == MentionKind::kName;
    list.AddRectFilled(ImVec2(x, area.min.y + (named ? 0.0f : area.height() * 0.5f)),
                       ImVec2(x + 1.6f, area.max.y), named ? color : with_alpha(color, 0.55f));
  }
}

EditEntity edit(EditKind kind, const ShownEntity& entity) {
  return {kind, entity.id, kNone, entity.type, {}};
}

}  // namespace

void EntityPanel::reset() {
  *this = EntityPanel();
}

void EntityPanel::build(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::names::kLooking);
  if (screen.entities.items().empty() && screen.entities.hidden().empty())
    return note(screen, words_for_none(screen.article, words::names::kNone));
  build_choices(screen);
  brush_chip(screen);
  build_merging(screen);
  list_rows(screen);
  follow_selection(screen);
  const bool moved = clip_.build([&](std::size_t i) {
    const Line& line = lines_[i];
    if (line.row == kNone)
      build_heading(screen, line);
    else
      build_row(screen, screen.entities.items()[line.row]);
  });
  if (moved) screen.animating = true;
  if (lines_.empty())
    note(screen, screen.brushed.inactive() ? words::names::kNoneFits : words::names::kNoneFitsDays);
  build_hidden(screen);
}

void EntityPanel::build_choices(Screen& screen) {
  const EntityChoices& chosen = screen.state.view.entities;
  std::string filter = chosen.filter;
  text_field(screen, "##filter", words::names::kFilter, filter);
  if (filter != chosen.filter) screen.want(FilterEntities{filter});
  const auto counts = entity_counts(screen.entities);
  choices(
      screen, "kind", kEntityKindNames, chosen.kind,
      [&](std::size_t i) {
        const std::size_t count = i == 0 ? screen.entities.items().size() : counts[i - 1];
        if (count == 0 && i > 0) return std::string();
        const std::string_view label = i == 0   ? words::names::kAll
                                       : i == 4 ? words::names::kOther
                                                : kEntityKindNames[i].label;
        return std::string(label) + " " + grouped_number(count);
      },
      [&](EntityKindChoice kind) { screen.want(ShowEntityKind{kind}); });
  choices(
      screen, "sort", kEntitySortNames, chosen.sort,
      [](std::size_t i) { return std::string(kEntitySortNames[i].label); },
      [&](EntitySort sort) { screen.want(SortEntities{sort}); });
}

void EntityPanel::build_merging(Screen& screen) {
  if (merging_ == kNone) return;
  const ShownEntity* from = screen.entities.find(merging_);
  if (!from || ImGui::IsKeyPressed(ImGuiKey_Escape)) {
    merging_ = kNone;
    return;
  }
  note(screen, words::names::choose_target(from->name));
}

/// Made anew only where the names, the choices or the size of the text have changed.
void EntityPanel::list_rows(Screen& screen) {
  const EntityChoices& chosen = screen.state.view.entities;
  if (revision_ == screen.revision && listed_ == chosen && text_ == screen.text &&
      brushed_ == screen.state.view.brush)
    return;
  revision_ = screen.revision;
  listed_ = chosen;
  brushed_ = screen.state.view.brush;
  text_ = screen.text;
  lines_.clear();
  clip_.clear();
  for (const EntityGroup& group :
       entity_groups(screen.article, screen.entities, chosen, screen.brushed)) {
    lines_.push_back({kNone, group.type, static_cast<std::uint32_t>(group.rows.size())});
    clip_.add(heading_height(screen));
    for (const std::uint32_t row : group.rows) {
      lines_.push_back({row, group.type, 0});
      clip_.add(control_height(screen) + kRowGap);
    }
  }
  followed_ = {};
}

void EntityPanel::follow_selection(Screen& screen) {
  const Selection& selection = screen.state.selection;
  if (selection == followed_ && !screen.panel_appears) return;
  const bool other = selection.kind != followed_.kind || selection.index != followed_.index;
  followed_ = selection;
  if (!other && !screen.panel_appears) return;
  clip_.set_open(RowClip::kNoRow);
  if (selection.kind != SelectionKind::kEntity) return;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i].row == kNone || screen.entities.items()[lines_[i].row].id != selection.index)
      continue;
    clip_.set_open(i);
    clip_.reveal(i);
  }
}

void EntityPanel::build_heading(Screen& screen, const Line& line) {
  const auto slot = static_cast<std::size_t>(line.type);
  ImGui::PushID(static_cast<int>(slot));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float size = screen.text - 1;
  const std::string count = grouped_number(line.count);
  screen.type.draw(list, ImVec2(at.x + 8, at.y + 8), Face::kSansBold, size, screen.theme.text,
                   kEntityTypeNames[slot].label);
  screen.type.draw(list,
                   ImVec2(at.x + width - 8 - screen.type.width(Face::kSans, size, count), at.y + 8),
                   Face::kSans, size, screen.theme.muted, count);
  const float y = std::floor(at.y + 12 + size * 1.4f) + 0.5f;
  draw_mark_line(list, entity_line(line.type), at.x + 8, at.x + 34, y,
                 screen.theme.entity(line.type));
  ImGui::PopID();
}

void EntityPanel::choose(Screen& screen, const ShownEntity& entity, bool chosen) {
  if (merging_ != kNone && merging_ != entity.id) {
    screen.want(EditEntity{EditKind::kMerge, merging_, entity.id, entity.type, {}});
    merging_ = kNone;
  } else if (chosen) {
    screen.want(ClearSelection{});
  } else {
    screen.want(SelectEntity{entity.id});
  }
}

/// A name dragged onto another one gives it its mentions.
void EntityPanel::take_drag(Screen& screen, const ShownEntity& entity) {
  if (!screen.touch && ImGui::BeginDragDropSource()) {
    ImGui::SetDragDropPayload(kDragged, &entity.id, sizeof entity.id);
    ImGui::TextUnformatted(("  " + words::names::merge_into(entity.name) + "  ").c_str());
    ImGui::EndDragDropSource();
  }
  if (!ImGui::BeginDragDropTarget()) return;
  const ImGuiDragDropFlags flags =
      ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect;
  if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(kDragged, flags)) {
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        screen.theme.accent, 6, 0, 2);
    const auto from = *static_cast<const std::uint32_t*>(payload->Data);
    if (payload->IsDelivery())
      screen.want(EditEntity{EditKind::kMerge, from, entity.id, entity.type, {}});
  }
  ImGui::EndDragDropTarget();
}

void EntityPanel::build_row(Screen& screen, const ShownEntity& entity) {
  ImGui::PushID(static_cast<int>(entity.id));
  const bool chosen = screen.selected(SelectionKind::kEntity, entity.id);
  const float height = control_height(screen);
  Area area;
  if (row(screen, "row", height, chosen || screen.hovered(SelectionKind::kEntity, entity.id), area))
    choose(screen, entity, chosen);
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kEntity, entity.id);
  if (ImGui::IsItemClicked(ImGuiMouseButton_Right)) screen.want(SelectEntity{entity.id});
  take_drag(screen, entity);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const std::string count = grouped_number(entity.mentions.size());
  const float count_width = screen.type.width(Face::kSans, screen.text - 1, count);
  const float ticks = std::clamp(area.width() - screen.text * 14, 36.0f, 130.0f);
  const float right = area.max.x - 8;
  screen.type.draw(list, ImVec2(right - count_width, y + 1), Face::kSans, screen.text - 1,
                   screen.theme.muted, count);
  const float tick_x = right - std::max(count_width + 10, 34.0f) - ticks;
  draw_dispersion(screen, list,
                  {ImVec2(tick_x, area.min.y + height * 0.3f),
                   ImVec2(tick_x + ticks, area.min.y + height * 0.7f)},
                  entity);
  const Face face = chosen ? Face::kSansBold : Face::kSans;
  const float room = tick_x - area.min.x - 18;
  screen.type.draw_cut(list, ImVec2(area.min.x + 8, y), room, face, screen.text, screen.theme.text,
                       entity.name);
  if (screen.type.width(face, screen.text, entity.name) > room) item_tip(screen, entity.name);
  if (chosen) build_details(screen, entity);
  ImGui::PopID();
}

void EntityPanel::build_details(Screen& screen, const ShownEntity& entity) {
  ImGui::Indent(8);
  const std::string place =
      words::common::of(screen.state.selection.step + 1, entity.mentions.size());
  if (button(screen, "previous", words::common::kPrevious, ButtonLook::kOutlined))
    screen.want(StepMention{-1});
  ImGui::SameLine(0, 6);
  if (button(screen, "next", words::common::kNext, ButtonLook::kOutlined))
    screen.want(StepMention{+1});
  ImGui::SameLine(0, 10);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  screen.type.draw(*ImGui::GetWindowDrawList(),
                   ImVec2(at.x, at.y + (control_height(screen) - screen.text) * 0.5f - 1),
                   Face::kSans, screen.text, screen.theme.text, place);
  ImGui::NewLine();
  ImGui::Unindent(8);
  const auto& sentences = screen.article.analysis().sentences;
  const Mention& first = screen.article.analysis().mentions[entity.mentions.front()];
  if (first.sentence < sentences.size())
    note(screen, words::names::first_mention(
                     short_text(screen.article.document(), sentences[first.sentence].span, 150)));
  build_aliases(screen, entity);
  build_corrections(screen, entity);
}

/// Every other name, each of which can be made a name of its own.
void EntityPanel::build_aliases(Screen& screen, const ShownEntity& entity) {
  if (entity.aliases.size() < 2) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = button_width(screen, words::names::kSplitOff);
  for (std::size_t i = 0; i < entity.aliases.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    const std::string name(screen.article.slice(entity.aliases[i]));
    screen.type.draw_cut(
        list, ImVec2(at.x + 8, at.y + (control_height(screen) - screen.text) * 0.5f - 1),
        right - at.x - width - 20, Face::kSans, screen.text, screen.theme.muted,
        words::common::quoted(plain_text(screen.article.document(), entity.aliases[i])));
    ImGui::SetCursorScreenPos(ImVec2(right - width, at.y));
    if (button(screen, "split", words::names::kSplitOff))
      screen.want(EditEntity{EditKind::kSplit, entity.id, kNone, entity.type, name});
    ImGui::PopID();
  }
}

void EntityPanel::build_corrections(Screen& screen, const ShownEntity& entity) {
  ImGui::Indent(8);
  if (renaming_ == entity.id) {
    if (text_field(screen, "##name", words::names::kItsName, new_name_)) {
      if (!new_name_.empty())
        screen.want(EditEntity{EditKind::kRename, entity.id, kNone, entity.type, new_name_});
      renaming_ = kNone;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) renaming_ = kNone;
    ImGui::Unindent(8);
    return;
  }
  if (button(screen, "rename", words::common::kRename)) {
    renaming_ = entity.id;
    new_name_ = entity.name;
  }
  flow(screen, words::names::kMerge, ButtonLook::kQuiet);
  if (button(screen, "merge", words::names::kMerge)) merging_ = entity.id;
  flow(screen, words::names::kKind, ButtonLook::kQuiet);
  if (button(screen, "kind", words::names::kKind)) ImGui::OpenPopup("kinds");
  build_kinds(screen, entity);
  flow(screen, words::common::kHide, ButtonLook::kQuiet);
  if (button(screen, "hide", words::common::kHide)) screen.want(edit(EditKind::kHide, entity));
  ImGui::Unindent(8);
  ImGui::Dummy(ImVec2(1, 6));
}

void EntityPanel::build_kinds(Screen& screen, const ShownEntity& entity) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  if (ImGui::BeginPopup("kinds")) {
    for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
      const auto type = static_cast<EntityType>(i);
      if (button(screen, kEntityTypeNames[i].name.data(), kEntityTypeNames[i].label,
                 ButtonLook::kQuiet, type == entity.type)) {
        screen.want(EditEntity{EditKind::kRetype, entity.id, kNone, type, {}});
        ImGui::CloseCurrentPopup();
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

/// What was hidden can be found again; every correction can be undone.
void EntityPanel::build_hidden(Screen& screen) {
  const auto& hidden = screen.entities.hidden();
  const bool shows = screen.state.view.entities.show_hidden;
  ImGui::Dummy(ImVec2(1, 4));
  bool first = true;
  const auto place = [&](std::string_view label) {
    if (!first) flow(screen, label, ButtonLook::kOutlined);
    first = false;
  };
  if (!hidden.empty()) {
    const std::string label = shows ? words::names::leave_out_hidden(hidden.size())
                                    : words::names::show_hidden(hidden.size());
    place(label);
    if (button(screen, "hidden", label, ButtonLook::kOutlined)) screen.want(ToggleHiddenEntities{});
  }
  if (screen.can_undo) {
    place(words::common::kUndo);
    if (button(screen, "undo", words::common::kUndo, ButtonLook::kOutlined)) screen.want(Undo{});
  }
  if (screen.can_redo) {
    place(words::common::kRedo);
    if (button(screen, "redo", words::common::kRedo, ButtonLook::kOutlined)) screen.want(Redo{});
  }
  if (!shows) return;
  constexpr std::size_t kMostHidden = 200;
  for (std::size_t i = 0; i < std::min(hidden.size(), kMostHidden); ++i) {
    ImGui::PushID(static_cast<int>(hidden[i].id));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    const float width = button_width(screen, words::names::kShowAgain);
    screen.type.draw_cut(*ImGui::GetWindowDrawList(),
                         ImVec2(at.x + 8, at.y + (control_height(screen) - screen.text) * 0.5f - 1),
                         right - at.x - width - 20, Face::kSans, screen.text, screen.theme.muted,
                         hidden[i].name);
    ImGui::SetCursorScreenPos(ImVec2(right - width, at.y));
    if (button(screen, "show", words::names::kShowAgain))
      screen.want(edit(EditKind::kShow, hidden[i]));
    ImGui::PopID();
  }
}

}  // namespace ae
