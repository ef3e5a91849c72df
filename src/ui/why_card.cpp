#include "ui/why_card.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "reader/lens_words.h"
#include "reader/why_bars.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/why.h"

namespace ae {
namespace {

constexpr float kPadding = 14;
constexpr std::size_t kMostBars = 5, kMostBarsCompact = 3;
constexpr float kDockedInset = 6;
constexpr float kLeastHeight = 90;    // less shows nothing worth reading
constexpr float kLinesWidth = 560;    // a card with a line for each reason, at most
constexpr float kLeastTurning = 240;  // sliders scroll in less than all their height
constexpr float kBarHeight = 4;

enum class Kind : std::uint8_t { kPassing, kPinned, kTurning };
/// Reasons with their bars below them, or lower and wider: a line for each.
enum class Shape : std::uint8_t { kTall, kLines };

std::string tone_words(const Sentence& sentence) {
  std::string words;
  if (sentence.sentiment > 0.15f) words = words::why::kPositive;
  if (sentence.sentiment < -0.15f) words = words::why::kNegative;
  if (sentence.hedged) words.append(words.empty() ? "" : " ").append(words::why::kHedged);
  return words;
}

/// Builds the card's content at `at`, or with `measuring` only finds its height.
class CardWriter {
 public:
  CardWriter(Screen& screen, ImVec2 at, float width, Kind kind, bool measuring)
      : screen_(screen), at_(at), width_(width), kind_(kind), measuring_(measuring) {
    if (screen.compact) bars_ = kMostBarsCompact;
  }
  CardWriter& in_lines(std::size_t bars = kMostBars) {
    shape_ = Shape::kLines;
    bars_ = bars;
    return *this;
  }

  float write(std::uint32_t index) {
    const Analysis& analysis = screen_.article.analysis();
    y_ = kPadding;
    const std::string rank = rank_words(screen_.article, index);
    const bool lines = shape_ == Shape::kLines;
    const bool buttons_beside = lines && kind_ != Kind::kPassing && fits_beside(rank);
    if (buttons_beside) {
      write_head(rank);
    } else {
      text(Face::kSansBold, screen_.text, screen_.theme.text, rank);
      y_ += 6;
    }
    if (index < analysis.contributions.size() && bars_ > 0) write_bars(index);
    std::string tone = lines && bars_ <= 1 ? "" : tone_words(analysis.sentences[index]);
    if (screen_.lens && screen_.state.view.shows(Layer::kLens) && bars_ > 0) {
      const std::string lens = lens_sentence(screen_.article, *screen_.lens, index);
      tone += tone.empty() || lens.empty() ? lens : " " + lens;
    }
    if (!tone.empty()) {
      y_ += 4;
      text(Face::kSans, screen_.text - 1, screen_.theme.muted, tone);
    }
    if (kind_ != Kind::kPassing && !buttons_beside) write_buttons();
    return y_ + kPadding - 4;
  }

  /// The person asked for the sliders, or to have them away.
  bool turned() const { return turned_; }

 private:
  float size() const { return screen_.text - 1; }
  float room() const { return width_ - 2 * kPadding; }
  float left() const { return at_.x + kPadding; }
  float line() const { return std::floor(size() * 1.4f); }

  void text(Face face, float size, ImU32 color, std::string_view words) {
    y_ += screen_.type.draw_wrapped(*ImGui::GetWindowDrawList(), ImVec2(left(), at_.y + y_), room(),
                                    face, size, measuring_ ? 0 : color, words);
  }

  void write_bars(std::uint32_t index) {
    const Contributions& contributions = screen_.article.analysis().contributions[index];
    const auto bars = kind_ == Kind::kTurning
                          ? turnable_bars(contributions, screen_.state.view.weights)
                          : why_bars(contributions, bars_);
    range_ = range_of(bars);
    float sum = 0;
    for (const WhyBar& bar : bars) {
      write_bar(bar, why_label(bar), Face::kSans);
      sum += bar.value;
    }
    write_bar({kSalienceFeatures, sum, 0}, words::why::kTogether, Face::kSansBold);
  }

  void write_bar(const WhyBar& bar, const std::string& label, Face face) {
    if (shape_ == Shape::kLines && kind_ != Kind::kTurning) return write_bar_line(bar, label, face);
    const bool turns = kind_ == Kind::kTurning && bar.feature < kSalienceFeatures;
    const float row = turns ? control_height(screen_) - 4 : 11;
    if (!measuring_) {
      ImDrawList& list = *ImGui::GetWindowDrawList();
      const std::string number = signed_hundredths(bar.value);
      const float number_width = screen_.type.width(face, size(), number);
      const float y = at_.y + y_;
      screen_.type.draw_cut(list, ImVec2(left(), y), room() - number_width - 10, face, size(),
                            screen_.theme.text, label);
      screen_.type.draw(list, ImVec2(left() + room() - number_width, y), face, size(),
                        face == Face::kSans ? screen_.theme.muted : screen_.theme.text, number);
      const float length = kind_ == Kind::kTurning ? std::floor(room() * 0.5f) : room();
      draw_bar(list, ImVec2(left(), std::floor(y + line() + row * 0.5f) - 2), length, bar);
      if (turns) turn(bar.feature, ImVec2(left() + length + 8, y + line()), room() - length - 8);
    }
    y_ += line() + row + 1;
  }

  /// Label, bar and number beside each other.
  void write_bar_line(const WhyBar& bar, const std::string& label, Face face) {
    if (!measuring_) {
      ImDrawList& list = *ImGui::GetWindowDrawList();
      const std::string number = signed_hundredths(bar.value);
      const float number_width = screen_.type.width(face, size(), number);
      const float numbers = screen_.type.width(Face::kSansBold, size(), "+8.88") + 8;
      const float labels = std::floor(room() * 0.5f);
      const float y = at_.y + y_;
      screen_.type.draw_cut(list, ImVec2(left(), y), labels - 8, face, size(), screen_.theme.text,
                            label);
      draw_bar(list, ImVec2(left() + labels, std::floor(y + line() * 0.5f) - 2),
               room() - labels - numbers, bar);
      screen_.type.draw(list, ImVec2(left() + room() - number_width, y), face, size(),
                        face == Face::kSans ? screen_.theme.muted : screen_.theme.text, number);
    }
    y_ += line() + 3;
  }

  /// Each bar begins where the one before ended; those that speak against go back.
  void draw_bar(ImDrawList& list, ImVec2 at, float length, const WhyBar& bar) {
    const Theme& theme = screen_.theme;
    const float scale = length / std::max(range_.high - range_.low, 1e-6f);
    const auto place = [&](float value) { return at.x + (value - range_.low) * scale; };
    const float begin = place(std::min(bar.from, bar.from + bar.value));
    const float end = std::max(place(std::max(bar.from, bar.from + bar.value)), begin + 1.5f);
    list.AddRectFilled(at, ImVec2(at.x + length, at.y + kBarHeight), theme.hover, 2);
    list.AddRectFilled(ImVec2(begin, at.y), ImVec2(end, at.y + kBarHeight),
                       bar.value >= 0 ? theme.tint : theme.negative, 2);
    if (range_.low < 0)
      list.AddRectFilled(ImVec2(place(0) - 0.5f, at.y - 2),
                         ImVec2(place(0) + 0.5f, at.y + kBarHeight + 2), theme.muted);
  }

  void turn(std::size_t feature, ImVec2 at, float width) {
    ImGui::PushID(static_cast<int>(feature));
    ImGui::SetCursorScreenPos(ImVec2(at.x, at.y - 2));
    weight_slider(screen_, width, feature);
    ImGui::PopID();
  }

  std::string_view turn_words() const {
    return kind_ == Kind::kTurning ? words::common::kDone
           : brief_                ? words::why::kChange
                                   : words::why::kChangeWhatCounts;
  }
  /// Whether the buttons have room beside the rank, if need be with fewer words.
  bool fits_beside(const std::string& rank) {
    const float words = screen_.type.width(Face::kSansBold, screen_.text, rank) + 10;
    brief_ = words + buttons_width() > room();
    return !brief_ || words + buttons_width() <= room();
  }
  bool resets() const { return screen_.state.view.weights != ViewChoices::usual_weights(); }
  std::string_view reset_words() const {
    return kind_ == Kind::kTurning ? words::why::kAsLearned : words::why::kReset;
  }
  float buttons_width() const {
    const float turn = button_width(screen_, turn_words(), ButtonLook::kOutlined);
    return resets() ? turn + 6 + button_width(screen_, reset_words()) : turn;
  }

  void place_buttons(ImVec2 at) {
    ImGui::SetCursorScreenPos(at);
    turned_ = button(screen_, "turn", turn_words(), ButtonLook::kOutlined);
    if (!resets()) return;
    ImGui::SameLine(0, 6);
    if (button(screen_, "reset", reset_words(), ButtonLook::kQuiet)) screen_.want(ResetWeights{});
  }

  void write_buttons() {
    y_ += 6;
    if (!measuring_) place_buttons(ImVec2(left(), at_.y + y_));
    y_ += control_height(screen_) + 4;
  }

  /// The rank with the buttons at its right.
  void write_head(const std::string& rank) {
    const float height = control_height(screen_);
    if (!measuring_) {
      screen_.type.draw(*ImGui::GetWindowDrawList(),
                        ImVec2(left(), at_.y + y_ + (height - screen_.text) * 0.5f - 5),
                        Face::kSansBold, screen_.text, screen_.theme.text, rank);
      place_buttons(ImVec2(left() + room() - buttons_width() + 4, at_.y + y_ - 4));
    }
    y_ += height + 2;
  }

  Screen& screen_;
  ImVec2 at_;
  float width_;
  Kind kind_;
  bool measuring_;
  Shape shape_ = Shape::kTall;
  std::size_t bars_ = kMostBars;
  bool brief_ = false;  ///< the button says less
  bool turned_ = false;
  WhyRange range_;
  float y_ = 0;
};

/// Where the sentence stands on the screen; false where none of it is visible.
bool sentence_extent(Screen& screen, const ArticleView& view, std::uint32_t index, float& top,
                     float& bottom) {
  if (index >= screen.article.analysis().sentences.size()) return false;
  top = 1e9f;
  bottom = -1e9f;
  const Span span = screen.article.analysis().sentences[index].span;
  view.visible().for_each_segment(span, screen.type, [&](const Segment& s) {
    top = std::min(top, s.line->top);
    bottom = std::max(bottom, s.line->bottom);
  });
  return bottom > top;
}

/// How the card of a sentence is drawn, and where.
struct CardPlan {
  Shape shape = Shape::kTall;
  float height = 0;  ///< of all its content
  Area place{};      ///< less high where there is no room for all
};

float height_of(Screen& screen, std::uint32_t index, Kind kind, Shape shape, float width) {
  CardWriter writer(screen, {}, width, kind, true);
  if (shape == Shape::kLines) writer.in_lines();
  return writer.write(index);
}

/// Beside the text where the margin has room; else the card that fits above or below its sentence,
/// or if none does the one that is cut less.
CardPlan plan_card(Screen& screen, std::uint32_t index, Kind kind, Area area, Area column,
                   float top, float bottom) {
  CardPlan plan;
  for (const Shape shape : {Shape::kTall, Shape::kLines}) {
    const bool beside = why_card_margin(area, column) >= kWhyCardMargin;
    const float width = beside                  ? std::min(why_card_margin(area, column), 280.0f)
                        : shape == Shape::kTall ? std::min(300.0f, column.width())
                                                : std::min(kLinesWidth, column.width());
    plan.shape = shape;
    plan.height = height_of(screen, index, kind, shape, width);
    plan.place = why_card_place(area, column, top, bottom, ImVec2(width, plan.height));
    if (beside || plan.place.height() >= plan.height) break;
  }
  return plan;
}

void draw_ground(Screen& screen, Area card, bool floats) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (floats)
    list.AddRectFilled(ImVec2(card.min.x - 1, card.min.y + 3),
                       ImVec2(card.max.x + 1, card.max.y + 4), with_alpha(IM_COL32_BLACK, 0.18f),
                       10);
  list.AddRectFilled(card.min, card.max, screen.theme.card, 8);
  list.AddRect(card.min, card.max, screen.theme.border, 8);
}

}  // namespace

/// A part of the card that is higher than it scrolls. `write` draws from a place on and tells
/// whether the sliders are asked for, or done with.
template <class Write>
void WhyCard::build_content(Screen& screen, const char* id, Area card, float height, bool pinned,
                            Write write) {
  ImGui::SetCursorScreenPos(card.min);
  ImGui::BeginChild(id, ImVec2(card.width(), card.height() - 2), ImGuiChildFlags_NavFlattened,
                    pinned ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoInputs);
  if (screen.touch && ImGui::IsWindowHovered() && ImGui::IsMouseDragging(ImGuiMouseButton_Left))
    ImGui::SetScrollY(ImGui::GetScrollY() - ImGui::GetIO().MouseDelta.y);
  const ImVec2 at(card.min.x, card.min.y - ImGui::GetScrollY());
  if (write(at)) {
    turning_ = !turning_;
    screen.animating = true;
  }
  ImGui::SetCursorScreenPos(ImVec2(at.x, at.y + height - 3));
  ImGui::Dummy(ImVec2(1, 1));
  ImGui::EndChild();
}

/// Asked anew for another sentence or size of the area, once the text stands still: the answer
/// changes the room that it is about.
bool WhyCard::docks(Screen& screen, const ArticleView& view, Area area) {
  if (screen.compact) return true;
  const std::uint32_t index = screen.state.selection.index;
  const ImVec2 size(area.width(), area.height());
  if (placed_ != index || placed_in_.x != size.x || placed_in_.y != size.y) {
    if (placed_ != index) docks_ = false;
    float top = 0, bottom = 0;
    if (view.scroller().moving() || !sentence_extent(screen, view, index, top, bottom))
      return docks_;
    const Kind kind = turning_ ? Kind::kTurning : Kind::kPinned;
    const CardPlan plan = plan_card(screen, index, kind, area, view.column(), top, bottom);
    docks_ = plan.place.height() < (turning_ ? std::min(plan.height, kLeastTurning) : plan.height);
    placed_ = index;
    placed_in_ = size;
  }
  return docks_;
}

float WhyCard::docked_height(Screen& screen, const ArticleView& view, Area area, float most) {
  docked_ = {};
  const Selection& selection = screen.state.selection;
  if (selection.kind != SelectionKind::kSentence ||
      selection.index >= screen.article.analysis().sentences.size()) {
    placed_ = kNone;
    return 0;
  }
  if (!docks(screen, view, area)) return 0;
  const float width = area.width() - 2 * kDockedInset;
  const Kind kind = turning_ ? Kind::kTurning : Kind::kPinned;
  float height = 0;
  for (bars_ = screen.compact ? kMostBarsCompact : kMostBars;; --bars_) {
    height = CardWriter(screen, {}, width, kind, true).in_lines(bars_).write(selection.index);
    if (height + 2 * kDockedInset <= most || bars_ == 0 || turning_) break;
  }
  content_ = height;
  return std::floor(std::min(height + 2 * kDockedInset, most));
}

void WhyCard::dock(Area area, float height) {
  if (height <= 0) return;
  docked_ = {ImVec2(area.min.x + kDockedInset, area.max.y - height + kDockedInset),
             ImVec2(area.max.x - kDockedInset, area.max.y - kDockedInset)};
}

void WhyCard::build(Screen& screen, const ArticleView& view) {
  if (view.dragging() || !screen.article.analysed()) return;
  if (docked_.height() > 0) return build_docked(screen);
  build_floating(screen, view);
}

void WhyCard::build_docked(Screen& screen) {
  ImGui::GetWindowDrawList()->AddRectFilled(
      ImVec2(docked_.min.x - kDockedInset, docked_.min.y - kDockedInset),
      ImVec2(docked_.max.x + kDockedInset, docked_.max.y + kDockedInset), screen.theme.page);
  draw_ground(screen, docked_, false);
  const Kind kind = turning_ ? Kind::kTurning : Kind::kPinned;
  build_content(screen, "why", docked_, content_, true, [&](ImVec2 at) {
    CardWriter writer(screen, at, docked_.width(), kind, false);
    writer.in_lines(bars_).write(screen.state.selection.index);
    return writer.turned();
  });
}

void WhyCard::build_floating(Screen& screen, const ArticleView& view) {
  const Selection& selection = screen.state.selection;
  float top = 0, bottom = 0;
  std::uint32_t index = selection.kind == SelectionKind::kSentence ? selection.index : kNone;
  const bool pinned = sentence_extent(screen, view, index, top, bottom);
  if (!pinned) {
    const bool rests = screen.hover.kind == SelectionKind::kSentence && view.rested() > 0.4f;
    index = rests ? screen.hover.index : kNone;
    if (!sentence_extent(screen, view, index, top, bottom)) return;
  }
  const Kind kind = !pinned ? Kind::kPassing : turning_ ? Kind::kTurning : Kind::kPinned;
  const CardPlan plan = plan_card(screen, index, kind, view.area(), view.column(), top, bottom);
  const Area card = plan.place;
  const float least = pinned ? std::min(plan.height, kLeastHeight) : plan.height;
  if (card.height() < least) return;
  draw_ground(screen, card, card.min.x < view.column().max.x);
  build_content(screen, pinned ? "why" : "why passing", card, plan.height, pinned, [&](ImVec2 at) {
    CardWriter writer(screen, at, card.width(), kind, false);
    if (plan.shape == Shape::kLines) writer.in_lines();
    writer.write(index);
    return writer.turned();
  });
}

}  // namespace ae
