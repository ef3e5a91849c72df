// The dates of the article along the calendar, or along the text against the calendar (story
// order). Zoomed by wheel with Ctrl, pinch and buttons; panned by dragging; brushed by dragging
// with Shift or in the mode for it.
#pragma once

#include <string>
#include <vector>

#include "ui/screen.h"
#include "ui/timeline_places.h"
#include "ui/timeline_scale.h"

namespace ae {

inline constexpr float kStripPadding = 16;

class TimelineStrip {
 public:
  /// Height when it is closed: that of its bar.
  static float bar_height(const Screen& screen);
  void build(Screen& screen, Area area);
  /// Another article or analysis: shows all its dates.
  void reset();
  /// Below 1 shows fewer days, 0 all. Around the middle.
  void zoom(double factor);
  /// The same around the day under `place`; false where that is not on the strip.
  bool zoom_at(ImVec2 place, double factor);
  /// Sideways, by pixels; false where `place` is not on the strip or nothing lies there.
  bool pan_at(ImVec2 place, float pixels);

 private:
  enum class Press : std::uint8_t { kNone, kDown, kPanning, kBrushing };

  void fit(const Screen& screen);
  void follow_selection(const Screen& screen);
  void lay_out(Screen& screen, Area plot);
  void build_empty(Screen& screen, Area plot);
  void build_plot(Screen& screen, Area plot);
  void take_press(Screen& screen, Area plot);
  void take_keys(Screen& screen);
  void end_press(Screen& screen, Area plot);
  void find_pointed(const Screen& screen, ImVec2 origin);
  void open_cluster(Screen& screen, const PlacedCluster& cluster);
  void show_tip(Screen& screen) const;
  double day_under(Area plot, float x) const;

  // timeline_bar.cpp
  void build_bar(Screen& screen, Area area);
  float build_buttons(Screen& screen, float right, float y);
  void build_brush_chip(Screen& screen, float x, float right, float y);
  void build_list(Screen& screen);
  void open_list(std::vector<std::uint32_t> times);

  // timeline_marks.cpp
  void draw_axis(Screen& screen, Area plot) const;
  void draw_brush(Screen& screen, Area plot) const;
  void draw_story_ground(Screen& screen, ImVec2 origin) const;
  void draw_event(Screen& screen, const PlacedEvent& placed, ImVec2 origin) const;
  void draw_cluster(Screen& screen, const PlacedCluster& cluster, ImVec2 origin, bool hot) const;

  const Document* fitted_ = nullptr;
  TimelineScale scale_;
  TimelinePlaces places_;
  StripRoom room_;
  bool laid_out_ = false;
  double laid_first_ = 0, laid_last_ = 0;
  TimelineOrder laid_order_ = TimelineOrder::kCalendar;
  std::vector<float> label_widths_;  ///< by event; below 0 where not measured yet
  float label_size_ = 0;
  Selection followed_;

  Area plot_{};
  Press press_ = Press::kNone;
  double pressed_day_ = 0;
  float pressed_x_ = 0;
  bool selects_range_ = false;  ///< a plain drag brushes
  std::uint32_t pointed_event_ = kNone;
  std::uint32_t pointed_cluster_ = kNone;
  std::vector<std::uint32_t> listed_;  ///< times in the list that is open
  bool opens_list_ = false;
};

/// The words of a time in the text, for its label.
std::string timeline_label(const Screen& screen, std::uint32_t event);

}  // namespace ae
