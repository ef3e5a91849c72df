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

/// The end of `words` that fits, from the begin of a word on, with dots where some are left out.
std::string fitting_end(Screen& screen, std::string words, float room, bool cut) {
  const std::string dots = "\u2026 ";
  const auto fits = [&](std::string_view line) {
    return screen.type.width(Face::kSans, screen.text, line) <= room;
  };
  if (!cut && fits(words)) return words;
  std::string_view rest = words;
  do {
    const std::size_t space = rest.find(' ');
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
  } while (!rest.empty() && !fits(dots + std::string(rest)));
  return dots + std::string(rest);
}

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
  if (row(screen, "hit", height, is_selected(screen.state.selection, hit), area))
    screen.want(SelectHit{static_cast<std::uint32_t>(index)});
  ImGui::PopID();
  if (!ImGui::IsItemVisible()) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const float x = std::floor(area.min.x + area.width() * 0.4f);
  const std::string left = fitting_end(screen, plain_text(document, before), x - area.min.x - 14,
                                       before.begin > bounds.begin);
  const std::string middle = plain_text(document, hit);
  const std::string_view bytes = document.text();
  const bool spaced_left =
      hit.begin > 0 && (bytes[hit.begin - 1] == ' ' || bytes[hit.begin - 1] == '\n');
  const bool spaced_right =
      hit.end < bytes.size() && (bytes[hit.end] == ' ' || bytes[hit.end] == '\n');
  const float left_width =
      screen.type.width(Face::kSans, screen.text, spaced_left ? left + " " : left);
  screen.type.draw(list, ImVec2(x - left_width, y), Face::kSans, screen.text, screen.theme.muted,
                   left);
  screen.type.draw_cut(list, ImVec2(x, y), area.max.x - x - 8, Face::kSansBold, screen.text,
                       screen.theme.text, middle);
  const float middle_width =
      screen.type.width(Face::kSansBold, screen.text, spaced_right ? middle + " " : middle);
  const float room = area.max.x - x - middle_width - 8;
  if (room <= 0) return;
  const bool goes_on = after.end < bounds.end;
  screen.type.draw_cut(list, ImVec2(x + middle_width, y), room, Face::kSans, screen.text,
                       screen.theme.muted, plain_text(document, after) + (goes_on ? "\u2026" : ""));
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
  const std::size_t step = screen.state.view.search_step;
  const bool on_hit =
      step < screen.hits.size() && is_selected(screen.state.selection, screen.hits[step]);
  group_heading(screen, words::search::places(screen.hits.size()),
                on_hit ? words::common::of(step + 1, screen.hits.size()) : std::string());
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
