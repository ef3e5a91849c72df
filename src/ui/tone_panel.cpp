#include "ui/tone_panel.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "analysis/language.h"
#include "reader/labels.h"
#include "reader/tone_rows.h"
#include "reader/why_bars.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/article.h"
#include "words/tone.h"

namespace ae {
namespace {

constexpr float kCurveHeight = 120;
constexpr float kLeastBar = 3;  // px
constexpr std::size_t kStrongest = 5;

}  // namespace

void TonePanel::build(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::tone::kReading);
  if (screen.article.analysis().sentences.empty()) return note(screen, words::tone::kNone);
  if (!reads_as_english(screen.article.analysis()))
    return note(screen, words::article::kToneForeign);
  group_heading(screen, words::tone::kHeading, words::tone::kDirection);
  build_curve(screen);
  build_strongest(screen, true, positive_);
  build_strongest(screen, false, negative_);
}

/// Made anew only where the article or the room has changed.
void TonePanel::follow(const Screen& screen, std::size_t bars) {
  if (revision_ == screen.revision && wanted_bars_ == bars) return;
  revision_ = screen.revision;
  wanted_bars_ = bars;
  bars_ = tone_course(screen.article, bars);
  positive_ = strongest_tone(screen.article, true, kStrongest);
  negative_ = strongest_tone(screen.article, false, kStrongest);
}

void TonePanel::build_curve(Screen& screen) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = std::max(ImGui::GetContentRegionAvail().x - 16, 1.0f);
  follow(screen, static_cast<std::size_t>(width / kLeastBar));
  const Area plot{ImVec2(at.x + 8, at.y), ImVec2(at.x + 8 + width, at.y + kCurveHeight)};
  ImGui::SetCursorScreenPos(plot.min);
  const bool clicked = ImGui::InvisibleButton("curve", ImVec2(width, kCurveHeight));
  const bool hovered = ImGui::IsItemHovered();
  if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
      ImGui::SetKeyOwner(key, ImGui::GetItemID());
      if (ImGui::IsKeyPressed(key)) screen.want(StepSentence{key == ImGuiKey_LeftArrow ? -1 : 1});
    }
  }
  focus_ring(screen);
  draw_bars(screen, plot);
  const auto count = static_cast<float>(screen.article.analysis().sentences.size());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto mark = [&](float share, ImU32 color) {
    const float x = std::floor(plot.min.x + share * width);
    list.AddRectFilled(ImVec2(x, plot.min.y), ImVec2(x + 1.5f, plot.max.y), color);
  };
  if (screen.state.selection.kind == SelectionKind::kSentence)
    mark((static_cast<float>(screen.state.selection.index) + 0.5f) / count, screen.theme.accent);
  if (!hovered) return;
  const float share = std::clamp((ImGui::GetIO().MousePos.x - plot.min.x) / width, 0.0f, 0.9999f);
  const auto index = static_cast<std::uint32_t>(share * count);
  screen.hover_on(SelectionKind::kSentence, index);
  mark(share, screen.theme.muted);
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (clicked) screen.want(SelectSentence{index});
}

void TonePanel::draw_bars(Screen& screen, Area plot) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = std::floor((plot.min.y + plot.max.y) * 0.5f);
  const float step = plot.width() / static_cast<float>(std::max<std::size_t>(bars_.size(), 1));
  const float half = kCurveHeight * 0.5f - 4;
  for (std::size_t i = 0; i < bars_.size(); ++i) {
    if (std::abs(bars_[i]) < 0.02f) continue;
    const float x = plot.min.x + step * static_cast<float>(i);
    const float y = middle - std::clamp(bars_[i], -1.0f, 1.0f) * half;
    const ImU32 color = bars_[i] >= 0 ? screen.theme.positive : screen.theme.negative;
    list.AddRectFilled(ImVec2(x, std::min(y, middle)),
                       ImVec2(x + std::max(step - 1, 1.0f), std::max(y, middle) + 0.5f), color, 1);
  }
  list.AddLine(ImVec2(plot.min.x, middle + 0.5f), ImVec2(plot.max.x, middle + 0.5f),
               screen.theme.muted);
}

void TonePanel::build_strongest(Screen& screen, bool positive,
                                const std::vector<std::uint32_t>& found) {
  if (found.empty()) return;
  const auto& sentences = screen.article.analysis().sentences;
  group_heading(screen, positive ? words::tone::kMostPositive : words::tone::kMostNegative);
  for (const std::uint32_t index : found) {
    ImGui::PushID(static_cast<int>(index));
    TextRow text;
    text.words = short_text(screen.article.document(), sentences[index].span, 180);
    text.side = signed_hundredths(sentences[index].sentiment);
    text.stripe = positive ? screen.theme.positive : screen.theme.negative;
    if (text_row(screen, positive ? "up" : "down", text,
                 screen.selected(SelectionKind::kSentence, index)))
      screen.want(SelectSentence{index});
    if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kSentence, index);
    ImGui::PopID();
  }
}

}  // namespace ae
