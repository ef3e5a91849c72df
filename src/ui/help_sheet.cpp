#include "ui/help_sheet.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "words/common.h"
#include "words/help.h"

namespace ae {
namespace {

constexpr const char* kName = "help";
constexpr float kMostWidth = 860;
constexpr float kMargin = 12;  // to the edges of the screen
constexpr float kPadding = 12;
constexpr float kColumnLeast = 330;  // narrower, a second column would wrap most labels
constexpr float kColumnGap = 20;
constexpr float kInset = 8;
constexpr float kKeyPadding = 6;

float row_padding(const Screen& screen) {
  return screen.touch ? 11.0f : 5.0f;
}

HelpRow measure_heading(const Screen& screen, std::string_view title) {
  HelpRow row;
  row.title = title;
  row.height = std::floor(screen.text * 1.4f) + 18;
  return row;
}

HelpRow measure_entry(Screen& screen, const HelpEntry& entry, float width) {
  HelpRow row;
  row.entry = &entry;
  const float room = width - 2 * kInset;
  const float size = screen.text - 1;
  const bool has_keys = !screen.touch || !entry.command;
  if (!entry.how.empty() && has_keys)
    row.keys = std::min(screen.type.width(Face::kSans, size, entry.how) + 2 * kKeyPadding, room);
  const float label = screen.type.width(Face::kSans, screen.text, entry.label);
  row.keys_below = row.keys > 0 && row.keys > room * 0.4f && label + row.keys + 12 > room;
  const float label_room = row.keys_below || row.keys == 0 ? room : room - row.keys - 12;
  row.label_height = screen.type.draw_wrapped(*ImGui::GetWindowDrawList(), {}, label_room,
                                              Face::kSans, screen.text, 0, entry.label);
  row.height = std::floor(row.label_height + 2 * row_padding(screen));
  if (row.keys_below) row.height += std::floor(screen.text * 1.6f);
  return row;
}

}  // namespace

HelpColumns lay_out_help(Screen& screen, const std::vector<HelpGroup>& groups, float width,
                         std::size_t columns) {
  std::vector<std::vector<HelpRow>> measured;
  float all = 0;
  for (const HelpGroup& group : groups) {
    auto& rows = measured.emplace_back();
    rows.push_back(measure_heading(screen, group.title));
    for (const HelpEntry& entry : group.entries)
      rows.push_back(measure_entry(screen, entry, width));
    for (const HelpRow& row : rows) all += row.height;
  }
  HelpColumns laid;
  laid.columns.resize(columns);
  std::size_t column = 0;
  float height = 0;
  for (auto& rows : measured) {
    float group = 0;
    for (const HelpRow& row : rows) group += row.height;
    const bool full = height + group * 0.5f > all / static_cast<float>(columns);
    if (height > 0 && full && column + 1 < columns) {
      ++column;
      height = 0;
    }
    height += group;
    laid.height = std::max(laid.height, height);
    laid.columns[column].insert(laid.columns[column].end(), rows.begin(), rows.end());
  }
  return laid;
}

void HelpSheet::build(Screen& screen) {
  const Guidance& guidance = screen.state.view.guidance;
  if (guidance.help && !ImGui::IsPopupOpen(kName)) {
    chosen_ = nullptr;
    wanted_.clear();
    told_.clear();
    ImGui::OpenPopup(kName);
  }
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const ImVec2 size(std::floor(std::min(kMostWidth, display.x - 2 * kMargin)),
                    std::floor(std::min(900.0f, display.y - 2 * kMargin)));
  ImGui::SetNextWindowPos(
      ImVec2(std::floor((display.x - size.x) * 0.5f), std::floor((display.y - size.y) * 0.5f)));
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kPadding, kPadding));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 10.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
  if (ImGui::BeginPopupModal(kName, nullptr,
                             ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
    build_field(screen);
    const auto groups = help_groups(screen.state.view, guidance.wanted);
    take_keys(screen, groups);
    if (groups.empty())
      note(screen, words::help::kNone);
    else
      build_rows(screen, groups);
    const bool away = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                      !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape) || (away && !ImGui::IsWindowAppearing()))
      screen.want(CloseHelp{});
    if (!guidance.help) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(3);
}

/// A soft keyboard would cover half of what is to be read, so a finger asks for it.
void HelpSheet::build_field(Screen& screen) {
  const Guidance& guidance = screen.state.view.guidance;
  const float close = button_width(screen, words::common::kClose, ButtonLook::kOutlined);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  ImGui::BeginChild("field", ImVec2(right - at.x - close - 8, control_height(screen) + 4),
                    ImGuiChildFlags_NavFlattened);
  if (guidance.wanted !=
      told_) {  // by the mirror; a field with the keyboard keeps words of its own
    wanted_ = told_ = guidance.wanted;
    ImGuiInputTextState* typing = ImGui::GetInputTextState(ImGui::GetID("##wanted"));
    if (typing) typing->ReloadUserBufAndMoveToEnd();
  }
  const bool focus = ImGui::IsWindowAppearing() && !screen.touch;
  if (text_field(screen, "##wanted", words::help::kSearch, wanted_, focus) && chosen_)
    run(screen, *chosen_);
  ImGui::EndChild();
  ImGui::SetCursorScreenPos(ImVec2(right - close, at.y + 1));
  if (button(screen, "close", words::common::kClose, ButtonLook::kOutlined))
    screen.want(CloseHelp{});
  if (wanted_ != told_) {
    told_ = wanted_;
    screen.want(FilterHelp{wanted_});
  }
  ImGui::SetCursorScreenPos(ImVec2(at.x, at.y + control_height(screen) + 10));
}

void HelpSheet::run(Screen& screen, const Command& command) {
  screen.want(CloseHelp{});
  if (auto intent = intent_of(command.name, ""))
    screen.intents.push_back(std::move(intent.value()));
}

/// Up and Down go through what can be run, in the order of the list; a single find is chosen.
void HelpSheet::take_keys(Screen& screen, const std::vector<HelpGroup>& groups) {
  std::vector<const Command*> commands;
  for (const HelpGroup& group : groups) {
    for (const HelpEntry& entry : group.entries)
      if (entry.command) commands.push_back(entry.command);
  }
  keyboard_moved_ = false;
  auto at = std::find(commands.begin(), commands.end(), chosen_);
  if (at == commands.end()) chosen_ = nullptr;
  if (commands.empty()) return;
  if (!screen.state.view.guidance.wanted.empty() && !chosen_) chosen_ = commands.front();
  const bool down = ImGui::IsKeyPressed(ImGuiKey_DownArrow);
  if (!down && !ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return;
  keyboard_moved_ = true;
  if (at == commands.end())
    chosen_ = down ? commands.front() : commands.back();
  else if (down && at + 1 != commands.end())
    chosen_ = *(at + 1);
  else if (!down && at != commands.begin())
    chosen_ = *(at - 1);
}

void HelpSheet::build_rows(Screen& screen, const std::vector<HelpGroup>& groups) {
  ImGui::BeginChild("rows", ImVec2(0, 0), ImGuiChildFlags_NavFlattened);
  const float page = ImGui::GetWindowHeight() * 0.88f;
  if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) ImGui::SetScrollY(ImGui::GetScrollY() + page);
  if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) ImGui::SetScrollY(ImGui::GetScrollY() - page);
  if (screen.touch && ImGui::IsWindowHovered() &&
      ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6)) {
    ImGui::ClearActiveID();  // a drag is not a tap on the row where it began
    ImGui::SetScrollY(ImGui::GetScrollY() - ImGui::GetIO().MouseDelta.y);
  }
  const float all = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
  const std::size_t count = all >= 2 * kColumnLeast + kColumnGap ? 2 : 1;
  const float gaps = kColumnGap * static_cast<float>(count - 1);
  const float width = std::floor((all - gaps) / static_cast<float>(count));
  const HelpColumns laid = lay_out_help(screen, groups, width, count);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  float x = at.x;
  for (const auto& column : laid.columns) {
    float y = at.y;
    for (const HelpRow& row : column) {
      build_row(screen, row, {ImVec2(x, y), ImVec2(x + width, y + row.height)});
      y += row.height;
    }
    x += width + kColumnGap;
  }
  ImGui::SetCursorScreenPos(ImVec2(at.x, at.y + laid.height));
  ImGui::Dummy(ImVec2(1, 12));
  ImGui::EndChild();
}

void HelpSheet::build_row(Screen& screen, const HelpRow& row, Area area) {
  const Theme& theme = screen.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float left = area.min.x + kInset;
  if (!row.entry) {
    screen.type.draw(list, ImVec2(left, area.max.y - std::floor(screen.text * 1.4f) - 2),
                     Face::kSansBold, screen.text, theme.text, row.title);
    list.AddLine(ImVec2(left, area.max.y - 1), ImVec2(area.max.x - kInset, area.max.y - 1),
                 theme.border);
    return;
  }
  const HelpEntry& entry = *row.entry;
  if (entry.command) {
    ImGui::SetCursorScreenPos(area.min);
    if (ImGui::InvisibleButton(entry.command->name.data(), ImVec2(area.width(), row.height)))
      run(screen, *entry.command);
    if (entry.command == chosen_ || ImGui::IsItemHovered())
      list.AddRectFilled(area.min, area.max,
                         entry.command == chosen_ ? theme.selected : theme.hover, 6);
    if (entry.command == chosen_ && keyboard_moved_) ImGui::SetScrollHereY(0.5f);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    focus_ring(screen);
  }
  if (!ImGui::IsRectVisible(area.min, area.max)) return;
  const float y = area.min.y + row_padding(screen) - 1;
  const float room = area.width() - 2 * kInset;
  screen.type.draw_wrapped(list, ImVec2(left, y),
                           row.keys_below || row.keys == 0 ? room : room - row.keys - 12,
                           Face::kSans, screen.text, theme.text, entry.label);
  if (row.keys == 0) return;
  const float size = screen.text - 1;
  const float tall = std::floor(size * 1.45f);
  const ImVec2 key(row.keys_below ? left : area.max.x - kInset - row.keys,
                   std::floor(row.keys_below ? y + row.label_height + 2 : y));
  if (entry.command) list.AddRect(key, ImVec2(key.x + row.keys, key.y + tall), theme.border, 4);
  screen.type.draw_cut(list, ImVec2(key.x + kKeyPadding, key.y + 1), row.keys - kKeyPadding,
                       Face::kSans, size, theme.muted, entry.how);
}

}  // namespace ae
