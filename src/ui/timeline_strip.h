// The dates of the article along the calendar, or along the text against the calendar (story
// order).
#pragma once

#include <string>
#include <vector>

#include "ui/screen.h"
#include "ui/timeline_scale.h"

namespace ae {

class TimelineStrip {
 public:
  void build(Screen& screen, Area area);
  /// Another article or analysis: shows all its dates.
  void reset() { fitted_ = nullptr; }

 private:
  struct Event {
    std::uint32_t time = 0;      ///< of the Analysis
    double first = 0, last = 0;  ///< days; `last` lies behind the last one
    bool open_start = false, open_end = false;
  };

  /// Where an event stands on the strip, canvas pixels.
  struct Placed {
    std::uint32_t event = 0;  ///< into events_
    std::size_t lane = 0;
    float x0 = 0, x1 = 0;
    float left = 0, right = 0;  ///< with the radius of a dot
    bool labelled = false;
  };

  void fit(const Screen& screen);
  void build_bar(Screen& screen, Area area);
  void build_calendar(Screen& screen, Area plot);
  void build_story(Screen& screen, Area plot);
  void draw_axis(Screen& screen, Area plot);
  void take_pan(Screen& screen, Area plot);
  static bool is_point(const Event& event, float width);
  void draw_event(Screen& screen, const Event& event, float x0, float x1, float y, bool hot);
  void place_events(Screen& screen, Area plot, std::size_t lanes);
  std::string label_of(const Screen& screen, std::uint32_t event) const;
  void point_at(Screen& screen, const Event& event, bool inside);
  void show_tip(Screen& screen);

  const Document* fitted_ = nullptr;
  std::vector<Event> events_;
  std::vector<Placed> placed_;
  std::uint32_t unplaced_ = 0;
  TimelineScale scale_;
  std::uint32_t pointed_ = kNone;
};

}  // namespace ae
