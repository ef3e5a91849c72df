#include "ui/timeline_places.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace ae {
namespace {

constexpr int kMostLabels = 120;
constexpr float kBeyond = 60;       // px outside the strip where an event may still show an end
constexpr float kLabelGap = 5;      // between a mark and its label
constexpr float kLabelMargin = 10;  // behind a label
constexpr float kStoryMargin = 7;   // above the first and below the last line of the story
constexpr float kStoryCell = 16;    // height within which a story's events are gathered

PlacedEvent place_in_time(const TimelineEvent& event, std::uint32_t index,
                          const TimelineScale& scale, const StripRoom& room) {
  PlacedEvent placed{index};
  placed.x0 = scale.place(event.first, room.width);
  placed.x1 = scale.place(event.last, room.width);
  const bool bounded = !event.open_start && !event.open_end;
  placed.point =
      bounded && (event.last - event.first <= 1 || placed.x1 - placed.x0 < 2 * room.radius + 1);
  const float middle = (placed.x0 + placed.x1) * 0.5f;
  placed.left = placed.point ? middle - room.radius - 1 : placed.x0;
  placed.right = placed.point ? middle + room.radius + 1 : std::max(placed.x1, placed.x0 + 4) + 2;
  return placed;
}

std::size_t column_of(const PlacedEvent& placed, const StripRoom& room, std::size_t columns) {
  const float at = placed.point ? (placed.left + placed.right) * 0.5f : placed.left;
  const float column = std::floor(std::clamp(at, 0.0f, room.width - 1) / room.badge);
  return std::min(static_cast<std::size_t>(std::max(column, 0.0f)), columns - 1);
}

/// The ends of what stands in each lane, with and without labels.
struct Lanes {
  std::vector<float> label_ends;
  std::vector<float> mark_ends;
  std::vector<std::size_t> last;  ///< the event that stands last

  explicit Lanes(std::size_t count)
      : label_ends(count, -1e9f), mark_ends(count, -1e9f), last(count, SIZE_MAX) {}
  std::size_t size() const { return last.size(); }
  static std::size_t free_of(const std::vector<float>& ends, float left, std::size_t lowest) {
    const auto begin = ends.begin() + static_cast<std::ptrdiff_t>(std::min(lowest, ends.size()));
    const auto found = std::find_if(begin, ends.end(), [&](float end) { return end <= left; });
    return static_cast<std::size_t>(found - ends.begin());
  }
  /// A lane with room from `left` on; where only a label is in the way, that label is given up.
  std::size_t take(float left, std::size_t lowest, std::vector<PlacedEvent>& events) {
    std::size_t lane = free_of(label_ends, left, lowest);
    if (lane < size()) return lane;
    lane = free_of(mark_ends, left, lowest);
    if (lane < size() && last[lane] < events.size()) events[last[lane]].labelled = false;
    return lane;
  }
  void fill(std::size_t lane, float mark_end, float label_end, std::size_t event) {
    mark_ends[lane] = mark_end;
    label_ends[lane] = label_end;
    last[lane] = event;
  }
};

/// The columns whose events are gathered.
class Columns {
 public:
  Columns(const std::vector<bool>& crowded, float width) : width_(width), before_{0} {
    for (const bool one : crowded) before_.push_back(before_.back() + (one ? 1 : 0));
  }
  bool is_crowded(std::size_t column) const { return before_[column + 1] > before_[column]; }
  /// Whether a gathered column meets the pixels from `left` to `right`.
  bool any_between(float left, float right) const {
    const auto last = static_cast<float>(before_.size() - 2);
    const auto column = [&](float x) {
      return static_cast<std::size_t>(std::clamp(std::floor(x / width_), 0.0f, last));
    };
    return before_[column(right) + 1] > before_[column(left)];
  }

 private:
  float width_;
  std::vector<int> before_;  ///< how many crowded columns stand before each
};

}  // namespace

void TimelinePlaces::clear() {
  events_.clear();
  clusters_.clear();
  members_.clear();
  line_.clear();
}

void TimelinePlaces::add_cluster(const Timeline& timeline, std::span<const std::uint32_t> members,
                                 float x, float y) {
  PlacedCluster cluster{static_cast<std::uint32_t>(members_.size()),
                        static_cast<std::uint32_t>(members.size())};
  cluster.first_day = timeline.events()[members.front()].first;
  cluster.last_day = cluster.first_day;
  for (const std::uint32_t event : members) {
    cluster.first_day = std::min(cluster.first_day, timeline.events()[event].first);
    cluster.last_day = std::max(cluster.last_day, timeline.events()[event].last);
  }
  cluster.x = x;
  cluster.y = y;
  members_.insert(members_.end(), members.begin(), members.end());
  clusters_.push_back(cluster);
}

void TimelinePlaces::place_calendar(const Timeline& timeline, const TimelineScale& scale,
                                    const StripRoom& room,
                                    const std::function<float(std::uint32_t)>& label_width) {
  in_view_.clear();
  const double beyond = scale.days() * static_cast<double>(kBeyond / room.width);
  const auto [begin, end] = timeline.within(scale.first() - beyond, scale.last() + beyond);
  for (std::uint32_t i = begin; i < end; ++i) {
    const PlacedEvent placed = place_in_time(timeline.events()[i], i, scale, room);
    if (placed.right >= -kBeyond && placed.left <= room.width + kBeyond) in_view_.push_back(placed);
  }
  std::sort(in_view_.begin(), in_view_.end(), [](const PlacedEvent& a, const PlacedEvent& b) {
    return a.left != b.left ? a.left < b.left : a.event < b.event;
  });
  crowded_.assign(std::max<std::size_t>(static_cast<std::size_t>(room.width / room.badge), 1),
                  false);
  // Each round that is left incomplete has made a column crowded, so that the last one comes.
  while (!fill_lanes(timeline, room, label_width)) {
  }
}

/// One round. An event that finds no lane makes its column crowded, so that the next round gathers
/// what is short in that column; true where none was left over. Badges stand in the lowest lane,
/// each in the middle of its own column.
bool TimelinePlaces::fill_lanes(const Timeline& timeline, const StripRoom& room,
                                const std::function<float(std::uint32_t)>& label_width) {
  clear();
  const auto lane_count = static_cast<std::size_t>(std::max(room.height / room.lane, 1.0f));
  Lanes lanes(lane_count);
  const Columns columns(crowded_, room.badge);
  std::vector<std::vector<std::uint32_t>> gathered(crowded_.size());
  bool complete = true;
  int labels_left = kMostLabels;
  for (const PlacedEvent& candidate : in_view_) {
    const std::size_t column = column_of(candidate, room, crowded_.size());
    const bool crowded = columns.is_crowded(column);
    if (crowded && candidate.right - candidate.left <= room.badge) {
      gathered[column].push_back(candidate.event);
      continue;
    }
    PlacedEvent placed = candidate;
    const float width = labels_left-- > 0 ? label_width(placed.event) : 1e9f;
    const float label_end = placed.right + kLabelGap + width;
    const bool label_fits = label_end <= room.width + kLabelMargin;
    const auto above_badges = [&](float right) {
      return columns.any_between(placed.left, right) ? std::size_t{1} : std::size_t{0};
    };
    std::size_t lane =
        lanes.take(placed.left, above_badges(label_fits ? label_end : placed.right), events_);
    if (lane >= lane_count) lane = lanes.take(placed.left, above_badges(placed.right), events_);
    if (lane >= lane_count) {
      complete = complete && crowded;
      if (crowded) gathered[column].push_back(candidate.event);
      crowded_[column] = true;
      continue;
    }
    placed.y = room.height - (static_cast<float>(lane) + 0.5f) * room.lane;
    placed.labelled = label_fits && (lane > 0 || !columns.any_between(placed.left, label_end));
    lanes.fill(lane, placed.right, placed.labelled ? label_end + kLabelMargin : placed.right,
               events_.size());
    events_.push_back(placed);
  }
  for (std::size_t column = 0; complete && column < gathered.size(); ++column) {
    std::vector<std::uint32_t>& members = gathered[column];
    if (members.size() == 1) place_single(members, room);
    if (members.size() > 1)
      add_cluster(timeline, members, (static_cast<float>(column) + 0.5f) * room.badge,
                  room.height - 0.5f * room.lane);
  }
  return complete;
}

/// What would be gathered alone stands in the lowest lane, which is kept free for it; or is
/// gathered with the mark whose end it meets there.
void TimelinePlaces::place_single(std::vector<std::uint32_t>& members, const StripRoom& room) {
  PlacedEvent placed = *std::find_if(in_view_.begin(), in_view_.end(), [&](const PlacedEvent& p) {
    return p.event == members.front();
  });
  placed.y = room.height - 0.5f * room.lane;
  const auto met = std::find_if(events_.begin(), events_.end(), [&](const PlacedEvent& other) {
    return other.y == placed.y && other.left < placed.right && placed.left < other.right;
  });
  if (met == events_.end()) {
    events_.push_back(placed);
    members.clear();
  } else {
    members.push_back(met->event);
    events_.erase(met);
  }
}

void TimelinePlaces::place_story(const Timeline& timeline, const Article& article,
                                 const TimelineScale& scale, const StripRoom& room) {
  clear();
  const auto length =
      static_cast<float>(std::max<std::size_t>(article.document().text().size(), 1));
  const float height = std::max(room.height - 2 * kStoryMargin, 1.0f);
  in_view_.clear();
  for (const std::uint32_t index : timeline.story()) {
    PlacedEvent placed = place_in_time(timeline.events()[index], index, scale, room);
    const Span span = article.analysis().times[timeline.events()[index].time].span;
    placed.y = kStoryMargin + static_cast<float>(span.begin) / length * height;
    in_view_.push_back(placed);
  }
  struct Gathered {
    int row, column;
    std::uint32_t at;  ///< into in_view_
  };
  std::vector<Gathered> cells;
  for (std::uint32_t i = 0; i < in_view_.size(); ++i) {
    const PlacedEvent& placed = in_view_[i];
    const float middle = std::clamp((placed.x0 + placed.x1) * 0.5f, -room.badge * 0.5f,
                                    room.width + room.badge * 0.5f);
    cells.push_back({static_cast<int>(placed.y / kStoryCell),
                     static_cast<int>(std::floor(middle / room.badge)), i});
  }
  const auto key = [](const Gathered& g) { return std::tuple(g.row, g.column); };
  std::sort(cells.begin(), cells.end(), [&](const Gathered& a, const Gathered& b) {
    return std::tuple(a.row, a.column, a.at) < std::tuple(b.row, b.column, b.at);
  });
  std::vector<std::uint32_t> members;
  std::vector<StoryCorner> corner_of(in_view_.size());
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t end = i + 1;
    while (end < cells.size() && key(cells[end]) == key(cells[i])) ++end;
    const auto [row, column, at] = cells[i];
    StoryCorner corner{
        std::clamp((in_view_[at].x0 + in_view_[at].x1) * 0.5f, -kBeyond, room.width + kBeyond),
        in_view_[at].y};
    if (end - i > 1) {
      corner = {(static_cast<float>(column) + 0.5f) * room.badge,
                (static_cast<float>(row) + 0.5f) * kStoryCell};
      members.clear();
      for (std::size_t k = i; k < end; ++k) members.push_back(in_view_[cells[k].at].event);
      if (corner.x > -room.badge && corner.x < room.width + room.badge)
        add_cluster(timeline, members, corner.x, corner.y);
    } else if (in_view_[at].right > -kBeyond && in_view_[at].left < room.width + kBeyond) {
      events_.push_back(in_view_[at]);
    }
    for (std::size_t k = i; k < end; ++k) corner_of[cells[k].at] = corner;
    i = end;
  }
  for (const StoryCorner& corner : corner_of) {
    if (line_.empty() || line_.back().x != corner.x || line_.back().y != corner.y)
      line_.push_back(corner);
  }
}

}  // namespace ae
