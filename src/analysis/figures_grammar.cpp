#include "analysis/figures_grammar.h"

namespace ae {
namespace {

std::string_view currency_of_mark(const Atom& atom) {
  if (atom.kind != AtomKind::kMark) return {};
  switch (atom.key) {
    case '$':
      return "USD";
    case 0x20AC:
      return "EUR";
    case 0xA3:
      return "GBP";
    case 0xA5:
      return "JPY";
    case 0x20B9:
      return "INR";
    case 0x20A9:
      return "KRW";
    case 0x20BD:
      return "RUB";
    case 0x20BA:
      return "TRY";
    case 0x20B4:
      return "UAH";
    case 0x20A6:
      return "NGN";
    case 0x20AA:
      return "ILS";
    case 0xE3F:
      return "THB";
    case 0x20BF:
      return "BTC";
    default:
      return {};
  }
}

/// What a mark of money before a number says: "$", "US$", "€", "Rs", "EUR".
struct MoneyMark {
  std::uint32_t end = 0;
  std::string_view code = {};
};

MoneyMark read_money_mark(const AtomLine& line, std::uint32_t at) {
  if (const auto code = currency_of_mark(line.at(at)); !code.empty()) {
    // "$US108"
    const auto whose = line.name(at + 1, Role::kCurrencyPrefix);
    const bool joined = line.is_joined(at + 1) && line.is_joined(at + 2) && line.is_digits(at + 2);
    return code == "USD" && joined && !whose.empty() ? MoneyMark{at + 2, whose}
                                                     : MoneyMark{at + 1, code};
  }
  if (!line.is_word(at)) return {at, {}};
  const auto mark = currency_of_mark(line.at(at + 1));
  if (!mark.empty() && line.is_joined(at + 1)) {
    const auto prefixed = line.name(at, Role::kCurrencyPrefix);
    return {at + 2, mark == "USD" && !prefixed.empty() ? prefixed : mark};
  }
  const auto code = line.name(at, Role::kCurrency);
  const bool is_code = line.at(at).capital && line.at(at).span.size() <= 3;
  if (code.empty() || !(is_code || line.is_word(at, "dlrs"))) return {at, {}};
  const std::uint32_t next = line.is_mark(at + 1, '.') && line.is_joined(at + 1) ? at + 2 : at + 1;
  return line.is_digits(next) ? MoneyMark{next, code} : MoneyMark{at, {}};
}

/// "m", "k", "bn" written to the digits: a scale where money or a capital says so.
void read_letter_scale(const AtomLine& line, Number& number, bool is_money) {
  if (!number.in_digits || number.has_scale || !line.is_joined(number.end) ||
      !line.is_word(number.end))
    return;
  const std::string_view letters = line.text(number.end);
  std::int64_t scale = 0;
  if (letters == "K" || (is_money && letters == "k")) scale = 1'000;
  if (letters == "M" || (is_money && (letters == "m" || letters == "mm" || letters == "MM")))
    scale = 1'000'000;
  if (letters == "B" || (is_money && letters == "b")) scale = 1'000'000'000;
  if (is_money && (letters == "t" || letters == "T")) scale = 1'000'000'000'000;
  if (scale == 0 || number.numerator > 1'000'000) return;
  number.scale = scale;
  number.has_scale = true;
  ++number.end;
}

/// Whether digits at `at` belong to a name, a score, a clock time or a code: "GPT-4", "A4", "3:1",
/// "#5".
bool is_part_of_code(const AtomLine& line, std::uint32_t at) {
  if (!line.is_joined(at)) return false;
  const bool opens = line.is_mark(at - 1, '(') || line.is_mark(at - 1, '[') ||
                     line.is_mark(at - 1, '"') || line.is_mark(at - 1, 0x201C) ||
                     line.is_mark(at - 1, '\'') || line.is_mark(at - 1, 0x2018) ||
                     line.is_mark(at - 1, '~') || line.is_mark(at - 1, '+') ||
                     line.is_mark(at - 1, '<') || line.is_mark(at - 1, '>');
  if (opens) return false;
  const bool range_dash = line.is_dash(at - 1) && !line.is_word(at - 2) && !line.is_digits(at - 2);
  return !range_dash;
}

/// Whether what stands directly behind digits makes them part of a code: "3/4", "7:30", "24-7-3".
bool continues_as_code(const AtomLine& line, std::uint32_t at) {
  if (!line.is_joined(at)) return false;
  const bool chained = line.is_mark(at, '/') || line.is_mark(at, ':') || line.is_mark(at, '.') ||
                       line.is_mark(at, ',') || line.is_dash(at) || line.is_mark(at, '_');
  return chained && line.is_joined(at + 1) && line.is_digits(at + 1);
}

std::optional<Number> read_amount_number(const AtomLine& line, std::uint32_t at, bool is_money) {
  if (line.is_word(at, "half") && (line.is_word(at + 1, "a") || line.is_word(at + 1, "an"))) {
    auto scaled = read_number(line, at + 1);
    if (!scaled || !scaled->has_scale) return std::nullopt;
    scaled->denominator = 2;
    return scaled;
  }
  auto number = read_number(line, at);
  if (!number || number->is_article) return std::nullopt;
  read_letter_scale(line, *number, is_money);
  return number;
}

/// Behind "to", "-" or, after "between", "and"; `at` itself where no range goes on.
std::uint32_t skip_range_link(const AtomLine& line, std::uint32_t first, std::uint32_t at) {
  const bool after_from = first > 0 && line.is_word(first - 1, "from");
  if (after_from) return at;
  const bool between = first > 0 && line.is_word(first - 1, "between");
  if (line.is_word(at, "to") || line.is_word(at, "or") || line.is_dash(at) ||
      (between && line.is_word(at, "and")))
    return at + 1;
  return at;
}

void read_high(const AtomLine& line, std::uint32_t first, Quantity& quantity) {
  std::uint32_t at = quantity.end;
  if (!quantity.currency.empty() && line.has(at, Role::kPercent)) return;
  const std::uint32_t next = skip_range_link(line, first, at);
  if (next == at) return;
  const MoneyMark mark = read_money_mark(line, next);
  if (!mark.code.empty() && mark.code != quantity.currency) return;
  const auto high = read_amount_number(line, mark.end, !quantity.currency.empty());
  if (!high || high->in_digits != quantity.low.in_digits || continues_as_code(line, high->end))
    return;
  Number low = quantity.low;
  const bool borrows = high->has_scale && !low.has_scale &&
                       low.numerator * high->denominator < high->numerator * low.denominator;
  if (borrows) low.scale = high->scale;
  if (low.value() >= high->value()) return;
  quantity.low = low;
  quantity.high = high;
  quantity.end = high->end;
}

double signed_value(const Quantity& quantity) {
  const double value = quantity.low.value();
  return quantity.negative ? -value : value;
}

FigurePhrase phrase_of(const Quantity& quantity, std::uint32_t at, std::uint32_t end,
                       FigureKind kind) {
  FigurePhrase phrase{.first = at, .end = end, .kind = kind, .value = signed_value(quantity)};
  if (quantity.high) phrase.upper = quantity.high->value();
  return phrase;
}

/// Behind a hyphen that joins number and unit: "5-km", "20-percent".
std::uint32_t skip_hyphen(const AtomLine& line, std::uint32_t at) {
  return line.is_dash(at) && line.is_joined(at) && line.is_joined(at + 1) ? at + 1 : at;
}

/// A country's word before a currency: "Canadian" dollars, "Hong Kong" dollars.
std::uint32_t read_currency_prefix(const AtomLine& line, std::uint32_t at, std::string_view& code) {
  if ((line.is_word(at, "hong") && line.is_word(at + 1, "kong")) ||
      (line.is_word(at, "new") && line.is_word(at + 1, "zealand"))) {
    ++at;
  }
  const auto prefixed = line.name(at, Role::kCurrencyPrefix);
  if (prefixed.empty() || line.name(at + 1, Role::kCurrency).empty()) {
    const bool national = line.at(at).capital && !line.name(at + 1, Role::kCurrency).empty();
    return national ? at + 1 : at;
  }
  code = prefixed;
  return at + 1;
}

/// "cents" and "pence" are hundredths of the dollar and the pound.
void set_currency(FigurePhrase& phrase, std::string_view code) {
  const bool hundredth = code == "cent" || code == "penny";
  phrase.unit = code == "cent" ? "USD" : code == "penny" ? "GBP" : code;
  if (!hundredth) return;
  phrase.value /= 100;
  if (phrase.upper) *phrase.upper /= 100;
}

/// "ten dollars and fifty cents" is one sum.
void add_cents(const AtomLine& line, FigurePhrase& phrase) {
  if (phrase.upper || !line.is_word(phrase.end, "and")) return;
  const auto cents = read_number(line, phrase.end + 1);
  if (!cents || cents->is_article || !cents->is_whole()) return;
  const std::string_view code = line.name(cents->end, Role::kCurrency);
  const bool fits =
      (code == "cent" && phrase.unit == "USD") || (code == "penny" && phrase.unit == "GBP");
  if (!fits) return;
  phrase.value += cents->value() / 100;
  phrase.end = cents->end + 1;
}

/// "per hour", "/h", "a day" behind a measure.
std::uint32_t read_rate(const AtomLine& line, std::uint32_t at, std::string& unit) {
  const bool slash = line.is_mark(at, '/') && line.is_joined(at);
  if (!slash && !line.is_word(at, "per") && !line.is_word(at, "an")) return at;
  const std::uint32_t next = at + 1;
  if (line.is_word(next, "hour") || line.is_word(next, "h")) {
    unit = unit == "mi" ? "mph" : unit + "/h";
    return next + 1;
  }
  if (line.is_word(next, "second") || line.is_word(next, "s")) {
    unit += "/s";
    return next + 1;
  }
  return at;
}

/// "1 in 5", "one out of every ten": a share.
std::optional<FigurePhrase> read_ratio(const AtomLine& line, std::uint32_t at) {
  const auto part = read_number(line, at);
  if (!part || !part->is_whole() || part->is_article || part->has_scale || part->vague)
    return std::nullopt;
  std::uint32_t next = part->end;
  if (line.is_word(next, "out") && line.is_word(next + 1, "of")) {
    next += 2;
  } else if (line.is_word(next, "in")) {
    ++next;
  } else {
    return std::nullopt;
  }
  if (line.is_word(next, "every")) ++next;
  const auto whole = read_number(line, next);
  const bool fits = whole && whole->is_whole() && whole->in_digits == part->in_digits &&
                    !whole->is_article && part->numerator < whole->numerator &&
                    whole->numerator <= 1000;
  if (!fits || (line.is_joined(whole->end) && !line.is_mark(whole->end, ',') &&
                !line.is_mark(whole->end, '.'))) {
    return std::nullopt;
  }
  Number share{.numerator = part->numerator, .denominator = whole->numerator, .scale = 100};
  return FigurePhrase{.first = at,
                      .end = whole->end,
                      .kind = FigureKind::kPercent,
                      .value = share.value(),
                      .unit = "%"};
}

/// Units of one or two letters only by their exact spelling, so that "5G" is not five grams.
bool is_spelled_as_unit(const AtomLine& line, std::uint32_t at, std::string_view symbol) {
  const std::string_view text = line.text(at);
  if (text.size() > 2) return true;
  return text == symbol ||
         (text.size() == 2 && symbol.size() == 2 && text != "in" && symbol != "in");
}

}  // namespace

std::optional<Quantity> read_figure_quantity(const AtomLine& line, std::uint32_t at) {
  Quantity quantity;
  std::uint32_t next = at;
  if ((line.is_dash(at) || line.is_word(at, "minus")) && !line.is_joined(at)) {
    quantity.negative = true;
    ++next;
    if (line.is_dash(at) && !line.is_joined(next)) return std::nullopt;
  }
  const MoneyMark mark = read_money_mark(line, next);
  quantity.currency = mark.code;
  next = mark.end;
  if (quantity.currency.empty() && line.is_digits(next) && !quantity.negative) {
    if (is_part_of_code(line, next)) return std::nullopt;
    if (next > 0 && line.has(next - 1, Role::kNumberLabel) && line.is_digits(next))
      return std::nullopt;
  }
  const auto number = read_amount_number(line, next, !quantity.currency.empty());
  if (!number) return std::nullopt;
  quantity.low = *number;
  quantity.end = number->end;
  read_high(line, at, quantity);
  if (!quantity.high && quantity.low.in_digits && continues_as_code(line, quantity.end))
    return std::nullopt;
  return quantity;
}

std::optional<FigurePhrase> read_money(const AtomLine& line, std::uint32_t at,
                                       const Quantity& quantity) {
  FigurePhrase phrase = phrase_of(quantity, at, quantity.end, FigureKind::kMoney);
  std::string_view code;
  const std::uint32_t hyphen = skip_hyphen(line, quantity.end);
  const std::uint32_t of = line.is_word(hyphen, "of") && quantity.low.vague ? hyphen + 1 : hyphen;
  const std::uint32_t word = read_currency_prefix(line, of, code);
  const auto named = line.name(word, Role::kCurrency);
  if (quantity.currency.empty()) {
    if (named.empty() || line.is_word(word, "rs")) return std::nullopt;
    const bool joined_letters = line.is_joined(word) && !line.is_dash(word - 1);
    if (joined_letters && line.text(word).size() > 3) return std::nullopt;
  }
  const bool restates =
      !named.empty() && (line.at(word).span.size() > 3 || quantity.currency.empty());
  if (restates || (quantity.currency.empty() && !named.empty())) phrase.end = word + 1;
  set_currency(phrase, !code.empty()               ? code
                       : quantity.currency.empty() ? named
                                                   : quantity.currency);
  add_cents(line, phrase);
  return phrase;
}

std::optional<FigurePhrase> read_percent(const AtomLine& line, std::uint32_t at,
                                         const Quantity& quantity) {
  if (!quantity.currency.empty()) return std::nullopt;
  FigurePhrase phrase = phrase_of(quantity, at, quantity.end, FigureKind::kPercent);
  phrase.unit = "%";
  const std::uint32_t next = skip_hyphen(line, quantity.end);
  if (line.is_word(next, "basis") &&
      (line.is_word(next + 1, "points") || line.is_word(next + 1, "point"))) {
    phrase.unit = "basis points";
    phrase.end = next + 2;
    return phrase;
  }
  const bool per_cent = line.is_word(next, "per") && line.is_word(next + 1, "cent");
  if (!line.is_mark(next, '%') && !line.has(next, Role::kPercent) && !per_cent) return std::nullopt;
  phrase.end = per_cent ? next + 2 : next + 1;
  const bool points = line.is_word(phrase.end, "points") || line.is_word(phrase.end, "point");
  if (points) {
    if (quantity.low.vague) return std::nullopt;
    phrase.unit = "percentage points";
    ++phrase.end;
  } else if (line.is_word(next, "percentage")) {
    return std::nullopt;
  }
  return phrase;
}

std::optional<FigurePhrase> read_measure(const AtomLine& line, std::uint32_t at,
                                         const Quantity& quantity) {
  if (!quantity.currency.empty()) return std::nullopt;
  FigurePhrase phrase = phrase_of(quantity, at, quantity.end, FigureKind::kMeasure);
  std::uint32_t next = skip_hyphen(line, quantity.end);
  if (quantity.low.vague && line.is_word(next, "of")) ++next;
  const bool degree = line.is_mark(next, 0xB0) ||
                      (line.has(next, Role::kMeasure) && line.name(next, Role::kMeasure) == "°");
  if (degree) {
    const bool celsius = line.is_word(next + 1, "c") || line.is_word(next + 1, "celsius") ||
                         line.is_word(next + 1, "centigrade");
    const bool fahrenheit = line.is_word(next + 1, "f") || line.is_word(next + 1, "fahrenheit");
    phrase.unit = celsius ? "°C" : fahrenheit ? "°F" : "°";
    phrase.end = next + 1 + (celsius || fahrenheit);
    return phrase;
  }
  const auto power = line.name(next, Role::kMeasurePrefix);
  const bool prefixed = line.has(next, Role::kMeasurePrefix) && line.has(next + 1, Role::kMeasure);
  if (prefixed) next = skip_hyphen(line, next + 1);
  const auto symbol = line.name(next, Role::kMeasure);
  if (symbol.empty() || !is_spelled_as_unit(line, next, symbol)) return std::nullopt;
  phrase.unit = symbol;
  if (prefixed) phrase.unit += power;
  phrase.end = next + 1;
  if (line.is_mark(phrase.end, 0xB2) && line.is_joined(phrase.end))
    phrase.unit += "²", ++phrase.end;
  if (line.is_mark(phrase.end, 0xB3) && line.is_joined(phrase.end))
    phrase.unit += "³", ++phrase.end;
  phrase.end = read_rate(line, phrase.end, phrase.unit);
  return phrase;
}

std::optional<FigurePhrase> read_share(const AtomLine& line, std::uint32_t at) {
  if (line.is_digits(at) && is_part_of_code(line, at)) return std::nullopt;
  if (auto ratio = read_ratio(line, at)) return ratio;
  const auto fraction = read_fraction(line, at);
  if (!fraction) return std::nullopt;
  const bool bare_half = line.is_word(at, "half");
  const bool partitive =
      line.is_word(fraction->end, "of") || line.is_word(fraction->end, "majority") ||
      line.is_word(fraction->end, "vote") ||
      (bare_half && (line.is_word(fraction->end, "the") || line.is_word(fraction->end, "its") ||
                     line.is_word(fraction->end, "their")));
  if (!partitive || (line.is_word(at) && line.is_word(at, "a") && line.is_word(at + 1, "second")))
    return std::nullopt;
  Number share = *fraction;
  share.scale = 100;
  return FigurePhrase{.first = at,
                      .end = fraction->end,
                      .kind = FigureKind::kPercent,
                      .value = share.value(),
                      .unit = "%"};
}

}  // namespace ae
