#include "analysis/token_words.h"

#include <initializer_list>

#include "analysis/word_hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr char kAbbreviationLines[] = {
#embed "lexicon/abbreviations.txt"
};
constexpr char kContractionLines[] = {
#embed "lexicon/contractions.txt"
};
constexpr char kPrefixLines[] = {
#embed "lexicon/prefixes.txt"
};
constexpr char kMarkedNameLines[] = {
#embed "lexicon/marked_names.txt"
};

constexpr std::uint32_t kLongestAbbreviation = 12;
constexpr std::uint32_t kLongestContraction = 12;
constexpr std::uint32_t kLongestPrefix = 12;
constexpr char32_t kApostrophe = 0x2019;

bool is_word_start(const Chunk& chunk, std::uint32_t p) {
  return p < chunk.end &&
         has_class(decode_at(chunk.text, p).value, kLetter | kDigit | kNumber | kMark);
}

/// Size of an apostrophe at `p`: "'", "’" or "`"; 0 where there is none.
std::uint32_t apostrophe_size(const Chunk& chunk, std::uint32_t p) {
  if (chunk.at(p) == '\'' || chunk.at(p) == '`') return 1;
  return p < chunk.end && decode_at(chunk.text, p).value == kApostrophe ? 3 : 0;
}

/// The end of the run of letters, marks and digits from `p`. An ideograph, kana or letter of
/// another script without spaces stands alone with its marks; a word of another script ends before
/// it.
std::uint32_t letters_end(const Chunk& chunk, std::uint32_t p) {
  const std::uint32_t begin = p;
  while (p < chunk.end) {
    if (is_ascii_word(chunk.text[p]) || chunk.text[p] == '_') {
      ++p;
      continue;
    }
    const CodePoint c = decode_at(chunk.text, p);
    const std::uint16_t classes = char_class(c.value);
    if ((classes & (kLetter | kMark | kDigit | kNumber)) == 0) {
      const bool inner_joiner = c.value == 0x200D || c.value == 0x200C || c.value == 0x00AD;
      if (!inner_joiner || p == begin) break;
    }
    if ((classes & kUnspaced) != 0 && (classes & kMark) == 0) {
      if (p > begin) return p;
      p += c.size;
      while (p < chunk.end && has_class(decode_at(chunk.text, p).value, kMark))
        p += decode_at(chunk.text, p).size;
      return p;
    }
    p += c.size;
  }
  return p;
}

std::uint32_t digits_end(const Chunk& chunk, std::uint32_t p) {
  while (is_ascii_digit(chunk.at(p))) ++p;
  return p;
}

bool matches_lower(const Chunk& chunk, std::uint32_t p, std::uint32_t end, std::string_view word) {
  if (end - p != word.size()) return false;
  for (std::uint32_t i = 0; i < word.size(); ++i) {
    if (ascii_lower(chunk.at(p + i)) != word[i]) return false;
  }
  return true;
}

bool matches_any(const Chunk& chunk, std::uint32_t p, std::uint32_t end,
                 std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (matches_lower(chunk, p, end, word)) return true;
  }
  return false;
}

/// "5.6", "1,000", "7:30", "11/28/2000", "713-853-3989", "3rd"; a unit is a word of its own: "5"
/// "pm".
std::uint32_t number_end(const Chunk& chunk, std::uint32_t p) {
  std::uint32_t q = digits_end(chunk, p);
  int hyphens = 0;
  std::uint32_t first_hyphen = q;
  const std::uint32_t first_size = q - p;
  while (is_ascii_digit(chunk.at(q + 1))) {
    const char separator = chunk.at(q);
    const std::uint32_t next = digits_end(chunk, q + 1);
    if (separator == ',' && (next - q - 1) % 3 != 0) break;
    if (separator == '-') {
      if (hyphens++ == 0) first_hyphen = q;
    } else if (separator != '.' && separator != ',' && separator != ':' && separator != '/') {
      break;
    }
    q = next;
  }
  // One hyphen divides a range, "1969-1970"; more, or three digits and four, are a telephone number
  // or a date.
  if (hyphens == 1 && !(first_size == 3 && q - first_hyphen - 1 == 4)) return first_hyphen;
  return q;
}

/// Where letters follow a number: the end of "3rd", "20s", "3D", "747s"; `number` itself before a
/// unit.
std::uint32_t ordinal_end(const Chunk& chunk, std::uint32_t number) {
  const std::uint32_t end = letters_end(chunk, number);
  if (end == number) return number;
  if (matches_any(chunk, number, end,
                  {"st", "nd", "rd", "th", "s", "d", "doc", "h", "g", "a", "i"}))
    return end;
  if (matches_any(
          chunk, number, end,
          {"am",  "pm",      "k",  "m",  "x",   "b",   "t",   "mm",   "cm",  "km", "kg",  "lb",
           "lbs", "ft",      "bn", "mb", "gb",  "tb",  "kw",  "mw",   "gw",  "hz", "khz", "mhz",
           "ghz", "ml",      "mg", "oz", "mph", "kph", "min", "mins", "hrs", "hr", "sec", "yrs",
           "yr",  "percent", "px", "tn", "mn",  "mln", "bln", "p",    "c",   "kb", "kwh", "mwh"})) {
    return number;
  }
  return end;
}

/// "U.S.", "p.m.", "e.g", "Ph.D.", with the last period where two or more letters have one.
std::uint32_t dotted_end(const Chunk& chunk, std::uint32_t p) {
  std::uint32_t q = p;
  int pieces = 0;
  while (is_ascii_letter(chunk.at(q))) {
    std::uint32_t end = q + 1;
    while (end - q < 3 && is_ascii_letter(chunk.at(end))) ++end;
    if (end - q > 1) {
      const bool degree = pieces == 0 && is_ascii_upper(chunk.at(q)) &&
                          is_ascii_lower(chunk.at(q + 1)) && end - q == 2 && chunk.at(end) == '.' &&
                          is_ascii_upper(chunk.at(end + 1)) && !is_ascii_lower(chunk.at(end + 2));
      const bool last =
          pieces == 1 && end - q == 2 && is_ascii_upper(chunk.at(q)) && chunk.at(end) == '.';
      if (!degree && !last) break;
    }
    ++pieces;
    if (chunk.at(end) != '.') return pieces > 1 && !is_ascii_word(chunk.at(end)) ? end : p;
    q = end + 1;
  }
  if (pieces < 2 || is_ascii_word(chunk.at(q))) return p;
  return q;
}

/// Whether a period between two words of letters is part of an address or file name ("Metro.us",
/// "notes.doc") and not a stop whose space is missing ("world.Today").
bool joins_over_period(const Chunk& chunk, std::uint32_t left, std::uint32_t period,
                       std::uint32_t next_end) {
  const std::uint32_t next = period + 1;
  if (is_ascii_digit(chunk.at(next)) || is_ascii_digit(chunk.at(period - 1))) {
    return !(is_ascii_upper(chunk.at(next)) && is_ascii_lower(chunk.at(next + 1)));
  }
  const bool lower_left = is_ascii_lower(chunk.at(period - 1));
  const bool title_right = is_ascii_upper(chunk.at(next)) &&
                           (is_ascii_lower(chunk.at(next + 1)) || next_end - next == 1);
  if (lower_left && title_right) return false;
  return period - left >= 1 && is_ascii_word(chunk.at(next)) && next_end - next >= 2;
}

bool keeps_hyphen(const Chunk& chunk, std::uint32_t p, std::uint32_t hyphen,
                  const WordForms& forms) {
  if (hyphen - p > kLongestPrefix || chunk.at(hyphen) != '-' || !is_word_start(chunk, hyphen + 1))
    return false;
  return forms.prefixes.contains(hash_lower(chunk.text.substr(p, hyphen - p)));
}

/// One mark that joins single letters or capitals on both sides: "AT&T", "w/o", "P/E".
bool joins_letters(const Chunk& chunk, std::uint32_t p, std::uint32_t mark,
                   std::uint32_t next_end) {
  const std::uint32_t left = mark - p;
  const std::uint32_t right = next_end - mark - 1;
  if (right == 0 || left == 0) return false;
  if (chunk.at(mark) == '&') {
    return left <= 3 && right <= 3 &&
           (is_ascii_upper(chunk.at(mark - 1)) == is_ascii_upper(chunk.at(mark + 1))) &&
           (left == 1 || right == 1);
  }
  return chunk.at(mark) == '/' && left == 1 && right <= 2 &&
         (right == 1 || matches_lower(chunk, p, next_end, "s/he"));
}

/// The end of the plain word at `p`, with inner apostrophes, joining marks, periods of addresses
/// and kept hyphens.
std::uint32_t joined_end(const Chunk& chunk, std::uint32_t p, const WordForms& forms) {
  std::uint32_t q = letters_end(chunk, p);
  std::uint32_t part = p;
  while (q < chunk.end) {
    const char mark = chunk.at(q);
    const std::uint32_t apostrophe = apostrophe_size(chunk, q);
    const std::uint32_t next = q + (apostrophe != 0 ? apostrophe : 1);
    if (!is_word_start(chunk, next) || q == part) break;
    const std::uint32_t next_end = letters_end(chunk, next);
    const bool joined = apostrophe != 0 ||
                        (mark == '.' && joins_over_period(chunk, part, q, next_end)) ||
                        (mark == '-' && keeps_hyphen(chunk, part, q, forms) &&
                         dotted_end(chunk, next) == next) ||  // not "anti-U.S."
                        ((mark == '&' || mark == '/') && joins_letters(chunk, p, q, next_end)) ||
                        (mark == '*' && is_ascii_letter(chunk.at(q + 1)));
    if (!joined) break;
    part = next;
    q = next_end;
  }
  return q;
}

/// Where the word divides at its last apostrophe, or at "n't"; `end` where it doesn't.
std::uint32_t clitic_begin(const Chunk& chunk, std::uint32_t p, std::uint32_t end,
                           const WordForms& forms) {
  std::uint32_t q = end;
  while (q > p && end - q < 3 && is_ascii_letter(chunk.at(q - 1))) --q;
  std::uint32_t mark = q;
  if (q > p && (chunk.at(q - 1) == '\'' || chunk.at(q - 1) == '`')) {
    mark = q - 1;
  } else if (q > p + 2 && decode_before(chunk.text, q).value == kApostrophe) {
    mark = q - 3;
  }
  if (mark < q && mark > p) {
    if (ascii_lower(chunk.at(mark - 1)) == 'n' && matches_lower(chunk, q, end, "t") && mark - 1 > p)
      return mark - 1;
    const bool clitic = matches_any(chunk, q, end, {"s", "m", "d", "ve", "re", "ll"});
    return clitic && !is_ascii_digit(chunk.at(mark - 1)) ? mark : end;
  }
  if (end - p > kLongestContraction) return end;
  const auto first_part = forms.contractions.find(hash_lower(chunk.text.substr(p, end - p)));
  return first_part && *first_part < end - p ? p + *first_part : end;
}

/// The first byte after the chunk and the spaces behind it; 0 at the end of a line or of the text.
char next_word_start(const Chunk& chunk, std::uint32_t p) {
  if (p < chunk.end) return chunk.at(p);
  while (p < chunk.text.size() && chunk.text[p] == ' ') ++p;
  return p < chunk.text.size() && chunk.text[p] != '\n' && chunk.text[p] != '\r' ? chunk.text[p]
                                                                                 : '\0';
}

/// Whether the period at `end` belongs to the word before it.
bool takes_period(const Chunk& chunk, std::uint32_t p, std::uint32_t end, const WordForms& forms) {
  if (chunk.at(end) != '.' || chunk.at(end + 1) == '.' || is_ascii_word(chunk.at(end + 1)))
    return false;
  const char next = next_word_start(chunk, end + 1);
  if (end - p == 1)
    return is_ascii_upper(chunk.at(p)) && end + 1 == chunk.end && is_ascii_upper(next);
  if (end - p > kLongestAbbreviation) return false;
  switch (forms.abbreviation(hash_lower(chunk.text.substr(p, end - p)))) {
    case Abbreviation::kNone:
      return false;
    case Abbreviation::kPlain:
    case Abbreviation::kTitle:
      return true;
    case Abbreviation::kBeforeNumber:
      return is_ascii_digit(next) || next == '#';
    case Abbreviation::kCapitalized:
      return is_ascii_upper(chunk.at(p)) &&
             (is_ascii_digit(next) || next == ',' || is_ascii_upper(next));
  }
  return false;
}

/// Whether the "!" at `end` belongs to a name and the sentence goes on: "Yahoo! in".
bool takes_exclamation(const Chunk& chunk, std::uint32_t p, std::uint32_t end,
                       const WordForms& forms) {
  if (chunk.at(end) != '!' || end - p > kLongestAbbreviation || !is_ascii_upper(chunk.at(p)))
    return false;
  const char next = next_word_start(chunk, end + 1);
  const bool goes_on = is_ascii_lower(next) || next == ',' || next == '\'' || next == ')';
  return goes_on && forms.marked_names.contains(hash_lower(chunk.text.substr(p, end - p)));
}

/// "N°", "Nº." and "n°": the sign for "number", with its period.
std::uint32_t numero_end(const Chunk& chunk, std::uint32_t p, std::uint32_t end) {
  if (ascii_lower(chunk.at(p)) != 'n' || end > p + 3) return end;
  std::uint32_t q = p + 1;
  if (q < chunk.end &&
      (decode_at(chunk.text, q).value == 0xB0 || decode_at(chunk.text, q).value == 0xBA)) {
    q += decode_at(chunk.text, q).size;
    return chunk.at(q) == '.' ? q + 1 : q;
  }
  return end;
}

}  // namespace

WordForms::WordForms()
    : abbreviations({kAbbreviationLines, sizeof kAbbreviationLines}),
      contractions({kContractionLines, sizeof kContractionLines}),
      prefixes({kPrefixLines, sizeof kPrefixLines}),
      marked_names({kMarkedNameLines, sizeof kMarkedNameLines}) {}

Abbreviation WordForms::abbreviation(std::uint32_t lower_hash) const {
  const auto kind = abbreviations.find(lower_hash);
  return kind ? static_cast<Abbreviation>(*kind) : Abbreviation::kNone;
}

std::uint32_t hash_lower(std::string_view word) {
  std::uint32_t hash = hash_word({});
  for (std::uint32_t i = 0; i < word.size();) {
    if (static_cast<unsigned char>(word[i]) < 0x80) {
      hash = extend_hash(hash, ascii_lower(word[i++]));
      continue;
    }
    const CodePoint c = decode_at(word, i);
    const char32_t lower = c.value == kApostrophe ? U'\'' : to_lower(c.value);
    if (lower == c.value) {
      for (std::uint32_t k = 0; k < c.size; ++k) hash = extend_hash(hash, word[i + k]);
    } else {
      std::string bytes;  // at most four: kept in place, without an allocation
      append_utf8(bytes, lower);
      for (const char byte : bytes) hash = extend_hash(hash, byte);
    }
    i += c.size;
  }
  return hash;
}

bool begins_elision(const Chunk& chunk, std::uint32_t p) {
  const std::uint32_t size = apostrophe_size(chunk, p);
  if (size == 0 || chunk.at(p) == '`') return false;
  const std::uint32_t word = p + size;
  const std::uint32_t digits = digits_end(chunk, word);
  if (digits - word == 2) return !is_ascii_letter(chunk.at(digits)) || chunk.at(digits) == 's';
  std::uint32_t end = word;
  while (end - word < 6 && is_ascii_letter(chunk.at(end))) ++end;
  return matches_any(chunk, word, end,
                     {"em", "tis", "twas", "til", "cause", "cuz", "bout", "round", "n"});
}

WordEnd scan_word(const Chunk& chunk, std::uint32_t p, const WordForms& forms) {
  if (is_ascii_digit(chunk.at(p))) {
    const std::uint32_t number = number_end(chunk, p);
    const std::uint32_t end = ordinal_end(chunk, number);
    if (apostrophe_size(chunk, end) == 1 && chunk.at(end + 1) == 's' &&
        !is_ascii_word(chunk.at(end + 2))) {
      return {end + 2, end + 2};  // "the 1990's"
    }
    return {end, end};
  }
  const std::uint32_t dotted = dotted_end(chunk, p);
  if (dotted > p) return {dotted, dotted};
  const std::uint32_t end = joined_end(chunk, p, forms);
  const std::uint32_t clitic = clitic_begin(chunk, p, end, forms);
  if (clitic < end) return {end, clitic};
  if (const std::uint32_t sign = numero_end(chunk, p, end); sign > end) return {sign, sign};
  if (takes_period(chunk, p, end, forms) || takes_exclamation(chunk, p, end, forms))
    return {end + 1, end + 1};
  if (chunk.at(end) == '$' && is_ascii_upper(chunk.at(end - 1)) && end - p <= 3)
    return {end + 1, end + 1};  // "US$"
  return {end, end};
}

}  // namespace ae
