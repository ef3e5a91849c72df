#include "ui/top_bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "reader/commands.h"
#include "reader/labels.h"
#include "ui/mark_tip.h"
#include "ui/widgets.h"
#include "words/bar.h"
#include "words/common.h"
#include "words/product.h"
#include "words/summary.h"

namespace ae {
namespace {

constexpr float kEdge = 16;
constexpr float kText = 14;
constexpr float kGap = 8;          // beside a button that has a ground
constexpr float kBesideKeep = 20;  // between the slider and the buttons
constexpr float kBesideBrand = 28;
constexpr float kKeepLeast = 240;     // buttons leave the slider so much where they can
constexpr float kKeepLabelled = 190;  // narrower, it has no word before it
constexpr float kKeepNarrowest = 110;
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
  float label = 0;
  if (width >= kKeepLabelled) {
    screen.type.draw(list, ImVec2(at.x, text_y), Face::kSans, screen.text, screen.theme.muted,
                     words::bar::kKeep);
    label = screen.type.width(Face::kSans, screen.text, words::bar::kKeep) + 8;
  }
  const std::string words = kept_words(screen, width < 300);
  const float words_room = screen.type.width(Face::kSans, screen.text,
                                             width < 300 ? words::common::of(888, 888)
                                                         : words::bar::kept_sentences(888, 888)) +
                           6;
  const float room = std::max(width - label - words_room - 8, 40.0f);
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

/// The bar keeps its size on a wide screen while that of the text is stepped, so that the pointer
/// stays on the button that is pressed.
class BarText {
 public:
  explicit BarText(Screen& screen) : screen_(screen), text_(screen.text) {
    if (!screen.compact) screen.text = kText;
  }
  ~BarText() { screen_.text = text_; }
  BarText(const BarText&) = delete;
  BarText& operator=(const BarText&) = delete;

 private:
  Screen& screen_;
  float text_;
};

/// A low screen has one row, without the product's name.
bool has_one_row(const Screen& screen) {
  return !screen.compact || screen.low;
}
bool has_brand(const Screen& screen) {
  return !screen.compact || !screen.low;
}

float brand_width(Screen& screen) {
  return screen.type.width(Face::kSerifBold, screen.text + 4, words::product::kName);
}

enum class BarPress : std::uint8_t {
  kPaste,
  kOpenInFull,
  kLibrary,
  kCommands,
  kShare,
  kTheme,
  kLarger,
  kSmaller,
  kHelp
};

struct BarButton {
  BarPress press;
  const char* id;
  const char* label;
  int rank;  ///< what has the highest goes into the menu first; 0 stays
  ButtonLook look = ButtonLook::kQuiet;
};

float room_for(Screen& screen, const BarButton& one) {
  return button_width(screen, one.label) + (one.look == ButtonLook::kQuiet ? 0 : kGap);
}

/// The buttons from right to left that leave room for the slider; the others are in the menu, which
/// holds every command.
std::vector<BarButton> bar_buttons(Screen& screen, float width) {
  const bool embedded = screen.state.view.host.embedded;
  const bool brief = screen.compact;
  std::vector<BarButton> all;
  if (embedded)
    all.push_back({BarPress::kOpenInFull, "full",
                   brief ? words::bar::kOpen : words::bar::kOpenInFull, 0, ButtonLook::kFilled});
  else
    all.push_back({BarPress::kPaste, "paste",
                   brief ? words::bar::kPaste : words::bar::kPasteArticle, 0, ButtonLook::kFilled});
  if (!embedded) all.push_back({BarPress::kLibrary, "library", words::bar::kLibrary, 1});
  all.push_back({BarPress::kCommands, "commands", words::bar::kCommands, 0});
  if (!embedded && screen.article.analysed())
    all.push_back({BarPress::kShare, "share button", words::bar::kShare, 2});
  all.push_back({BarPress::kTheme, "theme", words::bar::kTheme, 3});
  all.push_back({BarPress::kLarger, "larger", words::bar::kLarger, 4});
  all.push_back({BarPress::kSmaller, "smaller", words::bar::kSmaller, 4});
  if (!embedded) all.push_back({BarPress::kHelp, "help", words::bar::kHelp, 5});
  float room = width - 2 * kEdge;
  if (has_brand(screen)) room -= brand_width(screen) + (screen.compact ? kGap : kBesideBrand);
  if (has_one_row(screen)) room -= kKeepLeast + kBesideKeep;
  for (int highest = 5; highest > 0; --highest) {
    float taken = 0;
    for (const BarButton& one : all) taken += room_for(screen, one);
    if (taken <= room) return all;
    if (std::erase_if(all, [&](const BarButton& one) { return one.rank >= highest; }) == 0)
      continue;
    for (BarButton& one : all)
      if (one.press == BarPress::kCommands) one.label = words::bar::kMenu;
  }
  return all;
}

/// The place of a menu: below its button, and no further to the right.
void place_menu(Area opener) {
  ImGui::SetNextWindowPos(ImVec2(opener.max.x, opener.max.y + 4), ImGuiCond_Always, ImVec2(1, 0));
}

void build_theme_menu(Screen& screen, Area opener) {
  place_menu(opener);
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

void build_share_menu(Screen& screen, Area opener) {
  place_menu(opener);
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

void act_on(Screen& screen, BarPress press) {
  switch (press) {
    case BarPress::kPaste:
      return screen.want(AskForPaste{});
    case BarPress::kOpenInFull:
      return screen.want(OpenInFull{});
    case BarPress::kLibrary:
      return screen.want(AskPage{PageTask::kLibrary});
    case BarPress::kCommands:
      return screen.want(OpenPalette{});
    case BarPress::kShare:
      return ImGui::OpenPopup("share");
    case BarPress::kTheme:
      return ImGui::OpenPopup("themes");
    case BarPress::kLarger:
      return screen.want(ChangeTextPercent{+10});
    case BarPress::kSmaller:
      return screen.want(ChangeTextPercent{-10});
    case BarPress::kHelp:
      return screen.want(OpenHelp{});
  }
}

/// Buttons from the right edge leftwards, and the menus below them; returns the x that is left
/// free.
float build_buttons(Screen& screen, Area area, float center_y) {
  float x = area.max.x - kEdge;
  const float y = center_y - control_height(screen) * 0.5f;
  Area theme{}, share{};
  for (const BarButton& one : bar_buttons(screen, area.width())) {
    x -= button_width(screen, one.label);
    ImGui::SetCursorScreenPos(ImVec2(x, y));
    if (button(screen, one.id, one.label, one.look)) act_on(screen, one.press);
    const Area place{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (one.press == BarPress::kCommands) screen.mark_stop(TourStop::kCommands, place);
    if (one.press == BarPress::kLarger) item_tip(screen, find_command("text.larger")->label);
    if (one.press == BarPress::kSmaller) item_tip(screen, find_command("text.smaller")->label);
    if (one.press == BarPress::kTheme) theme = place;
    if (one.press == BarPress::kShare) share = place;
    if (one.look != ButtonLook::kQuiet) x -= kGap;
  }
  build_theme_menu(screen, theme);
  build_share_menu(screen, share);
  return x;
}

}  // namespace

float top_bar_height(Screen& screen) {
  const BarText text(screen);
  if (screen.low) return control_height(screen) + 10;
  const float one = control_height(screen) + 20;
  return screen.compact ? one * 2 - 14 : one;
}

void build_top_bar(Screen& screen, Area area, float progress, std::string_view stage) {
  const BarText text(screen);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.panel);
  list.AddLine(ImVec2(area.min.x, area.max.y - 0.5f), ImVec2(area.max.x, area.max.y - 0.5f),
               screen.theme.border);
  const bool one_row = has_one_row(screen);
  const float first_row = one_row ? area.height() : control_height(screen) + 16;
  const float center = std::floor(area.min.y + first_row * 0.5f);
  const float free_to = build_buttons(screen, area, center);
  float left = area.min.x + kEdge;
  if (has_brand(screen)) {
    const float brand = screen.text + 4;
    screen.type.draw_cut(list, ImVec2(left, center - brand * 0.62f), free_to - left - kGap,
                         Face::kSerifBold, brand, screen.theme.text, words::product::kName);
    if (one_row) left += brand_width(screen) + kBesideBrand;
  }
  const float room =
      one_row ? std::min(free_to - left - kBesideKeep, 470.0f) : area.width() - 2 * kEdge;
  const float y = one_row ? center : area.max.y - control_height(screen) * 0.5f - 5;
  if (room < kKeepNarrowest) return;
  if (progress < 1)
    build_progress(screen, ImVec2(left, y), std::min(room, 260.0f), y, progress, stage);
  else if (!screen.article.analysis().sentences.empty())
    build_keep(screen, ImVec2(left, y), room, y);
}

}  // namespace ae
