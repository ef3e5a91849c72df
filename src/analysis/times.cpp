#include "analysis/times.h"

#include <algorithm>
#include <cstdlib>

#include "analysis/atoms.h"
#include "analysis/numbers.h"
#include "analysis/times_calendar.h"
#include "analysis/times_grammar.h"
#include "analysis/times_holidays.h"
#include "analysis/times_links.h"
#include "analysis/times_resolve.h"
#include "analysis/times_tense.h"

namespace ae {
namespace {

constexpr std::uint32_t kMostTokens =
    4096;  ///< of one line of atoms; a longer sentence is read in pieces

/// A line of so few atoms without a verb, "Meeting on Friday", is a note of what is to come.
constexpr std::uint32_t kFragment = 8;

/// Roles of words with which a time expression may begin.
constexpr RoleSet kOpeners =
    role_set(Role::kOnes, Role::kTens, Role::kHundred, Role::kOrdinal, Role::kPart, Role::kDozen,
             Role::kVague, Role::kMonth, Role::kWeekday, Role::kUnit, Role::kSeason, Role::kDayPart,
             Role::kDayWord, Role::kRelation, Role::kPhase, Role::kNow, Role::kEvery,
             Role::kFrequency, Role::kDecade, Role::kMultiple, Role::kEndCode);

/// Finds the phrases of each sentence; once all are known, resolves them in order.
class TimeFinder {
 public:
  explicit TimeFinder(const StageInput& input)
      : analysis_(input.analysis), line_(input.doc, input.model.time_words) {}

  void visit(std::uint32_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    const std::uint32_t last = sentence.first_token + sentence.token_count;
    for (std::uint32_t first = sentence.first_token; first < last; first += kMostTokens) {
      line_.read(analysis_.tokens, first, std::min(last, first + kMostTokens));
      read_line(index);
    }
  }

  void finish() {
    Narrative narrative{.published = analysis_.published};
    narrative.historic = tells_history();
    std::uint32_t index = 0;
    analysis_.times.reserve(phrases_.size());
    for (TimePhrase& phrase : phrases_) {
      borrow_fields(phrases_, index++);
      add(phrase, narrative);
    }
    for (index = 0; index < phrases_.size(); ++index) bound_from_start(index);
  }

 private:
  void read_line(std::uint32_t sentence) {
    game_.reset();
    std::uint32_t last_first = 0;
    End last_end = 0;
    for (std::uint32_t at = 0; at < line_.size();) {
      TimePhrase phrase;
      const End end = read(at, phrase);
      if (end == 0) {
        at = read_linked_before(line_, at, sentence, phrases_);
        continue;
      }
      phrase.sentence = sentence;
      phrase.span = line_.span(at, end);
      phrase.tense = tense_near(line_, analysis_.tokens, at, end);
      const bool is_fragment = line_.size() <= kFragment;
      if (phrase.tense == Tense::kUnknown && !is_fragment) phrase.tense = Tense::kPresent;
      phrase.is_since = at > 0 && line_.is_word(at - 1, "since");
      phrase.is_by = at > 0 && line_.is_word(at - 1, "by");
      phrase.is_told = tells_of_past(line_, analysis_.tokens, at);
      phrase.is_linked = last_end != 0 && is_linked(line_, last_first, last_end, at);
      const bool led = at > 0 && (line_.is_word(at - 1, "in") || line_.is_word(at - 1, "within"));
      phrase.is_within = led && line_.is_word(at - 1, "within");
      phrase.is_ahead = led && !phrase.is_range && phrase.form == TimeForm::kDuration &&
                        phrase.tense != Tense::kPast;
      set_start(phrase, at, end, last_end);
      phrases_.push_back(phrase);
      last_first = at;
      last_end = end;
      at = read_linked_after(line_, end, phrases_);
    }
  }

  End read(std::uint32_t at, TimePhrase& phrase) {
    if (!may_begin(at) || (may_be_surname(at) && is_in_person(at))) return 0;
    const End end = read_time(line_, at, phrase);
    if (is_adjectival_year(at)) {
      phrase = {};
      phrase.fields.year = static_cast<std::int16_t>(line_.at(at).key);
      return at + 1;
    }
    const bool bare = phrase.fields.year == kUnset &&
                      (phrase.fields.quarter != kUnset || phrase.fields.half != kUnset);
    return bare && tells_of_game() ? 0 : end;
  }

  /// "scored 20 points in the fourth quarter"; looked for once a line.
  bool tells_of_game() {
    if (!game_) game_ = has_word_of_game();
    return *game_;
  }

  bool has_word_of_game() const {
    static constexpr WordKey kWords[] = {
        "touchdown", "touchdowns", "rebounds", "overtime",  "halftime", "quarterback",
        "scored",    "yards",      "fouls",    "outscored", "scoring",  "playoff",
        "playoffs",  "turnovers",  "goal",     "goals",     "kickoff",  "midfielder",
        "striker",   "penalty",    "innings"};
    for (std::uint32_t i = 0; i < line_.size(); ++i) {
      if (line_.is_one_of(i, kWords)) return true;
    }
    return false;
  }

  /// "Christmas", "Winter", "April"
  bool may_be_surname(std::uint32_t at) const {
    return may_begin_holiday(line_.at(at).key) ||
           (line_.at(at).capital && line_.has_any(at, role_set(Role::kSeason, Role::kMonth)));
  }

  /// "Ada Christmas": whose surname a feast is.
  bool is_in_person(std::uint32_t at) {
    const auto& mentions = analysis_.mentions;
    const Span word = line_.span(at, at + 1);
    while (next_mention_ < mentions.size() && mentions[next_mention_].span.end <= word.begin)
      ++next_mention_;
    if (next_mention_ == mentions.size() || mentions[next_mention_].span.begin > word.begin)
      return false;
    if (analysis_.entities[mentions[next_mention_].entity].type != EntityType::kPerson)
      return false;
    // "said Winter"
    return mentions[next_mention_].span.begin < word.begin || line_.has(at, Role::kSeason);
  }

  /// "3 days starting from Monday", "from Monday for 3 days": when a duration begins.
  void set_start(TimePhrase& phrase, std::uint32_t at, End end, End last_end) const {
    if (phrase.form != TimeForm::kDuration || phrase.is_range) return;
    static constexpr WordKey kStarts[] = {"starting", "beginning", "commencing", "from"};
    const std::uint32_t next = line_.is_mark(end, ',') ? end + 1 : end;
    phrase.starts_next = line_.is_one_of(next, kStarts);
    phrase.starts_last = last_end != 0 && last_end + 1 == at && line_.is_word(at - 1, "for");
  }

  /// Gives a duration the days from the start that the text names beside it.
  void bound_from_start(std::uint32_t index) {
    const TimePhrase& phrase = phrases_[index];
    if (!phrase.starts_next && !phrase.starts_last) return;
    const std::uint32_t other = phrase.starts_next ? index + 1 : index - 1;
    if (other >= phrases_.size() || phrases_[other].sentence != phrase.sentence) return;
    const auto start = analysis_.times[other].earliest;
    const bool day = phrases_[other].form == TimeForm::kCalendar && start &&
                     start == analysis_.times[other].latest;
    const bool counted = phrase.amount.numerator > 0 && phrase.amount.denominator == 1;
    if (!day || !counted || phrase.amount.unit < Unit::kDay) return;
    TimeExpression& time = analysis_.times[index];
    time.earliest = start;
    const Date behind = add_units(*start, phrase.amount.unit, phrase.amount.numerator);
    time.latest = std::max(*start, add_days(behind, -1));  // the calendar may end on its first day
  }

  /// "Sunday" "Telegraph"
  bool is_newspaper(std::uint32_t at) const {
    static constexpr WordKey kPapers[] = {"telegraph", "times",  "mirror", "express",
                                          "post",      "herald", "mail",   "independent"};
    return line_.at(at).capital && line_.is_one_of(at, kPapers);
  }

  /// "Eyewitness News Now", "Women's Wear Daily", "the Daily News"
  bool is_in_name(std::uint32_t at) const {
    static constexpr WordKey kWords[] = {"now", "daily", "weekly", "monthly", "today"};
    if (!line_.at(at).capital || !line_.is_one_of(at, kWords)) return false;
    const bool ends = at > 1 && line_.is_word(at - 1) && line_.at(at - 1).capital;
    if (line_.is_word(at, "today")) return at > 0 && line_.is_word(at - 1, "usa");
    const bool begins =
        line_.is_word(at + 1) && line_.at(at + 1).capital && !line_.is_word(at, "now");
    return ends || begins;
  }

  /// "John 3:16": chapter and verse, not a time of day.
  bool is_verse(std::uint32_t at) const {
    static constexpr WordKey kBooks[] = {
        "genesis", "exodus",    "leviticus", "deuteronomy", "joshua",  "samuel",
        "psalm",   "psalms",    "proverbs",  "isaiah",      "daniel",  "ezekiel",
        "matthew", "mark",      "luke",      "john",        "acts",    "romans",
        "hebrews", "galatians", "ephesians", "corinthians", "timothy", "revelation"};
    return at > 0 && line_.is_mark(at + 1, ':') && line_.at(at - 1).capital &&
           line_.is_one_of(at - 1, kBooks);
  }

  /// "the 1829 abolition", "An 1876 law": a year of four digits before what is of it.
  bool is_adjectival_year(std::uint32_t at) const {
    static constexpr WordKey kArticles[] = {"the", "an", "a", "this", "that", "its", "their"};
    if (at == 0 || !line_.is_digits(at, 4) || line_.is_joined(at) || line_.is_joined(at + 1) ||
        !line_.is_one_of(at - 1, kArticles) || !line_.is_word(at + 1))
      return false;
    const std::uint32_t year = line_.at(at).key;
    const Tag behind = analysis_.tokens[line_.at(at + 1).token].tag;
    return year >= 1100 && year < 1900 && behind == Tag::kNN;
  }

  /// "One day she left": once, and no length of time.
  bool is_once(std::uint32_t at) const {
    return at == 0 && line_.is_word(0, "one") && line_.is_word(1, "day") && line_.is_word(2);
  }

  /// A quick look whether an expression can begin here; most words can't.
  bool may_begin(std::uint32_t at) const {
    const Atom& atom = line_.at(at);
    if (line_.is_apostrophe(at)) return line_.is_digits(at + 1);
    if (atom.kind == AtomKind::kMark) return atom.key >= 0xBC;
    if (atom.kind == AtomKind::kDigits) return !is_verse(at);
    if (match_holiday(line_, at).end != 0) return true;
    if (line_.has(at, Role::kWeekday) && is_newspaper(at + 1)) return false;
    if (is_in_name(at) || is_once(at)) return false;
    const bool that = line_.is_word(at, "that");
    if (line_.has_any(at, kOpeners) && !that) return true;
    if (!that && !line_.has(at, Role::kDegree) && !line_.is_word(at, "very")) return false;
    // "the moment", "the foreseeable future"
    static constexpr WordKey kReferences[] = {"moment",    "future",  "near",   "foreseeable",
                                              "immediate", "distant", "recent", "present"};
    return line_.at(at + 1).word != 0 || !line_.is_word(at + 1) ||
           may_begin_holiday(line_.at(at + 1).key) || line_.is_one_of(at + 1, kReferences);
  }

  /// Whether the text dates most of what it tells to other years than that of its publication.
  bool tells_history() const {
    if (!analysis_.published) return true;
    std::uint32_t far = 0, near = 0;
    for (const TimePhrase& phrase : phrases_) {
      if (phrase.form != TimeForm::kCalendar) continue;
      const CalendarFields& f = phrase.fields;
      const bool deictic = phrase.is_shifted && phrase.anchor == Anchor::kPublished;
      if (deictic || (f.weekday != kUnset && f.day == kUnset)) ++near;
      if (f.year == kUnset) continue;
      const bool is_far = f.before_christ || std::abs(f.year - analysis_.published->year) >= 3;
      if (f.month != kUnset || is_far) (is_far ? far : near) += 1;
    }
    return far >= 4 && far > near * 2;
  }

  void add(const TimePhrase& phrase, Narrative& narrative) {
    CalendarTime time;
    if (phrase.form == TimeForm::kCalendar) time = resolve(phrase, narrative);
    analysis_.times.push_back(express(phrase, time, narrative));
    const bool lone = phrase.fields.weekday != kUnset && phrase.fields.day == kUnset;
    if (phrase.form == TimeForm::kCalendar && !time.known && lone && !narrative.last)
      narrative.from_today = true;
    if (phrase.form != TimeForm::kCalendar || !time.known) return;
    // "the most since 1984": a comparison, where the text alone tells of what year it speaks.
    if (phrase.is_since && !analysis_.published) return;
    const bool is_year_ago = phrase.is_shifted && phrase.to_the_day;
    if (!is_year_ago && time.grain == Unit::kQuarter && time.fields.quarter != kUnset) {
      narrative.quarter = time;
      narrative.quarter_sentence = phrase.sentence;
    }
    if (is_year_ago && phrase.direction < 0) return;  // a comparison: the story does not move there
    const bool later = !narrative.latest || narrative.latest->first < time.first;
    const bool came = phrase.tense != Tense::kFuture && !phrase.is_by && !time.fields.before_christ;
    if (later && came && time.grain <= Unit::kYear) narrative.latest = time;
    narrative.last = time;
    narrative.last_sentence = phrase.sentence;
  }

  Analysis& analysis_;
  AtomLine line_;
  std::vector<TimePhrase> phrases_;
  std::uint32_t next_mention_ = 0;
  std::optional<bool> game_;  ///< whether the line tells of a game, once asked
};

}  // namespace

std::unique_ptr<Stage> make_times_stage(const StageInput& input) {
  return make_stage<SentenceStage<TimeFinder>>(input);
}

}  // namespace ae
