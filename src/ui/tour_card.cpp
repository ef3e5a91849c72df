#include "ui/tour_card.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets.h"
#include "words/common.h"
#include "words/tour.h"

namespace ae {
namespace {

constexpr float kWidth = 340;
constexpr float kPadding = 14;
constexpr float kGap = 14;    // between the card and what it points at
constexpr float kEdge = 8;    // to the edges of the screen
constexpr float kGlide = 14;  // share of the way in a second, as an exponent
constexpr float kArrow = 8;

bool is_empty(Area area) {
  return area.width() <= 0 || area.height() <= 0;
}

/// The most important sentence that can be seen, where its tint is strongest.
Area best_sentence(Screen& screen, const ArticleView& view) {
  const auto& sentences = screen.article.analysis().sentences;
  const Span seen = view.visible().range();
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < sentences.size() && sentences[i].span.begin < seen.end; ++i) {
    if (sentences[i].span.begin < seen.begin || sentences[i].span.end > seen.end) continue;
    if (best == kNone || sentences[i].rank < sentences[best].rank) best = i;
  }
  if (best == kNone) return {};
  Area area{ImVec2(1e9f, 1e9f), ImVec2(-1e9f, -1e9f)};
  view.visible().for_each_segment(sentences[best].span, screen.type, [&](const Segment& segment) {
    area.min = ImVec2(std::min(area.min.x, segment.x0), std::min(area.min.y, segment.line->top));
    area.max = ImVec2(std::max(area.max.x, segment.x1), std::max(area.max.y, segment.line->bottom));
  });
  const Area text = view.area();
  area.min = ImVec2(std::max(area.min.x - 4, text.min.x), std::max(area.min.y, text.min.y));
  area.max = ImVec2(std::min(area.max.x + 4, text.max.x), std::min(area.max.y, text.max.y));
  return area;
}

/// A ring around the part, and an arrow from the card towards it.
void draw_pointer(const Screen& screen, Area card, Area anchor) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();
  const ImU32 accent = screen.theme.accent;
  list.AddRect(ImVec2(anchor.min.x + 1, anchor.min.y + 1),
               ImVec2(anchor.max.x - 1, anchor.max.y - 1), accent, 6, 0, 2);
  const float x = std::clamp((anchor.min.x + anchor.max.x) * 0.5f, card.min.x + 20,
                             std::max(card.max.x - 20, card.min.x + 20));
  const float y = std::clamp((anchor.min.y + anchor.max.y) * 0.5f, card.min.y + 20,
                             std::max(card.max.y - 20, card.min.y + 20));
  if (card.min.y >= anchor.max.y)
    list.AddTriangleFilled(ImVec2(x - kArrow, card.min.y), ImVec2(x + kArrow, card.min.y),
                           ImVec2(x, card.min.y - kArrow), accent);
  else if (card.max.y <= anchor.min.y)
    list.AddTriangleFilled(ImVec2(x - kArrow, card.max.y), ImVec2(x, card.max.y + kArrow),
                           ImVec2(x + kArrow, card.max.y), accent);
  else if (card.min.x >= anchor.max.x)
    list.AddTriangleFilled(ImVec2(card.min.x, y - kArrow), ImVec2(card.min.x - kArrow, y),
                           ImVec2(card.min.x, y + kArrow), accent);
  else if (card.max.x <= anchor.min.x)
    list.AddTriangleFilled(ImVec2(card.max.x, y - kArrow), ImVec2(card.max.x, y + kArrow),
                           ImVec2(card.max.x + kArrow, y), accent);
  list.PopClipRect();
}

void draw_ground(const Screen& screen, Area card) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();
  list.AddRectFilled(ImVec2(card.min.x - 1, card.min.y + 3), ImVec2(card.max.x + 1, card.max.y + 4),
                     with_alpha(IM_COL32_BLACK, 0.22f), 10);
  list.AddRectFilled(card.min, card.max, screen.theme.card, 8);
  list.AddRect(card.min, card.max, screen.theme.accent, 8, 0, 1.5f);
  list.PopClipRect();
}

}  // namespace

Area tour_card_place(Area screen, Area anchor, ImVec2 size) {
  const Area room{ImVec2(screen.min.x + kEdge, screen.min.y + kEdge),
                  ImVec2(screen.max.x - kEdge, screen.max.y - kEdge)};
  size = ImVec2(std::min(size.x, room.width()), std::min(size.y, room.height()));
  const auto at = [&](float x, float y) {
    const ImVec2 min(std::floor(std::clamp(x, room.min.x, room.max.x - size.x)),
                     std::floor(std::clamp(y, room.min.y, room.max.y - size.y)));
    return Area{min, ImVec2(min.x + size.x, min.y + size.y)};
  };
  if (is_empty(anchor)) return at((screen.min.x + screen.max.x - size.x) * 0.5f, room.max.y);
  const float x = (anchor.min.x + anchor.max.x - size.x) * 0.5f;
  const float y = (anchor.min.y + anchor.max.y - size.y) * 0.5f;
  if (anchor.max.y + kGap + size.y <= room.max.y) return at(x, anchor.max.y + kGap);
  if (anchor.min.y - kGap - size.y >= room.min.y) return at(x, anchor.min.y - kGap - size.y);
  if (anchor.max.x + kGap + size.x <= room.max.x) return at(anchor.max.x + kGap, y);
  if (anchor.min.x - kGap - size.x >= room.min.x) return at(anchor.min.x - kGap - size.x, y);
  return at(x, room.max.y);
}

bool tour_hears_keys(const Screen& screen) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return screen.state.view.guidance.stop && !context.IO.WantTextInput &&
         (context.NavId == 0 || !context.IO.NavVisible);
}

float TourCard::build_words(Screen& screen, TourStop stop, ImVec2 at, float width, bool measuring) {
  const TourWords& words = kTourWords[static_cast<std::size_t>(stop)];
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float room = width - 2 * kPadding;
  const std::string step = words::common::of(static_cast<std::size_t>(stop) + 1, kTourWords.size());
  const float step_width = screen.type.width(Face::kSans, screen.text - 1, step);
  if (!measuring)
    screen.type.draw(list, ImVec2(at.x + width - kPadding - step_width, at.y + kPadding + 1),
                     Face::kSans, screen.text - 1, screen.theme.muted, step);
  float y = kPadding;
  y += screen.type.draw_wrapped(list, ImVec2(at.x + kPadding, at.y + y), room - step_width - 10,
                                Face::kSansBold, screen.text + 1, measuring ? 0 : screen.theme.text,
                                words.title);
  y += 4;
  y += screen.type.draw_wrapped(list, ImVec2(at.x + kPadding, at.y + y), room, Face::kSans,
                                screen.text, measuring ? 0 : screen.theme.text, words.text);
  return y + 10;
}

void TourCard::build_buttons(Screen& screen, TourStop stop, ImVec2 at, float width) {
  const bool last = static_cast<std::size_t>(stop) + 1 == kTourWords.size();
  ImGui::SetCursorScreenPos(ImVec2(at.x + kPadding - 6, at.y));
  if (!last && button(screen, "end", words::tour::kSkip)) screen.want(EndTour{});
  const char* next = last ? words::common::kDone : words::common::kNext;
  float x = at.x + width - kPadding - button_width(screen, next, ButtonLook::kFilled);
  ImGui::SetCursorScreenPos(ImVec2(x, at.y));
  if (button(screen, "next", next, ButtonLook::kFilled)) screen.want(StepTour{+1});
  if (stop == TourStop::kMarks) return;
  x -= button_width(screen, words::tour::kBack, ButtonLook::kOutlined) + 6;
  ImGui::SetCursorScreenPos(ImVec2(x, at.y));
  if (button(screen, "back", words::tour::kBack, ButtonLook::kOutlined)) screen.want(StepTour{-1});
}

void TourCard::build(Screen& screen, const ArticleView& view) {
  const auto stop = screen.state.view.guidance.stop;
  const bool glides = stop_.has_value() && !screen.still;
  stop_ = stop;
  if (!stop) return;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float width = std::min(kWidth + (screen.text - 14) * 12, display.x - 2 * kEdge);
  const float words = build_words(screen, *stop, {}, width, true);
  const ImVec2 size(width, words + control_height(screen) + kPadding);
  const Area anchor = *stop == TourStop::kMarks ? best_sentence(screen, view)
                                                : screen.stops[static_cast<std::size_t>(*stop)];
  const Area place = tour_card_place({ImVec2(0, 0), display}, anchor, size);
  const float pace = glides ? 1 - std::exp(-kGlide * screen.seconds) : 1;
  at_ = ImVec2(at_.x + (place.min.x - at_.x) * pace, at_.y + (place.min.y - at_.y) * pace);
  if (std::abs(at_.x - place.min.x) + std::abs(at_.y - place.min.y) < 1)
    at_ = place.min;
  else
    screen.animating = true;
  const ImVec2 at(std::floor(at_.x), std::floor(at_.y));
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize(ImVec2(place.width(), place.height()));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::Begin("tour", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  const Area card{at, ImVec2(at.x + place.width(), at.y + place.height())};
  if (!is_empty(anchor)) draw_pointer(screen, card, anchor);
  draw_ground(screen, card);
  build_words(screen, *stop, at, width, false);
  build_buttons(screen, *stop, ImVec2(at.x, at.y + words), width);
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace ae
