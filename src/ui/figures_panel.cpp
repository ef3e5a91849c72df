#include "ui/figures_panel.h"

#include <algorithm>
#include <string>

#include "reader/article_facts.h"
#include "reader/figure_rows.h"
#include "reader/labels.h"
#include "ui/choices.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/figures.h"

namespace ae {
namespace {

constexpr float kRowGap = 4;

TextRow figure_row(const Screen& screen, std::uint32_t index) {
  const Analysis& analysis = screen.article.analysis();
  const Figure& figure = analysis.figures[index];
  TextRow text;
  text.title = figure_value(figure);
  text.side = words::figures::kKinds[static_cast<std::size_t>(figure.kind)];
  if (figure.sentence < analysis.sentences.size())
    text.words =
        short_text(screen.article.document(), analysis.sentences[figure.sentence].span, 120);
  text.most_lines = 2;
  text.stripe = screen.theme.figure;
  return text;
}

}  // namespace

void FiguresPanel::build(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::figures::kLooking);
  if (screen.article.analysis().figures.empty())
    return note(screen, words_for_none(screen.article, words::figures::kNone));
  list_rows(screen);
  follow_selection(screen);
  brush_chip(screen);
  build_choices(screen);
  if (rows_.empty()) note(screen, words::figures::kNoneOfKind);
  clip_.build([&](std::size_t i) { build_figure(screen, rows_[i]); });
  if (button(screen, "copy", words::figures::kCopyAsCsv, ButtonLook::kOutlined))
    screen.want(CopyFigures{});
}

/// Made and measured anew only where the article, the choices or the width have changed.
void FiguresPanel::list_rows(Screen& screen) {
  const FigureChoices& chosen = screen.state.view.figures;
  const float width = ImGui::GetContentRegionAvail().x;
  if (revision_ == screen.revision && listed_ == chosen && text_ == screen.text &&
      width_ == width && brushed_ == screen.state.view.brush)
    return;
  revision_ = screen.revision;
  listed_ = chosen;
  brushed_ = screen.state.view.brush;
  text_ = screen.text;
  width_ = width;
  counts_.fill(0);
  for (const Figure& figure : screen.article.analysis().figures) {
    if (!screen.brushed.passes(figure.sentence)) continue;
    ++counts_[0];
    ++counts_[static_cast<std::size_t>(figure.kind) + 1];
  }
  rows_ = figure_rows(screen.article, chosen, screen.brushed);
  clip_.clear();
  for (const std::uint32_t index : rows_)
    clip_.add(text_row_height(screen, figure_row(screen, index)) + kRowGap);
  followed_ = {};
}

void FiguresPanel::follow_selection(Screen& screen) {
  if (screen.state.selection == followed_) return;
  followed_ = screen.state.selection;
  if (followed_.kind != SelectionKind::kFigure) return;
  const auto row = std::find(rows_.begin(), rows_.end(), followed_.index);
  if (row != rows_.end()) clip_.reveal(static_cast<std::size_t>(row - rows_.begin()));
}

void FiguresPanel::build_choices(Screen& screen) {
  const FigureChoices& chosen = screen.state.view.figures;
  choices(
      screen, "kind", kFigureKindNames, chosen.kind,
      [&](std::size_t i) {
        if (counts_[i] == 0) return std::string();
        return std::string(kFigureKindNames[i].label) + " " + grouped_number(counts_[i]);
      },
      [&](FigureKindChoice kind) { screen.want(ShowFigureKind{kind}); });
  choices(
      screen, "sort", kFigureSortNames, chosen.sort,
      [&](std::size_t i) {
        std::string label(kFigureSortNames[i].label);
        if (static_cast<FigureSort>(i) == chosen.sort)
          label += chosen.descending ? " \u2193" : " \u2191";
        return label;
      },
      [&](FigureSort sort) { screen.want(SortFigures{sort}); });
}

void FiguresPanel::build_figure(Screen& screen, std::uint32_t index) {
  ImGui::PushID(static_cast<int>(index));
  if (text_row(screen, "figure", figure_row(screen, index),
               screen.selected(SelectionKind::kFigure, index)))
    screen.want(SelectFigure{index});
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kFigure, index);
  ImGui::PopID();
}

}  // namespace ae
