#include "ui/widgets.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "analysis/salience_model.h"
#include "reader/labels.h"
#include "words/common.h"
#include "words/why.h"

namespace ae {
namespace {

/// The learned weight is easy to find again.
float weight_of_share(float share) {
  constexpr float kDetent = 0.12f;
  const float weight = share * kWeightMax;
  return std::abs(weight - 1) < kDetent ? 1 : weight;
}

}  // namespace

float control_height(const Screen& screen) {
  return std::floor(screen.text * 1.4f + (screen.touch ? 22.0f : 12.0f));
}

float button_width(Screen& screen, std::string_view label, ButtonLook look) {
  const float padding = look == ButtonLook::kTab ? 8.0f : 11.0f;
  const Face face = look == ButtonLook::kTab ? Face::kSansBold : Face::kSans;
  return std::ceil(screen.type.width(face, screen.text, label)) + 2 * padding;
}

void focus_ring(const Screen& screen, float rounding) {
  if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImGui::GetWindowDrawList()->AddRect(ImVec2(min.x + 1, min.y + 1), ImVec2(max.x - 1, max.y - 1),
                                      screen.theme.accent, rounding, 0, 2);
}

bool button(Screen& screen, const char* id, std::string_view label, ButtonLook look, bool pressed) {
  const Theme& theme = screen.theme;
  const float width = button_width(screen, label, look);
  const float height = control_height(screen);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool clicked = ImGui::InvisibleButton(id, ImVec2(width, height));
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end(at.x + width, at.y + height);
  if (look == ButtonLook::kFilled)
    list.AddRectFilled(at, end, hovered ? mix(theme.accent, theme.text, 0.15f) : theme.accent, 6);
  else if (pressed)
    list.AddRectFilled(at, end, theme.card, 6);
  else if (hovered)
    list.AddRectFilled(at, end, theme.hover, 6);
  if (look == ButtonLook::kOutlined || pressed) list.AddRect(at, end, theme.border, 6);
  const ImU32 ink = look == ButtonLook::kFilled ? theme.on_accent
                    : pressed || hovered        ? theme.text
                                                : theme.muted;
  const Face face = pressed ? Face::kSansBold : Face::kSans;
  const float text_width = screen.type.width(face, screen.text, label);
  const ImVec2 place(at.x + (width - text_width) * 0.5f, at.y + (height - screen.text) * 0.5f - 1);
  screen.type.draw(list, place, face, screen.text, look == ButtonLook::kOutlined ? theme.text : ink,
                   label);
  focus_ring(screen);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return clicked;
}

bool slider(Screen& screen, const char* id, float width, float& share) {
  const Theme& theme = screen.theme;
  const float height = control_height(screen);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::InvisibleButton(id, ImVec2(width, height));
  const float knob = screen.touch ? 11.0f : 8.0f;
  const float left = at.x + knob;
  const float room = width - 2 * knob;
  bool changed = false;
  if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    const float wanted = std::clamp((ImGui::GetIO().MousePos.x - left) / room, 0.0f, 1.0f);
    changed = wanted != share;
    share = wanted;
  }
  if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
    constexpr float kKeyStep = 0.05f;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
      ImGui::SetKeyOwner(key, ImGui::GetItemID());
      if (!ImGui::IsKeyPressed(key)) continue;
      share = std::clamp(share + (key == ImGuiKey_LeftArrow ? -kKeyStep : kKeyStep), 0.0f, 1.0f);
      changed = true;
    }
  }
  const float y = std::floor(at.y + height * 0.5f) + 1;
  const float x = left + room * share;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(ImVec2(left, y - 2), ImVec2(left + room, y + 2),
                     mix(theme.panel, theme.muted, 0.45f), 2);
  list.AddRectFilled(ImVec2(left, y - 2), ImVec2(x, y + 2), theme.accent, 2);
  const bool hot = ImGui::IsItemHovered() || ImGui::IsItemActive();
  list.AddCircleFilled(ImVec2(x, y), hot ? knob : knob - 1, theme.accent);
  list.AddCircleFilled(ImVec2(x, y), 3, theme.on_accent);
  focus_ring(screen);
  if (hot) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return changed;
}

bool labelled_slider(Screen& screen, const char* id, std::string_view words, float column,
                     float& share, bool quiet) {
  constexpr float kInset = 8;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  screen.type.draw_cut(
      *ImGui::GetWindowDrawList(),
      ImVec2(at.x + kInset, at.y + (control_height(screen) - screen.text) * 0.5f - 1),
      column - kInset - 4, Face::kSans, screen.text, quiet ? screen.theme.muted : screen.theme.text,
      words);
  ImGui::SetCursorScreenPos(ImVec2(at.x + column, at.y));
  return slider(screen, id, ImGui::GetContentRegionAvail().x, share);
}

void weight_slider(Screen& screen, float width, std::size_t feature) {
  float share = screen.state.view.weights[feature] / kWeightMax;
  if (slider(screen, "weight", width, share))
    screen.want(SetWeight{static_cast<std::uint32_t>(feature), weight_of_share(share)});
}

void labelled_weight(Screen& screen, float column, std::size_t feature) {
  const float weight = screen.state.view.weights[feature];
  float share = weight / kWeightMax;
  if (labelled_slider(screen, "weight", words::why::kReasons[feature], column, share, weight <= 0))
    screen.want(SetWeight{static_cast<std::uint32_t>(feature), weight_of_share(share)});
}

void brush_chip(Screen& screen) {
  const auto& days = screen.state.view.brush;
  if (!days) return;
  const std::string label = words::common::only_days(period_words(days->from, days->to));
  if (button(screen, "brushed", label, ButtonLook::kOutlined)) screen.want(ClearBrush{});
}

/// Dear ImGui centres a line by the size of its font, which is less than the height of its letters
/// with their descenders: the text stands a little above the middle of a frame of our own, and so
/// looks centred.
bool text_field(Screen& screen, const char* id, const char* hint, std::string& text, bool focus) {
  const float height = control_height(screen) + 2;
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end(at.x + width, at.y + height);
  list.AddRectFilled(at, end, screen.theme.card, 6);
  const float inset = std::floor((height - screen.text * 1.2f) * 0.5f) +
                      screen.type.baseline_shift(Face::kSans, screen.text);
  ImGui::SetCursorScreenPos(ImVec2(at.x + 1, at.y));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(10, inset));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
  ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, 0u);
  ImGui::PushStyleColor(ImGuiCol_FrameBgActive, 0u);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, 0u);
  ImGui::SetNextItemWidth(width - 2);
  if (focus) ImGui::SetKeyboardFocusHere();
  const bool entered =
      ImGui::InputTextWithHint(id, hint, &text, ImGuiInputTextFlags_EnterReturnsTrue);
  const bool active = ImGui::IsItemActive();
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar(2);
  list.AddRect(at, end, active ? screen.theme.accent : screen.theme.border, 6, 0,
               active ? 1.5f : 1.0f);
  ImGui::SetCursorScreenPos(ImVec2(at.x, end.y + ImGui::GetStyle().ItemSpacing.y));
  return entered;
}

bool row(Screen& screen, const char* id, float height, bool selected, Area& area) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const bool chosen = ImGui::InvisibleButton(id, ImVec2(std::max(width, 1.0f), height));
  area = {at, ImVec2(at.x + width, at.y + height)};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (selected)
    list.AddRectFilled(area.min, area.max, screen.theme.selected, 6);
  else if (ImGui::IsItemHovered())
    list.AddRectFilled(area.min, area.max, screen.theme.hover, 6);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  focus_ring(screen);
  return chosen;
}

void group_heading(Screen& screen, std::string_view words, std::string_view note_words) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float room = width - 16;
  ImGui::Dummy(ImVec2(width, 8));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float size = screen.text - 1;
  const float note_width =
      note_words.empty() ? 0 : screen.type.width(Face::kSans, size, note_words);
  const float words_width = screen.type.width(Face::kSansBold, size, words);
  if (words_width + (note_width > 0 ? note_width + 12 : 0) <= room) {
    screen.type.draw(list, ImVec2(at.x + 8, at.y), Face::kSansBold, size, screen.theme.text, words);
    screen.type.draw(list, ImVec2(at.x + width - note_width - 8, at.y), Face::kSans, size,
                     screen.theme.muted, note_words);
    ImGui::Dummy(ImVec2(width, size * 1.4f));
    return;
  }
  float y = screen.type.draw_wrapped(list, ImVec2(at.x + 8, at.y), room, Face::kSansBold, size,
                                     screen.theme.text, words);
  if (!note_words.empty())
    y += screen.type.draw_wrapped(list, ImVec2(at.x + 8, at.y + y), room, Face::kSans, size,
                                  screen.theme.muted, note_words);
  ImGui::Dummy(ImVec2(width, y));
}

void note(Screen& screen, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height =
      screen.type.draw_wrapped(*ImGui::GetWindowDrawList(), ImVec2(at.x + 8, at.y + 6), width - 16,
                               Face::kSans, screen.text, screen.theme.muted, words);
  ImGui::Dummy(ImVec2(width, height + 12));
}

}  // namespace ae
