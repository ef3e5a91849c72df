#include "glyph_loader.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "browser_text.h"
#include "text/utf8.h"
#include "ui/shaped_words.h"

namespace ae {
namespace {

constexpr const char* kSans =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
constexpr const char* kSerif =
    "Charter, 'Bitstream Charter', 'Source Serif 4', 'Source Serif Pro', 'Iowan Old Style', "
    "Georgia, 'Noto Serif', serif";

struct RoleFace {
  ImFont* FontSet::* role;
  Face face;
};

// The first becomes ImGui's default.
constexpr RoleFace kFaces[] = {
    {&FontSet::sans, {"sans", "normal 400", kSans}},
    {&FontSet::sans_bold, {"sans bold", "normal 600", kSans}},
    {&FontSet::serif, {"serif", "normal 400", kSerif}},
    {&FontSet::serif_bold, {"serif bold", "normal 700", kSerif}},
    {&FontSet::serif_italic, {"serif italic", "italic 400", kSerif}},
};

// Above this many device pixels a glyph looks the same wherever it stands between two pixels.
constexpr float kLargeGlyphPixels = 40;

// Large enough for kerning in thousandths of an em.
constexpr float kKerningPixels = 100;

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) ||
         (code_point >= 0xD800 && code_point < 0xE000) || code_point > 0x10FFFF;
}

const GlyphLoader& loader_of(const ImFontAtlas& atlas) {
  return *static_cast<const GlyphLoader*>(atlas.UserData);
}

int face_of(const ImFontConfig& source) {
  return static_cast<int>(source.FontNo);
}

float density_of(const ImFontConfig& source, const ImFontBaked& baked) {
  return source.RasterizerDensity * baked.RasterizerDensity;
}

// The em is centred in ImGui's line, whose height is the font's size.
bool begin_size(ImFontAtlas* /*atlas*/, ImFontConfig* source, ImFontBaked* baked, void*) {
  const float density = density_of(*source, *baked);
  const TextBox box = measure_text({face_of(*source), baked->Size * density, 1, "x"});
  const float baseline = (baked->Size * density + box.ascent - box.descent) / 2;
  baked->Ascent = std::round(baseline) / density;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

// A stretched bitmap is averaged over the width of one device pixel, so that sampling it anywhere
// neither thins nor doubles stems (as in stb_truetype's prefilter, Barrett 2015).
void soften_rows(std::vector<std::uint8_t>& rgba, int width, int height) {
  for (int y = 0; y < height; ++y) {
    std::uint8_t* row =
        rgba.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
    int before = 0;
    for (int x = 0; x < width; ++x) {
      const int here = row[x * 4 + 3];
      row[x * 4 + 3] = static_cast<std::uint8_t>((before + here) / 2);
      before = here;
    }
  }
}

struct Bitmap {
  TextBox box;
  float stretch = 1;
  bool coloured = false;
  std::vector<std::uint8_t> rgba;
};

Bitmap paint_bitmap(TextRequest request) {
  Bitmap bitmap;
  bitmap.stretch = request.stretch;
  bitmap.box = measure_text(request);
  if (bitmap.box.width <= 0 || bitmap.box.height <= 0) return bitmap;
  bitmap.coloured = paint_text(request, bitmap.box, bitmap.rgba);
  if (request.stretch > 1 && !bitmap.coloured)
    soften_rows(bitmap.rgba, static_cast<int>(bitmap.box.width),
                static_cast<int>(bitmap.box.height));
  return bitmap;
}

void place_glyph(const Bitmap& bitmap, const ImFontBaked& baked, float density,
                 ImFontGlyph* glyph) {
  const TextBox& box = bitmap.box;
  const float across = 1 / (density * bitmap.stretch);
  // The average above moves the shape by half a column of the bitmap.
  const float left = box.left - (bitmap.stretch > 1 && !bitmap.coloured ? 0.5f : 0.f);
  glyph->X0 = left * across;
  glyph->X1 = (left + box.width) * across;
  glyph->Y0 = baked.Ascent + box.top / density;
  glyph->Y1 = baked.Ascent + (box.top + box.height) / density;
  glyph->Visible = true;
  glyph->Colored = bitmap.coloured;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar code_point, ImFontGlyph* glyph, float* advance) {
  const std::string text = loader_of(*atlas).text_of(code_point);
  if (text.empty()) return false;
  const float density = density_of(*source, *baked);
  const float pixels = baked->Size * density;
  TextRequest request{face_of(*source), pixels, 1, text};
  if (advance != nullptr) {
    *advance = measure_text(request).advance / density;
    return true;
  }
  request.stretch = pixels <= kLargeGlyphPixels ? 2.f : 1.f;
  const Bitmap bitmap = paint_bitmap(request);
  glyph->Codepoint = code_point;
  glyph->AdvanceX = bitmap.box.advance / density;
  if (bitmap.rgba.empty()) return true;
  const int width = static_cast<int>(bitmap.box.width);
  const ImFontAtlasRectId place =
      ImFontAtlasPackAddRect(atlas, width, static_cast<int>(bitmap.box.height));
  if (place == ImFontAtlasRectId_Invalid) return false;
  place_glyph(bitmap, *baked, density, glyph);
  glyph->PackId = place;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph,
                                     ImFontAtlasPackGetRect(atlas, place), bitmap.rgba.data(),
                                     ImTextureFormat_RGBA32, width * 4);
  return true;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code_point) {
  return !is_control(code_point);
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "browser";
  loader.FontSrcContainsGlyph = contains_glyph;
  loader.FontBakedInit = begin_size;
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

}  // namespace
}  // namespace ae

// The name under which Dear ImGui, built with IMGUI_ENABLE_FREETYPE, asks for a font engine that is
// not its own.
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static const ImFontLoader kLoader = ae::make_loader();
  return &kLoader;
}

namespace ae {

GlyphLoader::GlyphLoader(ShapedWord shaped_word) : shaped_word_(std::move(shaped_word)) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.UserData = this;
  int number = 0;
  for (const RoleFace& entry : kFaces) {
    declare_face(number, entry.face);
    ImFontConfig source;
    std::snprintf(source.Name, sizeof source.Name, "%s", entry.face.name);
    source.FontNo = static_cast<ImU32>(number++);
    source.FontLoader = ImGuiFreeType::GetFontLoader();
    source.PixelSnapH = false;
    fonts_.*entry.role = atlas.AddFont(&source);
  }
  fonts_.shapes_words = true;
  fonts_.kerning = [fonts = fonts_](const ImFont* font, std::string_view pair) {
    int face = 0;
    while (face + 1 < static_cast<int>(std::size(kFaces)) && fonts.*kFaces[face].role != font)
      ++face;
    const auto advance = [&](std::string_view text) {
      return measure_text({face, kKerningPixels, 1, text}).advance;
    };
    const std::uint32_t second = decode_at(pair, 0).size;
    return (advance(pair) - advance(pair.substr(0, second)) - advance(pair.substr(second))) /
           kKerningPixels;
  };
}

std::string GlyphLoader::text_of(char32_t code_point) const {
  std::string text;
  if (is_control(code_point)) return text;
  if (is_private_use(code_point)) text = shaped_word_(code_point);
  if (text.empty()) append_utf8(text, code_point);
  return text;
}

}  // namespace ae
