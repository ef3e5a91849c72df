#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ae {
namespace {

/// 0xRRGGBB as ImGui keeps colours.
constexpr ImU32 rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
  return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, alpha);
}

constexpr Theme kLight{
    .dark = false,
    .page = rgb(0xFCFBF8),
    .panel = rgb(0xF5F3EE),
    .card = rgb(0xFFFFFF),
    .border = rgb(0xDFDAD0),
    .hover = rgb(0x2A2520, 14),
    .text = rgb(0x211E1B),
    .muted = rgb(0x6A645C),
    .faint = rgb(0x78726A),
    .accent = rgb(0x9C3D22),
    .on_accent = rgb(0xFFFFFF),
    .tint = rgb(0xF2B01E),
    .selected = rgb(0xCFE0F7),
    .found = rgb(0xFFE08A),
    .person = rgb(0x1F5FB8),
    .organization = rgb(0x7B3FA6),
    .location = rgb(0x1D7A46),
    .other = rgb(0x5B6573),
    .time = rgb(0xB0530C),
    .quote = rgb(0x0F7680),
    .figure = rgb(0x8A5F00),
    .keyphrase = rgb(0xA8326B),
    .hedge = rgb(0x6E6A2B),
    .positive = rgb(0x1D7A46),
    .negative = rgb(0xB3352B),
};

constexpr Theme kDark{
    .dark = true,
    .page = rgb(0x17181A),
    .panel = rgb(0x1E2023),
    .card = rgb(0x26292D),
    .border = rgb(0x363A40),
    .hover = rgb(0xFFFFFF, 14),
    .text = rgb(0xE4E0D8),
    .muted = rgb(0xA39E94),
    .faint = rgb(0x85827B),
    .accent = rgb(0xF0916F),
    .on_accent = rgb(0x1B1310),
    .tint = rgb(0xE0A93A),
    .selected = rgb(0x294A74),
    .found = rgb(0x6B5414),
    .person = rgb(0x82B4FF),
    .organization = rgb(0xCBA3F5),
    .location = rgb(0x74CF92),
    .other = rgb(0xAAB4C2),
    .time = rgb(0xF2A965),
    .quote = rgb(0x63CBD4),
    .figure = rgb(0xE0BE62),
    .keyphrase = rgb(0xF08FBD),
    .hedge = rgb(0xC9C27A),
    .positive = rgb(0x74CF92),
    .negative = rgb(0xFF8B80),
};

constexpr Theme make_sepia() {
  Theme t = kLight;
  t.page = rgb(0xF6EEDC);
  t.panel = rgb(0xEFE5CF);
  t.card = rgb(0xFBF5E6);
  t.border = rgb(0xD8CAAB);
  t.text = rgb(0x3A2F22);
  t.muted = rgb(0x6B5A44);
  t.faint = rgb(0x776851);
  t.selected = rgb(0xD3DBE4);
  t.tint = rgb(0xE79A12);
  t.found = rgb(0xF7D36C);
  t.time = rgb(0xA24A08);
  t.location = rgb(0x1A6E3F);
  t.positive = rgb(0x1A6E3F);
  return t;
}

constexpr Theme make_contrast(bool dark) {
  Theme t = dark ? kDark : kLight;
  t.page = t.panel = t.card = dark ? rgb(0x000000) : rgb(0xFFFFFF);
  t.text = dark ? rgb(0xFFFFFF) : rgb(0x000000);
  t.border = dark ? rgb(0xC8C8C8) : rgb(0x4A4A4A);
  t.muted = dark ? rgb(0xDADADA) : rgb(0x333333);
  t.faint = dark ? rgb(0x9A9A9A) : rgb(0x6A6A6A);
  t.accent = dark ? rgb(0xFFC84A) : rgb(0x0A3D91);
  t.on_accent = dark ? rgb(0x000000) : rgb(0xFFFFFF);
  if (!dark) {
    t.person = rgb(0x0A3D91);
    t.organization = rgb(0x5A1E86);
    t.location = rgb(0x0B5A2B);
    t.time = rgb(0x8A3B00);
    t.quote = rgb(0x00555E);
    t.other = rgb(0x3C4550);
  }
  return t;
}

constexpr Theme kSepia = make_sepia();
constexpr Theme kContrastLight = make_contrast(false);
constexpr Theme kContrastDark = make_contrast(true);

float linear(std::uint32_t channel) {
  const float c = static_cast<float>(channel) / 255.0f;
  return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float luminance(ImU32 color) {
  const auto channel = [&](int shift) { return linear(color >> shift & 255u); };
  return 0.2126f * channel(IM_COL32_R_SHIFT) + 0.7152f * channel(IM_COL32_G_SHIFT) +
         0.0722f * channel(IM_COL32_B_SHIFT);
}

}  // namespace

ImU32 Theme::entity(EntityType type) const {
  switch (type) {
    case EntityType::kPerson:
      return person;
    case EntityType::kOrganization:
      return organization;
    case EntityType::kLocation:
      return location;
    case EntityType::kOther:
      return other;
  }
  return other;
}

ImU32 Theme::note(NoteColour colour) const {
  switch (colour) {
    case NoteColour::kGreen:
      return location;
    case NoteColour::kBlue:
      return person;
    case NoteColour::kPink:
      return keyphrase;
    default:
      return figure;
  }
}

const Theme& theme_of(ThemeChoice choice, const Surroundings& surroundings) {
  switch (choice) {
    case ThemeChoice::kLight:
      return kLight;
    case ThemeChoice::kDark:
      return kDark;
    case ThemeChoice::kSepia:
      return kSepia;
    case ThemeChoice::kContrast:
      return surroundings.dark ? kContrastDark : kContrastLight;
    default:
      if (surroundings.more_contrast) return surroundings.dark ? kContrastDark : kContrastLight;
      return surroundings.dark ? kDark : kLight;
  }
}

void apply_theme(const Theme& theme, bool coarse_pointer, ImGuiStyle& style) {
  const auto set = [&](ImGuiCol slot, ImU32 color) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color);
  };
  for (ImVec4& color : style.Colors) color = ImVec4(0, 0, 0, 0);
  set(ImGuiCol_Text, theme.text);
  set(ImGuiCol_TextDisabled, theme.muted);
  set(ImGuiCol_PopupBg, theme.card);
  set(ImGuiCol_Border, theme.border);
  set(ImGuiCol_FrameBg, theme.card);
  set(ImGuiCol_FrameBgHovered, theme.card);
  set(ImGuiCol_FrameBgActive, theme.card);
  set(ImGuiCol_ScrollbarGrab, with_alpha(theme.muted, 0.35f));
  set(ImGuiCol_ScrollbarGrabHovered, with_alpha(theme.muted, 0.55f));
  set(ImGuiCol_ScrollbarGrabActive, with_alpha(theme.muted, 0.75f));
  set(ImGuiCol_CheckMark, theme.accent);
  set(ImGuiCol_TextSelectedBg, theme.selected);
  set(ImGuiCol_InputTextCursor, theme.text);
  set(ImGuiCol_NavCursor, theme.accent);
  set(ImGuiCol_ModalWindowDimBg, with_alpha(theme.dark ? rgb(0x000000) : theme.text, 0.3f));
  style.WindowPadding = ImVec2(0, 0);
  style.FramePadding = coarse_pointer ? ImVec2(12, 11) : ImVec2(10, 7);
  style.ItemSpacing = ImVec2(8, 6);
  style.WindowRounding = style.ChildRounding = 0;
  style.FrameRounding = style.PopupRounding = 6;
  style.WindowBorderSize = style.ChildBorderSize = 0;
  style.FrameBorderSize = style.PopupBorderSize = 1;
  style.ScrollbarSize = coarse_pointer ? 6.0f : 10.0f;
  style.ScrollbarRounding = 5;
  style.AntiAliasedLinesUseTex = false;
}

Theme with_accent(Theme theme, std::uint32_t accent) {
  if (accent == kNoAccent) return theme;
  constexpr float kTextContrast = 4.5f;  // WCAG 2.2, 1.4.3
  const ImU32 wanted = rgb(accent);
  const auto readable = [&](ImU32 color) {
    return contrast(color, theme.page) >= kTextContrast &&
           contrast(color, theme.panel) >= kTextContrast &&
           contrast(color, theme.card) >= kTextContrast;
  };
  theme.accent = wanted;
  for (int step = 1; step <= 10 && !readable(theme.accent); ++step)
    theme.accent = mix(wanted, theme.text, static_cast<float>(step) / 10);
  const bool white = contrast(theme.accent, rgb(0xFFFFFF)) >= contrast(theme.accent, rgb(0x000000));
  theme.on_accent = white ? rgb(0xFFFFFF) : rgb(0x000000);
  return theme;
}

ImU32 with_alpha(ImU32 color, float alpha) {
  const auto a = static_cast<ImU32>(std::clamp(alpha, 0.0f, 1.0f) * 255.0f + 0.5f);
  return (color & ~IM_COL32_A_MASK) | a << IM_COL32_A_SHIFT;
}

ImU32 mix(ImU32 a, ImU32 b, float share) {
  ImU32 mixed = IM_COL32_A_MASK;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
    const auto from = static_cast<float>(a >> shift & 255u);
    const auto to = static_cast<float>(b >> shift & 255u);
    mixed |= static_cast<ImU32>(from + (to - from) * share + 0.5f) << shift;
  }
  return mixed;
}

float contrast(ImU32 a, ImU32 b) {
  const float la = luminance(a);
  const float lb = luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

}  // namespace ae
