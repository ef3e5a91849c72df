#include "ui/scroller.h"

#include <doctest/doctest.h>

using namespace ae;

TEST_CASE("a wheel glides to its goal and stops there") {
  Scroller scroller;
  scroller.set_extent(1000, 200);
  scroller.move_by(300, false);
  int steps = 0;
  while (scroller.step(1.0 / 60) && steps < 200) ++steps;
  CHECK(scroller.position() == 300);
  CHECK(steps > 3);
  CHECK_FALSE(scroller.moving());
}

TEST_CASE("with reduced motion it is there at once") {
  Scroller scroller;
  scroller.set_extent(1000, 200);
  scroller.move_by(300, true);
  CHECK(scroller.position() == 300);
  CHECK_FALSE(scroller.moving());
}

TEST_CASE("it moves only within the content, and tells at its edges") {
  Scroller scroller;
  scroller.set_extent(1000, 200);
  CHECK_FALSE(scroller.can_move(-10));
  CHECK(scroller.can_move(10));
  scroller.jump_to(5000);
  CHECK(scroller.position() == 800);
  CHECK_FALSE(scroller.can_move(10));
  scroller.set_extent(100, 200);
  CHECK(scroller.position() == 0);
  CHECK_FALSE(scroller.can_move(10));
}

TEST_CASE("a fling slows down and ends") {
  Scroller scroller;
  scroller.set_extent(100'000, 200);
  scroller.fling(2000);
  int steps = 0;
  while (scroller.step(1.0 / 60) && steps < 1000) ++steps;
  CHECK(steps < 600);
  CHECK(scroller.position() > 300);
  CHECK(scroller.position() < 1500);
}
