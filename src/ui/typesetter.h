// Faces and sizes: measures words for the layout, draws words on the article and lines of text on
// panels.
#pragma once

#include <imgui.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "reader/line_layout.h"
#include "ui/fonts.h"
#include "ui/shaped_words.h"

namespace ae {

enum class Face : std::uint8_t { kSerif, kSerifBold, kSerifItalic, kSans, kSansBold };

class Typesetter final : public TextMeasure {
 public:
  void set_fonts(const FontSet& fonts);
  bool ready() const { return fonts_.serif != nullptr && fonts_.sans != nullptr; }
  /// Grows with each set_fonts, so that layouts know when they are out of date.
  int generation() const { return generation_; }
  /// Size of body text in CSS pixels for what follows. Looks fonts up anew: to be called once a
  /// frame.
  void begin_frame(float body);

  float advance(std::string_view word, TextRole role, bool shaped) override;
  float space(TextRole role) override;
  /// Mean width of a letter of running English in body text; a measure of 66 is 66 of these.
  float mean_letter();
  /// Distance from a line's top to its baseline, pixel-snapped.
  float baseline(TextRole role, float line_height) const;
  float size_of(TextRole role) const { return faces_[static_cast<std::size_t>(role)].size; }

  /// Draws a word with its baseline at `baseline_y`.
  void draw_word(ImDrawList& list, float x, float baseline_y, std::string_view word, TextRole role,
                 bool shaped, ImU32 color);

  ImFont* font(Face face) const;
  /// What draw() adds to a top so that all faces share one baseline.
  float baseline_shift(Face face, float size) const;
  float width(Face face, float size, std::string_view text);
  /// Draws one line with its top at `at`.
  void draw(ImDrawList& list, ImVec2 at, Face face, float size, ImU32 color, std::string_view text);
  /// The same, cut with an ellipsis to `room`; returns the width drawn.
  float draw_cut(ImDrawList& list, ImVec2 at, float room, Face face, float size, ImU32 color,
                 std::string_view text);
  /// Draws wrapped text, at most `lines` of them; returns the height drawn (`color` 0 only
  /// measures).
  float draw_wrapped(ImDrawList& list, ImVec2 at, float room, Face face, float size, ImU32 color,
                     std::string_view text, int lines = 100);

  ShapedWords& shaped_words() { return shaped_; }
  const ShapedWords& shaped_words() const { return shaped_; }

 private:
  struct RoleFace {
    ImFont* font = nullptr;
    ImFontBaked* baked = nullptr;
    float size = 0;
    float ascent = 0;
    float descent = 0;
    std::array<float, 128> ascii{};
    Face face = Face::kSerif;
  };
  /// Of letters by their slots, in em; NaN until the loader was asked. Empty until the first pair.
  using KerningTable = std::vector<float>;
  float glyph_advance(RoleFace& face, char32_t c);
  static float draw_glyph(ImDrawList& list, const RoleFace& face, float x, float top, char32_t c,
                          ImU32 color);

  float kerning(const RoleFace& role, char32_t before, char32_t after);

  FontSet fonts_;
  std::array<KerningTable, 5> kernings_;  ///< by Face
  int generation_ = 0;
  float body_ = 0;
  std::array<RoleFace, kTextRoles> faces_;
  ShapedWords shaped_;
};

}  // namespace ae
