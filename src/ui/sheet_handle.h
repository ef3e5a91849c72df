// The sheet of panels on a narrow screen stands at one of three heights; its handle is dragged, or
// pressed to go to the next.
#pragma once

#include "ui/screen.h"

namespace ae {

class SheetHandle {
 public:
  /// Of the handle itself.
  static float thickness(const Screen& screen) { return screen.low ? 10.0f : 24.0f; }
  /// Height of the sheet with its handle, CSS px; follows the finger while it drags.
  float height(const Screen& screen, float screen_height, float top, float tabs);
  void build_handle(Screen& screen, Area sheet);
  bool dragged() const { return dragged_ > 0; }

 private:
  float low_ = 0, half_ = 0, full_ = 0;  ///< the heights to stand at
  float dragged_ = 0;                    ///< height under the finger; 0 while nothing is dragged
  float grabbed_ = 0;                    ///< from the sheet's top to the finger
  bool moved_ = false;
};

}  // namespace ae
