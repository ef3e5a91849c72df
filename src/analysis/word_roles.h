// What words can mean to the grammars of numbers, times and figures.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/word_hash.h"

namespace ae {

/// One meaning a word can have; the names in the lexicon files are those of kRoleNames, in this
/// order.
enum class Role : std::uint8_t {
  // Numbers: the value is what the word stands for.
  kOnes,  ///< one … nineteen
  kTens,  ///< twenty … ninety
  kHundred,
  kScale,    ///< thousand 3, million 6 …: a power of ten
  kOrdinal,  ///< first 1 … ninetieth 90, hundredth 100
  kPart,     ///< half 2, third 3, quarter 4 …: a denominator
  kDozen,
  kVague,   ///< several, few, many: more than one, unknown
  kSuffix,  ///< st, nd, rd, th
  // Times.
  kMonth,     ///< 1–12
  kWeekday,   ///< 0 = Monday
  kUnit,      ///< a Unit, plus 100 in the plural
  kSeason,    ///< a Season
  kDayPart,   ///< a DayPart
  kDayWord,   ///< today 0, tomorrow 1, yesterday -1
  kRelation,  ///< last -1, this 0, next 1, and the narrative's: 10 + the same
  kPhase,     ///< early 1, mid 2, late 3, beginning 1, end 3
  kShift,     ///< ago, later, earlier …: direction, plus 10 if it counts from the narrative
  kNow,       ///< words that refer by themselves: past -1, present 0, future 1
  kDegree,    ///< about, nearly, almost: before a number
  kEvery,
  kFrequency,  ///< daily, weekly …: a Unit
  kEra,        ///< BC -1, AD 1
  kZone,
  kClock,       ///< a.m. 0, p.m. 12, o'clock 1
  kFutureCue,   ///< words that put what follows into the future: will, expected
  kPastCue,     ///< said, was, had
  kDecade,      ///< twenties 2 … nineties 9
  kEndCode,     ///< "eom", "boy": a Unit, plus 100 for its end
  kMultiple,    ///< once 1, twice 2: before "a week"
  kNotTime,     ///< nouns after "may", "march", "second" … that show another meaning
  kStopBefore,  ///< verbs and pronouns before "march", "may" …
  // Figures: the value is the number of a name.
  kCurrency,        ///< "dollars": its ISO 4217 code
  kCurrencyPrefix,  ///< "hk" before "$", "canadian" before "dollars": the code they make together
  kMeasure,         ///< "kilometers": the unit's symbol
  kMeasurePrefix,   ///< "square", "cubic": what it adds behind the symbol
  kPercent,         ///< "percent"
  kCounted,         ///< words that are counted though they are no nouns: dead, wounded
  kNotCounted,      ///< nouns that are no things to count
  kNumberLabel,     ///< page, chapter, room: the number after it is a name
  kCount
};

/// Several roles at once.
using RoleSet = std::uint64_t;
template <class... Roles>
constexpr RoleSet role_set(Roles... roles) {
  return (... | (RoleSet{1} << static_cast<int>(roles)));
}

/// Words with one or more roles each, in one table keyed by hash_word; immutable.
/// The text form is a line "word<TAB>role<TAB>value" each, the value a number or a name; "#" begins
/// a comment line. Lines it can't read are passed over.
class WordRoles {
 public:
  WordRoles() = default;
  explicit WordRoles(std::initializer_list<std::string_view> files);

  /// The number of the word with this hash, or 0 where it has no role.
  std::uint16_t word_of(std::uint32_t lower_hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = lower_hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
      if (entries_[first_[slots_[slot]]].hash == lower_hash) return slots_[slot];
    }
    return 0;
  }
  /// The value of a word (from word_of) in a role, or nothing where it hasn't that role.
  std::optional<int> value(std::uint16_t word, Role role) const {
    if (!has(word, role)) return std::nullopt;
    return entry_of(word, role).value;
  }
  /// The name that a value of the file's text stands for: "km" in "kilometers<TAB>measure<TAB>km".
  std::string_view name(int value) const { return names_[static_cast<std::size_t>(value)]; }
  bool has_any(std::uint16_t word, RoleSet roles) const { return (masks_[word] & roles) != 0; }
  bool has(std::uint16_t word, Role role) const {
    return (masks_[word] >> static_cast<int>(role)) & 1;
  }

 private:
  struct Entry {
    std::uint32_t hash = 0;
    Role role = Role::kCount;
    std::int16_t value = 0;
  };
  const Entry& entry_of(std::uint16_t word, Role role) const;
  void read(std::string_view lines);
  void index();
  int read_value(std::string_view field);

  std::vector<Entry> entries_;              ///< sorted by hash, then by role
  std::vector<std::uint32_t> first_;        ///< by word: its first entry; one more at the end
  std::vector<RoleSet> masks_{0};           ///< by word: bits of its roles
  std::vector<std::string> names_;          ///< values that are text
  std::vector<std::uint16_t> slots_ = {0};  ///< open addressing: words, 0 = free
};

/// The words of assets/lexicon/numbers.tsv and times.tsv.
WordRoles make_time_words();
/// The words of assets/lexicon/numbers.tsv and figures.tsv.
WordRoles make_figure_words();

}  // namespace ae
