#include "ui/lens_marks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ae {
namespace {

/// The scale stands clear of the text where the margin has room, else close to it.
struct ScalePlace {
  float arm;          // px from the middle to an end
  float from_column;  // px from the text to the middle
  bool signs;
};
constexpr ScalePlace kRoomy{18, 38, true};
constexpr ScalePlace kTight{5, 10, false};
constexpr float kRoomyMargin = 68;

constexpr float kBarHeight = 5;
constexpr float kLeastBar = 2;
constexpr float kSignGap = 5;  // px from the bar's end to the middle of its sign

/// The sentence with the most evidence on each visible line.
std::vector<std::uint32_t> sentence_of_lines(Screen& screen, const VisibleLines& visible) {
  const auto& sentences = screen.article.analysis().sentences;
  const auto& placements = screen.lens->sentences;
  std::vector<std::uint32_t> best(visible.lines().size(), kNone);
  if (best.empty()) return best;
  const Span range = visible.range();
  std::uint32_t i = screen.article.sentence_at(range.begin);
  for (i = i == kNone ? 0 : i; i < sentences.size() && sentences[i].span.begin < range.end; ++i) {
    if (i >= placements.size() || !placements[i].placed()) continue;
    visible.for_each_segment(sentences[i].span, screen.type, [&](const Segment& s) {
      auto& line = best[static_cast<std::size_t>(s.line - visible.lines().data())];
      if (line == kNone || placements[line].evidence < placements[i].evidence) line = i;
    });
  }
  return best;
}

}  // namespace

ImU32 lens_color(const Theme& theme, std::size_t side) {
  return side == 0 ? theme.keyphrase : theme.quote;
}

void draw_lens_bar(ImDrawList& list, const Theme& theme, ImVec2 middle, float place, float arm,
                   bool sign) {
  const float x = std::floor(middle.x);
  const float top = std::floor(middle.y - kBarHeight * 0.5f);
  const int side = LensPlacement{.place = place}.side();
  if (side == 0) {
    list.AddRectFilled(ImVec2(x - 2, top), ImVec2(x + 3, top + kBarHeight), theme.muted, 1);
    return;
  }
  const ImU32 color = lens_color(theme, side < 0 ? 0 : 1);
  const float way = static_cast<float>(side);
  const float end = x + (side > 0 ? 1 : 0) +
                    way * std::floor(kLeastBar + std::abs(place) * (arm - kLeastBar) + 0.5f);
  list.AddRectFilled(ImVec2(std::min(x, end), top), ImVec2(std::max(x + 1, end), top + kBarHeight),
                     color, 1);
  if (!sign) return;
  const float sx = end + way * kSignGap - (side < 0 ? 1 : 0);
  list.AddRectFilled(ImVec2(sx - 2, top + 2), ImVec2(sx + 3, top + 3), color);
  if (side > 0) list.AddRectFilled(ImVec2(sx, top), ImVec2(sx + 1, top + kBarHeight), color);
}

void draw_lens_marks(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  if (!screen.lens || screen.lens->sentences.empty()) return;
  const ScalePlace& scale = visible.left() >= kRoomyMargin ? kRoomy : kTight;
  const float x = std::floor(visible.left() - scale.from_column);
  const std::vector<std::uint32_t> sentences = sentence_of_lines(screen, visible);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i] == kNone) continue;
    const PlacedLine& line = visible.lines()[i];
    const bool begins = i == 0 || sentences[i] != sentences[i - 1];
    list.AddRectFilled(ImVec2(x, line.top + (begins ? 4.0f : 0.0f)), ImVec2(x + 1, line.bottom),
                       with_alpha(screen.theme.muted, 0.6f));
    if (begins)
      draw_lens_bar(list, screen.theme, ImVec2(x, (line.top + line.bottom) * 0.5f),
                    screen.lens->sentences[sentences[i]].place, scale.arm, scale.signs);
  }
}

void draw_lens_cues(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const bool hovered = screen.hover.kind == SelectionKind::kSentence;
  const bool selected = screen.state.selection.kind == SelectionKind::kSentence;
  if (!screen.lens || !(hovered || selected)) return;
  const std::uint32_t sentence = hovered ? screen.hover.index : screen.state.selection.index;
  if (sentence >= screen.lens->sentences.size()) return;
  const LensPlacement& placement = screen.lens->sentences[sentence];
  const auto& tokens = screen.article.analysis().tokens;
  for (std::uint32_t i = 0; i < placement.cue_count; ++i) {
    const LensCue& cue = screen.lens->cues[placement.first_cue + i];
    const Span span{tokens[cue.token].span.begin, tokens[cue.token + cue.token_count - 1].span.end};
    const ImU32 color = lens_color(screen.theme, cue.pull < 0 ? 0 : 1);
    visible.for_each_segment(span, screen.type, [&](const Segment& s) {
      list.AddRectFilled(ImVec2(s.x0 - 2, s.line->top + 2), ImVec2(s.x1 + 2, s.line->bottom - 2),
                         with_alpha(color, 0.14f + 0.12f * std::abs(cue.pull)), 3);
    });
  }
}

}  // namespace ae
