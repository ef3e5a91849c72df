// The lens: its poles as fields, lenses to choose, the sentences as dots between the poles, and the
// strongest of each side with the words that drew them there.
#pragma once

#include <array>
#include <string>

#include "ui/screen.h"

namespace ae {

class LensPanel {
 public:
  void build(Screen& screen);

 private:
  void build_poles(Screen& screen);
  void build_choices(Screen& screen);
  void build_keeping(Screen& screen);

  Lens shown_;  ///< whose words the fields were filled with
  std::array<std::string, 2> poles_;
  enum class Naming : std::uint8_t { kNo, kKeep, kRename } naming_ = Naming::kNo;
  bool naming_began_ = false;
  bool choosing_ = false;  ///< the other lenses are shown
  std::string name_;
};

}  // namespace ae
