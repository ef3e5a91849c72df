#include "analysis/word_roles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace ae {
namespace {

constexpr char kNumberLines[] = {
#embed "lexicon/numbers.tsv"
};
constexpr char kFigureLines[] = {
#embed "lexicon/figures.tsv"
};
constexpr char kTimeLines[] = {
#embed "lexicon/times.tsv"
};

constexpr std::array<std::string_view, static_cast<std::size_t>(Role::kCount)> kRoleNames{
    "ones",     "tens",        "hundred",     "scale",           "ordinal",  "part",
    "dozen",    "vague",       "suffix",      "month",           "weekday",  "unit",
    "season",   "daypart",     "dayword",     "relation",        "phase",    "shift",
    "now",      "degree",      "every",       "frequency",       "era",      "zone",
    "clock",    "future-cue",  "past-cue",    "decade",          "end-code", "multiple",
    "not-time", "stop-before", "currency",    "currency-prefix", "measure",  "measure-prefix",
    "percent",  "counted",     "not-counted", "number-label"};

Role role_from_name(std::string_view name) {
  const auto found = std::find(kRoleNames.begin(), kRoleNames.end(), name);
  return static_cast<Role>(found - kRoleNames.begin());
}

/// The next field up to a tab; moves `line` behind it.
std::string_view take_field(std::string_view& line) {
  const std::size_t tab = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, tab);
  line.remove_prefix(std::min(tab + 1, line.size()));
  return field;
}

}  // namespace

WordRoles::WordRoles(std::initializer_list<std::string_view> files) {
  for (const std::string_view lines : files) read(lines);
  index();
}

void WordRoles::read(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::string_view word = take_field(line);
    const Role role = role_from_name(take_field(line));
    const int value = read_value(line);
    if (role != Role::kCount) {
      entries_.push_back({hash_word(word), role, static_cast<std::int16_t>(value)});
    }
  }
}

int WordRoles::read_value(std::string_view field) {
  int value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error == std::errc{} && end == field.data() + field.size()) return value;
  const auto known = std::find(names_.begin(), names_.end(), field);
  if (known != names_.end()) return static_cast<int>(known - names_.begin());
  names_.emplace_back(field);
  return static_cast<int>(names_.size() - 1);
}

void WordRoles::index() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.role < b.role;
  });
  slots_.assign(std::bit_ceil(entries_.size() * 4 + 1), 0);
  first_.push_back(0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (i == 0 || entries_[i].hash != entries_[i - 1].hash) {
      first_.push_back(i);
      masks_.push_back(0);
      std::size_t slot = entries_[i].hash & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = static_cast<std::uint16_t>(masks_.size() - 1);
    }
    masks_.back() |= std::uint64_t{1} << static_cast<int>(entries_[i].role);
  }
  first_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

/// `word` has the role.
const WordRoles::Entry& WordRoles::entry_of(std::uint16_t word, Role role) const {
  std::uint32_t i = first_[word];
  while (entries_[i].role != role) ++i;
  return entries_[i];
}

WordRoles make_figure_words() {
  return WordRoles({{kNumberLines, sizeof kNumberLines}, {kFigureLines, sizeof kFigureLines}});
}

WordRoles make_time_words() {
  return WordRoles({{kNumberLines, sizeof kNumberLines}, {kTimeLines, sizeof kTimeLines}});
}

}  // namespace ae
