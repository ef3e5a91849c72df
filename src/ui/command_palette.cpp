#include "ui/command_palette.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reader/find_commands.h"
#include "reader/offers.h"
#include "ui/widgets.h"
#include "words/commands.h"

namespace ae {
namespace {

constexpr std::size_t kMostRecent = 6;
/// What is looked for most, where nothing was run from here yet.
constexpr std::array<std::string_view, 10> kChief{
    "article.paste", "library.open", "page.share",  "page.export",  "search.open",
    "theme.light",   "theme.dark",   "text.larger", "text.smaller", "help.open"};

}  // namespace

void CommandPalette::run(Screen& screen, const Command& command) {
  std::erase(recent_, &command);
  recent_.insert(recent_.begin(), &command);
  if (recent_.size() > kMostRecent) recent_.pop_back();
  auto intent = intent_of(command.name, "");
  if (intent) screen.intents.push_back(std::move(intent.value()));
  ImGui::CloseCurrentPopup();
}

void CommandPalette::build(Screen& screen) {
  if (opening_) {
    opening_ = false;
    wanted_.clear();
    chosen_ = 0;
    ImGui::OpenPopup("palette");
  }
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float width = std::min(520.0f, display.x - 24);
  const float height = std::min(460.0f, display.y - 40);
  ImGui::SetNextWindowPos(ImVec2(std::floor((display.x - width) * 0.5f),
                                 std::floor(std::max(20.0f, display.y * 0.12f))));
  ImGui::SetNextWindowSize(ImVec2(width, height));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(10, 10));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 10.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
  if (ImGui::BeginPopupModal("palette", nullptr,
                             ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
    const std::string before = wanted_;
    const bool entered = text_field(screen, "##wanted", words::commands::kType, wanted_,
                                    ImGui::IsWindowAppearing() && !screen.touch);
    if (before != wanted_) chosen_ = 0;
    std::vector<const Command*> first = recent_;
    for (const std::string_view name : kChief) first.push_back(find_command(name));
    auto found = matching_commands(wanted_, first);
    std::erase_if(found, [&](const Command* c) { return !offers_command(screen.state.view, *c); });
    keyboard_moved_ = false;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) && chosen_ + 1 < found.size()) {
      ++chosen_;
      keyboard_moved_ = true;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && chosen_ > 0) {
      --chosen_;
      keyboard_moved_ = true;
    }
    if (entered && chosen_ < found.size()) run(screen, *found[chosen_]);
    build_list(screen, found);
    const bool away = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                      !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape) || (away && !ImGui::IsWindowAppearing()))
      ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(3);
}

void CommandPalette::build_list(Screen& screen, const std::vector<const Command*>& found) {
  if (found.empty()) return note(screen, words::commands::kNone);
  ImGui::BeginChild("commands", ImVec2(0, 0));
  for (std::size_t i = 0; i < found.size(); ++i) {
    Area area;
    const float height = control_height(screen);
    if (row(screen, found[i]->name.data(), height, i == chosen_, area)) run(screen, *found[i]);
    if (i == chosen_ && keyboard_moved_) ImGui::SetScrollHereY(0.5f);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = area.min.y + (height - screen.text) * 0.5f - 1;
    screen.type.draw(list, ImVec2(area.min.x + 8, y), Face::kSans, screen.text, screen.theme.text,
                     found[i]->label);
    if (screen.touch) continue;  // there are no keys to press
    const float key = screen.type.width(Face::kSans, screen.text - 1, found[i]->key);
    screen.type.draw(list, ImVec2(area.max.x - key - 12, y + 1), Face::kSans, screen.text - 1,
                     screen.theme.muted, found[i]->key);
  }
  ImGui::EndChild();
}

}  // namespace ae
