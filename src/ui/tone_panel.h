// Tone along the text: a bar a sentence, up for positive and down for negative, and the strongest
// of both.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/screen.h"

namespace ae {

class TonePanel {
 public:
  void build(Screen& screen);

 private:
  void follow(const Screen& screen, std::size_t bars);
  void build_curve(Screen& screen);
  void draw_bars(Screen& screen, Area plot) const;
  void build_strongest(Screen& screen, bool positive, const std::vector<std::uint32_t>& found);

  std::uint64_t revision_ = 0;  ///< Screen::revision of all below
  std::size_t wanted_bars_ = 0;
  std::vector<float> bars_;
  std::vector<std::uint32_t> positive_, negative_;
};

}  // namespace ae
