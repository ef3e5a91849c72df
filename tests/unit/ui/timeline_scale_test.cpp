#include "ui/timeline_scale.h"

#include <doctest/doctest.h>

using namespace ae;

TEST_CASE("ticks stand on the calendar's boundaries, apart from each other") {
  for (const double days : {5.0, 40.0, 400.0, 4'000.0, 40'000.0, 900'000.0}) {
    TimelineScale scale;
    scale.show(20'000 - days, 20'000);
    const auto ticks = scale.ticks(800, 64);
    CAPTURE(days);
    REQUIRE(ticks.size() >= 1);
    for (std::size_t i = 1; i < ticks.size(); ++i)
      CHECK(scale.place(ticks[i].day, 800) - scale.place(ticks[i - 1].day, 800) >= 55);
  }
}

TEST_CASE("years are told by their number, months within a year by their name") {
  TimelineScale scale;
  scale.show(days_since_epoch({2024, 11, 20}), days_since_epoch({2025, 4, 10}));
  std::string labels;
  for (const TimelineTick& tick : scale.ticks(400, 64)) labels += tick.label + " ";
  CHECK(labels == "Dec 2025 Feb Mar Apr ");
}

TEST_CASE("zooming keeps the day under the pointer in place") {
  TimelineScale scale;
  scale.show(1000, 2000);
  const float before = scale.place(1300, 500);
  scale.zoom(0.4, 1300);
  CHECK(scale.place(1300, 500) == doctest::Approx(before));
  CHECK(scale.days() == doctest::Approx(400));
}

TEST_CASE("a scale never shows less than a few days or more than the calendar has") {
  TimelineScale scale;
  scale.show(5, 5);
  CHECK(scale.days() >= 3);
  for (int i = 0; i < 100; ++i) scale.zoom(10, 5);
  CHECK(scale.days() < 4e6);
  CHECK(scale.ticks(800, 64).size() < 200);
}

TEST_CASE("what the ticks leave unsaid stands at the left edge: the year, or month and year") {
  TimelineScale scale;
  scale.show(days_since_epoch({2024, 11, 20}), days_since_epoch({2025, 4, 10}));
  CHECK(scale.context(400, 64) == "2024");
  scale.show(days_since_epoch({2025, 3, 4}), days_since_epoch({2025, 3, 9}));
  CHECK(scale.context(400, 64) == "Mar 2025");
  scale.show(days_since_epoch({1700, 1, 1}), days_since_epoch({2025, 3, 9}));
  CHECK(scale.context(400, 64).empty());
}

TEST_CASE("gliding arrives where it was sent, and at once where nothing shall move") {
  TimelineScale scale;
  scale.show(0, 1000);
  scale.glide_to(100, 200, false);
  CHECK(scale.first() == doctest::Approx(0));
  int frames = 0;
  while (scale.step(1.0 / 60) && frames < 200) ++frames;
  CHECK(frames < 120);
  CHECK(scale.first() == doctest::Approx(100));
  CHECK(scale.last() == doctest::Approx(200));
  scale.glide_to(0, 50, true);
  CHECK(scale.last() == doctest::Approx(50));
}
