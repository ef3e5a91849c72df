// The legend: what each mark looks like and means, each with its switch; and how the text is set.
#include <cmath>
#include <string>

#include "reader/commands.h"
#include "ui/article_marks.h"
#include "ui/lens_marks.h"
#include "ui/mark_tip.h"
#include "ui/panels.h"
#include "ui/widgets.h"
#include "words/marks.h"

namespace ae {
namespace {

/// How a layer looks in the text, drawn on a sample word.
void draw_sample(Screen& screen, Layer layer, Area area) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Theme& theme = screen.theme;
  const float x0 = area.min.x;
  const float x1 = area.max.x;
  const float y = std::floor(area.max.y) - 2.5f;
  const auto line = [&](LineStyle style, ImU32 color) {
    draw_mark_line(list, style, x0, x1, y, color);
  };
  switch (layer) {
    case Layer::kScore:
      for (int i = 0; i < 4; ++i) {
        const float step = (x1 - x0) / 4;
        list.AddRectFilled(ImVec2(x0 + step * static_cast<float>(i), area.min.y),
                           ImVec2(x0 + step * static_cast<float>(i + 1), area.max.y),
                           with_alpha(theme.tint, 0.06f + 0.063f * static_cast<float>(i)));
      }
      return;
    case Layer::kEntities:
      return line(LineStyle::kSolid, theme.person);
    case Layer::kTimes:
      return line(LineStyle::kDotted, theme.time);
    case Layer::kQuotes:
      return line(LineStyle::kDouble, theme.quote);
    case Layer::kFigures:
      return line(LineStyle::kDashed, theme.figure);
    case Layer::kKeyphrases:
      return line(LineStyle::kThin, theme.keyphrase);
    case Layer::kHedges:
      return line(LineStyle::kDashDot, theme.hedge);
    case Layer::kTone:
      list.AddRectFilled(area.min, ImVec2((x0 + x1) * 0.5f, area.max.y),
                         with_alpha(theme.positive, 0.2f));
      list.AddRectFilled(ImVec2((x0 + x1) * 0.5f, area.min.y), area.max,
                         with_alpha(theme.negative, 0.2f));
      return;
    case Layer::kSearch:
      list.AddRectFilled(area.min, area.max, theme.found, 3);
      list.AddRect(area.min, area.max, theme.muted, 3);
      return;
    case Layer::kNotes:
      list.AddRectFilled(area.min, area.max, with_alpha(theme.note(NoteColour::kYellow), 0.25f), 3);
      return line(LineStyle::kWave, theme.note(NoteColour::kYellow));
    case Layer::kLens:
      draw_lens_bar(list, theme, ImVec2(x0 + 25, (area.min.y + area.max.y) * 0.5f), -1, 14, true);
      draw_lens_bar(list, theme, ImVec2(x0 + 25, (area.min.y + area.max.y) * 0.5f), 1, 14, true);
      return;
    case Layer::kWatchlist:
      list.AddRect(ImVec2(x0, area.min.y), area.max, theme.accent, 3, 0, 1.5f);
      return;
    case Layer::kCount:
      return;
  }
}

void draw_check(const Screen& screen, ImVec2 at, float size, bool on) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end(at.x + size, at.y + size);
  if (on) {
    list.AddRectFilled(at, end, screen.theme.accent, 4);
    const ImVec2 points[] = {ImVec2(at.x + size * 0.24f, at.y + size * 0.52f),
                             ImVec2(at.x + size * 0.43f, at.y + size * 0.72f),
                             ImVec2(at.x + size * 0.77f, at.y + size * 0.30f)};
    list.AddPolyline(points, 3, screen.theme.on_accent, 0, 2);
  } else {
    list.AddRect(at, end, screen.theme.muted, 4, 0, 1.5f);
  }
}

void build_layer(Screen& screen, Layer layer) {
  const auto slot = static_cast<std::size_t>(layer);
  Area area;
  const float height = control_height(screen) + 2;
  if (row(screen, kLayerNames[slot].name.data(), height, false, area))
    screen.want(ToggleLayer{layer});
  const float y = area.min.y + (height - screen.text) * 0.5f - 1;
  const float box = 16;
  draw_check(screen, ImVec2(area.min.x + 8, std::floor(area.min.y + (height - box) * 0.5f)), box,
             screen.state.view.shows(layer));
  screen.type.draw(*ImGui::GetWindowDrawList(), ImVec2(area.min.x + 34, y), Face::kSans,
                   screen.text, screen.theme.text, kLayerNames[slot].label);
  const float key_x = area.max.x - 18;
  const Command* command = find_command("layer." + std::string(kLayerNames[slot].name));
  if (!screen.touch)
    screen.type.draw(*ImGui::GetWindowDrawList(), ImVec2(key_x, y), Face::kSans, screen.text - 1,
                     screen.theme.muted, command ? command->key : std::string_view());
  draw_sample(screen, layer,
              {ImVec2(key_x - 66, area.min.y + 8), ImVec2(key_x - 16, area.max.y - 8)});
}

void build_kinds(Screen& screen) {
  group_heading(screen, words::marks::kKinds);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
    const auto type = static_cast<EntityType>(i);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_mark_line(list, entity_line(type), at.x + 8, at.x + 58,
                   std::floor(at.y + screen.text * 0.75f) + 0.5f, screen.theme.entity(type));
    screen.type.draw(list, ImVec2(at.x + 70, at.y), Face::kSans, screen.text, screen.theme.text,
                     kEntityTypeNames[i].label);
    ImGui::Dummy(ImVec2(1, screen.text * 1.4f + 2));
  }
}

void build_stepper(Screen& screen, const char* id, const std::string& label, int step, bool text) {
  ImGui::PushID(id);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  screen.type.draw(*ImGui::GetWindowDrawList(),
                   ImVec2(at.x + 8, at.y + (control_height(screen) - screen.text) * 0.5f - 1),
                   Face::kSans, screen.text, screen.theme.text, label);
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  const float width = button_width(screen, "\u2212") + button_width(screen, "+") + 6;
  ImGui::SetCursorScreenPos(ImVec2(right - width, at.y));
  const ViewChoices& view = screen.state.view;
  const auto change = [&](int by) {
    if (text)
      screen.want(ChangeTextPercent{by});
    else
      screen.want(SetMeasure{view.measure + by});
  };
  if (button(screen, "less", "\u2212", ButtonLook::kOutlined)) change(-step);
  item_tip(screen, label);
  ImGui::SameLine(0, 6);
  if (button(screen, "more", "+", ButtonLook::kOutlined)) change(+step);
  item_tip(screen, label);
  ImGui::PopID();
}

}  // namespace

void build_marks_panel(Screen& screen) {
  group_heading(screen, words::marks::kHeading, screen.touch ? "" : words::marks::kKey);
  for (std::size_t i = 0; i < kLayerNames.size(); ++i) build_layer(screen, static_cast<Layer>(i));
  build_kinds(screen);
  group_heading(screen, words::marks::kSetting);
  build_stepper(screen, "size", words::marks::text_size(screen.state.view.text_percent), 10, true);
  build_stepper(screen, "measure", words::marks::line_length(screen.state.view.measure), 3, false);
  group_heading(screen, words::marks::kTheme);
  for (std::size_t i = 0; i < kThemeNames.size(); ++i) {
    const auto choice = static_cast<ThemeChoice>(i);
    if (button(screen, kThemeNames[i].name.data(), kThemeNames[i].label, ButtonLook::kQuiet,
               choice == screen.state.view.theme))
      screen.want(SetTheme{choice});
    const float next =
        i + 1 < kThemeNames.size() ? button_width(screen, kThemeNames[i + 1].label) : 1e9f;
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - 12;
    if (ImGui::GetItemRectMax().x + 2 + next < right) ImGui::SameLine(0, 2);
  }
}

}  // namespace ae
