#include "support/headless_canvas.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace ae::test {
namespace {

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance) {
  if (advance) {
    *advance = baked->Size * 0.5f;
    return true;
  }
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = baked->Size * 0.5f;
  if (codepoint == ' ') return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, 2, 2);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  glyph->X1 = baked->Size * 0.5f;
  glyph->Y1 = baked->Size;
  glyph->Visible = true;
  glyph->PackId = id;
  unsigned char pixels[4] = {255, 255, 255, 255};
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels,
                                     ImTextureFormat_Alpha8, 2);
  return true;
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "fixed";
  loader.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
  loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
  loader.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    baked->Ascent = baked->Size * 0.8f;
    baked->Descent = baked->Size * -0.2f;
    return true;
  };
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

}  // namespace

HeadlessCanvas::HeadlessCanvas(float width, float height) : context_(ImGui::CreateContext()) {
  static const ImFontLoader loader = make_loader();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(width, height);
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImFontConfig config;
  config.FontLoader = &loader;
  config.SizePixels = 16;
  fonts_.sans = fonts_.serif = io.Fonts->AddFont(&config);
}

HeadlessCanvas::~HeadlessCanvas() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void HeadlessCanvas::serve_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

void HeadlessCanvas::frame(Explorer& explorer) {
  seconds_ += 1.0 / 60;
  ImGui::GetIO().DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  explorer.build_frame(seconds_);
  ImGui::Render();
  serve_textures();
  vertices_ = ImGui::GetDrawData()->TotalVtxCount;
}

int HeadlessCanvas::settle(Explorer& explorer, int most) {
  int frames = 0;
  while (explorer.wants_frame() && frames < most) {
    frame(explorer);
    ++frames;
  }
  return frames;
}

void HeadlessCanvas::move_to(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x, y);
}

void HeadlessCanvas::click(Explorer& explorer, float x, float y) {
  move_to(x, y);
  frame(explorer);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame(explorer);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frame(explorer);
  settle(explorer);
}

void load_whole(Explorer& explorer, const std::string& text) {
  explorer.load(text, "", "2025-03-10");
  while (explorer.work(100)) {
  }
}

}  // namespace ae::test
