#include "ui/article_facts_row.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "reader/article_facts.h"
#include "reader/labels.h"
#include "ui/widgets.h"
#include "words/article.h"

namespace ae {
namespace {

/// A word that can be pressed, in line with the facts before it.
bool link_word(Screen& screen, ImVec2 at, float size, const std::string& words) {
  const float width = std::ceil(screen.type.width(Face::kSans, size, words));
  const float height = control_height(screen);
  const ImVec2 corner(at.x - 4, std::floor(at.y + (size - height) * 0.5f));
  ImGui::SetCursorScreenPos(corner);
  const bool pressed = ImGui::InvisibleButton("published", ImVec2(width + 8, height));
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  screen.type.draw(list, at, Face::kSans, size, screen.theme.accent, words);
  const float y = std::floor(at.y + size * 1.25f) + 0.5f;
  list.AddLine(ImVec2(at.x, y), ImVec2(at.x + width, y),
               with_alpha(screen.theme.accent, hovered ? 1.0f : 0.5f));
  focus_ring(screen);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return pressed;
}

}  // namespace

void build_facts(Screen& screen, Area area) {
  const Article& article = screen.article;
  if (!article.analysed()) return;
  const float size = screen.text - 1;
  const auto& day = article.analysis().published;
  const auto width = [&](const std::string& words) {
    return screen.type.width(Face::kSans, size, words);
  };
  const auto joined = [](std::string line, std::string_view fact) {
    return line.append(kBetweenFacts).append(fact);
  };
  const std::string length = length_line(article, screen.watch);
  const bool settable = !screen.state.view.host.embedded;
  std::string line = settable || day ? joined(length, published_words(article)) : length;
  std::string link;
  if (settable) {
    link = day ? words::article::kChangeDate : words::article::kSetDate;
    line = joined(std::move(line), "");
    if (width(line) + width(link) > area.width()) {
      line = joined(length, "");
      link = day ? date_words(*day) : words::article::kSetDate;
    }
  }
  const float room = area.width() - width(link);
  screen.type.draw_cut(*ImGui::GetWindowDrawList(), area.min, room, Face::kSans, size,
                       screen.theme.muted, line);
  if (link.empty()) return;
  const ImVec2 at(area.min.x + std::min(width(line), room), area.min.y);
  if (link_word(screen, at, size, link)) screen.want(AskPage{PageTask::kPublished});
}

void offer_published(Screen& screen) {
  const auto& times = screen.article.analysis().times;
  const bool would_help = std::any_of(times.begin(), times.end(), [](const TimeExpression& time) {
    return !time.earliest && !time.latest &&
           (time.type == TimeType::kDate || time.type == TimeType::kTime);
  });
  if (screen.state.view.host.embedded || screen.article.analysis().published || !would_help) return;
  if (button(screen, "offer", words::article::kSetPublished, ButtonLook::kOutlined))
    screen.want(AskPage{PageTask::kPublished});
}

}  // namespace ae
