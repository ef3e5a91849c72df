// Durations, distances and repetitions.
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"

namespace ae {
namespace {

/// How many: a number, or "several", whose numerator is 0.
struct Quantity {
  End end = 0;
  std::int32_t numerator = 0;
  std::int32_t denominator = 1;
  bool is_article = false;
  bool is_half = false;  ///< "half", which asks for "a" or "an" before the unit
};

Quantity read_vague_quantity(const AtomLine& line, std::uint32_t at) {
  std::uint32_t next = line.is_word(at, "a") ? at + 1 : at;
  if (line.is_word(next, "good")) ++next;
  const bool several =
      line.is_word(at, "several") || line.is_word(at, "many") || line.is_word(at, "numerous");
  const bool few = line.is_word(next, "few") || (next > at && line.is_word(next, "number"));
  if (!several && !few && !line.is_word(at, "countless")) return {};
  End end = next + 1;
  if (line.is_word(end, "hundred") || line.is_word(end, "thousand") || line.is_word(end, "dozen"))
    ++end;
  if (line.is_word(end, "of")) ++end;
  return {.end = end};
}

/// Brings a number into 32 bits; what is too large or not positive is no amount of time.
Quantity from_number(const Number& number) {
  const double value = number.value();
  if (!(value > 0) || value > 2e9 || number.denominator > 1000) return {};
  Quantity quantity{.end = number.end, .is_article = number.is_article};
  if (number.vague) return quantity;
  if (number.is_whole() || number.scale % number.denominator == 0) {
    quantity.numerator = static_cast<std::int32_t>(value);
  } else if (number.scale == 1 && number.numerator < 2'000'000'000) {
    quantity.numerator = static_cast<std::int32_t>(number.numerator);
    quantity.denominator = static_cast<std::int32_t>(number.denominator);
  } else {
    return {};
  }
  return quantity;
}

Quantity read_quantity(const AtomLine& line, std::uint32_t at) {
  if (line.is_word(at, "half")) {
    const bool article = line.is_word(at + 1, "a") || line.is_word(at + 1, "an");
    if (article || line.is_dash(at + 1))
      return {.end = at + 2, .numerator = 1, .denominator = 2, .is_half = true};
  }
  if (line.is_word(at, "couple"))
    return {.end = line.is_word(at + 1, "of") ? at + 2 : at + 1, .numerator = 2};
  if (const Quantity vague = read_vague_quantity(line, at); vague.end != 0) return vague;
  const auto number = read_number(line, at);
  if (number) {
    Quantity quantity = from_number(*number);
    if (quantity.end != 0 && line.is_word(quantity.end, "of") && !line.is_digits(at) &&
        (number->vague || number->numerator == 2)) {
      ++quantity.end;
    }
    return quantity;
  }
  if (const auto fraction = read_fraction(line, at)) return from_number(*fraction);
  return {};
}

/// "about", "nearly", "more than", "at least", "up to", "no more than": words that belong to the
/// amount.
std::uint32_t skip_degree(const AtomLine& line, std::uint32_t at) {
  std::uint32_t next = at;
  if (line.is_word(next, "no") &&
      (line.is_word(next + 1, "more") || line.is_word(next + 1, "less")))
    ++next;
  const bool than =
      (line.is_word(next, "more") || line.is_word(next, "less") || line.is_word(next, "fewer")) &&
      line.is_word(next + 1, "than");
  const bool least = line.is_word(next, "at") &&
                     (line.is_word(next + 1, "least") || line.is_word(next + 1, "most"));
  if (than || least || (line.is_word(next, "up") && line.is_word(next + 1, "to")) ||
      (line.is_word(next, "as") && line.is_word(next + 1, "many") &&
       line.is_word(next + 2, "as"))) {
    next += line.is_word(next, "as") ? 3 : 2;
    return line.is_word(next, "the") ? at : next;
  }
  if (line.is_word(next, "over") && (line.is_word(next + 1, "a") || line.is_word(next + 1, "an")))
    return next + 1;
  static constexpr WordKey kWords[] = {"about",         "around", "nearly", "almost", "roughly",
                                       "approximately", "over",   "under",  "some"};
  if (line.is_one_of(next, kWords)) return next + 1;
  return at;
}

/// Words between a number and its unit: "20 more years", "eight trading days", "two full weeks".
std::uint32_t skip_between(const AtomLine& line, std::uint32_t at) {
  static constexpr WordKey kWords[] = {"more",        "additional", "full",     "straight",
                                       "consecutive", "trading",    "business", "working",
                                       "calendar",    "long",       "short",    "other",
                                       "whole",       "solid",      "extra",    "fiscal"};
  if (line.is_one_of(at, kWords)) return at + 1;
  return at;
}

/// The unit behind a quantity, joined by a space or a hyphen; `hyphen` tells which.
End read_unit_behind(const AtomLine& line, std::uint32_t at, UnitWord& word, bool& hyphen) {
  std::uint32_t next = at;
  hyphen = line.is_dash(at) && line.is_joined(at);
  if (hyphen) ++next;
  if (!hyphen) next = skip_between(line, next);
  const auto unit = unit_at(line, next);
  if (!unit) return 0;
  word = *unit;
  return next + 1;
}

Amount to_amount(const Quantity& quantity, Unit unit) {
  Amount amount{quantity.numerator, quantity.denominator, unit};
  if (unit == Unit::kFortnight) {
    amount.unit = Unit::kWeek;
    if (amount.numerator < 1'000'000'000) amount.numerator *= 2;
  }
  return amount;
}

/// "and a half", "and 30 minutes", "30 seconds", "or so", "or two" behind an amount.
End read_rest(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = line.is_word(at, "and") || line.is_mark(at, ',') ? at + 1 : at;
  if (next > at && line.is_word(next, "a") && line.is_word(next + 1, "half") &&
      phrase.amount.denominator == 1) {
    phrase.amount.numerator = phrase.amount.numerator * 2 + 1;
    phrase.amount.denominator = 2;
    return next + 2;
  }
  if (line.is_word(at, "or") && line.is_word(at + 1, "so")) return at + 2;
  if (line.is_word(at, "or") && (line.is_word(at + 1, "two") || line.is_word(at + 1, "more")))
    return at + 2;
  const Quantity quantity = read_quantity(line, next);
  UnitWord unit;
  bool hyphen = false;
  if (quantity.end == 0 || quantity.is_article || line.is_word(next, "half")) return at;
  const End end = read_unit_behind(line, quantity.end, unit, hyphen);
  if (end == 0 || hyphen || unit.unit >= phrase.amount.unit) return at;
  phrase.rest = to_amount(quantity, unit.unit);
  return end;
}

/// "ago", "later", "from now", "before that" behind an amount: a distance.
End read_shift(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto shift = line.value(at, Role::kShift);
  End end = at;
  int value = 0;
  if (shift && !line.is_word(at, "before") && !line.is_word(at, "after") &&
      !line.is_word(at, "prior")) {
    value = *shift;
    end = at + 1;
  } else if (line.is_word(at, "from") &&
             (line.is_word(at + 1, "now") || line.is_word(at + 1, "today"))) {
    value = 1;
    end = at + 2;
    phrase.is_exact = line.is_word(at + 1, "today");
  } else {
    return at;
  }
  phrase.form = TimeForm::kCalendar;
  phrase.type = phrase.amount.unit < Unit::kDay ? TimeType::kTime : TimeType::kDate;
  phrase.is_shifted = true;
  phrase.to_the_day = true;
  phrase.anchor = value > 5 ? Anchor::kNarrative : Anchor::kPublished;
  phrase.direction = static_cast<std::int8_t>(value > 5 ? value - 10 : value);
  return end;
}

/// "-old", "-long" behind an amount.
End skip_old(const AtomLine& line, std::uint32_t at) {
  const bool known = line.is_word(at + 1, "old") || line.is_word(at + 1, "long");
  return line.is_dash(at) && line.is_joined(at) && known ? at + 2 : at;
}

/// "six-year-old", "6-month-old", "37 years old", "22 years of age": what somebody is, not when
/// something was.
bool is_age(const AtomLine& line, std::uint32_t at, Unit unit) {
  const std::uint32_t next = line.is_dash(at) ? at + 1 : at;
  const bool of_age = line.is_word(next, "of") && line.is_word(next + 1, "age");
  return unit >= Unit::kMonth && unit <= Unit::kYear &&
         (line.is_word(next, "old") || line.is_word(next, "olds") || of_age);
}

/// "two to three", "12 to 18", "three or four": the lower number counts, as annotators have it.
Quantity read_quantity_range(const AtomLine& line, std::uint32_t at) {
  const Quantity first = read_quantity(line, at);
  if (first.end == 0 || first.is_article) return first;
  const bool linked = line.is_word(first.end, "to") || line.is_word(first.end, "or") ||
                      (line.is_dash(first.end) && line.is_digits(first.end + 1));
  if (!linked) return first;
  const Quantity second = read_quantity(line, first.end + 1);
  if (second.end == 0 || second.is_article) return first;
  UnitWord unit;
  bool hyphen = false;
  if (read_unit_behind(line, second.end, unit, hyphen) == 0) return first;
  Quantity range = first;
  range.end = second.end;
  return range;
}

/// Whether the word before `at` makes "a year" a duration; "$5 a year" is a rate.
bool leads_duration(const AtomLine& line, std::uint32_t at) {
  static constexpr WordKey kLeads[] = {
      "for",    "in",    "within", "after", "over",  "than",   "about",  "nearly",
      "lasted", "last",  "lasts",  "take",  "takes", "took",   "spend",  "spent",
      "of",     "least", "almost", "be",    "is",    "was",    "by",     "until",
      "once",   "only",  "half",   "as",    "just",  "barely", "exactly"};
  if (at == 0) return true;
  if (line.is_one_of(at - 1, kLeads)) return true;
  return !line.is_word(at - 1) && !line.is_digits(at - 1);
}

/// "weeks", "years" without a number, led by "for", "in", "after" or followed by "ago".
End read_bare_units(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const auto unit = unit_at(line, at);
  if (!unit || !unit->plural || unit->unit < Unit::kHour || line.has(at, Role::kDayPart)) return 0;
  phrase.amount = {0, 1, unit->unit};
  if (const End end = read_shift(line, at + 1, phrase); end > at + 1) return end;
  if (const End end = skip_old(line, at + 1); end > at + 1) return end;
  if (line.is_word(at + 1, "before") || line.is_word(at + 1, "after")) return at + 1;
  static constexpr WordKey kLeads[] = {"for", "in",    "within", "after", "over",
                                       "of",  "takes", "take",   "took"};
  if (at == 0 || !line.is_one_of(at - 1, kLeads)) return 0;
  if (line.is_word(at + 1, "or") && unit_at(line, at + 2)) return at + 3;
  return at + 1;
}

/// The distance that a set repeats at: "week" in "every week" and "weekly".
void set_repetition(TimePhrase& phrase, Unit unit, std::int32_t count = 1) {
  phrase.form = TimeForm::kSet;
  phrase.type = TimeType::kSet;
  phrase.amount = {count, 1, unit};
}

/// "every Monday", "each July", "every morning", "every three months", "every other day".
End read_every(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = at + 1;
  int count = 1;
  if (line.is_word(next, "other")) count = 2, ++next;
  if (line.is_word(next, "single")) ++next;
  if (const auto unit = unit_at(line, next); unit && (!unit->plural || count == 2)) {
    if (line.is_word(next, "second")) return 0;
    set_repetition(phrase, unit->unit, count);
    if (line.has(next, Role::kDayPart))
      phrase.fields.part = static_cast<std::int16_t>(DayPart::kNight);
    return next + 1;
  }
  set_repetition(phrase, Unit::kYear, 0);
  if (const auto weekday = line.value(next, Role::kWeekday); weekday && *weekday < 100) {
    phrase.fields.weekday = static_cast<std::int16_t>(*weekday);
    if (const auto part = line.value(next + 1, Role::kDayPart); part && *part < 100) {
      phrase.fields.part = static_cast<std::int16_t>(*part);
      return next + 2;
    }
    return next + 1;
  }
  if (const End end = read_month(line, next, true, phrase.fields)) {
    if (!is_day_number(line, end)) return end;
    phrase.fields.day = static_cast<std::int16_t>(line.at(end).key);  // "every March 6"
    return end + 1;
  }
  if (const auto season = line.value(next, Role::kSeason); season && *season < 100) {
    phrase.fields.season = static_cast<std::int16_t>(*season);
    return next + 1;
  }
  if (const auto part = line.value(next, Role::kDayPart); part && *part < 100) {
    phrase.fields.part = static_cast<std::int16_t>(*part);
    return next + 1;
  }
  const auto number = read_number(line, next);
  if (!number || !number->is_whole() || number->value() > 10000) return 0;
  const auto unit = unit_at(line, number->end);
  if (!unit) return 0;
  set_repetition(phrase, unit->unit, static_cast<std::int32_t>(number->value()));
  return number->end + 1;
}

/// "twice a week", "three times a year".
End read_times_a(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t next = at;
  if (line.has(at, Role::kMultiple)) {
    next = at + 1;
  } else if (const auto number = read_number(line, at);
             number && line.is_word(number->end, "times")) {
    next = number->end + 1;
  } else {
    return 0;
  }
  const bool article = line.is_word(next, "a") || line.is_word(next, "an") ||
                       line.is_word(next, "per") || line.is_word(next, "each") ||
                       line.is_word(next, "every");
  const auto unit = unit_at(line, next + 1);
  if (!article || !unit || unit->plural || unit->unit < Unit::kHour) return 0;
  set_repetition(phrase, unit->unit);
  return next + 2;
}

}  // namespace

std::optional<UnitWord> unit_at(const AtomLine& line, std::uint32_t at) {
  const auto value = line.value(at, Role::kUnit);
  if (!value) return std::nullopt;
  // "a 32-21 second quarter"
  static constexpr WordKey kCounted[] = {"quarter", "half", "inning", "round"};
  if (line.is_word(at, "second") && line.is_one_of(at + 1, kCounted)) return std::nullopt;
  return UnitWord{static_cast<Unit>(*value % 100), *value >= 100};
}

End read_amount(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  phrase.form = TimeForm::kDuration;
  phrase.type = TimeType::kDuration;
  std::uint32_t next = skip_degree(line, at);
  if (line.is_word(next, "the") && next == at) {
    ++next;
    if (line.is_word(next, "first")) ++next;
    if (line.is_word(next, "year") && line.is_dash(next + 1) && line.is_word(next + 2, "earlier"))
      next += 3;
    if (!line.is_digits(next) && !line.has(next, Role::kOnes) && !line.has(next, Role::kTens))
      return 0;
  } else if (line.is_word(next, "first") && next == at) {
    ++next;
  } else if (line.is_word(next, "another")) {
    const auto unit = unit_at(line, next + 1);
    phrase.amount = {1, 1, unit ? unit->unit : Unit::kDay};
    if (unit && !unit->plural) return next + 2;
    ++next;
  }
  const Quantity quantity = read_quantity_range(line, next);
  if (quantity.end == 0) return next == at ? read_bare_units(line, at, phrase) : 0;
  UnitWord unit;
  bool hyphen = false;
  const auto relation = line.value(quantity.end, Role::kRelation);  // "5 past years"
  const bool beside =
      relation && (*relation == -1 || *relation == 1 || *relation == 9) && !quantity.is_article;
  End end = read_unit_behind(line, quantity.end + beside, unit, hyphen);
  if (beside) {
    if (end == 0 || !unit.plural) return 0;
    phrase.is_range = true;
    phrase.direction = *relation == 1 ? 1 : -1;
  }
  if (end == 0 || unit.unit == Unit::kWeekend) return 0;
  if (line.has(end - 1, Role::kDayPart) && quantity.is_article) return 0;
  if (quantity.is_article && (unit.plural || line.is_word(end - 1, "second"))) return 0;
  if (line.is_word(end - 1, "quarter") && quantity.is_article) return 0;
  if (unit.unit == Unit::kQuarter && (hyphen || line.is_word(end, "of")))
    return 0;  // "three-quarters of"
  if (is_age(line, end, unit.unit) || (hyphen && line.is_word(at, "the"))) return 0;
  const bool singular = !unit.plural && quantity.numerator > quantity.denominator;
  if (singular && !hyphen && line.is_word(at, "the")) return 0;  // "the two day rally"
  phrase.amount = to_amount(quantity, unit.unit);
  if (hyphen || unit.plural) {
    if (const End old = skip_old(line, end); old > end) return old;
  }
  if (!hyphen) end = read_rest(line, end, phrase);
  const End shifted = read_shift(line, end, phrase);
  // "about two years ago" is one expression; in "spent about five hours" annotators leave "about"
  // out.
  if (line.is_word(at, "about") && shifted == end && !quantity.is_article) return 0;
  if (quantity.is_article && shifted == end && next == at && !leads_duration(line, at)) return 0;
  if (shifted == end && hyphen && quantity.is_half) return 0;
  return shifted;
}

End read_set(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (line.has(at, Role::kEvery) && !line.is_word(at, "per")) return read_every(line, at, phrase);
  if (const auto unit = line.value(at, Role::kFrequency)) {
    const bool adjective = *unit > 4 && line.is_word(at + 1) && !line.is_word(at, "annually");
    // "the Spanish daily El País": a paper
    const bool paper = at > 0 && line.is_word(at - 1) && line.is_word(at + 1) &&
                       line.at(at + 1).capital && !line.at(at).capital;
    if (adjective || paper) return 0;
    set_repetition(phrase, static_cast<Unit>(*unit));
    return at + 1;
  }
  return read_times_a(line, at, phrase);
}

}  // namespace ae
