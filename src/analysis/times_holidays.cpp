#include "analysis/times_holidays.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "analysis/word_table.h"

namespace ae {
namespace {

constexpr char kHolidayLines[] = {
#embed "lexicon/holidays.tsv"
    , 0};

enum class RuleKind : std::uint8_t { kFixed, kNth, kLast, kEaster, kOrthodox, kNone };

/// kFixed: month, day. kNth, kLast: month, weekday, n. kEaster, kOrthodox: days after the Sunday.
struct HolidayRule {
  RuleKind kind = RuleKind::kNone;
  std::array<int, 3> numbers{};
  int length = 1;
  int offset = 0;  ///< days after what the rule gives
};

struct HolidayName {
  std::vector<std::uint32_t> words = {};
  int holiday = 0;
};

struct HolidayTable {
  std::vector<HolidayRule> rules;
  std::vector<HolidayName> names;  ///< by first word, then longest first
  WordTable begins;                ///< first words
};

std::string_view take_until(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

RuleKind rule_kind(std::string_view name) {
  if (name == "fixed") return RuleKind::kFixed;
  if (name == "nth") return RuleKind::kNth;
  if (name == "last") return RuleKind::kLast;
  if (name == "easter") return RuleKind::kEaster;
  if (name == "orthodox") return RuleKind::kOrthodox;
  return RuleKind::kNone;
}

void add_names(HolidayTable& table, std::string_view names) {
  while (!names.empty()) {
    std::string_view name = take_until(names, '|');
    HolidayName entry{.holiday = static_cast<int>(table.rules.size())};
    while (!name.empty()) entry.words.push_back(hash_word(take_until(name, ' ')));
    table.names.push_back(std::move(entry));
  }
}

HolidayTable read_holidays(std::string_view lines) {
  HolidayTable table;
  while (!lines.empty()) {
    std::string_view line = take_until(lines, '\n');
    if (line.empty() || line.front() == '#' || line.front() == '\0') continue;
    add_names(table, take_until(line, '\t'));
    HolidayRule rule{.kind = rule_kind(take_until(line, '\t'))};
    std::size_t count = 0;
    while (!line.empty()) {
      const std::string_view number = take_until(line, ' ');
      int value = 0;
      std::from_chars(number.data(), number.data() + number.size(), value);
      (count < 3 ? rule.numbers[count] : count == 3 ? rule.length : rule.offset) = value;
      ++count;
    }
    table.rules.push_back(rule);
  }
  std::sort(table.names.begin(), table.names.end(), [](const HolidayName& a, const HolidayName& b) {
    if (a.words[0] != b.words[0]) return a.words[0] < b.words[0];
    return a.words.size() != b.words.size() ? a.words.size() > b.words.size() : a.words < b.words;
  });
  for (const HolidayName& name : table.names) table.begins.insert(name.words[0], 1);
  return table;
}

const HolidayTable& holidays() {
  static const HolidayTable table = read_holidays({kHolidayLines, sizeof kHolidayLines - 1});
  return table;
}

/// Behind the name's words at `at`, apostrophes passed over; 0 where another word stands.
std::uint32_t name_end(const AtomLine& line, std::uint32_t at, const HolidayName& name) {
  for (const std::uint32_t word : name.words) {
    if (line.is_apostrophe(at) || (line.is_mark(at, '.') && line.is_joined(at)) || line.is_dash(at))
      ++at;
    if (!line.is_word(at) || line.at(at).key != word) return 0;
    ++at;
  }
  return at;
}

/// "in Corpus Christi", "Corpus Christi, Texas": the town rather than the feast.
bool is_town(const AtomLine& line, std::uint32_t at) {
  static constexpr WordKey kBefore[] = {"in", "from", "to", "near", "at"};
  if (!line.is_word(at, "corpus")) return false;
  const bool led = at > 0 && (line.is_one_of(at - 1, kBefore) || line.is_dash(at - 1));
  return led || (line.is_mark(at + 2, ',') && line.at(at + 3).capital);
}

/// Easter by the Julian calendar, as a Gregorian date (Meeus 1991).
Date orthodox_easter(int year) {
  const int a = year % 4, b = year % 7, c = year % 19;
  const int d = (19 * c + 15) % 30;
  const int e = (2 * a + 4 * b - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  const int day = (d + e + 114) % 31 + 1;
  const Date julian{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                    static_cast<std::uint8_t>(day)};
  return date_from_days(days_since_epoch(julian) + year / 100 - year / 400 - 2);
}

Date nth_weekday(int year, int month, int day_of_week, int n) {
  const Date first{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 1};
  const int offset = (day_of_week - weekday(first) + 7) % 7;
  return date_from_days(days_since_epoch(first) + offset + 7 * (n - 1));
}

Date last_weekday(int year, int month, int day_of_week) {
  const Date last{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                  static_cast<std::uint8_t>(days_in_month(year, month))};
  return date_from_days(days_since_epoch(last) - (weekday(last) - day_of_week + 7) % 7);
}

}  // namespace

Date easter_sunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>((h + l - 7 * m + 114) % 31 + 1)};
}

bool may_begin_holiday(std::uint32_t lower_hash) {
  return holidays().begins.contains(lower_hash);
}

HolidayMatch match_holiday(const AtomLine& line, std::uint32_t at) {
  if (!line.is_word(at) || !may_begin_holiday(line.at(at).key)) return {};
  if (line.is_word(at, "lent") && !line.at(at).capital) return {};
  if (is_town(line, at)) return {};
  const auto& names = holidays().names;
  const std::uint32_t first = line.at(at).key;
  auto name =
      std::lower_bound(names.begin(), names.end(), first,
                       [](const HolidayName& n, std::uint32_t key) { return n.words[0] < key; });
  for (; name != names.end() && name->words[0] == first; ++name) {
    if (const std::uint32_t end = name_end(line, at, *name)) return {end, name->holiday};
  }
  return {};
}

std::optional<HolidayDays> holiday_in(int holiday, int year) {
  if (year < 1 || year > 9998) return std::nullopt;
  const HolidayRule& rule = holidays().rules[static_cast<std::size_t>(holiday)];
  const auto [a, b, c] = rule.numbers;
  Date first;
  switch (rule.kind) {
    case RuleKind::kFixed:
      first = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(a),
               static_cast<std::uint8_t>(b)};
      break;
    case RuleKind::kNth:
      first = nth_weekday(year, a, b, c);
      break;
    case RuleKind::kLast:
      first = last_weekday(year, a, b);
      break;
    case RuleKind::kEaster:
      first = date_from_days(days_since_epoch(easter_sunday(year)) + a);
      break;
    case RuleKind::kOrthodox:
      first = date_from_days(days_since_epoch(orthodox_easter(year)) + a);
      break;
    case RuleKind::kNone:
      return std::nullopt;
  }
  const std::int32_t begin = days_since_epoch(first) + rule.offset;
  return HolidayDays{date_from_days(begin), date_from_days(begin + rule.length - 1)};
}

}  // namespace ae
