#include "text/date.h"

#include <doctest/doctest.h>

using namespace ae;

TEST_CASE("days are counted from 1970-01-01") {
  CHECK(days_since_epoch({1970, 1, 1}) == 0);
  CHECK(days_since_epoch({1969, 12, 31}) == -1);
  CHECK(days_since_epoch({2000, 3, 1}) == 11017);
}

TEST_CASE("every day of a leap cycle of 400 years comes back from its number") {
  Date expected{1999, 12, 31};
  for (std::int32_t day = days_since_epoch(expected); day < days_since_epoch({2400, 1, 1}); ++day) {
    const Date date = date_from_days(day);
    REQUIRE(days_since_epoch(date) == day);
    REQUIRE(date >= expected);
    REQUIRE(date.day <= days_in_month(date.year, date.month));
    expected = date;
  }
}

TEST_CASE("days beyond the calendar are clamped") {
  CHECK(date_from_days(-2'000'000'000) == Date{1, 1, 1});
  CHECK(date_from_days(2'000'000'000) == Date{9999, 12, 31});
}

TEST_CASE("weekdays begin with Monday, also before 1970") {
  CHECK(weekday({2025, 3, 4}) == 1);
  CHECK(weekday({1970, 1, 1}) == 3);
  CHECK(weekday({1969, 7, 20}) == 6);
  CHECK(weekday({1, 1, 1}) == 0);
}

TEST_CASE("only a whole ISO date of a day that exists is a date") {
  CHECK(parse_iso_date("2025-03-04") == Date{2025, 3, 4});
  CHECK(parse_iso_date("2024-02-29") == Date{2024, 2, 29});
  for (const auto* text : {"", "2025-3-4", "2025-02-29", "2025-13-01", "2025-00-10", "0000-01-01",
                           "2025-03-04 ", "2025-03-04T10:00", "20250304xx", "+025-03-04"}) {
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

TEST_CASE("an ISO date is written with all its digits") {
  CHECK(to_iso({2025, 3, 4}) == "2025-03-04");
  CHECK(to_iso({7, 12, 31}) == "0007-12-31");
}
