#include "ui/lens_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "reader/labels.h"
#include "reader/lens_words.h"
#include "ui/lens_marks.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/lens.h"

namespace ae {
namespace {

constexpr float kScatterHeight = 190;
constexpr std::size_t kMostDots = 1500;
constexpr std::size_t kStrongest = 8;

bool is_own(const Screen& screen, const std::string& name) {
  const auto& own = screen.state.kept.lenses;
  return std::any_of(own.begin(), own.end(), [&](const Lens& lens) { return lens.name == name; });
}

/// Buttons side by side, over as many rows as they need.
class Flow {
 public:
  explicit Flow(Screen& screen) : screen_(screen) {}
  bool add(const char* id, std::string_view label, ButtonLook look, bool pressed = false) {
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - 12;
    const float width = button_width(screen_, label, look);
    if (begun_ && ImGui::GetItemRectMax().x + 4 + width < right) ImGui::SameLine(0, 4);
    begun_ = true;
    return button(screen_, id, label, look, pressed);
  }

 private:
  Screen& screen_;
  bool begun_ = false;
};

struct Dot {
  std::uint32_t sentence = kNone;
  ImVec2 at;
  float radius = 0;
};

/// Across: the place between the poles. Down: the order of the text.
std::vector<Dot> dots_of(const LensReading& reading, Area area) {
  std::vector<Dot> dots;
  const auto& sentences = reading.sentences;
  const std::size_t stride = sentences.size() / kMostDots + 1;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool shown = stride == 1 || i % stride == 0;
    if (!sentences[i].placed() || !shown) continue;
    const float across = (sentences[i].place + 1) * 0.5f;
    const float down = (static_cast<float>(i) + 0.5f) / static_cast<float>(sentences.size());
    dots.push_back({static_cast<std::uint32_t>(i),
                    ImVec2(area.min.x + across * area.width(), area.min.y + down * area.height()),
                    2.2f + sentences[i].evidence * 2.8f});
  }
  return dots;
}

void draw_axis(Screen& screen, ImDrawList& list, Area area) {
  for (const float share : {0.0f, 0.25f, 0.5f, 0.75f, 1.0f}) {
    const float x = std::floor(area.min.x + share * area.width()) + 0.5f;
    list.AddLine(ImVec2(x, area.min.y), ImVec2(x, area.max.y),
                 share == 0.5f ? screen.theme.muted : screen.theme.border);
  }
}

void build_scatter(Screen& screen) {
  const float width = ImGui::GetContentRegionAvail().x - 28;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Area area{ImVec2(at.x + 14, at.y + 4),
                  ImVec2(at.x + 14 + width, at.y + kScatterHeight - 4)};
  ImGui::SetCursorScreenPos(ImVec2(area.min.x, at.y));
  // By keyboard the same sentences are reached in the lists below.
  ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
  const bool clicked =
      ImGui::InvisibleButton("scatter", ImVec2(std::max(width, 1.0f), kScatterHeight));
  ImGui::PopItemFlag();
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_axis(screen, list, area);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  Dot nearest;
  float distance = 14 * 14;
  for (const Dot& dot : dots_of(*screen.lens, area)) {
    const bool chosen = screen.selected(SelectionKind::kSentence, dot.sentence);
    const bool lit = chosen || screen.hovered(SelectionKind::kSentence, dot.sentence);
    const float place = screen.lens->sentences[dot.sentence].place;
    list.AddCircleFilled(
        dot.at, dot.radius,
        with_alpha(lens_color(screen.theme, place < 0 ? 0 : 1), lit ? 1.0f : 0.72f));
    if (lit) list.AddCircle(dot.at, dot.radius + 3, screen.theme.text, 0, 1.5f);
    const float dx = dot.at.x - mouse.x;
    const float dy = dot.at.y - mouse.y;
    if (dx * dx + dy * dy >= distance) continue;
    distance = dx * dx + dy * dy;
    nearest = dot;
  }
  if (!hovered || nearest.sentence == kNone) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  screen.hover_on(SelectionKind::kSentence, nearest.sentence);
  if (clicked) screen.want(SelectSentence{nearest.sentence});
}

/// The signs of the poles at the ends of the scale, each with the number of its sentences.
void build_ends(Screen& screen) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float size = screen.text - 1;
  const auto label = [&](std::size_t side) {
    return (side == 0 ? "\u2212 " : "+ ") + grouped_number(screen.lens->sides[side].size());
  };
  screen.type.draw(list, ImVec2(at.x + 8, at.y), Face::kSansBold, size, lens_color(screen.theme, 0),
                   label(0));
  const std::string right = label(1);
  screen.type.draw(list,
                   ImVec2(at.x + width - 8 - screen.type.width(Face::kSansBold, size, right), at.y),
                   Face::kSansBold, size, lens_color(screen.theme, 1), right);
  const std::string middle = words::lens::between_count(screen.lens->balanced);
  screen.type.draw(
      list,
      ImVec2(std::floor(at.x + (width - screen.type.width(Face::kSans, size, middle)) * 0.5f),
             at.y),
      Face::kSans, size, screen.theme.muted, middle);
  ImGui::Dummy(ImVec2(width, size * 1.5f));
}

void build_side(Screen& screen, std::size_t side) {
  const auto& found = screen.lens->sides[side];
  if (found.empty()) return;
  group_heading(screen, (side == 0 ? "\u2212 " : "+ ") + pole_words(screen.state.lens, side, 34));
  for (std::size_t i = 0; i < std::min(found.size(), kStrongest); ++i) {
    const std::uint32_t sentence = found[i];
    ImGui::PushID(static_cast<int>(sentence));
    TextRow text;
    text.title = cue_words(screen.article, *screen.lens, sentence);
    text.words = short_text(screen.article.document(),
                            screen.article.analysis().sentences[sentence].span, 180);
    text.side = place_words(screen.lens->sentences[sentence].place);
    text.stripe = lens_color(screen.theme, side);
    if (text_row(screen, "placed", text, screen.selected(SelectionKind::kSentence, sentence)))
      screen.want(SelectSentence{sentence});
    if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kSentence, sentence);
    ImGui::PopID();
  }
}

}  // namespace

void LensPanel::build_poles(Screen& screen) {
  if (shown_ != screen.state.lens) {
    shown_ = screen.state.lens;
    poles_ = shown_.poles;
  }
  constexpr std::array<const char*, 2> kIds{"##pole0", "##pole1"};
  constexpr std::array<const char*, 2> kHints{words::lens::kOnePoleHint,
                                              words::lens::kOtherPoleHint};
  for (std::uint32_t side = 0; side < 2; ++side) {
    group_heading(screen, side == 0 ? words::lens::kOnePole : words::lens::kOtherPole);
    const bool entered = text_field(screen, kIds[side], kHints[side], poles_[side]);
    if (entered || ImGui::IsItemDeactivatedAfterEdit())
      screen.want(SetLensPole{side, poles_[side], false});
  }
}

void LensPanel::build_choices(Screen& screen) {
  const auto choose = [&](Flow& flow, const Lens& lens, std::size_t index) {
    ImGui::PushID(static_cast<int>(index));
    const bool chosen = lens.name == screen.state.lens.name;
    if (flow.add(lens.name.c_str(), lens.name, ButtonLook::kOutlined, chosen)) {
      screen.want(SetLens{chosen ? Lens{} : lens});
      choosing_ = false;
    }
    ImGui::PopID();
  };
  Flow flow(screen);
  std::size_t index = 0;
  if (!screen.state.kept.lenses.empty()) {
    group_heading(screen, words::lens::kOwn);
    for (const Lens& lens : screen.state.kept.lenses) choose(flow, lens, index++);
  }
  group_heading(screen, words::lens::kGiven);
  Flow presets(screen);
  for (const Lens& lens : preset_lenses()) choose(presets, lens, index++);
}

void LensPanel::build_keeping(Screen& screen) {
  const Lens& lens = screen.state.lens;
  const bool own = is_own(screen, lens.name);
  if (naming_ != Naming::kNo) {
    const bool entered = text_field(screen, "##name", words::lens::kNameOf, name_,
                                    std::exchange(naming_began_, false));
    if (entered && !name_.empty()) {
      if (naming_ == Naming::kKeep)
        screen.want(SaveLens{name_});
      else
        screen.want(RenameLens{lens.name, name_});
    }
    if (entered || ImGui::IsKeyPressed(ImGuiKey_Escape)) naming_ = Naming::kNo;
    return;
  }
  const auto begin = [&](Naming naming, std::string name) {
    naming_ = naming;
    naming_began_ = true;
    name_ = std::move(name);
  };
  Flow flow(screen);
  if (flow.add("choose", words::lens::kOthers, ButtonLook::kQuiet, choosing_))
    choosing_ = !choosing_;
  if (flow.add("keep", own ? words::lens::kKeepChanges : words::lens::kKeepAs,
               ButtonLook::kQuiet)) {
    if (own)
      screen.want(SaveLens{lens.name});
    else
      begin(Naming::kKeep, lens.name);
  }
  if (own && flow.add("rename", words::common::kRename, ButtonLook::kQuiet))
    begin(Naming::kRename, lens.name);
  if (own && flow.add("delete", words::common::kDelete, ButtonLook::kQuiet))
    screen.want(DeleteLens{lens.name});
  if (flow.add("clear", words::lens::kPutAway, ButtonLook::kQuiet)) screen.want(SetLens{});
  if (screen.can_undo && flow.add("undo", words::common::kUndo, ButtonLook::kQuiet))
    screen.want(Undo{});
}

void LensPanel::build(Screen& screen) {
  build_poles(screen);
  if (screen.state.lens.empty()) {
    note(screen, words::lens::kIntro);
    if (screen.can_undo && button(screen, "undo", words::common::kUndo)) screen.want(Undo{});
    choosing_ = false;
    return build_choices(screen);
  }
  build_keeping(screen);
  if (choosing_) build_choices(screen);
  if (!screen.lens_status.empty()) note(screen, screen.lens_status);
  if (!screen.article.analysed() || !screen.lens || screen.lens->sentences.empty()) {
    return note(screen, words::lens::kReading);
  }
  const bool placed =
      std::any_of(screen.lens->sentences.begin(), screen.lens->sentences.end(),
                  [](const LensPlacement& placement) { return placement.placed(); });
  if (placed) {
    group_heading(screen, words::lens::kBetween, words::lens::kDownward);
    build_ends(screen);
    build_scatter(screen);
    build_side(screen, 0);
    build_side(screen, 1);
  } else {
    note(screen, words::lens::kNone);
  }
}

}  // namespace ae
