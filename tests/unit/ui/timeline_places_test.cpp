#include "ui/timeline_places.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "io/read_article.h"

using namespace ae;

namespace {

/// `count` days, `apart` days from each other, told in a shuffled order.
Article days_apart(std::uint32_t count, int apart) {
  std::string text;
  Analysis analysis;
  std::uint32_t turn = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += "Then. ";
    turn = (turn + 7919) % count;
    TimeExpression time;
    time.span = {begin, begin + 4};
    time.earliest = time.latest = date_from_days(static_cast<std::int32_t>(turn) * apart);
    analysis.times.push_back(time);
  }
  return Article(std::make_shared<const Document>(read_article(text, {})),
                 std::make_shared<const Analysis>(std::move(analysis)));
}

struct Placed {
  Article article;
  Timeline timeline{article};
  TimelineScale scale;
  StripRoom room;
  TimelinePlaces places;

  Placed(std::uint32_t count, int apart) : article(days_apart(count, apart)) {
    scale.show(timeline.first_day() - 2, timeline.last_day() + 2);
  }
  void calendar() {
    places.place_calendar(timeline, scale, room, [](std::uint32_t) { return 40.0f; });
  }
  void story() { places.place_story(timeline, article, scale, room); }
  std::multiset<std::uint32_t> shown() const {
    std::multiset<std::uint32_t> events;
    for (const PlacedEvent& placed : places.events()) events.insert(placed.event);
    for (const PlacedCluster& cluster : places.clusters()) {
      for (const std::uint32_t event : places.members(cluster)) events.insert(event);
    }
    return events;
  }
};

}  // namespace

TEST_CASE("every event in view stands alone or in exactly one cluster") {
  for (const std::uint32_t count : {1u, 12u, 300u, 2000u}) {
    CAPTURE(count);
    Placed placed(count, 3);
    for (const bool story : {false, true}) {
      if (story)
        placed.story();
      else
        placed.calendar();
      const auto shown = placed.shown();
      CHECK(shown.size() == count);
      CHECK(std::set<std::uint32_t>(shown.begin(), shown.end()).size() == count);
    }
  }
}

TEST_CASE("a badge has at least two dates, at every width of the strip") {
  for (const std::uint32_t count : {12u, 60u, 400u}) {
    Placed placed(count, 5);
    for (float width = 300; width < 1500; width += 37) {
      placed.room.width = width;
      placed.calendar();
      CHECK(placed.shown().size() == count);
      for (const PlacedCluster& cluster : placed.places.clusters()) CHECK(cluster.count >= 2);
    }
  }
}

TEST_CASE("in the calendar no two marks, labels or badges of one lane overlap") {
  for (const std::uint32_t count : {12u, 90u, 2000u}) {
    CAPTURE(count);
    Placed placed(count, 5);
    placed.calendar();
    struct Taken {
      float y, left, right;
    };
    std::vector<Taken> taken;
    for (const PlacedEvent& one : placed.places.events())
      taken.push_back({one.y, one.left, one.labelled ? one.right + 45 : one.right});
    for (const PlacedCluster& one : placed.places.clusters())
      taken.push_back({one.y, one.x - placed.room.badge * 0.5f, one.x + placed.room.badge * 0.5f});
    std::sort(taken.begin(), taken.end(), [](const Taken& a, const Taken& b) {
      return a.y != b.y ? a.y < b.y : a.left < b.left;
    });
    for (std::size_t i = 1; i < taken.size(); ++i) {
      if (taken[i].y == taken[i - 1].y) CHECK(taken[i].left >= taken[i - 1].right - 0.5f);
    }
  }
}

TEST_CASE("few dates stand alone with their labels, and two thousand are gathered into badges") {
  Placed few(5, 30);
  few.calendar();
  CHECK(few.places.clusters().empty());
  CHECK(few.places.events().size() == 5);
  CHECK(few.places.events()[0].labelled);
  Placed many(2000, 1);
  many.calendar();
  CHECK(many.places.clusters().size() <= 20);
  CHECK(many.places.events().size() < 200);
}

TEST_CASE("zooming in takes a badge apart") {
  Placed placed(400, 2);
  placed.calendar();
  REQUIRE_FALSE(placed.places.clusters().empty());
  const PlacedCluster cluster = placed.places.clusters().front();
  placed.scale.show(cluster.first_day, cluster.last_day);
  placed.calendar();
  CHECK(placed.places.events().size() + placed.places.clusters().size() > 5);
}

TEST_CASE("a story told in order goes down and to the right, and its line passes every mark") {
  Placed placed(6, 40);
  placed.story();
  CHECK(placed.places.line().size() == 6);
  for (std::size_t i = 1; i < placed.places.line().size(); ++i)
    CHECK(placed.places.line()[i].y > placed.places.line()[i - 1].y);
}
