// The menu of what is selected: at the pointer, under a finger that rests, or below the words.
#pragma once

#include <optional>

#include "ui/screen.h"

namespace ae {

class ContextMenu {
 public:
  /// Opens at a place of the canvas in the next frame.
  void open_at(ImVec2 place) { wanted_ = place; }
  void build(Screen& screen);

 private:
  std::optional<ImVec2> wanted_;
  ImVec2 place_{};
};

}  // namespace ae
