#include "ui/mark_tip.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reader/labels.h"
#include "words/tips.h"

namespace ae {
namespace {

struct Tip {
  std::string title;
  std::string words;
};

Tip entity_tip(const Screen& screen, std::uint32_t id) {
  const ShownEntity* entity = screen.entities.find(id);
  if (!entity) return {};
  const char* kind = words::tips::kEntityKinds[static_cast<std::size_t>(entity->type)];
  return {entity->name, words::tips::kind_and_mentions(kind, entity->mentions.size())};
}

Tip tip_of(const Screen& screen) {
  const Analysis& analysis = screen.article.analysis();
  const std::uint32_t i = screen.hover.index;
  if (screen.hover.kind == SelectionKind::kEntity) return entity_tip(screen, i);
  if (screen.hover.kind == SelectionKind::kTime && i < analysis.times.size()) {
    const TimeExpression& time = analysis.times[i];
    const bool placed = time.earliest || time.latest;
    return {time_label(screen.article, time),
            placed ? std::string(words::tips::kOnTimeline) : std::string(words::tips::kUndated)};
  }
  if (screen.hover.kind == SelectionKind::kFigure && i < analysis.figures.size()) {
    const Figure& figure = analysis.figures[i];
    std::string words(words::tips::kFigureKinds[static_cast<std::size_t>(figure.kind)]);
    if (!figure.unit.empty()) words += ", " + figure.unit;
    return {plain_text(screen.article.document(), figure.span), std::move(words)};
  }
  return {};
}

}  // namespace

void draw_tip(Screen& screen, ImVec2 at, std::string_view title, std::string_view words) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float width = std::min(std::max(screen.type.width(Face::kSansBold, screen.text, title),
                                        screen.type.width(Face::kSans, screen.text - 1, words)) +
                                   24,
                               display.x - 12);
  const float height = std::floor(screen.text * (words.empty() ? 1.4f : 2.8f)) + 14;
  const float x =
      std::floor(std::clamp(at.x - width * 0.5f, 6.0f, std::max(display.x - width - 6, 6.0f)));
  const float y = std::floor(at.y - height - 14 < 6 ? at.y + 22 : at.y - height - 14);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(ImVec2(x, y + 2), ImVec2(x + width, y + height + 3),
                     with_alpha(IM_COL32_BLACK, 0.12f), 7);
  list.AddRectFilled(ImVec2(x, y), ImVec2(x + width, y + height), screen.theme.card, 6);
  list.AddRect(ImVec2(x, y), ImVec2(x + width, y + height), screen.theme.border, 6);
  screen.type.draw_cut(list, ImVec2(x + 12, y + 7), width - 22, Face::kSansBold, screen.text,
                       screen.theme.text, title);
  screen.type.draw_cut(list, ImVec2(x + 12, y + 7 + screen.text * 1.45f), width - 22, Face::kSans,
                       screen.text - 1, screen.theme.muted, words);
}

void item_tip(Screen& screen, std::string_view title, std::string_view words) {
  if (!screen.touch && ImGui::IsItemHovered())
    draw_tip(screen, ImGui::GetIO().MousePos, title, words);
}

void build_mark_tip(Screen& screen, const ArticleView& view) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (screen.touch || view.dragging() || view.rested() < 0.3f || !view.area().contains(mouse))
    return;
  const Tip tip = tip_of(screen);
  if (!tip.title.empty()) draw_tip(screen, mouse, tip.title, tip.words);
}

}  // namespace ae
