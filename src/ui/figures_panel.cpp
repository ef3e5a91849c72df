// Every figure with its sentence, by kind, the largest first.
#include <algorithm>
#include <array>
#include <vector>

#include "reader/labels.h"
#include "ui/panels.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr std::size_t kMostRows = 200;
constexpr std::array<std::string_view, 4> kKindLabels{"Money", "Percentages", "Counts", "Measures"};

void build_figure(Screen& screen, std::uint32_t index) {
  const Analysis& analysis = screen.article.analysis();
  const Figure& figure = analysis.figures[index];
  ImGui::PushID(static_cast<int>(index));
  TextRow text;
  text.title = short_text(screen.article.document(), figure.span, 60);
  text.side = figure.kind == FigureKind::kPercent ? std::string() : figure.unit;
  if (figure.sentence < analysis.sentences.size())
    text.words =
        short_text(screen.article.document(), analysis.sentences[figure.sentence].span, 120);
  text.most_lines = 2;
  text.stripe = screen.theme.figure;
  if (text_row(screen, "figure", text, screen.selected(SelectionKind::kFigure, index)))
    screen.want(SelectFigure{index});
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kFigure, index);
  ImGui::PopID();
}

}  // namespace

void build_figures_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, "Looking for figures \u2026");
  const auto& figures = screen.article.analysis().figures;
  if (figures.empty()) return note(screen, "This text gives no figures.");
  for (std::size_t kind = 0; kind < kKindLabels.size(); ++kind) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
      if (static_cast<std::size_t>(figures[i].kind) == kind) rows.push_back(i);
    }
    if (rows.empty()) continue;
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (figures[a].unit != figures[b].unit) return figures[a].unit < figures[b].unit;
      if (figures[a].value != figures[b].value) return figures[a].value > figures[b].value;
      return a < b;
    });
    group_heading(screen, kKindLabels[kind], grouped_number(rows.size()));
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i)
      build_figure(screen, rows[i]);
  }
}

}  // namespace ae
