#include "analysis/sentence_rules.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace ae {
namespace {

/// "1.", "2)", "3.)", "b.", "• 9." or "•" at the start of a list's item.
struct Marker {
  std::uint32_t end = 0;                 ///< the token behind it
  int value = 0;                         ///< 1 for "a." and for "1."; 0 for a bullet
  BreakClass kind = BreakClass::kNone;   ///< kNumber, kSmallLetter, kLetter or kBullet
  BreakClass close = BreakClass::kNone;  ///< the mark behind the number
};

int value_of(std::string_view number) {
  int value = 0;
  for (const char c : number) {
    if (c < '0' || c > '9' || value > 999) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Marker> read_number_marker(const BreakReader& reader, const OpenSentence& sentence,
                                         std::uint32_t token) {
  Marker marker{token, 0, reader.at(token, sentence), BreakClass::kNone};
  if (marker.kind == BreakClass::kNumber) {
    marker.value = value_of(reader.word(token));
  } else if (marker.kind == BreakClass::kSmallLetter || marker.kind == BreakClass::kLetter) {
    marker.value = (reader.word(token)[0] | 0x20) - 'a' + 1;
  } else {
    return {};
  }
  marker.close = reader.at(token + 1, sentence);
  if (marker.close != BreakClass::kPeriod && marker.close != BreakClass::kCloser) return {};
  marker.end = token + 2;
  if (reader.at(token + 2, sentence) == BreakClass::kCloser) ++marker.end;
  return marker;
}

std::optional<Marker> read_marker(const BreakReader& reader, const OpenSentence& sentence,
                                  std::uint32_t token) {
  if (reader.at(token, sentence) != BreakClass::kBullet)
    return read_number_marker(reader, sentence, token);
  Marker marker{token + 1, 0, BreakClass::kBullet, BreakClass::kNone};
  if (const auto number = read_number_marker(reader, sentence, token + 1)) marker.end = number->end;
  return marker;
}

/// An item of a list within a paragraph: the sentence begins with the marker before this one, "1.
/// Apples 2. Pears".
bool continues_list(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  const auto next = read_marker(reader, sentence, token);
  if (!next) return false;
  const auto first = read_marker(reader, sentence, sentence.first);
  if (!first || first->kind != next->kind || first->close != next->close || first->end >= token)
    return false;
  if (next->kind == BreakClass::kBullet) return reader.word(token) == reader.word(sentence.first);
  return next->value == first->value + 1;
}

bool is_spaced_dot(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  return reader.at(token, sentence) == BreakClass::kPeriod &&
         reader.gap_before(token) != Gap::kNone;
}

/// Ellipses written with spaces (Chicago Manual of Style, 13.50): three dots between words leave
/// words out; a fourth ends the sentence; dots behind a stop that touches its word stand for the
/// beginning of the next sentence.
Verdict judge_spaced_dots(const BreakReader& reader, const OpenSentence& sentence,
                          std::uint32_t token) {
  std::uint32_t behind = token + 1;
  while (behind - token < 5 && is_spaced_dot(reader, sentence, behind)) ++behind;
  std::uint32_t dots = 0;
  while (dots < 5 && token >= sentence.first + dots &&
         is_spaced_dot(reader, sentence, token - dots))
    ++dots;
  if (behind - token - 1 >= 3 && dots == 0 && reader.at(behind, sentence) != BreakClass::kNone &&
      !is_closer(reader.at(behind, sentence))) {
    return Verdict::kEnds;
  }
  if (behind > token + 1) return Verdict::kGoesOn;
  if (dots == 3) return Verdict::kGoesOn;
  return dots == 0 ? Verdict::kOpen : Verdict::kEnds;
}

/// Whether the token is a period that touches a single letter of the class: "v.", "C.".
bool is_dot_of(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token,
               BreakClass letter) {
  return reader.class_of(token) == BreakClass::kPeriod && token > sentence.first &&
         reader.class_of(token - 1) == letter && reader.gap_before(token) == Gap::kNone;
}

/// "No. 5", "p. 55".
bool is_number_sign(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  const BreakClass next = reader.at(token + 1, sentence);
  if (next != BreakClass::kNumber) return false;
  if (reader.class_of(token) == BreakClass::kNumberForm) return true;
  return is_dot_of(reader, sentence, token, BreakClass::kSmallLetter);
}

/// "in St. Kitts", "of St. Anthony": a saint, where "Main St." is a street.
bool is_saint(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  if (reader.word(token) != "St." || reader.at(token + 1, sentence) != BreakClass::kCapital)
    return false;
  return token == sentence.first || reader.class_of(token - 1) == BreakClass::kLower;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::ranges::find(words, word) != std::end(words);
}

constexpr std::string_view kMonths[] = {
    "Jan.",     "Feb.",     "Aug.",     "Sept.", "Oct.", "Nov.", "Dec.",   "January",
    "February", "March",    "April",    "May",   "June", "July", "August", "September",
    "October",  "November", "December", "Jan",   "Feb",  "Mar",  "Apr",    "Jun",
    "Jul",      "Aug",      "Sep",      "Sept",  "Oct",  "Nov",  "Dec"};

/// "at 2 a.m. Thursday" goes on; "He came at 9 a.m. Monday was quiet." does not.
bool is_hour_of_day(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  static constexpr std::string_view kHours[] = {"a.m.", "p.m.", "A.M.", "P.M."};
  static constexpr std::string_view kDays[] = {"Monday",  "Tuesday",  "Wednesday", "Thursday",
                                               "Friday",  "Saturday", "Sunday",    "Eastern",
                                               "Central", "Pacific"};
  static constexpr std::string_view kVerbs[] = {"is",  "was", "will", "would",  "has",
                                                "had", "saw", "may",  "marked", "marks"};
  if (!is_one_of(reader.word(token), kHours) ||
      reader.at(token + 1, sentence) == BreakClass::kNone ||
      (!is_one_of(reader.word(token + 1), kDays) && !is_one_of(reader.word(token + 1), kMonths)))
    return false;
  return reader.at(token + 2, sentence) == BreakClass::kNone ||
         !is_one_of(reader.word(token + 2), kVerbs);
}

/// A word that begins a sentence wherever it has its capital, but for titles of works.
bool is_start(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  static constexpr std::string_view kStarts[] = {
      "The", "In", "It", "He",  "She",   "They", "His",   "Her", "This",  "During", "After", "When",
      "But", "At", "On", "By",  "As",    "For",  "There", "We",  "These", "That",   "You",   "If",
      "And", "So", "Or", "How", "Where", "What", "Why",   "Who", "Their", "Its",    "My",    "Our"};
  return reader.at(token, sentence) == BreakClass::kCapital &&
         is_one_of(reader.word(token), kStarts);
}

/// "30 December", "2014-Dec 19": no sentence ends within a date.
bool is_amid_date(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  const auto is_month_at = [&](std::uint32_t i) {
    return reader.at(i, sentence) != BreakClass::kNone && is_one_of(reader.word(i), kMonths);
  };
  return (reader.class_of(token) == BreakClass::kNumber && is_month_at(token + 1)) ||
         (is_month_at(token) && reader.at(token + 1, sentence) == BreakClass::kNumber);
}

/// "It went wrong. #OpenSource": a post's tags stand behind its sentence.
bool is_before_tags(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  return token > sentence.first && reader.class_of(token) == BreakClass::kPeriod &&
         reader.class_of(token - 1) == BreakClass::kLower &&
         reader.at(token + 1, sentence) == BreakClass::kTag &&
         reader.gap_behind(token) != Gap::kNone;
}

/// "Great news. 😀 He came", "a deal. 🚢 "It": an emoji stands behind the sentence it goes with.
bool is_emoji_of_stop(const BreakReader& reader, const OpenSentence& sentence,
                      std::uint32_t token) {
  const BreakClass next = reader.at(token + 1, sentence);
  return reader.class_of(token) == BreakClass::kEmoji && token > sentence.first &&
         is_stop(reader.class_of(token - 1)) &&
         (next == BreakClass::kCapital || next == BreakClass::kOpenQuote);
}

/// "under Charles V. During the war": a king's number ends a sentence before a word that begins
/// one.
bool is_number_of_king(const BreakReader& reader, const OpenSentence& sentence,
                       std::uint32_t token) {
  static constexpr std::string_view kNumbers[] = {"I.", "V.", "X."};
  return token > sentence.first && reader.class_of(token - 1) == BreakClass::kCapital &&
         is_one_of(reader.word(token), kNumbers) && is_start(reader, sentence, token + 1);
}

/// "you and I. Did you": a pronoun, where "Anne and I. Jones" has an initial.
bool is_final_pronoun(const BreakReader& reader, const OpenSentence& sentence,
                      std::uint32_t token) {
  return token >= sentence.first + 2 && reader.word(token) == "I." &&
         reader.word(token - 1) == "and" && reader.class_of(token - 2) == BreakClass::kLower &&
         reader.at(token + 1, sentence) == BreakClass::kCapital;
}

bool is_capitalized(BreakClass c) {
  return c == BreakClass::kCapital || c == BreakClass::kCaps || c == BreakClass::kMixed ||
         c == BreakClass::kDotted || c == BreakClass::kInitial;
}

/// "Brown v. Board", "Paris vs. London".
bool is_versus(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  const bool letter = is_dot_of(reader, sentence, token, BreakClass::kSmallLetter);
  const std::uint32_t word = letter ? token - 1 : token;
  return word > sentence.first && reader.word(word) == (letter ? "v" : "vs.") &&
         is_capitalized(reader.class_of(word - 1)) &&
         is_capitalized(reader.at(token + 1, sentence));
}

/// The rest of a name behind its abbreviation: "King Jr. Boulevard", "the D.C. Circuit", "Sun Corp.
/// Holdings", "state Del. Ann Bell", "Robert C. "Bobby" Scott".
bool is_amid_name(const BreakReader& reader, const OpenSentence& sentence, std::uint32_t token) {
  static constexpr std::string_view kRests[] = {
      "Act",      "Airport", "Avenue", "Boulevard", "Bridge",  "Building", "Center",
      "Centre",   "Circuit", "Day",    "Drive",     "Embassy", "Highway",  "Holdings",
      "Hospital", "Library", "Park",   "School",    "Stadium", "Street",   "University"};
  const BreakClass left = reader.class_of(token);
  const BreakClass right = reader.at(token + 1, sentence);
  if (right == BreakClass::kOpenQuote) {
    if (left != BreakClass::kInitial && !is_dot_of(reader, sentence, token, BreakClass::kLetter))
      return false;
    std::uint32_t end = token + 2;
    while (end < token + 4 && reader.at(end, sentence) == BreakClass::kCapital) ++end;
    return end > token + 2 && reader.at(end, sentence) == BreakClass::kCloseQuote &&
           reader.at(end + 1, sentence) == BreakClass::kCapital;
  }
  if (right != BreakClass::kCapital) return false;
  if (left == BreakClass::kShortName && reader.word(token) == "Del.")
    return token == sentence.first || reader.class_of(token - 1) != BreakClass::kComma;
  return (left == BreakClass::kShortName || left == BreakClass::kDotted) &&
         is_one_of(reader.word(token + 1), kRests);
}

/// "pears, etc. They were good", "at Apple Inc. It pays well", "in the U.S. He moved": an
/// abbreviation that may be a sentence's last word, before a word that begins one.
bool is_final_abbreviation(const BreakReader& reader, const OpenSentence& sentence,
                           std::uint32_t token) {
  static constexpr std::string_view kNeverLast[] = {"vs.",  "v.",   "cf.", "e.g.",
                                                    "i.e.", "viz.", "ca.", "incl."};
  const BreakClass c = reader.class_of(token);
  const bool may_end = c == BreakClass::kShortForm || c == BreakClass::kShortName ||
                       c == BreakClass::kDotted || c == BreakClass::kDottedSmall;
  return may_end && !is_one_of(reader.word(token), kNeverLast) &&
         is_start(reader, sentence, token + 1);
}

}  // namespace

Verdict judge_by_rule(const BreakReader& reader, const OpenSentence& sentence,
                      std::uint32_t token) {
  const BreakClass left = reader.class_of(token);
  const BreakClass right = reader.class_of(token + 1);
  if (left == BreakClass::kFullStop || is_number_of_king(reader, sentence, token) ||
      is_final_abbreviation(reader, sentence, token) || is_final_pronoun(reader, sentence, token) ||
      is_emoji_of_stop(reader, sentence, token) || is_before_tags(reader, sentence, token))
    return Verdict::kEnds;
  if (left == BreakClass::kTitle || is_number_sign(reader, sentence, token) ||
      is_saint(reader, sentence, token) || is_amid_date(reader, sentence, token) ||
      is_versus(reader, sentence, token) || is_amid_name(reader, sentence, token) ||
      is_hour_of_day(reader, sentence, token))
    return Verdict::kGoesOn;
  if (continues_list(reader, sentence, token + 1)) return Verdict::kEnds;
  const auto marker =
      token - sentence.first < 4 ? read_marker(reader, sentence, sentence.first) : std::nullopt;
  if (marker && token < marker->end) return Verdict::kGoesOn;
  if (is_spaced_dot(reader, sentence, token) ||
      (left == BreakClass::kPeriod && right == BreakClass::kPeriod)) {
    return judge_spaced_dots(reader, sentence, token);
  }
  return Verdict::kOpen;
}

}  // namespace ae
