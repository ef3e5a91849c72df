// Calendar units and named periods beside the present: "last week", "this coming Sunday", "the past
// three months".
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"
#include "analysis/times_holidays.h"
#include "analysis/times_parts.h"

namespace ae {
namespace {

/// A relation and what it says: "last" is -1 from the publication, "following" 1 from the
/// narrative.
struct Relation {
  std::uint32_t end = 0;
  int direction = 0;
  Anchor anchor = Anchor::kPublished;
  bool latest = false;
  bool soon = false;           ///< "coming": the nearest one ahead
  bool demonstrative = false;  ///< "that", "same": only before units
};

Relation read_relation(const AtomLine& line, std::uint32_t at) {
  const auto value = line.value(at, Role::kRelation);
  // "to last 24 hours"
  static constexpr WordKey kBeforeVerb[] = {"to",    "will", "would",  "could", "may",
                                            "might", "can",  "should", "must"};
  const bool verb = at > 0 && line.is_word(at, "last") && line.is_one_of(at - 1, kBeforeVerb) &&
                    !line.has(at + 1, Role::kWeekday) && !line.has(at + 1, Role::kMonth);
  if (!value || verb) return {};
  Relation relation{.end = at + 1};
  if (*value == -5) relation.latest = true;
  relation.soon = line.is_word(at, "coming") || line.is_word(at, "upcoming");
  relation.anchor = *value > 5 ? Anchor::kNarrative : Anchor::kPublished;
  relation.direction = relation.latest ? 0 : *value > 5 ? *value - 10 : *value;
  relation.demonstrative = *value == 10;
  const auto second = line.value(at + 1, Role::kRelation);
  const bool pair =
      second && (line.is_word(at, "this") || line.is_word(at, "that")) && *second != 0;
  if (pair) {  // "this past spring", "this coming Sunday", "that same day"
    if (*second <= 1) relation.direction = *second;
    relation.end = at + 2;
    relation.soon = *second == 1 && !line.is_word(at + 1, "next");
  }
  return relation;
}

/// "last March", "next Monday", "this summer", "previous weekend", "last Christmas".
End read_named_relative(const AtomLine& line, const Relation& relation, bool after_the,
                        TimePhrase& phrase) {
  if (relation.demonstrative) return 0;
  const std::uint32_t at = relation.end;
  CalendarFields& fields = phrase.fields;
  End end = 0;
  Unit unit = Unit::kYear;
  const auto season = line.value(at, Role::kSeason);
  const bool verbal =
      !line.at(at).capital && (line.is_word(at, "march") || line.is_word(at, "may"));
  if (!verbal && (end = read_month(line, at, true, fields))) {
    std::int16_t day = 0;
    const auto number = line.at(end);
    if (number.kind == AtomKind::kDigits && number.key >= 1 && number.key <= 31 &&
        line.is_digits(end)) {
      day = static_cast<std::int16_t>(number.key);
      fields.day = day;
      ++end;
    }
  } else if (season && *season < 100) {
    fields.season = static_cast<std::int16_t>(*season);
    end = at + 1;
  } else if (const auto weekday = line.value(at, Role::kWeekday); weekday && *weekday < 100) {
    fields.weekday = static_cast<std::int16_t>(*weekday);
    unit = Unit::kWeek;
    end = at + 1;
  } else if (const HolidayMatch match = match_holiday(line, at); match.end != 0) {
    fields.holiday = static_cast<std::int16_t>(match.holiday);
    end = match.end;
  } else {
    return 0;
  }
  shift_by(phrase, relation.direction, unit);
  phrase.is_named = true;
  phrase.to_the_day = relation.soon && unit == Unit::kWeek;
  phrase.anchor = after_the ? Anchor::kNarrative : relation.anchor;
  return end;
}

/// "last night", "this morning", "that evening", "the next morning".
End read_part_relative(const AtomLine& line, const Relation& relation, bool after_the,
                       TimePhrase& phrase) {
  std::uint32_t at = relation.end;
  const auto part = line.value(at, Role::kDayPart);
  if (!part || *part >= 100) return 0;
  shift_by(phrase, relation.direction, Unit::kDay);
  phrase.fields.part = static_cast<std::int16_t>(*part);
  phrase.type = TimeType::kTime;
  phrase.anchor = after_the ? Anchor::kNarrative : relation.anchor;
  return at + 1;
}

/// "last week", "the following year", "this quarter".
End read_unit_relative(const AtomLine& line, const Relation& relation, bool after_the,
                       TimePhrase& phrase) {
  const std::uint32_t at = skip_unit_adjective(line, relation.end, phrase);
  if (relation.latest && line.is_word(at, "period")) {
    shift_by(phrase, 0, Unit::kQuarter);
    phrase.is_generic = true;
    return at + 1;
  }
  const auto unit = unit_at(line, at);
  if (!unit || unit->plural || line.has(at, Role::kDayPart)) return 0;
  if (unit->unit < Unit::kDay) {
    if (!line.is_word(relation.end - 1, "past") && !line.is_word(relation.end - 1, "last"))
      return 0;
    phrase.form = TimeForm::kDuration;
    phrase.type = TimeType::kDuration;
    phrase.is_range = true;
  }
  if (line.is_word(at, "second") || (unit->unit == Unit::kQuarter && line.is_word(at + 1, "of")))
    return 0;
  // "my last day in the office" is no yesterday
  if (unit->unit == Unit::kDay && line.is_word(relation.end - 1, "last") && line.size() > 2)
    return 0;
  shift_by(phrase, relation.direction, unit->unit);
  phrase.is_generic = relation.latest;
  phrase.anchor = relation.anchor;
  const bool next_day = unit->unit == Unit::kDay && relation.direction != 0;
  if (after_the && next_day) phrase.anchor = Anchor::kNarrative;
  const bool with_past = line.is_word(relation.end - 1, "past");
  if (with_past && unit->unit >= Unit::kDecade && unit->unit != Unit::kWeekend) {
    phrase.form = TimeForm::kDuration;
    phrase.type = TimeType::kDuration;
    phrase.is_range = true;
  }
  return at + 1;
}

/// "the past three months", "next few days", "the last couple of years": a duration beside the
/// anchor.
End read_range(const AtomLine& line, const Relation& relation, TimePhrase& phrase) {
  if (relation.direction == 0 && !relation.latest) return 0;
  std::uint32_t at = relation.end;
  if (line.is_word(at, "a") || line.is_word(at, "an")) return 0;
  const bool counted = line.is_digits(at) || line.has(at, Role::kOnes) ||
                       line.has(at, Role::kTens) || line.has(at, Role::kVague) ||
                       line.is_word(at, "couple") || line.has(at, Role::kDozen);
  if (!counted) return 0;
  const End end = read_amount(line, at, phrase);
  if (end == 0 || phrase.is_shifted || line.is_dash(end - 2)) return 0;
  phrase.is_range = true;
  phrase.direction = static_cast<std::int8_t>(relation.latest ? -1 : relation.direction);
  phrase.anchor = relation.anchor;
  return end;
}

/// "'s third quarter", "'s first half" behind "last year", "this year".
End read_possessed_quarter(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_possessive(line, at);
  if (next == at) return at;
  TimePhrase quarter;
  if (const End end = read_quarter_name(line, next, quarter)) {
    phrase.fields.quarter = quarter.fields.quarter;
    phrase.fields.half = quarter.fields.half;
    return end;
  }
  return at;
}

}  // namespace

End read_relative(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const std::uint32_t next = skip_the(line, at);
  const Relation relation = read_relation(line, next);
  if (relation.end == 0) return 0;
  const bool after_the = next > at;
  using Reader = End (*)(const AtomLine&, const Relation&, bool, TimePhrase&);
  for (const Reader reader :
       {Reader{read_unit_relative}, Reader{read_named_relative}, Reader{read_part_relative}}) {
    phrase = {};
    if (const End end = reader(line, relation, after_the, phrase)) {
      return phrase.amount.unit == Unit::kYear ? read_possessed_quarter(line, end, phrase) : end;
    }
  }
  phrase = {};
  return read_range(line, relation, phrase);
}

/// "three Fridays from now", "2 Thursdays ago", "Friday after next": so many weekdays on or back.
End read_counted_weekday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto number = read_number(line, at);
  const std::uint32_t next = number ? number->end : at;
  const auto weekday = line.value(next, Role::kWeekday);
  if (!weekday || (number && (!number->is_whole() || number->value() > 500))) return 0;
  const bool from_now = line.is_word(next + 1, "from") &&
                        (line.is_word(next + 2, "now") || line.is_word(next + 2, "today"));
  const bool after_next =
      line.is_word(next + 1, "after") && line.is_word(next + 2, "next") && !line.is_word(next + 3);
  const bool ago = line.is_word(next + 1, "ago"), hence = line.is_word(next + 1, "hence");
  if (number ? !(from_now || ago || hence) : !after_next) return 0;
  shift_by(phrase, ago ? -1 : 1, Unit::kWeek);
  phrase.amount.numerator = number ? static_cast<std::int32_t>(number->value()) : 2;
  phrase.fields.weekday = static_cast<std::int16_t>(*weekday % 100);
  phrase.is_named = true;
  phrase.to_the_day = true;
  return next + (ago || hence ? 2 : 3);
}

End read_weekday(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto weekday = line.value(at, Role::kWeekday);
  if (!weekday) return 0;
  phrase.fields.weekday = static_cast<std::int16_t>(*weekday % 100);
  if (*weekday >= 100) {
    phrase.form = TimeForm::kSet;
    phrase.type = TimeType::kSet;
    return at + 1;
  }
  if (line.at(at).span.size() > 5) return at + 1;
  const bool stop = line.is_mark(at + 1, '.') && line.is_joined(at + 1);
  const std::uint32_t next = stop ? at + 2 : line.is_mark(at + 1, ',') ? at + 2 : at + 1;
  const bool alone = at == 0 && next >= line.size();
  if (alone) return stop ? at + 2 : at + 1;
  const bool dated = line.has(next, Role::kMonth) || line.is_digits(next);
  const bool led = at > 0 && (line.is_word(at - 1, "on") || line.is_word(at - 1, "next") ||
                              line.is_word(at - 1, "until"));
  const bool sure = line.at(at).capital || line.at(at).span.size() > 3;
  if (!sure || !(dated || stop || led)) return 0;
  // "according to the Baltimore Sun."
  const bool ends_name = stop && !led && at > 0 && line.at(at - 1).capital && next >= line.size();
  if (ends_name) return 0;
  return stop ? at + 2 : at + 1;
}

}  // namespace ae
