// The dates as a list in the order of the calendar; those that have no place in it at the end. Rows
// are of one height, so that only those in view are built.
#include <cmath>
#include <vector>

#include "reader/article_facts.h"
#include "reader/labels.h"
#include "ui/article_facts_row.h"
#include "ui/panels.h"
#include "ui/widgets.h"
#include "words/timeline.h"

namespace ae {
namespace {

constexpr int kWordLines = 2;

float row_height(const Screen& screen) {
  return std::floor(screen.text * 1.4f * (1 + kWordLines)) + 16;
}

void build_time(Screen& screen, std::uint32_t index) {
  const Analysis& analysis = screen.article.analysis();
  const TimeExpression& time = analysis.times[index];
  const bool dated = time.earliest || time.latest;
  const bool chosen = screen.selected(SelectionKind::kTime, index);
  Area area;
  ImGui::PushID(static_cast<int>(index));
  if (row(screen, "time", row_height(screen), chosen, area)) screen.want(SelectTime{index});
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kTime, index);
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(ImVec2(area.min.x + 6, area.min.y + 8), ImVec2(area.min.x + 9, area.max.y - 8),
                     dated ? screen.theme.time : screen.theme.faint, 1.5f);
  const float room = area.width() - 26;
  ImVec2 at(area.min.x + 18, area.min.y + 6);
  screen.type.draw_cut(list, at, room, Face::kSansBold, screen.text, screen.theme.text,
                       time_label(screen.article, time));
  if (time.sentence >= analysis.sentences.size()) return;
  at.y += std::floor(screen.text * 1.4f) + 2;
  const std::string words =
      short_text(screen.article.document(), analysis.sentences[time.sentence].span, 140);
  screen.type.draw_wrapped(list, at, room, Face::kSans, screen.text,
                           chosen ? screen.theme.text : screen.theme.muted, words, kWordLines);
}

/// `time_of(i)` is the i-th of `count` times.
template <class TimeOf>
void build_rows(Screen& screen, std::size_t count, TimeOf time_of) {
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(count), row_height(screen) + ImGui::GetStyle().ItemSpacing.y);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      build_time(screen, time_of(static_cast<std::size_t>(i)));
  }
}

/// The events that the brushed span leaves; all of them where nothing is brushed.
std::vector<std::uint32_t> brushed_events(const Screen& screen) {
  std::vector<std::uint32_t> kept;
  const DayRange& days = *screen.state.view.brush;
  const auto [begin, end] =
      screen.timeline.within(days_since_epoch(days.from), days_since_epoch(days.to) + 1.0);
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::uint32_t time = screen.timeline.events()[i].time;
    if (meets(screen.article.analysis().times[time], days)) kept.push_back(time);
  }
  return kept;
}

}  // namespace

void build_timeline_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::timeline::kLooking);
  const Timeline& timeline = screen.timeline;
  if (screen.article.analysis().times.empty())
    return note(screen, words_for_none(screen.article, words::timeline::kNone));
  if (screen.state.view.brush) {
    const DayRange& days = *screen.state.view.brush;
    const auto kept = brushed_events(screen);
    group_heading(screen, period_words(days.from, days.to), grouped_number(kept.size()));
    if (button(screen, "clear", words::timeline::kShowAllDays, ButtonLook::kOutlined))
      screen.want(ClearBrush{});
    return build_rows(screen, kept.size(), [&](std::size_t i) { return kept[i]; });
  }
  if (!timeline.events().empty()) {
    group_heading(screen, words::timeline::kInCalendar, grouped_number(timeline.events().size()));
    build_rows(screen, timeline.events().size(),
               [&](std::size_t i) { return timeline.events()[i].time; });
  }
  if (timeline.tray().empty()) return;
  if (timeline.events().empty() && !screen.compact) {  // there the strip says so above the panel
    note(screen, words::timeline::kNoneDated);
    offer_published(screen);
  }
  group_heading(screen, words::timeline::kUndated, grouped_number(timeline.tray().size()));
  build_rows(screen, timeline.tray().size(), [&](std::size_t i) { return timeline.tray()[i]; });
}

}  // namespace ae
