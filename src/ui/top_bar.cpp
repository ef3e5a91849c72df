#include "ui/top_bar.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reader/commands.h"
#include "reader/labels.h"
#include "ui/widgets.h"
#include "words/bar.h"
#include "words/common.h"
#include "words/product.h"
#include "words/summary.h"

namespace ae {
namespace {

constexpr float kEdge = 16;
constexpr float kRoomForLibrary = 560;  // narrower, it is in the menu alone
constexpr float kRoomForShare = 760;    // narrower, its commands are in the menu alone
constexpr std::array<std::string_view, 3> kShareCommands{"page.share", "page.export", "page.print"};

std::string kept_words(const Screen& screen, bool brief) {
  const auto total = static_cast<std::uint32_t>(screen.article.analysis().sentences.size());
  const std::uint32_t kept = kept_count(screen.article, screen.state.view.keep_share);
  if (kept == total) return brief ? words::bar::all(total) : words::bar::all_sentences(total);
  return brief ? words::common::of(kept, total) : words::bar::kept_sentences(kept, total);
}

/// The slider's steps are finer where few sentences are left, as that is where each counts.
float share_of_slider(float position) {
  return position * position;
}
float slider_of_share(float share) {
  return std::sqrt(std::clamp(share, 0.0f, 1.0f));
}

void build_keep(Screen& screen, ImVec2 at, float width, float center_y) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float text_y = center_y - screen.text * 0.5f - 1;
  screen.type.draw(list, ImVec2(at.x, text_y), Face::kSans, screen.text, screen.theme.muted,
                   words::bar::kKeep);
  const float label = screen.type.width(Face::kSans, screen.text, words::bar::kKeep) + 8;
  const std::string words = kept_words(screen, width < 300);
  const float words_room = screen.type.width(Face::kSans, screen.text,
                                             width < 300 ? words::common::of(888, 888)
                                                         : words::bar::kept_sentences(888, 888)) +
                           6;
  const float room = std::max(width - label - words_room - 8, 60.0f);
  ImGui::SetCursorScreenPos(ImVec2(at.x + label, center_y - control_height(screen) * 0.5f));
  float position = slider_of_share(screen.state.view.keep_share);
  if (slider(screen, "keep", room, position)) screen.want(KeepShare{share_of_slider(position)});
  if (ImGui::IsItemFocused() && !ImGui::IsItemActive()) {
    const float step = ImGui::IsKeyPressed(ImGuiKey_RightArrow)  ? 0.05f
                       : ImGui::IsKeyPressed(ImGuiKey_LeftArrow) ? -0.05f
                                                                 : 0.0f;
    if (step != 0) screen.want(KeepShare{share_of_slider(std::clamp(position + step, 0.0f, 1.0f))});
  }
  screen.type.draw(list, ImVec2(at.x + label + room + 8, text_y), Face::kSans, screen.text,
                   screen.theme.text, words);
}

void build_progress(Screen& screen, ImVec2 at, float width, float center_y, float progress,
                    std::string_view stage) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string words = stage.empty() ? std::string(words::summary::kReading)
                                          : words::bar::looking_for(stage_label(stage));
  screen.type.draw_cut(list, ImVec2(at.x, center_y - screen.text - 2), width, Face::kSans,
                       screen.text, screen.theme.muted, words);
  const float y = center_y + 9;
  list.AddRectFilled(ImVec2(at.x, y), ImVec2(at.x + width, y + 4),
                     mix(screen.theme.panel, screen.theme.muted, 0.3f), 2);
  list.AddRectFilled(ImVec2(at.x, y), ImVec2(at.x + width * progress, y + 4), screen.theme.accent,
                     2);
}

/// Buttons from the right edge leftwards; returns the x that is left free.
class RightButtons {
 public:
  RightButtons(Screen& screen, float right, float center_y)
      : screen_(screen), x_(right), y_(center_y - control_height(screen) * 0.5f) {}
  bool add(const char* id, std::string_view label, ButtonLook look = ButtonLook::kQuiet) {
    x_ -= button_width(screen_, label);
    ImGui::SetCursorScreenPos(ImVec2(x_, y_));
    const bool pressed = button(screen_, id, label, look);
    x_ -= look == ButtonLook::kQuiet ? 0.0f : 8.0f;
    return pressed;
  }
  float x() const { return x_; }

 private:
  Screen& screen_;
  float x_;
  float y_;
};

void build_theme_menu(Screen& screen) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  if (ImGui::BeginPopup("themes")) {
    for (std::size_t i = 0; i < kThemeNames.size(); ++i) {
      const auto choice = static_cast<ThemeChoice>(i);
      if (button(screen, kThemeNames[i].name.data(), kThemeNames[i].label, ButtonLook::kQuiet,
                 choice == screen.state.view.theme)) {
        screen.want(SetTheme{choice});
        ImGui::CloseCurrentPopup();
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void build_share_menu(Screen& screen) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  if (ImGui::BeginPopup("share")) {
    for (const std::string_view name : kShareCommands) {
      const Command& command = *find_command(name);
      if (!button(screen, name.data(), command.label, ButtonLook::kQuiet)) continue;
      if (auto intent = intent_of(name, "")) screen.intents.push_back(std::move(intent.value()));
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace

float top_bar_height(const Screen& screen) {
  const float one = control_height(screen) + 20;
  return screen.compact ? one * 2 - 14 : one;
}

void build_top_bar(Screen& screen, Area area, float progress, std::string_view stage) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.panel);
  list.AddLine(ImVec2(area.min.x, area.max.y - 0.5f), ImVec2(area.max.x, area.max.y - 0.5f),
               screen.theme.border);
  const float first_row = screen.compact ? control_height(screen) + 16 : area.height();
  const float center = std::floor(area.min.y + first_row * 0.5f);
  RightButtons buttons(screen, area.max.x - kEdge, center);
  const bool embedded = screen.state.view.host.embedded;
  if (embedded) {
    if (buttons.add("full", screen.compact ? words::bar::kOpen : words::bar::kOpenInFull,
                    ButtonLook::kFilled))
      screen.want(OpenInFull{});
  } else if (buttons.add("paste", screen.compact ? words::bar::kPaste : words::bar::kPasteArticle,
                         ButtonLook::kFilled)) {
    screen.want(AskForPaste{});
  }
  if (!embedded && area.width() >= kRoomForLibrary && buttons.add("library", words::bar::kLibrary))
    screen.want(AskPage{PageTask::kLibrary});
  if (buttons.add("commands", screen.compact ? words::bar::kMenu : words::bar::kCommands))
    screen.want(OpenPalette{});
  screen.mark_stop(TourStop::kCommands, {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()});
  const bool can_share = !embedded && screen.article.analysed();
  if (can_share && area.width() >= kRoomForShare && buttons.add("share button", words::bar::kShare))
    ImGui::OpenPopup("share");
  if (area.width() >= 1100) {
    if (buttons.add("theme", words::bar::kTheme)) ImGui::OpenPopup("themes");
    if (buttons.add("larger", words::bar::kLarger)) screen.want(ChangeTextPercent{+10});
    if (buttons.add("smaller", words::bar::kSmaller)) screen.want(ChangeTextPercent{-10});
  }
  if (!embedded && area.width() >= kRoomForShare && buttons.add("help", words::bar::kHelp))
    screen.want(OpenHelp{});
  build_theme_menu(screen);
  build_share_menu(screen);
  const float brand = screen.text + 4;
  const std::string_view name = words::product::kName;
  screen.type.draw_cut(list, ImVec2(area.min.x + kEdge, center - brand * 0.62f),
                       buttons.x() - area.min.x - kEdge - 8, Face::kSerifBold, brand,
                       screen.theme.text, name);
  const bool busy = progress < 1;
  const float brand_end =
      area.min.x + kEdge + screen.type.width(Face::kSerifBold, brand, name) + 28;
  const float left = screen.compact ? area.min.x + kEdge : brand_end;
  const float room =
      screen.compact ? area.width() - 2 * kEdge : std::min(buttons.x() - left - 20, 470.0f);
  const float y = screen.compact ? area.max.y - control_height(screen) * 0.5f - 5 : center;
  if (room < 130) return;
  if (busy)
    build_progress(screen, ImVec2(left, y), std::min(room, 260.0f), y, progress, stage);
  else if (!screen.article.analysis().sentences.empty())
    build_keep(screen, ImVec2(left, y), room, y);
}

}  // namespace ae
