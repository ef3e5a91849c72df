// Where the events of a timeline stand on a strip of so many pixels; what is crowded is gathered.
//
// Laws: every event in view stands alone or in exactly one cluster, which has at least two; in the
// calendar no two of them that stand in one lane overlap.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "reader/timeline.h"
#include "ui/timeline_scale.h"

namespace ae {

/// The room of a strip, CSS px.
struct StripRoom {
  float width = 600;
  float height = 100;
  float lane = 16;   ///< height of a lane of the calendar
  float badge = 30;  ///< width of a cluster's badge with its distance to the next
  float radius = 4.5f;
  friend bool operator==(const StripRoom&, const StripRoom&) = default;
};

/// Pixels from the strip's left edge; `y` from its top, the middle of the mark.
struct PlacedEvent {
  std::uint32_t event = 0;    ///< into Timeline::events
  float x0 = 0, x1 = 0;       ///< its days
  float left = 0, right = 0;  ///< what is drawn of it, without label
  float y = 0;
  bool point = false;  ///< too short to be seen as a span
  bool labelled = false;
};

struct PlacedCluster {
  std::uint32_t first_member = 0, count = 0;
  double first_day = 0, last_day = 0;
  float x = 0, y = 0;  ///< middle of its badge
};

/// The corners of the line that a story follows through the calendar.
struct StoryCorner {
  float x = 0, y = 0;
};

class TimelinePlaces {
 public:
  /// `label_width` tells how wide an event's label is.
  void place_calendar(const Timeline& timeline, const TimelineScale& scale, const StripRoom& room,
                      const std::function<float(std::uint32_t event)>& label_width);
  /// The text runs from top to bottom, time from left to right.
  void place_story(const Timeline& timeline, const Article& article, const TimelineScale& scale,
                   const StripRoom& room);

  const std::vector<PlacedEvent>& events() const { return events_; }
  const std::vector<PlacedCluster>& clusters() const { return clusters_; }
  /// Events of the Timeline.
  std::span<const std::uint32_t> members(const PlacedCluster& cluster) const {
    return std::span(members_).subspan(cluster.first_member, cluster.count);
  }
  const std::vector<StoryCorner>& line() const { return line_; }

 private:
  void clear();
  bool fill_lanes(const Timeline& timeline, const StripRoom& room,
                  const std::function<float(std::uint32_t)>& label_width);
  void place_single(std::vector<std::uint32_t>& members, const StripRoom& room);
  void add_cluster(const Timeline& timeline, std::span<const std::uint32_t> members, float x,
                   float y);

  std::vector<PlacedEvent> events_;
  std::vector<PlacedCluster> clusters_;
  std::vector<std::uint32_t> members_;
  std::vector<StoryCorner> line_;
  // While the calendar is being filled: what is in view, and which columns are crowded.
  std::vector<PlacedEvent> in_view_;
  std::vector<bool> crowded_;
};

}  // namespace ae
