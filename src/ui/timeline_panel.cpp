// The dates as a list in the order of the calendar; those that have no place in it at the end.
#include <algorithm>
#include <vector>

#include "reader/labels.h"
#include "ui/panels.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr std::size_t kMostRows = 400;

void build_time(Screen& screen, std::uint32_t index) {
  const Analysis& analysis = screen.article.analysis();
  const TimeExpression& time = analysis.times[index];
  const bool dated = time.earliest || time.latest;
  ImGui::PushID(static_cast<int>(index));
  TextRow text;
  text.title = time_label(screen.article, time);
  if (time.sentence < analysis.sentences.size())
    text.words = short_text(screen.article.document(), analysis.sentences[time.sentence].span, 140);
  text.stripe = dated ? screen.theme.time : screen.theme.faint;
  text.most_lines = 2;
  if (text_row(screen, "time", text, screen.selected(SelectionKind::kTime, index)))
    screen.want(SelectTime{index});
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kTime, index);
  ImGui::PopID();
}

}  // namespace

void build_timeline_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, "Looking for dates \u2026");
  const auto& times = screen.article.analysis().times;
  if (times.empty()) return note(screen, "This text names no dates or times.");
  std::vector<std::uint32_t> dated;
  std::vector<std::uint32_t> undated;
  for (std::uint32_t i = 0; i < times.size(); ++i)
    (times[i].earliest || times[i].latest ? dated : undated).push_back(i);
  const auto begin = [&](std::uint32_t i) {
    return times[i].earliest ? *times[i].earliest : *times[i].latest;
  };
  std::sort(dated.begin(), dated.end(), [&](std::uint32_t a, std::uint32_t b) {
    return begin(a) != begin(b) ? begin(a) < begin(b) : a < b;
  });
  if (!dated.empty()) group_heading(screen, "In the calendar", grouped_number(dated.size()));
  for (std::size_t i = 0; i < std::min(dated.size(), kMostRows); ++i) build_time(screen, dated[i]);
  if (!undated.empty())
    group_heading(screen, "Without a place in it", grouped_number(undated.size()));
  for (std::size_t i = 0; i < std::min(undated.size(), kMostRows); ++i)
    build_time(screen, undated[i]);
}

}  // namespace ae
