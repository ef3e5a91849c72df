// An ImGui context without a window: frames are built and their vertices counted, nothing is drawn.
#pragma once

#include <string>

#include "ui/explorer.h"

struct ImGuiContext;

namespace ae::test {

/// Every glyph is half as wide as the font is high, so that tests can reckon with widths.
class HeadlessCanvas {
 public:
  HeadlessCanvas(float width, float height);
  ~HeadlessCanvas();
  HeadlessCanvas(const HeadlessCanvas&) = delete;
  HeadlessCanvas& operator=(const HeadlessCanvas&) = delete;

  FontSet fonts() const { return fonts_; }
  /// One frame, a sixtieth of a second after the last one.
  void frame(Explorer& explorer);
  /// Frames until none is wanted; gives up after `most`. Returns how many there were.
  int settle(Explorer& explorer, int most = 600);
  void move_to(float x, float y);
  void click(Explorer& explorer, float x, float y);
  int vertices() const { return vertices_; }

 private:
  void serve_textures();

  ImGuiContext* context_ = nullptr;
  FontSet fonts_;
  double seconds_ = 1;
  int vertices_ = 0;
};

/// Loads a text and goes on until its analysis is done.
void load_whole(Explorer& explorer, const std::string& text);

}  // namespace ae::test
