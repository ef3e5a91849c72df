#include "ui/typesetter.h"

#include <cmath>

#include "text/utf8.h"

namespace ae {
namespace {

Face role_face(TextRole role) {
  switch (role) {
    case TextRole::kTitle:
    case TextRole::kHeading:
    case TextRole::kSubheading:
    case TextRole::kStrong:
      return Face::kSerifBold;
    case TextRole::kEmphasis:
      return Face::kSerifItalic;
    case TextRole::kPost:
    case TextRole::kCode:
      return Face::kSans;
    case TextRole::kPostStrong:
      return Face::kSansBold;
    default:
      return Face::kSerif;
  }
}

constexpr std::size_t kKerningSlots = 128;

/// Where a letter stands in a table of kernings: visible ASCII in its own place, quotation marks
/// in those of controls; 0 for what is set without kerning.
std::size_t kerning_slot(char32_t c) {
  if (c > ' ' && c < 0x7F) return c;
  constexpr std::u32string_view kQuotes = U"\u2018\u2019\u201C\u201D";
  const std::size_t quote = kQuotes.find(c);
  return quote == std::u32string_view::npos ? 0 : quote + 1;
}

/// Pairs that fonts draw as one glyph, whose width says nothing of kerning.
bool is_ligature(char32_t before, char32_t after) {
  return before == 'f' && (after == 'f' || after == 'i' || after == 'j' || after == 'l');
}

}  // namespace

void Typesetter::set_fonts(const FontSet& fonts) {
  fonts_ = fonts;
  kernings_ = {};
  ++generation_;
  body_ = 0;
  shaped_.enable(fonts.shapes_words);
}

ImFont* Typesetter::font(Face face) const {
  switch (face) {
    case Face::kSerif:
      return fonts_.serif;
    case Face::kSerifBold:
      return fonts_.serif_bold ? fonts_.serif_bold : fonts_.serif;
    case Face::kSerifItalic:
      return fonts_.serif_italic ? fonts_.serif_italic : fonts_.serif;
    case Face::kSans:
      return fonts_.sans;
    case Face::kSansBold:
      return fonts_.sans_bold ? fonts_.sans_bold : fonts_.sans;
  }
  return fonts_.sans;
}

void Typesetter::begin_frame(float body) {
  const bool changed = body != body_;
  body_ = body;
  for (std::size_t i = 0; i < kTextRoles; ++i) {
    const auto role = static_cast<TextRole>(i);
    RoleFace& face = faces_[i];
    face.face = role_face(role);
    face.font = font(face.face);
    face.size = std::floor(body * role_scale(role) + 0.5f);
    face.baked = face.font->GetFontBaked(face.size);
    face.ascent = face.baked->Ascent;
    face.descent = face.baked->Descent;
    if (changed) face.ascii.fill(-1.0f);
  }
}

float Typesetter::glyph_advance(RoleFace& face, char32_t c) {
  if (c >= 128) return face.baked->GetCharAdvance(static_cast<ImWchar>(c));
  float& known = face.ascii[c];
  if (known < 0) known = face.baked->GetCharAdvance(static_cast<ImWchar>(c));
  return known;
}

float Typesetter::kerning(const RoleFace& role, char32_t before, char32_t after) {
  if (!fonts_.kerning || before == 0) return 0;
  const std::size_t first = kerning_slot(before), second = kerning_slot(after);
  if (first == 0 || second == 0 || is_ligature(before, after)) return 0;
  KerningTable& table = kernings_[static_cast<std::size_t>(role.face)];
  if (table.empty()) table.assign(kKerningSlots * kKerningSlots, std::nanf(""));
  float& em = table[first * kKerningSlots + second];
  if (std::isnan(em)) {
    std::string pair;
    append_utf8(pair, before);
    append_utf8(pair, after);
    em = fonts_.kerning(role.font, pair);
  }
  return em * role.size;
}

float Typesetter::advance(std::string_view word, TextRole role, bool shaped) {
  RoleFace& face = faces_[static_cast<std::size_t>(role)];
  if (shaped) {
    if (const char32_t glyph = shaped_.code_point(word)) return glyph_advance(face, glyph);
  }
  float width = 0;
  char32_t before = 0;
  const auto size = static_cast<std::uint32_t>(word.size());
  for (std::uint32_t at = 0; at < size;) {
    const CodePoint point = decode_at(word, at);
    at += point.size;
    const bool reserved = is_private_use(point.value);
    width += kerning(face, before, point.value) +
             glyph_advance(face, reserved ? U'\uFFFD' : point.value);
    before = point.value;
  }
  return width;
}

float Typesetter::space(TextRole role) {
  return glyph_advance(faces_[static_cast<std::size_t>(role)], U' ');
}

float Typesetter::mean_letter() {
  // Letters and blanks in about the shares they have in English prose.
  constexpr std::string_view kSample =
      "the quick study of long sentences shows that most words are short and that readers rest at "
      "the ends of lines, where the eye returns to begin again";
  return advance(kSample, TextRole::kBody, false) / static_cast<float>(kSample.size());
}

float Typesetter::baseline(TextRole role, float line_height) const {
  const RoleFace& face = faces_[static_cast<std::size_t>(role)];
  const float text_height = face.ascent - face.descent;
  return std::floor((line_height - text_height) * 0.5f + face.ascent + 0.5f);
}

/// Glyphs are placed at fractions of a pixel across, as the layout measured them; the baseline is
/// snapped.
void Typesetter::draw_word(ImDrawList& list, float x, float baseline_y, std::string_view word,
                           TextRole role, bool shaped, ImU32 color) {
  const RoleFace& face = faces_[static_cast<std::size_t>(role)];
  const float top = std::floor(baseline_y - face.ascent + 0.5f);
  if (shaped) {
    if (const char32_t glyph = shaped_.code_point(word)) {
      draw_glyph(list, face, x, top, glyph, color);
      return;
    }
  }
  char32_t before = 0;
  const auto size = static_cast<std::uint32_t>(word.size());
  for (std::uint32_t at = 0; at < size;) {
    const CodePoint point = decode_at(word, at);
    at += point.size;
    const bool reserved = is_private_use(point.value);
    x += kerning(face, before, point.value);
    before = point.value;
    x += draw_glyph(list, face, x, top, reserved ? U'\uFFFD' : point.value, color);
  }
}

/// Returns the advance.
float Typesetter::draw_glyph(ImDrawList& list, const RoleFace& face, float x, float top, char32_t c,
                             ImU32 color) {
  const ImFontGlyph* glyph = face.baked->FindGlyph(static_cast<ImWchar>(c));
  if (!glyph) return 0;
  if (glyph->Visible) {
    list.PrimReserve(6, 4);
    list.PrimRectUV(ImVec2(x + glyph->X0, top + glyph->Y0), ImVec2(x + glyph->X1, top + glyph->Y1),
                    ImVec2(glyph->U0, glyph->V0), ImVec2(glyph->U1, glyph->V1),
                    glyph->Colored ? color | ~IM_COL32_A_MASK : color);
  }
  return glyph->AdvanceX;
}

float Typesetter::width(Face face, float size, std::string_view text) {
  const std::string shaped = shaped_.replace_in(text);
  return font(face)->CalcTextSizeA(size, 1e9f, 0, shaped.data(), shaped.data() + shaped.size()).x;
}

/// Faces differ in the room they leave above their letters; baselines stand 0.97 em below the top
/// whatever the face.
float Typesetter::baseline_shift(Face face, float size) const {
  constexpr float kBaseline = 0.97f;
  return std::floor(kBaseline * size + 0.5f) -
         std::floor(font(face)->GetFontBaked(size)->Ascent + 0.5f);
}

void Typesetter::draw(ImDrawList& list, ImVec2 at, Face face, float size, ImU32 color,
                      std::string_view text) {
  const std::string shaped = shaped_.in_visual_order(shaped_.replace_in(text));
  const float y = at.y + baseline_shift(face, size);
  list.AddText(font(face), size, ImVec2(std::floor(at.x + 0.5f), std::floor(y + 0.5f)), color,
               shaped.data(), shaped.data() + shaped.size());
}

float Typesetter::draw_cut(ImDrawList& list, ImVec2 at, float room, Face face, float size,
                           ImU32 color, std::string_view text) {
  const float whole = width(face, size, text);
  if (whole <= room) {
    draw(list, at, face, size, color, text);
    return whole;
  }
  const std::string shaped = shaped_.replace_in(text);
  const float dots = width(face, size, "\u2026");
  const char* cut = nullptr;
  const float kept = font(face)
                         ->CalcTextSizeA(size, std::max(room - dots, 0.0f), 0, shaped.data(),
                                         shaped.data() + shaped.size(), &cut)
                         .x;
  std::string_view part(shaped.data(), static_cast<std::size_t>(cut - shaped.data()));
  while (part.ends_with(' ')) part.remove_suffix(1);
  draw(list, at, face, size, color, std::string(part) + "\u2026");
  return kept + dots;
}

float Typesetter::draw_wrapped(ImDrawList& list, ImVec2 at, float room, Face face, float size,
                               ImU32 color, std::string_view text, int lines) {
  const std::string shaped = shaped_.replace_in(text);
  const float leading = std::floor(size * 1.4f + 0.5f);
  const char* begin = shaped.data();
  const char* const end = begin + shaped.size();
  float y = 0;
  for (int line = 0; line < lines && begin < end; ++line) {
    const char* stop = font(face)->CalcWordWrapPosition(size, begin, end, room);
    if (stop == begin) ++stop;
    const bool last = line + 1 == lines && stop < end;
    if (color != 0) {
      const std::string_view rest(begin, static_cast<std::size_t>((last ? end : stop) - begin));
      draw_cut(list, ImVec2(at.x, at.y + y), last ? room : 1e9f, face, size, color, rest);
    }
    y += leading;
    begin = stop;
    while (begin < end && (*begin == ' ' || *begin == '\n')) ++begin;
  }
  return y;
}

}  // namespace ae
