// The article's times along the calendar.
//
// Laws: every time of the Analysis is either an event or in the tray; events are ordered by their
// first day, then by their place in the text; within(a, b) gives every event that meets the days
// from a to b.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "reader/article.h"
#include "reader/time_span.h"

namespace ae {

/// A time that has a place in the calendar. Days count from 1970-01-01.
struct TimelineEvent {
  std::uint32_t time = 0;      ///< of the Analysis
  double first = 0, last = 0;  ///< `last` lies behind the last day
  bool open_start = false;     ///< "until March": nothing tells when it begins
  bool open_end = false;
  bool vague = false;  ///< "about 1850": its ends are not sharp
};

class Timeline {
 public:
  Timeline() = default;
  explicit Timeline(const Article& article);

  const std::vector<TimelineEvent>& events() const { return events_; }
  /// Times without a place in the calendar (durations, sets, "now"), in text order.
  const std::vector<std::uint32_t>& tray() const { return tray_; }
  /// Events in the order in which the text tells them.
  const std::vector<std::uint32_t>& story() const { return story_; }
  /// The event of a time of the Analysis; kNone for one in the tray.
  std::uint32_t event_of(std::uint32_t time) const;
  /// The first and the last day of all; 0 and 1 where there is no event.
  double first_day() const { return first_day_; }
  double last_day() const { return last_day_; }
  /// A run of events, first and behind the last, that holds all which meet [from, to), and perhaps
  /// a few that do not. O(log n).
  std::pair<std::uint32_t, std::uint32_t> within(double from, double to) const;

 private:
  std::vector<TimelineEvent> events_;
  std::vector<double> furthest_;  ///< last day of all events up to this one
  std::vector<std::uint32_t> tray_;
  std::vector<std::uint32_t> story_;
  std::vector<std::uint32_t> event_of_;
  double first_day_ = 0;
  double last_day_ = 1;
};

/// The time next to `time` (kNone: before the first, or behind the last) in the order of the
/// calendar, the tray behind it; kNone at the ends.
std::uint32_t step_time(const Timeline& timeline, std::uint32_t time, int by);

/// Which sentences a brushed span of the calendar leaves: those that name a time within it.
class BrushedSentences {
 public:
  BrushedSentences() = default;
  BrushedSentences(const Article& article, const std::optional<DayRange>& brush);

  /// Nothing is brushed: every sentence passes.
  bool inactive() const { return !active_; }
  bool passes(std::uint32_t sentence) const;
  const std::vector<std::uint32_t>& inside() const { return inside_; }

 private:
  bool active_ = false;
  std::vector<std::uint32_t> inside_;  ///< in text order
};

/// Whether a time has a day within the span.
bool meets(const TimeExpression& time, const DayRange& range);

}  // namespace ae
