// What the article is about, in its own phrases.
#include <algorithm>
#include <cmath>
#include <string>

#include "reader/labels.h"
#include "ui/panels.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/keyphrases.h"

namespace ae {
namespace {

constexpr std::size_t kMostRows = 40;

void build_phrase(Screen& screen, std::uint32_t index) {
  const Keyphrase& phrase = screen.article.analysis().keyphrases[index];
  const bool chosen = screen.selected(SelectionKind::kKeyphrase, index);
  ImGui::PushID(static_cast<int>(index));
  Area area;
  const float height = control_height(screen);
  if (row(screen, "phrase", height, chosen, area)) {
    if (chosen)
      screen.want(StepMention{+1});
    else
      screen.want(SelectKeyphrase{index});
  }
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kKeyphrase, index);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const std::string side =
      chosen ? words::common::of(screen.state.selection.step + 1, phrase.mention_count)
             : grouped_number(phrase.mention_count);
  const float side_width = screen.type.width(Face::kSans, screen.text - 1, side);
  screen.type.draw(list, ImVec2(area.max.x - 8 - side_width, y + 1), Face::kSans, screen.text - 1,
                   screen.theme.muted, side);
  const float bar = std::clamp(area.width() * 0.24f, 40.0f, 110.0f);
  const float bar_x = area.max.x - 74 - bar;
  const float middle = std::floor(area.min.y + height * 0.5f);
  list.AddRectFilled(ImVec2(bar_x, middle - 2.5f), ImVec2(bar_x + bar, middle + 2.5f),
                     screen.theme.hover, 2.5f);
  list.AddRectFilled(ImVec2(bar_x, middle - 2.5f),
                     ImVec2(bar_x + std::max(bar * phrase.score, 3.0f), middle + 2.5f),
                     screen.theme.keyphrase, 2.5f);
  screen.type.draw_cut(list, ImVec2(area.min.x + 8, y), bar_x - area.min.x - 18,
                       chosen ? Face::kSansBold : Face::kSans, screen.text, screen.theme.text,
                       plain_text(screen.article.document(), phrase.label));
  ImGui::PopID();
}

}  // namespace

void build_keyphrase_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::keyphrases::kLooking);
  const auto& phrases = screen.article.analysis().keyphrases;
  if (phrases.empty()) return note(screen, words::keyphrases::kNone);
  for (std::uint32_t i = 0; i < std::min(phrases.size(), kMostRows); ++i) build_phrase(screen, i);
}

}  // namespace ae
