// Calendar days of the proleptic Gregorian calendar, without clock or locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ae {

/// One day: year 1–9999, month 1–12, day 1–31. Ordered as days are.
struct Date {
  std::int16_t year = 1;
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Days since 1970-01-01, negative before (Hinnant, "chrono-compatible low-level date algorithms",
/// 2013).
std::int32_t days_since_epoch(Date date);
/// The inverse of days_since_epoch, clamped to 0001-01-01 … 9999-12-31.
Date date_from_days(std::int32_t days);
/// 0 = Monday … 6 = Sunday.
int weekday(Date date);
/// 28–31; month 1–12.
int days_in_month(int year, int month);
/// "2025-03-04" and nothing else (surrounding text, other forms or impossible days give no date).
std::optional<Date> parse_iso_date(std::string_view text);
/// "2025-03-04".
std::string to_iso(Date date);

}  // namespace ae
