// Clock times and parts of the day.
#include "analysis/numbers.h"
#include "analysis/times_grammar.h"
#include "analysis/times_parts.h"

namespace ae {
namespace {

/// "a.m.", "pm", "p. m.", "o'clock" behind an hour: 0, 12 or 1; the end goes to `end`.
std::optional<int> read_meridiem(const AtomLine& line, std::uint32_t at, End& end) {
  const auto value = line.value(at, Role::kClock);
  if (!value || *value == 2) return std::nullopt;
  if (line.at(at).span.size() == 2) {
    const bool stop = false;
    end = at + 1 + stop;
    return value;
  }
  if (line.is_word(at, "o")) {
    if (!line.is_apostrophe(at + 1) || !line.is_word(at + 2, "clock")) return std::nullopt;
    end = at + 3;
    return 1;
  }
  if (!line.is_mark(at + 1, '.') || !line.is_word(at + 2, "m")) return std::nullopt;
  end = line.is_mark(at + 3, '.') && line.is_joined(at + 3) ? at + 4 : at + 3;
  return value;
}

/// "EST", "GMT", "Eastern time", "(EDT)".
End skip_zone(const AtomLine& line, std::uint32_t at) {
  const bool bracket = line.is_mark(at, '(') && line.is_mark(at + 2, ')');
  const std::uint32_t zone = bracket ? at + 1 : at;
  const bool named = line.has(zone, Role::kZone);
  if (named && line.at(zone).capital) {
    const bool spelled = line.is_word(zone + 1, "time");
    return bracket ? at + 3 : spelled ? zone + 2 : zone + 1;
  }
  if (line.is_word(at, "local") && line.is_word(at + 1, "time")) return at + 2;
  return at;
}

bool set_clock(CalendarFields& fields, std::uint32_t hour, int minute,
               std::optional<int> meridiem) {
  if (hour > 24 || minute > 59) return false;
  if (meridiem && *meridiem != 1) {
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + static_cast<std::uint32_t>(*meridiem);
  }
  fields.hour = static_cast<std::int16_t>(hour);
  fields.minute = static_cast<std::int16_t>(minute);
  fields.half_open = !meridiem && hour <= 12;
  return true;
}

/// "in the morning", "at night" behind an hour.
End read_part_behind(const AtomLine& line, std::uint32_t at, CalendarFields& fields) {
  std::uint32_t next = at;
  if (line.is_word(at, "in") && line.is_word(at + 1, "the")) next = at + 2;
  if (line.is_word(at, "at")) next = at + 1;
  const auto part = line.value(next, Role::kDayPart);
  if (next == at || !part || *part > 3) return at;
  const bool late = *part == 1 || *part == 2 || (*part == 3 && fields.hour >= 6);
  if (late && fields.hour < 12) fields.hour = static_cast<std::int16_t>(fields.hour + 12);
  fields.half_open = false;
  return next + 1;
}

/// "10:35", "10:35:20", "1030 UTC" are joined digits; the end goes behind the minutes or seconds.
End read_clock_digits(const AtomLine& line, std::uint32_t at, std::uint32_t& hour, int& minute,
                      CalendarFields& fields) {
  if (is_zoned_clock(line, at)) {
    // "10:35 a.m. (0735 GMT)" is one time.
    if (at > 0 && line.is_mark(at - 1, '(')) return 0;
    hour = line.at(at).key / 100;
    minute = static_cast<int>(line.at(at).key % 100);
    return at + 1;
  }
  if (line.at(at).span.size() > 2) return 0;
  if (line.is_joined(at) && !line.is_dash(at - 1) && !line.is_mark(at - 1, '(') &&
      !line.is_word(at - 1, "t"))
    return 0;
  hour = line.at(at).key;
  minute = -1;
  const bool colon =
      line.is_mark(at + 1, ':') || (line.is_mark(at + 1, '.') && line.has(at + 3, Role::kClock));
  if (!colon || !line.is_joined(at + 1) || !line.is_joined(at + 2) || !line.is_digits(at + 2, 2))
    return at + 1;
  minute = static_cast<int>(line.at(at + 2).key);
  End end = at + 3;
  if (line.is_mark(end, ':') && line.is_joined(end) && line.is_digits(end + 1, 2)) {
    if (line.at(end + 1).key > 59) return 0;
    fields.second = static_cast<std::int16_t>(line.at(end + 1).key);
    end += 2;
  }
  return end;
}

/// "half past three", "quarter to five", "ten past nine".
End read_spoken_clock(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  int minutes = 0;
  End next = line.is_word(at, "a") ? at + 1 : at;
  if (line.is_word(next, "half")) {
    minutes = 30;
    ++next;
  } else if (line.is_word(next, "quarter")) {
    minutes = 15;
    ++next;
  } else if (const auto number = read_number(line, at);
             number && number->is_whole() && number->value() < 60) {
    minutes = static_cast<int>(number->value());
    next = line.is_word(number->end, "minutes") ? number->end + 1 : number->end;
  } else {
    return 0;
  }
  const bool past = line.is_word(next, "past");
  const bool to = line.is_word(next, "to") && (minutes == 15 || line.is_word(next - 1, "minutes"));
  if (!past && !to) return 0;
  const auto hour = read_number(line, next + 1);
  if (!hour || !hour->is_whole() || hour->value() < 1 || hour->value() > 12) return 0;
  const int total = static_cast<int>(hour->value()) * 60 + (past ? minutes : -minutes);
  End end = hour->end;
  End meridiem_end = end;
  const auto meridiem = read_meridiem(line, end, meridiem_end);
  if (!set_clock(phrase.fields, static_cast<std::uint32_t>(total / 60), total % 60, meridiem))
    return 0;
  return read_part_behind(line, meridiem_end, phrase.fields);
}

/// "five o'clock", "four in the morning", "9 p.m.", "ten-thirty a.m." in words or digits.
End read_hour(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  std::uint32_t hour = 0;
  int minute = -1;
  End end = 0;
  if (line.is_digits(at)) {
    end = read_clock_digits(line, at, hour, minute, phrase.fields);
    if (end == 0) return 0;
  } else {
    const auto ones = line.value(at, Role::kOnes);
    if (!ones || *ones < 1 || *ones > 12) return 0;
    hour = static_cast<std::uint32_t>(*ones);
    end = at + 1;
  }
  End behind = end;
  const auto meridiem = read_meridiem(line, end, behind);
  if (!set_clock(phrase.fields, hour, minute < 0 ? 0 : minute, meridiem)) return 0;
  if (minute < 0) phrase.fields.minute = kUnset;
  const End part = read_part_behind(line, behind, phrase.fields);
  const bool sure = minute >= 0 || meridiem || part > behind;
  if (!sure || (minute < 0 && !meridiem && line.is_word(part - 1, "night") && hour < 6)) return 0;
  return skip_zone(line, part);
}

}  // namespace

End read_clock(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  phrase.type = TimeType::kTime;
  if (line.is_word(at, "midnight") || line.is_word(at, "noon") || line.is_word(at, "midday")) {
    phrase.fields.hour = line.is_word(at, "midnight") ? 24 : 12;
    return skip_zone(line, at + 1);
  }
  if (const End end = read_spoken_clock(line, at, phrase)) return end;
  phrase.fields = {};
  return read_hour(line, at, phrase);
}

End read_day_part(const AtomLine& line, std::uint32_t at, TimePhrase& phrase) {
  const bool led = at > 0 && (line.is_word(at - 1, "in") || line.is_word(at - 1, "during"));
  const bool named = (line.is_word(at, "the") && led) ||
                     (line.is_word(at, "mid") && line.has(at + 1, Role::kDayPart));
  std::uint32_t next = named ? at + 1 : at;
  if (line.is_word(at, "mid") && line.is_dash(at + 1)) next = at + 2;
  const auto part = line.value(next, Role::kDayPart);
  if (!part || next == at) return 0;
  phrase.type = TimeType::kTime;
  phrase.fields.part = static_cast<std::int16_t>(*part % 100);
  if (*part >= 100) phrase.form = TimeForm::kSet, phrase.type = TimeType::kSet;
  return next + 1;
}

}  // namespace ae
