#include "ui/watch_panel.h"

#include <misc/cpp/imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "reader/labels.h"
#include "ui/choices.h"
#include "ui/watch_marks.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/watch.h"

namespace ae {
namespace {

constexpr float kTextHeight = 220;

/// A tick for every hit along the length of the text; at most one a pixel.
void draw_ticks(Screen& screen, Area area, std::uint32_t term, ImU32 color) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float length = std::max(1.0f, static_cast<float>(screen.article.document().text().size()));
  const float y = std::floor(area.max.y) - 0.5f;
  list.AddLine(ImVec2(area.min.x, y), ImVec2(area.max.x, y), screen.theme.border);
  float last = -10;
  for (const std::uint32_t hit : screen.watch->by_term[term]) {
    const float share = static_cast<float>(screen.watch->hits[hit].span.begin) / length;
    const float x = std::floor(area.min.x + share * area.width());
    if (x < last + 1) continue;
    last = x;
    list.AddRectFilled(ImVec2(x, area.min.y), ImVec2(x + 1.6f, area.max.y), color);
  }
}

}  // namespace

void WatchPanel::build_term(Screen& screen, std::uint32_t term) {
  ImGui::PushID(static_cast<int>(term));
  const WatchedTerm& watched = screen.watch->terms[term];
  const auto& hits = screen.watch->by_term[term];
  const bool chosen = chosen_ == watched.name;
  const float height = control_height(screen);
  Area area;
  if (row(screen, "term", height, chosen, area)) {
    if (chosen && hits.empty()) {
      chosen_.clear();
    } else {
      chosen_ = watched.name;
      if (!hits.empty()) screen.want(StepWatched{term, +1});
    }
  }
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const std::string count = hits.empty() ? std::string() : grouped_number(hits.size());
  const float count_width = screen.type.width(Face::kSans, screen.text - 1, count);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  screen.type.draw(list, ImVec2(area.max.x - 8 - count_width, y + 1), Face::kSans, screen.text - 1,
                   screen.theme.muted, count);
  const float ticks = hits.empty() ? 0 : std::clamp(area.width() - screen.text * 14, 36.0f, 130.0f);
  const float tick_x = area.max.x - 42 - ticks;
  if (!hits.empty())
    draw_ticks(screen,
               {ImVec2(tick_x, area.min.y + height * 0.3f),
                ImVec2(tick_x + ticks, area.min.y + height * 0.7f)},
               term, watch_color(screen.theme, screen.watch->group_of[term]));
  screen.type.draw_cut(list, ImVec2(area.min.x + 8, y), tick_x - area.min.x - 18,
                       chosen ? Face::kSansBold : Face::kSans, screen.text,
                       hits.empty() ? screen.theme.muted : screen.theme.text, watched.name);
  if (chosen) {
    ImGui::Indent(8);
    if (!hits.empty()) {
      if (button(screen, "previous", words::common::kPrevious, ButtonLook::kOutlined))
        screen.want(StepWatched{term, -1});
      ImGui::SameLine(0, 6);
      if (button(screen, "next", words::common::kNext, ButtonLook::kOutlined))
        screen.want(StepWatched{term, +1});
      ImGui::SameLine(0, 6);
    }
    if (button(screen, "remove", words::watch::kRemove)) screen.want(RemoveWatched{term});
    ImGui::Unindent(8);
  }
  ImGui::PopID();
}

void WatchPanel::build_group(Screen& screen, std::uint32_t group) {
  const std::vector<std::uint32_t> terms = terms_of_group(*screen.watch, group);
  const auto found = std::count_if(terms.begin(), terms.end(), [&](std::uint32_t term) {
    return !screen.watch->by_term[term].empty();
  });
  const std::string& name = screen.watch->groups[group];
  group_heading(screen, name.empty() ? words::watch::kHeading : name,
                words::watch::found(static_cast<std::uint64_t>(found), terms.size()));
  if (!screen.watch->groups[0].empty() || screen.watch->groups.size() > 1) {
    const ImVec2 at = ImGui::GetItemRectMin();
    ImGui::GetWindowDrawList()->AddRect(ImVec2(at.x + 8, at.y + screen.text + 2),
                                        ImVec2(at.x + 26, at.y + screen.text + 6),
                                        watch_color(screen.theme, group), 2, 0, 1.5f);
  }
  for (const std::uint32_t term : terms) build_term(screen, term);
}

/// The whole list as text: to write, to paste another one in, to take it elsewhere.
void WatchPanel::build_text(Screen& screen) {
  note(screen, words::watch::kAsTextIntro);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, screen.theme.card);
  ImGui::InputTextMultiline("##list", &text_,
                            ImVec2(ImGui::GetContentRegionAvail().x, kTextHeight));
  ImGui::PopStyleColor();
  const std::string refusal = watchlist_refusal(text_);
  if (!refusal.empty()) note(screen, refusal);
  if (button(screen, "done", words::watch::kKeepList, ButtonLook::kFilled) && refusal.empty()) {
    screen.want(SetWatched{text_});
    as_text_ = false;
  }
  ImGui::SameLine(0, 6);
  if (button(screen, "cancel", words::common::kCancel)) as_text_ = false;
}

void WatchPanel::build_actions(Screen& screen) {
  if (button(screen, "edit", words::watch::kAsText)) {
    as_text_ = true;
    text_ = screen.state.kept.watched;
  }
  const auto add = [&](const char* id, const char* label) {
    flow(screen, label, ButtonLook::kQuiet);
    return button(screen, id, label);
  };
  if (add("import", words::watch::kAddFile)) screen.want(AskPage{PageTask::kImportWatchlist});
  if (!screen.state.kept.watched.empty() && add("export", words::common::kSaveAsFile))
    screen.want(ExportWatchlist{});
  if (screen.can_undo && add("undo", words::common::kUndo)) screen.want(Undo{});
}

void WatchPanel::build(Screen& screen) {
  if (as_text_) return build_text(screen);
  if (text_field(screen, "##add", words::watch::kAdd, added_) && !added_.empty()) {
    refusal_ = watchlist_refusal(with_watched(screen.state.kept.watched, added_));
    if (refusal_.empty()) {
      screen.want(AddWatched{added_});
      added_.clear();
    }
    ImGui::SetKeyboardFocusHere(-1);
  }
  if (!refusal_.empty()) note(screen, refusal_);
  build_actions(screen);
  if (screen.state.kept.watched.empty()) return note(screen, words::watch::kIntro);
  if (!screen.watch || !screen.watch->complete) return note(screen, words::watch::kLooking);
  for (std::uint32_t group = 0; group < screen.watch->groups.size(); ++group)
    build_group(screen, group);
}

}  // namespace ae
