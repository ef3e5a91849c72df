// Words and phrases in their context.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "reader/labels.h"
#include "text/utf8.h"
#include "ui/panels.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/search.h"

namespace ae {
namespace {

constexpr std::size_t kMostRows = 400;

/// The hit in bold with its neighbourhood, the hit always at the same place: keyword in context.
void build_hit(Screen& screen, std::size_t index) {
  const Document& document = screen.article.document();
  const Span hit = screen.hits[index];
  const std::uint32_t block = screen.article.block_at(hit.begin);
  const Span bounds = block == kNone ? hit : document.blocks()[block].span;
  const std::uint32_t context = screen.state.view.hit_context;
  Span before{hit.begin - std::min(hit.begin - bounds.begin, context), hit.begin};
  Span after{hit.end, hit.end + std::min(bounds.end - hit.end, context)};
  while (!is_boundary(document.text(), before.begin)) ++before.begin;
  while (!is_boundary(document.text(), after.end)) --after.end;
  ImGui::PushID(static_cast<int>(index));
  Area area;
  const float height = control_height(screen);
  const bool current =
      screen.state.selection.kind == SelectionKind::kText && screen.state.selection.span == hit;
  if (row(screen, "hit", height, current, area))
    screen.want(SelectHit{static_cast<std::uint32_t>(index)});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const std::string left = plain_text(document, before);
  const std::string middle = plain_text(document, hit);
  const std::string_view bytes = document.text();
  const bool spaced_left =
      hit.begin > 0 && (bytes[hit.begin - 1] == ' ' || bytes[hit.begin - 1] == '\n');
  const bool spaced_right =
      hit.end < bytes.size() && (bytes[hit.end] == ' ' || bytes[hit.end] == '\n');
  const float left_width =
      screen.type.width(Face::kSans, screen.text, spaced_left ? left + " " : left);
  const float x = std::floor(area.min.x + area.width() * 0.4f);
  list.PushClipRect(area.min, ImVec2(area.max.x - 6, area.max.y), true);
  screen.type.draw(list, ImVec2(x - left_width, y), Face::kSans, screen.text, screen.theme.muted,
                   left);
  screen.type.draw(list, ImVec2(x, y), Face::kSansBold, screen.text, screen.theme.text, middle);
  const float middle_width =
      screen.type.width(Face::kSansBold, screen.text, spaced_right ? middle + " " : middle);
  screen.type.draw(list, ImVec2(x + middle_width, y), Face::kSans, screen.text, screen.theme.muted,
                   plain_text(document, after));
  list.PopClipRect();
  ImGui::PopID();
}

/// Goes on in the line of the last button where another one of this width fits.
void stay_on_line(float width) {
  const float right = ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - 12;
  if (ImGui::GetItemRectMax().x + 2 + width < right) ImGui::SameLine(0, 2);
}

void build_field(Screen& screen) {
  SearchQuery query = screen.state.view.search;
  const bool entered =
      text_field(screen, "##search", words::search::kField, query.text, screen.panel_appears);
  if (entered) {
    screen.want(StepHit{ImGui::GetIO().KeyShift ? -1 : +1});
    ImGui::SetKeyboardFocusHere(-1);
  }
  for (std::size_t i = 0; i < kSearchOptionNames.size(); ++i) {
    bool& chosen = query.option(static_cast<SearchOption>(i));
    if (i > 0) stay_on_line(button_width(screen, kSearchOptionNames[i].label));
    if (button(screen, kSearchOptionNames[i].name.data(), kSearchOptionNames[i].label,
               ButtonLook::kQuiet, chosen))
      chosen = !chosen;
  }
  if (query != screen.state.view.search) screen.want(FindText{query});
}

/// How the list is ordered, and how much stands around each hit.
void build_list_choices(Screen& screen) {
  for (std::size_t i = 0; i < kHitOrderNames.size(); ++i) {
    const auto order = static_cast<HitOrder>(i);
    const bool chosen = screen.state.view.hit_order == order;
    if (i > 0) stay_on_line(button_width(screen, kHitOrderNames[i].label));
    if (button(screen, kHitOrderNames[i].name.data(), kHitOrderNames[i].label, ButtonLook::kQuiet,
               chosen))
      screen.want(SetHitOrder{order});
  }
  const std::string words = words::search::around(screen.state.view.hit_context);
  const float label = screen.type.width(Face::kSans, screen.text, words::search::around(888)) + 16;
  constexpr float kRoom = kHitContextMax - kHitContextMin;
  float share = static_cast<float>(screen.state.view.hit_context - kHitContextMin) / kRoom;
  if (labelled_slider(screen, "context", words, label, share))
    screen.want(SetHitContext{kHitContextMin + static_cast<int>(share * kRoom + 0.5f)});
}

}  // namespace

void build_search_panel(Screen& screen) {
  build_field(screen);
  if (screen.state.view.search.text.empty()) return;
  if (!screen.search_fault.empty()) return note(screen, screen.search_fault);
  if (screen.hits.empty() && screen.searching) return note(screen, words::search::kSearching);
  if (screen.hits.empty()) return note(screen, words::search::kNone);
  group_heading(screen, words::search::places(screen.hits.size()));
  if (button(screen, "previous", words::common::kPrevious, ButtonLook::kOutlined))
    screen.want(StepHit{-1});
  ImGui::SameLine(0, 6);
  if (button(screen, "next", words::common::kNext, ButtonLook::kOutlined)) screen.want(StepHit{+1});
  build_list_choices(screen);
  for (std::size_t i = 0; i < std::min(screen.hit_places.size(), kMostRows); ++i)
    build_hit(screen, screen.hit_places[i]);
  if (screen.hits.size() > kMostRows) note(screen, words::search::first_listed(kMostRows));
}

}  // namespace ae
