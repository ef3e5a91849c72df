#include "ui/overview_ruler.h"

#include <algorithm>
#include <cmath>

#include "ui/lens_marks.h"
#include "ui/watch_marks.h"

namespace ae {
namespace {

/// Turns places in the article into heights on the ruler.
struct Scale {
  const ArticleView& view;
  Area area;
  float y_of(double content_y) const {
    const double share = view.content_height() > 0 ? content_y / view.content_height() : 0;
    return area.min.y + static_cast<float>(share) * area.height();
  }
};

/// One row a pixel at most, so that a long article costs no more than a short one.
void draw_scores(Screen& screen, ImDrawList& list, const Scale& scale) {
  const auto& sentences = screen.article.analysis().sentences;
  if (sentences.empty()) return;
  const std::uint32_t kept = kept_count(screen.article, screen.state.view.keep_share);
  const auto rows = static_cast<std::size_t>(std::max(scale.area.height(), 1.0f));
  std::vector<float> best(rows, 0.0f);
  const std::size_t stride = std::max<std::size_t>(1, sentences.size() / 4000);
  for (std::size_t i = 0; i < sentences.size(); i += stride) {
    if (sentences[i].rank >= kept) continue;
    const float y = scale.y_of(scale.view.height_of(sentences[i].span.begin)) - scale.area.min.y;
    const auto at = static_cast<std::size_t>(std::clamp(y, 0.0f, static_cast<float>(rows - 1)));
    for (std::size_t r = at; r < std::min(at + 3, rows); ++r)
      best[r] =
          std::max(best[r], tint_alpha(sentences[i].rank, sentences.size(), screen.theme.dark));
  }
  for (std::size_t r = 0; r < rows; ++r) {
    const float alpha = best[r] * 2.6f;
    if (alpha <= 0) continue;
    const float y = scale.area.min.y + static_cast<float>(r);
    list.AddRectFilled(ImVec2(scale.area.min.x + 3, y), ImVec2(scale.area.max.x - 3, y + 1),
                       with_alpha(screen.theme.tint, alpha));
  }
}

void draw_tick(ImDrawList& list, const Scale& scale, std::uint32_t offset, ImU32 color,
               float height = 2) {
  const float y = std::floor(scale.y_of(scale.view.height_of(offset)));
  list.AddRectFilled(ImVec2(scale.area.min.x + 2, y), ImVec2(scale.area.max.x - 2, y + height),
                     color);
}

void draw_ticks(Screen& screen, ImDrawList& list, const Scale& scale) {
  const Analysis& analysis = screen.article.analysis();
  const Selection& selection = screen.state.selection;
  const std::size_t stride = std::max<std::size_t>(1, screen.hits.size() / 2000);
  for (std::size_t i = 0; i < screen.hits.size(); i += stride)
    draw_tick(list, scale, screen.hits[i].begin, screen.theme.tint);
  for (const HostMark& mark : screen.state.view.host.marks)
    draw_tick(list, scale, mark.span.begin, screen.theme.accent);
  if (selection.kind == SelectionKind::kEntity) {
    if (const ShownEntity* entity = screen.entities.find(selection.index)) {
      for (const std::uint32_t mention : entity->mentions)
        draw_tick(list, scale, analysis.mentions[mention].span.begin,
                  screen.theme.entity(entity->type));
    }
  } else if (selection.kind == SelectionKind::kKeyphrase &&
             selection.index < analysis.keyphrases.size()) {
    const Keyphrase& phrase = analysis.keyphrases[selection.index];
    for (std::uint32_t i = 0; i < phrase.mention_count; ++i)
      draw_tick(list, scale, analysis.keyphrase_mentions[phrase.first_mention + i].begin,
                screen.theme.keyphrase);
  } else {
    const Span focus = focus_span(screen.state, screen.scene());
    if (!focus.empty()) draw_tick(list, scale, focus.begin, screen.theme.accent, 3);
  }
}

/// A half tick on the side of the pole; at most one a pixel and side.
void draw_lens_ticks(Screen& screen, ImDrawList& list, const Scale& scale) {
  if (!screen.lens || !screen.state.view.shows(Layer::kLens)) return;
  const auto& placements = screen.lens->sentences;
  const auto& sentences = screen.article.analysis().sentences;
  const std::size_t count = std::min(placements.size(), sentences.size());
  const std::size_t stride = std::max<std::size_t>(1, count / 2000);
  const float middle = std::floor((scale.area.min.x + scale.area.max.x) * 0.5f);
  for (std::size_t i = 0; i < count; i += stride) {
    if (!placements[i].placed()) continue;
    const float length = 2 + std::abs(placements[i].place) * 4;
    const bool left = placements[i].place < 0;
    const float y = std::floor(scale.y_of(scale.view.height_of(sentences[i].span.begin)));
    list.AddRectFilled(ImVec2(left ? middle - length : middle, y),
                       ImVec2(left ? middle : middle + length, y + 2),
                       lens_color(screen.theme, left ? 0 : 1));
  }
}

/// Hollow squares at the right edge.
void draw_watch_ticks(Screen& screen, ImDrawList& list, const Scale& scale) {
  if (!screen.watch || !screen.state.view.shows(Layer::kWatchlist)) return;
  const auto& hits = screen.watch->hits;
  const std::size_t stride = std::max<std::size_t>(1, hits.size() / 2000);
  const float right = std::floor(scale.area.max.x) - 0.5f;
  for (std::size_t i = 0; i < hits.size(); i += stride) {
    const float y = std::floor(scale.y_of(scale.view.height_of(hits[i].span.begin))) + 0.5f;
    list.AddRect(ImVec2(right - 5, y - 2), ImVec2(right, y + 3),
                 watch_color(screen.theme, screen.watch->group_of[hits[i].term]));
  }
}

}  // namespace

void OverviewRuler::build(Screen& screen, ArticleView& view, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.page);
  list.AddLine(ImVec2(area.min.x, area.min.y), ImVec2(area.min.x, area.max.y), screen.theme.border);
  const Scale scale{view, area};
  const double seen = view.scroller().position();
  const float top = scale.y_of(seen);
  const float bottom = std::max(scale.y_of(seen + view.area().height()), top + 12);

  ImGui::SetCursorScreenPos(area.min);
  ImGui::InvisibleButton("overview", ImVec2(area.width(), area.height()));
  const float mouse = ImGui::GetIO().MousePos.y;
  if (ImGui::IsItemActivated()) {
    const bool on_thumb = mouse >= top && mouse < bottom;
    grabbed_at_ = on_thumb ? mouse - top : (bottom - top) * 0.5f;
  }
  if (ImGui::IsItemActive() && area.height() > 0) {
    const float share = (mouse - grabbed_at_ - area.min.y) / area.height();
    view.scroller().jump_to(static_cast<double>(share) * view.content_height());
    screen.animating = true;
  }
  const bool hot = ImGui::IsItemHovered() || ImGui::IsItemActive();
  draw_scores(screen, list, scale);
  draw_lens_ticks(screen, list, scale);
  draw_watch_ticks(screen, list, scale);
  draw_ticks(screen, list, scale);
  if (view.scroller().limit() > 0) {
    list.AddRectFilled(ImVec2(area.min.x + 1, top),
                       ImVec2(area.max.x, std::min(bottom, area.max.y)),
                       with_alpha(screen.theme.muted, hot ? 0.28f : 0.16f), 3);
  }
  if (hot) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
}

}  // namespace ae
