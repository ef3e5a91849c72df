#include "analysis/numbers.h"

namespace ae {
namespace {

constexpr std::uint32_t kMaxDigits = 15;  ///< a double holds every whole number of 15 digits
constexpr std::uint32_t kMaxGroups = 5;
constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// The power of ten of "million" (6), nothing for the plural "millions".
std::optional<int> scale_exponent(const AtomLine& line, std::uint32_t at) {
  const auto scale = line.value(at, Role::kScale);
  return scale && *scale < 100 ? scale : std::nullopt;
}

std::int64_t digits_value(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// Whether a separator and digits follow directly: ",000" at `at`.
bool has_group(const AtomLine& line, std::uint32_t at, char32_t separator, std::uint32_t count) {
  return line.is_mark(at, separator) && line.is_joined(at) && line.is_joined(at + 1) &&
         line.is_digits(at + 1, count);
}

bool has_decimals(const AtomLine& line, std::uint32_t at, char32_t separator) {
  return line.is_mark(at, separator) && line.is_joined(at) && line.is_joined(at + 1) &&
         line.is_digits(at + 1) && line.at(at + 1).span.size() <= 9;
}

/// Whether `at` lies inside a longer chain of digits and separators, such as a version or an
/// address.
bool is_inside_chain(const AtomLine& line, std::uint32_t at) {
  return at >= 2 && line.is_joined(at) && line.is_joined(at - 1) && line.is_digits(at - 2) &&
         (line.is_mark(at - 1, '.') || line.is_mark(at - 1, ','));
}

bool append_digits(Number& number, std::string_view digits) {
  if (number.numerator > kLargest / 1000) return false;
  for (const char c : digits) {
    if (number.numerator > power_of_ten(kMaxDigits)) return false;
    number.numerator = number.numerator * 10 + (c - '0');
  }
  return true;
}

/// ".5", ",5" after a whole part; "1,234" is left to the groups.
bool read_decimals(const AtomLine& line, Number& number, char32_t separator) {
  const std::string_view digits = line.text(number.end + 1);
  if (!append_digits(number, digits)) return false;
  number.denominator = power_of_ten(static_cast<int>(digits.size()));
  number.end += 2;
  return !has_decimals(line, number.end, separator);  // 1.2.3 is a version
}

/// Words of a number below a thousand and their scales, as they are read.
class SpelledNumber {
 public:
  SpelledNumber(const AtomLine& line, std::uint32_t at) : line_(line), at_(at) {}

  std::optional<Number> read() {
    while (step()) {
    }
    if (end_ == 0) return std::nullopt;
    return Number{.end = end_, .numerator = total_ + group_, .has_scale = last_scale_ > 0};
  }

 private:
  bool accept(std::int64_t group) {
    group_ = group;
    end_ = ++at_;
    return true;
  }

  bool step() {
    if (end_ != 0 && !pass_link()) return false;
    if (const auto ones = line_.value(at_, Role::kOnes)) {
      const bool fits = *ones < 10 ? group_ % 10 == 0 && (group_ % 100 == 0 || group_ % 100 >= 20)
                                   : group_ % 100 == 0;
      return fits && !after_ones_ && (after_ones_ = true) && accept(group_ + *ones);
    }
    if (const auto tens = line_.value(at_, Role::kTens)) {
      return group_ % 100 == 0 && !after_ones_ && accept(group_ + *tens);
    }
    if (line_.has(at_, Role::kHundred)) {
      if (group_ < 1 || group_ > 99) return false;
      after_ones_ = false;
      return accept(group_ * 100);
    }
    if (const auto scale = scale_exponent(line_, at_)) return add_scale(*scale);
    return false;
  }

  bool add_scale(int exponent) {
    if (group_ == 0 || (last_scale_ != 0 && exponent >= last_scale_)) return false;
    total_ += group_ * power_of_ten(exponent);
    last_scale_ = exponent;
    after_ones_ = false;
    return accept(0);
  }

  /// Passes over a hyphen or "and" between the parts; false where the number ends.
  bool pass_link() {
    const bool is_tens = group_ % 100 >= 20 && group_ % 10 == 0;
    if (line_.is_dash(at_) && line_.is_joined(at_) && line_.is_joined(at_ + 1)) {
      if (!is_tens && !line_.has(at_ + 1, Role::kHundred) && !line_.has(at_ + 1, Role::kScale)) {
        return false;
      }
      ++at_;
      return true;
    }
    const bool is_round = group_ % 100 == 0 && (group_ > 0 || total_ > 0);
    if (is_round && line_.is_word(at_, "and") && end_ == at_) {
      if (!line_.has(at_ + 1, Role::kOnes) && !line_.has(at_ + 1, Role::kTens)) return false;
      ++at_;
    }
    return true;
  }

  const AtomLine& line_;
  std::uint32_t at_;
  std::uint32_t end_ = 0;
  std::int64_t total_ = 0;
  std::int64_t group_ = 0;
  int last_scale_ = 0;
  bool after_ones_ = false;
};

/// "million", "hundred thousand" behind a number in digits or "a"; also joined by a hyphen.
void read_scales(const AtomLine& line, Number& number) {
  for (int words = 0; words < 2; ++words) {
    std::uint32_t at = number.end;
    if (line.is_dash(at) && line.is_joined(at) && line.is_joined(at + 1)) ++at;
    std::int64_t factor = 0;
    if (const auto exponent = scale_exponent(line, at)) factor = power_of_ten(*exponent);
    if (line.has(at, Role::kHundred)) factor = 100;
    if (factor == 0 || number.numerator > kLargest / factor / number.scale) return;
    number.scale *= factor;
    number.has_scale = true;
    number.end = at + 1;
  }
}

/// "and a half", "1/2", "½" behind a whole number.
void read_remainder(const AtomLine& line, Number& number) {
  if (!number.is_whole() || number.has_scale) return;
  std::uint32_t at = number.end;
  if (line.is_word(at, "and")) {
    at = at + 1 + line.is_word(at + 1, "a");
    if (!line.is_word(at, "half")) return;
  } else if (line.is_dash(at) && line.is_joined(at)) {
    ++at;
  }
  const bool in_words = line.is_word(at, "half") && at > number.end;
  const auto part =
      in_words ? std::optional<Number>(Number{.end = at + 1, .numerator = 1, .denominator = 2})
               : (number.in_digits && !line.is_word(at) ? read_fraction(line, at) : std::nullopt);
  if (!part || part->numerator >= part->denominator || number.numerator > 1'000'000) return;
  number.numerator = number.numerator * part->denominator + part->numerator;
  number.denominator = part->denominator;
  number.end = part->end;
}

/// "hundreds of", "tens of thousands of", "dozens": vague.
std::optional<Number> read_vague(const AtomLine& line, std::uint32_t at) {
  Number number{.numerator = 1, .vague = true};
  bool found = false;
  for (int words = 0; words < 2; ++words) {
    const std::uint32_t next = found && line.is_word(at, "of") ? at + 1 : at;
    std::int64_t factor = 0;
    if (line.is_word(next, "dozens")) factor = 12;
    if (line.is_word(next, "tens")) factor = 10;
    if (line.is_word(next, "hundreds")) factor = 100;
    if (const auto exponent = line.value(next, Role::kScale); exponent && *exponent > 100) {
      factor = power_of_ten(*exponent - 100);
    }
    if (factor == 0) break;
    number.scale *= factor;
    at = number.end = next + 1;
    found = true;
  }
  return found ? std::optional(number) : std::nullopt;
}

/// "a dozen", "a hundred", "two dozen", "a couple of".
void read_dozen(const AtomLine& line, Number& number) {
  if (const auto dozen = line.value(number.end, Role::kDozen); dozen && number.is_whole()) {
    number.numerator *= *dozen;
    number.is_article = false;
    ++number.end;
  }
}

std::optional<Number> read_article(const AtomLine& line, std::uint32_t at) {
  if (!line.is_word(at, "a") && !line.is_word(at, "an")) return std::nullopt;
  Number number{.end = at + 1, .numerator = 1, .is_article = true};
  read_dozen(line, number);
  if (!number.is_article) return number;
  read_scales(line, number);
  number.is_article = !number.has_scale;
  return number;
}

constexpr std::int64_t vulgar_fraction(std::uint32_t mark) {
  switch (mark) {  // numerator · 100 + denominator
    case 0xBC:
      return 104;
    case 0xBD:
      return 102;
    case 0xBE:
      return 304;
    case 0x2153:
      return 103;
    case 0x2154:
      return 203;
    case 0x215B:
      return 108;
    default:
      return 0;
  }
}

}  // namespace

double Number::value() const {
  return static_cast<double>(numerator) * static_cast<double>(scale) /
         static_cast<double>(denominator);
}

std::optional<Number> read_digits(const AtomLine& line, std::uint32_t at) {
  if (!line.is_digits(at) || line.at(at).span.size() > kMaxDigits || is_inside_chain(line, at)) {
    return std::nullopt;
  }
  Number number{.end = at + 1, .numerator = digits_value(line.text(at)), .in_digits = true};
  const bool may_group = line.at(at).span.size() <= 3 && number.numerator > 0;
  const char32_t separator = has_group(line, at + 1, ',', 3) ? U',' : U'.';
  const bool by_dots = has_group(line, at + 1, '.', 3) && has_group(line, at + 3, '.', 3);
  if (may_group && (separator == ',' || by_dots)) {
    std::uint32_t groups = 0;
    for (; has_group(line, number.end, separator, 3) && groups < kMaxGroups; ++groups) {
      if (!append_digits(number, line.text(number.end + 1))) return std::nullopt;
      number.end += 2;
    }
    if (has_group(line, number.end, separator, 3)) return std::nullopt;
  }
  const char32_t decimal = has_decimals(line, number.end, '.') ? U'.' : U',';
  const bool comma = by_dots || (number.end == at + 1 && !has_group(line, number.end, ',', 3));
  if (has_decimals(line, number.end, decimal) && (decimal == '.' || comma)) {
    if (!read_decimals(line, number, decimal)) return std::nullopt;
  }
  return number;
}

std::optional<Number> read_fraction(const AtomLine& line, std::uint32_t at) {
  if (line.at(at).kind == AtomKind::kMark) {
    const std::int64_t vulgar = vulgar_fraction(line.at(at).key);
    if (vulgar == 0) return std::nullopt;
    return Number{
        .end = at + 1, .numerator = vulgar / 100, .denominator = vulgar % 100, .is_fraction = true};
  }
  if (line.is_digits(at)) {
    const bool is_slashed = line.at(at).span.size() <= 2 && line.is_joined(at + 1) &&
                            (line.is_mark(at + 1, '/') || line.is_mark(at + 1, 0x2044)) &&
                            line.is_joined(at + 2) && line.is_digits(at + 2) &&
                            line.at(at + 2).span.size() <= 3 && line.at(at + 2).key > 0 &&
                            !(line.is_mark(at + 3, '/') && line.is_joined(at + 3));
    if (!is_slashed) return std::nullopt;
    return Number{.end = at + 3,
                  .numerator = line.at(at).key,
                  .denominator = line.at(at + 2).key,
                  .in_digits = true,
                  .is_fraction = true};
  }
  std::uint32_t next = at;
  int count = 1;
  if (const auto ones = line.value(at, Role::kOnes)) {
    count = *ones;
    next = at + 1;
  } else if (line.is_word(at, "a")) {
    next = at + 1;
  }
  if (next > at && line.is_dash(next) && line.is_joined(next)) ++next;
  const auto part = line.value(next, Role::kPart);
  if (!part || (next == at && *part != 2) || count >= *part) return std::nullopt;
  return Number{.end = next + 1, .numerator = count, .denominator = *part, .is_fraction = true};
}

std::optional<Number> read_number(const AtomLine& line, std::uint32_t at) {
  if (line.is_digits(at)) {
    auto number = read_digits(line, at);
    if (!number) return number;
    read_remainder(line, *number);
    read_scales(line, *number);
    if (!number->has_scale) read_dozen(line, *number);
    return number;
  }
  if (!line.is_word(at)) return std::nullopt;
  if (auto number = read_article(line, at)) return number;
  if (line.at(at).word == 0) return std::nullopt;
  if (auto number = read_vague(line, at)) return number;
  auto number = SpelledNumber(line, at).read();
  if (!number) return number;
  read_dozen(line, *number);
  read_remainder(line, *number);
  if (!number->is_whole()) read_scales(line, *number);
  return number;
}

std::optional<Ordinal> read_ordinal(const AtomLine& line, std::uint32_t at) {
  if (line.is_digits(at)) {
    if (line.at(at).span.size() > 3 || !line.has(at + 1, Role::kSuffix)) return std::nullopt;
    if (!line.is_joined(at + 1)) return std::nullopt;
    return Ordinal{at + 2, static_cast<int>(line.at(at).key)};
  }
  if (const auto tens = line.value(at, Role::kTens)) {
    const std::uint32_t next = line.is_dash(at + 1) ? at + 2 : at + 1;
    const auto ones = line.value(next, Role::kOrdinal);
    if (!ones || *ones > 9) return std::nullopt;
    return Ordinal{next + 1, *tens + *ones};
  }
  const auto value = line.value(at, Role::kOrdinal);
  if (!value) return std::nullopt;
  return Ordinal{at + 1, *value};
}

}  // namespace ae
