#include "faces.h"

#include <imgui.h>

#include <cfloat>
#include <filesystem>
#include <initializer_list>
#include <vector>

namespace ae {
namespace {

namespace fs = std::filesystem;

/// A size below 0 tells ImGui's loader that sizes are those of the em, as in a browser.
constexpr float kEmPixels = -1;

std::vector<fs::path> font_folders(const std::string& folder) {
  std::vector<fs::path> folders;
  if (!folder.empty()) folders.emplace_back(folder);
  for (const char* place : {"/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts",
                            "/System/Library/Fonts", "C:/Windows/Fonts"})
    folders.emplace_back(place);
  return folders;
}

/// The first of the named files that lies anywhere in the folders; "" where none does.
std::string find_face(const std::vector<fs::path>& folders,
                      std::initializer_list<const char*> names) {
  for (const char* name : names) {
    for (const fs::path& folder : folders) {
      std::error_code error;
      auto file = fs::recursive_directory_iterator(
          folder, fs::directory_options::skip_permission_denied, error);
      for (; !error && file != fs::recursive_directory_iterator(); file.increment(error)) {
        if (file->path().filename() == name) return file->path().string();
      }
    }
  }
  return {};
}

ImFont* add_face(const std::string& path, const std::vector<std::string>& fallbacks) {
  if (path.empty()) return nullptr;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontConfig config;
  config.OversampleH = 2;
  config.PixelSnapV = true;
  config.SizePixels = kEmPixels;
  config.GlyphMaxAdvanceX = -FLT_MAX;  // ImGui scales this limit by the sign of the size
  ImFont* font = atlas.AddFontFromFileTTF(path.c_str(), 0, &config);
  config.MergeMode = true;
  for (const std::string& fallback : fallbacks) {
    if (font && !fallback.empty()) atlas.AddFontFromFileTTF(fallback.c_str(), 0, &config);
  }
  return font;
}

}  // namespace

FontSet load_faces(const std::string& folder) {
  const std::vector<fs::path> folders = font_folders(folder);
  std::vector<std::string> fallbacks;
  fallbacks.push_back(find_face(folders, {"NotoSans-Regular.ttf", "DejaVuSans.ttf", "Arial.ttf"}));
  fallbacks.push_back(find_face(folders, {"DejaVuSans.ttf"}));
  fallbacks.push_back(find_face(
      folders, {"NotoSansCJK-Regular.ttc", "wqy-microhei.ttc", "DroidSansFallbackFull.ttf"}));
  FontSet faces;
  const auto add = [&](std::initializer_list<const char*> names) {
    return add_face(find_face(folders, names), fallbacks);
  };
  faces.sans = add({"Inter-Regular.otf", "Inter-Regular.ttf", "NotoSans-Regular.ttf",
                    "DejaVuSans.ttf", "Arial.ttf"});
  faces.sans_bold = add({"Inter-SemiBold.otf", "Inter-SemiBold.ttf", "NotoSans-SemiBold.ttf",
                         "DejaVuSans-Bold.ttf", "Arial Bold.ttf"});
  faces.serif =
      add({"SourceSerif4-Regular.ttf", "NotoSerif-Regular.ttf", "DejaVuSerif.ttf", "Georgia.ttf"});
  faces.serif_bold = add({"SourceSerif4-Semibold.ttf", "NotoSerif-SemiBold.ttf",
                          "DejaVuSerif-Bold.ttf", "Georgia Bold.ttf"});
  faces.serif_italic = add({"SourceSerif4-It.ttf", "NotoSerif-Italic.ttf", "DejaVuSerif-Italic.ttf",
                            "Georgia Italic.ttf"});
  return faces;
}

}  // namespace ae
