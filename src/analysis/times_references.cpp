// Words that refer to the past, the present or the future by themselves: "now", "recent years",
// "the near future".
#include "analysis/times_grammar.h"

namespace ae {
namespace {

End set_reference(TimePhrase& phrase, int reference, End end) {
  phrase.form = TimeForm::kReference;
  phrase.reference = static_cast<std::int8_t>(reference);
  return end;
}

/// "recent years", "coming weeks", "future quarters", "current".
End read_vague_time(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const bool recent = line.is_word(at, "recent") || line.is_word(at, "past");
  const bool coming = line.is_word(at, "coming") || line.is_word(at, "future");
  const auto unit = unit_at(line, at + 1);
  const bool times = line.is_word(at + 1, "times") && line.is_word(at, "recent");
  if ((recent || coming) && ((unit && unit->plural && unit->unit >= Unit::kHour) || times)) {
    End end = at + 2;
    if (line.is_word(end, "and") && unit_at(line, end + 1) && unit_at(line, end + 1)->plural)
      end += 2;
    if (recent && unit && unit->unit < Unit::kYear) {
      phrase.form = TimeForm::kDuration;
      phrase.type = TimeType::kDuration;
      phrase.amount = {0, 1, unit->unit};
      return end;
    }
    return set_reference(phrase, recent ? -1 : 1, end);
  }
  if (line.is_word(at, "current")) return set_reference(phrase, 0, at + 1);
  if (line.is_word(at, "these") && line.is_word(at + 1, "days"))
    return set_reference(phrase, 0, at + 2);
  return 0;
}

/// "the future", "the near future", "the past", "the present".
End read_noun_reference(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (!line.is_word(at, "the")) return 0;
  std::uint32_t next = at + 1;
  const bool near = line.is_word(next, "near") || line.is_word(next, "foreseeable") ||
                    line.is_word(next, "recent") || line.is_word(next, "distant") ||
                    line.is_word(next, "immediate");
  if (near) ++next;
  bool ends = !line.is_digits(next + 1);
  for (const Role role :
       {Role::kUnit, Role::kOnes, Role::kTens, Role::kVague, Role::kSeason, Role::kWeekday,
        Role::kMonth, Role::kDecade, Role::kOrdinal, Role::kDozen, Role::kHundred}) {
    ends = ends && !line.has(next + 1, role);
  }
  if (line.is_word(next, "future")) return set_reference(phrase, 1, next + 1);
  if (line.is_word(next, "past") && ends) return set_reference(phrase, -1, next + 1);
  return 0;
}

/// "this time", "the moment", "the present time", "present" behind "at".
End read_this_moment(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (at == 0 || !line.is_word(at - 1, "at")) return 0;
  if (line.is_word(at, "present") && !line.is_word(at + 1)) return set_reference(phrase, 0, at + 1);
  if (!line.is_word(at, "the") && !line.is_word(at, "this")) return 0;
  const std::uint32_t next = line.is_word(at + 1, "present") ? at + 2 : at + 1;
  const bool moment = line.is_word(next, "moment") || line.is_word(next, "minute") ||
                      (line.is_word(next, "time") && (line.is_word(at, "this") || next > at + 1));
  if (!moment || line.is_word(next + 1, "of") || line.is_word(next + 1, "when")) return 0;
  return set_reference(phrase, 0, next + 1);
}

}  // namespace

End read_reference(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  if (const End end = read_this_moment(line, at, phrase)) return end;
  if (line.is_word(at, "more") && line.is_word(at + 1, "recently"))
    return set_reference(phrase, -1, at + 2);
  if (const auto now = line.value(at, Role::kNow)) {
    if (line.is_word(at, "now") && line.is_dash(at + 1) && line.is_joined(at + 1)) return 0;
    return set_reference(phrase, *now, at + 1);
  }
  if ((line.is_word(at, "right") || line.is_word(at, "just")) && line.is_word(at + 1, "now")) {
    return set_reference(phrase, 0, at + 2);
  }
  if (const End end = read_noun_reference(line, at, phrase)) return end;
  return read_vague_time(line, at, phrase);
}

}  // namespace ae
