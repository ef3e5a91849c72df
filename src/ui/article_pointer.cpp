// The pointer in the article: clicks, selecting, the menu, and what it rests on.
#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "reader/text_motion.h"
#include "ui/article_view.h"

namespace ae {
namespace {

constexpr float kDragThreshold = 5;   // pixels before a press is a drag
constexpr float kHoverDelay = 0.45f;  // seconds until the pointer is taken to rest
constexpr float kLongPress = 0.5f;    // seconds, as on phones
constexpr float kHandleReach = 24;    // pixels; a target of 48

}  // namespace

void ArticleView::take_input(Screen& screen) {
  ImGui::SetCursorScreenPos(area_.min);
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("article", ImVec2(area_.width(), area_.height()));
  const bool inside = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  const ImGuiIO& io = ImGui::GetIO();
  if (inside && io.MouseWheel != 0 && !io.KeyCtrl)
    scroller_.move_by(static_cast<double>(-io.MouseWheel) * 100, screen.still);
  if (inside && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) open_menu(screen, io.MousePos);
  if (ImGui::IsItemActive() || press_ != Press::kNone) take_press(screen, io.MousePos);
  track_hover(screen, io.MousePos, inside && press_ == Press::kNone);
}

void ArticleView::take_press(Screen& screen, ImVec2 mouse) {
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemActivated()) {
    press_ = Press::kDown;
    pressed_at_ = mouse;
    drag_speed_ = 0;
    scroller_.stop();
    pressed_offset_ = visible_.offset_at(mouse, screen.type, false);
    pressed_for_ = 0;
    if (screen.touch) grab_handle(screen, mouse);
    const int clicks = ImGui::GetMouseClickedCount(ImGuiMouseButton_Left);
    if (clicks >= 2 && !screen.touch) select_around(screen, mouse, clicks);
  }
  if (!io.MouseDown[0]) {
    if (press_ == Press::kDown && ImGui::GetMouseClickedCount(ImGuiMouseButton_Left) < 2 &&
        io.MouseClickedLastCount[0] < 2)
      click(screen, mouse);
    if (press_ == Press::kScrolling) scroller_.fling(static_cast<double>(-drag_speed_));
    press_ = Press::kNone;
    return;
  }
  const float moved = std::hypot(mouse.x - pressed_at_.x, mouse.y - pressed_at_.y);
  if (press_ == Press::kDown && moved > kDragThreshold)
    press_ = screen.touch ? Press::kScrolling : Press::kSelecting;
  if (press_ == Press::kDown && screen.touch) rest_finger(screen, mouse);
  if (press_ == Press::kScrolling && screen.seconds > 0) {
    scroller_.jump_by(static_cast<double>(-io.MouseDelta.y));
    drag_speed_ = drag_speed_ * 0.6f + io.MouseDelta.y / screen.seconds * 0.4f;
  }
  if (press_ == Press::kSelecting && pressed_offset_ != kNone) {
    const std::uint32_t to = visible_.offset_at(mouse, screen.type, false);
    if (to != kNone)
      screen.want(SelectText{{std::min(to, pressed_offset_), std::max(to, pressed_offset_)},
                             to < pressed_offset_});
    const float beyond = mouse.y < area_.min.y   ? mouse.y - area_.min.y
                         : mouse.y > area_.max.y ? mouse.y - area_.max.y
                                                 : 0;
    if (beyond != 0) {
      scroller_.jump_by(static_cast<double>(beyond * screen.seconds * 8));
      screen.animating = true;
    }
  }
}

/// What lies under the pointer is selected first, unless the selection holds it already.
void ArticleView::open_menu(Screen& screen, ImVec2 mouse) {
  const std::uint32_t offset = visible_.offset_at(mouse, screen.type, true);
  const Span focus = focus_span(screen.state, screen.scene());
  if (offset != kNone && !focus.contains(offset)) {
    const std::uint32_t sentence = screen.article.sentence_at(offset);
    if (sentence != kNone) screen.want(SelectSentence{sentence});
  } else if (offset == kNone && focus.empty()) {
    return;
  }
  menu_at_ = mouse;
  screen.want(OpenContextMenu{});
}

ImVec2 ArticleView::take_menu_place(Screen& screen) {
  if (menu_at_) {
    const ImVec2 place = *menu_at_;
    menu_at_.reset();
    return place;
  }
  const Span focus = focus_span(screen.state, screen.scene());
  ImVec2 place(column_.min.x, area_.min.y + 40);
  visible_.for_each_segment(focus, screen.type,
                            [&](const Segment& s) { place = ImVec2(s.x0, s.line->bottom + 4); });
  return place;
}

/// A finger that rests on a word selects it and opens the menu.
void ArticleView::rest_finger(Screen& screen, ImVec2 mouse) {
  pressed_for_ += screen.seconds;
  screen.animating = true;
  if (pressed_for_ < kLongPress) return;
  press_ = Press::kNone;
  ImGui::ClearActiveID();
  const std::uint32_t offset = visible_.offset_at(mouse, screen.type, true);
  if (offset == kNone) return;
  screen.want(SelectText{word_around(screen.article.document().text(), offset)});
  menu_at_ = ImVec2(mouse.x, mouse.y + 28);
  screen.want(OpenContextMenu{});
}

std::optional<ArticleView::Handles> ArticleView::handles(Screen& screen) const {
  if (screen.state.selection.kind != SelectionKind::kText) return {};
  Segment first{nullptr, 0, 0};
  Segment last{nullptr, 0, 0};
  visible_.for_each_segment(screen.state.selection.span, screen.type, [&](const Segment& s) {
    if (!first.line) first = s;
    last = s;
  });
  if (!first.line) return {};
  return Handles{ImVec2(first.x0, first.line->bottom), ImVec2(last.x1, last.line->bottom)};
}

void ArticleView::draw_handles(Screen& screen, ImDrawList& list) const {
  const auto ends = handles(screen);
  if (!ends) return;
  for (const ImVec2 end : {ends->first, ends->last}) {
    list.AddLine(ImVec2(end.x, end.y - 18), end, screen.theme.accent, 2);
    list.AddCircleFilled(ImVec2(end.x, end.y + 7), 8, screen.theme.accent);
  }
}

/// A press on a handle moves that end; the other one stays.
void ArticleView::grab_handle(Screen& screen, ImVec2 mouse) {
  const auto ends = handles(screen);
  if (!ends) return;
  const auto near = [&](ImVec2 end) {
    return std::hypot(mouse.x - end.x, mouse.y - end.y - 7) < kHandleReach;
  };
  const bool grabs_last = near(ends->last);
  if (!grabs_last && !near(ends->first)) return;
  press_ = Press::kSelecting;
  const Span span = screen.state.selection.span;
  pressed_offset_ = grabs_last ? span.begin : span.end;
}

void ArticleView::click(Screen& screen, ImVec2 mouse) {
  const std::uint32_t offset = visible_.offset_at(mouse, screen.type, true);
  if (offset == kNone) {
    screen.want(ClearSelection{});
    return;
  }
  for (const InlineRun& run : screen.article.document().inline_runs()) {
    if (run.span.begin > offset) break;
    if (run.kind == InlineKind::kLink && run.span.contains(offset) && ImGui::GetIO().KeyCtrl)
      return screen.want(OpenLink{std::string(screen.article.slice(run.target))});
  }
  const Hover mark = mark_at(screen, offset);
  if (mark.kind == SelectionKind::kEntity) {
    for (const auto& entry : screen.article.mentions().within({offset, offset + 1})) {
      const ShownEntity* entity = screen.entities.of_mention(screen.article, entry.index);
      if (entry.span.contains(offset) && entity && entity->id == mark.index)
        screen.want(SelectMention{entry.index});
    }
  } else if (mark.kind == SelectionKind::kTime) {
    screen.want(SelectTime{mark.index});
  } else if (mark.kind == SelectionKind::kFigure) {
    screen.want(SelectFigure{mark.index});
  } else {
    const std::uint32_t sentence = screen.article.sentence_at(offset);
    if (screen.selected(SelectionKind::kSentence, sentence))
      screen.want(ClearSelection{});
    else
      screen.want(SelectSentence{sentence});
  }
}

void ArticleView::select_around(Screen& screen, ImVec2 mouse, int clicks) {
  const std::uint32_t offset = visible_.offset_at(mouse, screen.type, true);
  if (offset == kNone) return;
  if (clicks == 2) {
    screen.want(SelectText{word_around(screen.article.document().text(), offset)});
  } else {
    const std::uint32_t sentence = screen.article.sentence_at(offset);
    if (sentence != kNone)
      screen.want(SelectText{screen.article.analysis().sentences[sentence].span});
  }
  press_ = Press::kNone;
}

void ArticleView::track_hover(Screen& screen, ImVec2 mouse, bool inside) {
  std::uint32_t sentence = kNone;
  if (inside && !screen.touch) {
    const std::uint32_t offset = visible_.offset_at(mouse, screen.type, true);
    if (offset != kNone && screen.article.analysed()) {
      sentence = screen.article.sentence_at(offset);
      const Hover mark = mark_at(screen, offset);
      if (mark.kind != SelectionKind::kNothing && mark.kind != SelectionKind::kQuote) {
        screen.next_hover = mark;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      } else if (sentence != kNone) {
        screen.hover_on(SelectionKind::kSentence, sentence);
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
      }
    }
  }
  if (sentence != resting_on_ || scroller_.moving()) {
    resting_on_ = sentence;
    rested_ = 0;
  } else if (sentence != kNone && rested_ < kHoverDelay) {
    rested_ += screen.seconds;
    screen.animating = true;
  }
}

}  // namespace ae
