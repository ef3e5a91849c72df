#include "text/date.h"

#include <algorithm>

namespace ae {
namespace {

constexpr bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::optional<int> read_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void write_digits(std::string& out, int value, int width) {
  for (int unit = width == 4 ? 1000 : 10; unit > 0; unit /= 10) {
    out += static_cast<char>('0' + value / unit % 10);
  }
}

}  // namespace

std::int32_t days_since_epoch(Date date) {
  const std::int32_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t month = (date.month + 9) % 12;  // 0 = March
  const std::int32_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int32_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date date_from_days(std::int32_t days) {
  constexpr Date kFirst{1, 1, 1};
  constexpr Date kLast{9999, 12, 31};
  days = std::clamp(days, days_since_epoch(kFirst), days_since_epoch(kLast)) + 719468;
  const std::int32_t era = days / 146097;
  const std::int32_t day_of_era = days % 146097;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month = (5 * day_of_year + 2) / 153;  // 0 = March
  const std::int32_t year = year_of_era + era * 400 + (month >= 10 ? 1 : 0);
  return {static_cast<std::int16_t>(year),
          static_cast<std::uint8_t>(month < 10 ? month + 3 : month - 9),
          static_cast<std::uint8_t>(day_of_year - (153 * month + 2) / 5 + 1)};
}

int weekday(Date date) {
  const std::int32_t days = days_since_epoch(date) + 3;  // 1970-01-01 was a Thursday
  return days >= 0 ? days % 7 : (days % 7 + 7) % 7;
}

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_digits(text.substr(0, 4));
  const auto month = read_digits(text.substr(5, 2));
  const auto day = read_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
              static_cast<std::uint8_t>(*day)};
}

std::string to_iso(Date date) {
  std::string out;
  write_digits(out, date.year, 4);
  out += '-';
  write_digits(out, date.month, 2);
  out += '-';
  write_digits(out, date.day, 2);
  return out;
}

}  // namespace ae
