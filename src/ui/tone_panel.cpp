// Tone along the text: a bar a sentence, up for positive and down for negative, and the strongest
// of both.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "reader/labels.h"
#include "ui/panels.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr float kCurveHeight = 120;
constexpr std::size_t kStrongest = 5;

/// Mean tone of the sentences that fall on each bar; several share one in a long article.
std::vector<float> tone_bars(const std::vector<Sentence>& sentences, std::size_t most) {
  const std::size_t count = std::min(sentences.size(), std::max<std::size_t>(most, 1));
  std::vector<float> bars(count, 0.0f);
  std::vector<float> shares(count, 0.0f);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::size_t at = i * count / sentences.size();
    bars[at] += sentences[i].sentiment;
    shares[at] += 1;
  }
  for (std::size_t i = 0; i < count; ++i) bars[i] /= std::max(shares[i], 1.0f);
  return bars;
}

void build_curve(Screen& screen) {
  const auto& sentences = screen.article.analysis().sentences;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x - 16;
  ImGui::SetCursorScreenPos(ImVec2(at.x + 8, at.y));
  const bool clicked = ImGui::InvisibleButton("curve", ImVec2(std::max(width, 1.0f), kCurveHeight));
  const bool hovered = ImGui::IsItemHovered();
  const std::vector<float> bars = tone_bars(sentences, static_cast<std::size_t>(width / 3));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = std::floor(at.y + kCurveHeight * 0.5f);
  const float left = at.x + 8;
  const float step = width / static_cast<float>(bars.size());
  const float half = kCurveHeight * 0.5f - 4;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const float x = left + step * static_cast<float>(i);
    if (std::abs(bars[i]) < 0.02f) continue;
    const float y = middle - std::clamp(bars[i], -1.0f, 1.0f) * half;
    const ImU32 color = bars[i] >= 0 ? screen.theme.positive : screen.theme.negative;
    list.AddRectFilled(ImVec2(x, std::min(y, middle)),
                       ImVec2(x + std::max(step - 1, 1.0f), std::max(y, middle) + 0.5f), color, 1);
  }
  list.AddLine(ImVec2(left, middle + 0.5f), ImVec2(left + width, middle + 0.5f),
               screen.theme.muted);
  if (!hovered) return;
  const float share = std::clamp((ImGui::GetIO().MousePos.x - left) / width, 0.0f, 0.9999f);
  const auto index = static_cast<std::uint32_t>(share * static_cast<float>(sentences.size()));
  screen.hover_on(SelectionKind::kSentence, index);
  list.AddLine(ImVec2(left + share * width, at.y),
               ImVec2(left + share * width, at.y + kCurveHeight), screen.theme.accent);
  if (clicked) screen.want(SelectSentence{index});
}

void build_strongest(Screen& screen, bool positive) {
  const auto& sentences = screen.article.analysis().sentences;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const float tone = positive ? sentences[i].sentiment : -sentences[i].sentiment;
    if (tone > 0.15f) found.push_back(i);
  }
  if (found.empty()) return;
  std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    const float ta = std::abs(sentences[a].sentiment);
    const float tb = std::abs(sentences[b].sentiment);
    return ta != tb ? ta > tb : a < b;
  });
  group_heading(screen, positive ? "Most positive" : "Most negative");
  for (std::size_t i = 0; i < std::min(found.size(), kStrongest); ++i) {
    ImGui::PushID(static_cast<int>(found[i]));
    char tone[16];
    std::snprintf(tone, sizeof tone, "%+.2f", static_cast<double>(sentences[found[i]].sentiment));
    TextRow text;
    text.words = short_text(screen.article.document(), sentences[found[i]].span, 180);
    text.side = tone;
    text.stripe = positive ? screen.theme.positive : screen.theme.negative;
    if (text_row(screen, positive ? "up" : "down", text,
                 screen.selected(SelectionKind::kSentence, found[i])))
      screen.want(SelectSentence{found[i]});
    if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kSentence, found[i]);
    ImGui::PopID();
  }
}

}  // namespace

void build_tone_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, "Reading the tone \u2026");
  const Analysis& analysis = screen.article.analysis();
  if (analysis.sentences.empty()) return note(screen, "There is nothing to read.");
  group_heading(screen, "Tone along the text", "up: positive, down: negative");
  build_curve(screen);
  build_strongest(screen, true);
  build_strongest(screen, false);
}

}  // namespace ae
