#include "io/written_date.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "io/ascii.h"

namespace ae {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::size_t kLongestHead = 160;  ///< bytes of a line in which a date is looked for

/// A run of letters or digits.
struct Piece {
  std::string_view word;
  std::size_t begin = 0;
  int number = -1;  ///< of digits, also with "st", "nd", "rd", "th" behind them
};

bool is_ordinal_ending(std::string_view ending) {
  return equals_ignoring_case(ending, "st") || equals_ignoring_case(ending, "nd") ||
         equals_ignoring_case(ending, "rd") || equals_ignoring_case(ending, "th");
}

int read_number(std::string_view word) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < word.size() && is_ascii_digit(word[digits]) && digits < 5)
    value = value * 10 + (word[digits++] - '0');
  if (digits == 0 || digits > 4) return -1;
  return digits == word.size() || is_ordinal_ending(word.substr(digits)) ? value : -1;
}

/// 1–12 for a month's name or its first three letters ("Sept" too), else 0.
int read_month(std::string_view word) {
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    const std::string_view name = kMonths[month];
    const bool short_form = word.size() == 3 || (month == 8 && word.size() == 4);
    if (equals_ignoring_case(word, name) ||
        (short_form && equals_ignoring_case(word, name.substr(0, word.size())))) {
      return static_cast<int>(month) + 1;
    }
  }
  return 0;
}

Piece next_piece(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_ascii_alnum(text[at])) ++at;
  std::size_t end = at;
  while (end < text.size() && is_ascii_alnum(text[end])) ++end;
  const std::string_view word = text.substr(at, end - at);
  return {word, at, read_number(word)};
}

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
              static_cast<std::uint8_t>(day)};
}

std::optional<Date> combine(const std::array<Piece, 3>& p) {
  const bool iso = p[0].word.size() == 4 && p[1].begin == p[0].begin + 5 &&
                   p[2].begin == p[1].begin + p[1].word.size() + 1;
  if (iso && p[1].number > 0 && p[2].number > 0)
    return make_date(p[0].number, p[1].number, p[2].number);
  if (iso && p[1].number > 0 && p[2].word.size() > 2 &&
      is_ascii_digit(p[2].word[0])) {  // "2025-03-04T10:15"
    const int day = read_number(p[2].word.substr(0, 2));
    return make_date(p[0].number, p[1].number, day);
  }
  const int first = read_month(p[0].word);
  if (first > 0) return make_date(p[2].number, first, p[1].number);
  return make_date(p[2].number, read_month(p[1].word), p[0].number);
}

constexpr std::array<std::string_view, 7> kLabels{
    "published", "posted", "date", "first published", "updated", "last updated", "issued"};

bool begins_with_label(std::string_view line) {
  return std::any_of(kLabels.begin(), kLabels.end(), [&](std::string_view label) {
    return line.size() > label.size() &&
           equals_ignoring_case(line.substr(0, label.size()), label) &&
           !is_ascii_alnum(line[label.size()]);
  });
}

/// "By Jo Doe | …"
bool is_byline(std::string_view line) {
  return line.size() > 3 && equals_ignoring_case(line.substr(0, 3), "by ");
}

/// Few words besides the date: "Tuesday, March 4, 2025 at 10:15 a.m. EST".
bool is_date_line(std::string_view line) {
  return line.size() <= 48;
}

/// "WASHINGTON, March 4, 2025 (Reuters) — …": capitals first, and a dash or bracket after the date.
bool is_dateline(std::string_view line) {
  std::size_t capitals = 0;
  while (capitals < line.size() &&
         (is_ascii_upper(line[capitals]) || line[capitals] == ' ' || line[capitals] == '.')) {
    ++capitals;
  }
  const std::string_view head = line.substr(0, 80);
  return capitals >= 3 &&
         (head.find("—") != std::string_view::npos || head.find("--") != std::string_view::npos ||
          head.find(" - ") != std::string_view::npos || head.find("–") != std::string_view::npos);
}

}  // namespace

std::optional<Date> find_written_date(std::string_view words) {
  std::array<Piece, 3> window{next_piece(words, 0), {}, {}};
  window[1] = next_piece(words, window[0].begin + window[0].word.size());
  window[2] = next_piece(words, window[1].begin + window[1].word.size());
  while (!window[2].word.empty()) {
    if (const auto date = combine(window)) return date;
    window = {window[1], window[2], next_piece(words, window[2].begin + window[2].word.size())};
  }
  return std::nullopt;
}

std::optional<Date> read_publication_line(std::string_view line) {
  const bool short_line = line.size() <= kLongestHead;
  if (short_line && (begins_with_label(line) || is_byline(line) || is_date_line(line))) {
    return find_written_date(line);
  }
  return is_dateline(line) ? find_written_date(line.substr(0, 60)) : std::nullopt;
}

}  // namespace ae
