#include "ui/why_card.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "analysis/salience_model.h"
#include "reader/labels.h"
#include "reader/lens_words.h"

namespace ae {
namespace {

constexpr float kPadding = 14;
constexpr std::size_t kMostBars = 5;

struct Bar {
  std::size_t feature = 0;
  float value = 0;
};

/// The contributions that matter, largest first.
std::vector<Bar> largest_contributions(const Contributions& contributions) {
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    if (std::abs(contributions[i]) > 1e-4f) bars.push_back({i, contributions[i]});
  }
  std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
    const float va = std::abs(a.value);
    const float vb = std::abs(b.value);
    return va != vb ? va > vb : a.feature < b.feature;
  });
  if (bars.size() > kMostBars) bars.resize(kMostBars);
  return bars;
}

std::string rank_words(const Article& article, const Sentence& sentence) {
  const std::size_t count = article.analysis().sentences.size();
  if (sentence.rank == 0) return "The most important sentence";
  return "No. " + grouped_number(sentence.rank + 1) + " of " + grouped_number(count) +
         " by importance";
}

std::string tone_words(const Sentence& sentence) {
  std::string words;
  if (sentence.sentiment > 0.15f) words = "Positive in tone.";
  if (sentence.sentiment < -0.15f) words = "Negative in tone.";
  if (sentence.hedged) words += words.empty() ? "A hedged claim." : " A hedged claim.";
  return words;
}

/// Draws the card's content at `at`, or with a null list only measures it. Returns its height.
class CardWriter {
 public:
  CardWriter(Screen& screen, ImDrawList* list, ImVec2 at, float width)
      : screen_(screen), list_(list), at_(at), width_(width) {}

  float write(std::uint32_t index) {
    const Article& article = screen_.article;
    const Sentence& sentence = article.analysis().sentences[index];
    y_ = kPadding;
    text(Face::kSansBold, screen_.text, screen_.theme.text, rank_words(article, sentence));
    y_ += 6;
    if (index < article.analysis().contributions.size()) write_bars(index);
    std::string tone = tone_words(sentence);
    if (screen_.lens && screen_.state.view.shows(Layer::kLens)) {
      const std::string lens = lens_sentence(article, *screen_.lens, index);
      tone += tone.empty() || lens.empty() ? lens : " " + lens;
    }
    if (!tone.empty()) {
      y_ += 4;
      text(Face::kSans, screen_.text - 1, screen_.theme.muted, tone);
    }
    return y_ + kPadding - 4;
  }

 private:
  void text(Face face, float size, ImU32 color, std::string_view words) {
    ImDrawList& list = list_ ? *list_ : *ImGui::GetWindowDrawList();
    y_ += screen_.type.draw_wrapped(list, ImVec2(at_.x + kPadding, at_.y + y_),
                                    width_ - 2 * kPadding, face, size, list_ ? color : 0, words);
  }

  void write_bars(std::uint32_t index) {
    const auto bars = largest_contributions(screen_.article.analysis().contributions[index]);
    float largest = 1e-6f;
    for (const Bar& bar : bars) largest = std::max(largest, std::abs(bar.value));
    for (const Bar& bar : bars) write_bar(bar, largest);
  }

  void write_bar(const Bar& bar, float largest) {
    const float size = screen_.text - 1;
    const float left = at_.x + kPadding;
    const float room = width_ - 2 * kPadding;
    char number[16];
    std::snprintf(number, sizeof number, "%+.2f", static_cast<double>(bar.value));
    const float number_width = screen_.type.width(Face::kSans, size, number);
    if (list_) {
      const float y = at_.y + y_;
      screen_.type.draw_cut(*list_, ImVec2(left, y), room - number_width - 10, Face::kSans, size,
                            screen_.theme.text,
                            salience_feature_label(static_cast<SalienceFeature>(bar.feature)));
      screen_.type.draw(*list_, ImVec2(left + room - number_width, y), Face::kSans, size,
                        screen_.theme.muted, number);
      const float bar_y = y + std::floor(size * 1.4f) + 1;
      const float length = std::max(room * std::abs(bar.value) / largest, 3.0f);
      list_->AddRectFilled(ImVec2(left, bar_y), ImVec2(left + room, bar_y + 4), screen_.theme.hover,
                           2);
      list_->AddRectFilled(ImVec2(left, bar_y), ImVec2(left + length, bar_y + 4),
                           bar.value > 0 ? screen_.theme.tint : screen_.theme.faint, 2);
    }
    y_ += std::floor(size * 1.4f) + 12;
  }

  Screen& screen_;
  ImDrawList* list_;
  ImVec2 at_;
  float width_;
  float y_ = 0;
};

/// Where the sentence stands on the screen; false where none of it is visible.
bool sentence_extent(Screen& screen, const ArticleView& view, std::uint32_t index, float& top,
                     float& bottom) {
  top = 1e9f;
  bottom = -1e9f;
  const Span span = screen.article.analysis().sentences[index].span;
  view.visible().for_each_segment(span, screen.type, [&](const Segment& s) {
    top = std::min(top, s.line->top);
    bottom = std::max(bottom, s.line->bottom);
  });
  return bottom > top;
}

std::uint32_t sentence_to_explain(const Screen& screen, const ArticleView& view) {
  if (view.dragging() || !screen.article.analysed()) return kNone;
  const bool rests = screen.hover.kind == SelectionKind::kSentence && view.rested() > 0.4f;
  if (rests) return screen.hover.index;
  const Selection& selection = screen.state.selection;
  return selection.kind == SelectionKind::kSentence ? selection.index : kNone;
}

}  // namespace

void build_why_card(Screen& screen, const ArticleView& view) {
  const std::uint32_t index = sentence_to_explain(screen, view);
  if (index >= screen.article.analysis().sentences.size()) return;
  float top = 0;
  float bottom = 0;
  if (!sentence_extent(screen, view, index, top, bottom)) return;
  const Area area = view.area();
  const Area column = view.column();
  const float margin = area.max.x - column.max.x - 34;
  const bool in_margin = margin >= 200;
  const float width = in_margin ? std::min(margin, 280.0f) : std::min(300.0f, column.width());
  const float height = CardWriter(screen, nullptr, {}, width).write(index);
  ImVec2 at(column.max.x + 20, top);
  if (!in_margin) {
    at.x = column.min.x;
    at.y = bottom + 8;
    if (at.y + height > area.max.y - 8 && top - 8 - height >= area.min.y + 8)
      at.y = top - 8 - height;
  }
  at.y = std::floor(
      std::clamp(at.y, area.min.y + 8, std::max(area.max.y - height - 8, area.min.y + 8)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end(at.x + width, at.y + height);
  if (!in_margin)
    list.AddRectFilled(ImVec2(at.x - 1, at.y + 3), ImVec2(end.x + 1, end.y + 4),
                       with_alpha(IM_COL32_BLACK, 0.18f), 10);
  list.AddRectFilled(at, end, screen.theme.card, 8);
  list.AddRect(at, end, screen.theme.border, 8);
  CardWriter(screen, &list, at, width).write(index);
}

}  // namespace ae
