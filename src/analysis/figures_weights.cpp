// "180 pounds" of weight or of money.
#include <algorithm>

#include "analysis/figures_grammar.h"

namespace ae {
namespace {

template <std::size_t N>
bool is_word_of(const AtomLine& line, std::uint32_t at, const WordKey (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](WordKey word) { return line.is_word(at, word); });
}

/// "weighs", "lost", "cost" and the like up to six words before the number.
template <std::size_t N>
bool follows(const AtomLine& line, std::uint32_t at, const WordKey (&words)[N]) {
  constexpr std::uint32_t kFarthest = 6;
  for (std::uint32_t i = at; i > 0 && at - i < kFarthest; --i) {
    if (is_word_of(line, i - 1, words)) return true;
  }
  return false;
}

/// "(82 kg)", ", 4 ounces": the same weight or the rest of it.
bool goes_on_as_weight(const AtomLine& line, std::uint32_t at) {
  const std::uint32_t next = line.is_mark(at, '(') || line.is_mark(at, ',') ? at + 1 : at;
  if (!line.is_digits(next)) return false;
  return is_word_of(line, next + 1,
                    {"kg", "kgs", "kilos", "kilograms", "kilogrammes", "ounces", "ounce", "oz",
                     "tonnes", "tons"});
}

bool is_about_money(const AtomLine& line, std::uint32_t at, std::uint32_t behind) {
  if (is_word_of(line, behind, {"sterling", "each", "apiece"})) return true;
  if (is_word_of(line, behind, {"a", "per"}) &&
      is_word_of(line, behind + 1, {"week", "month", "year", "day", "night", "head", "ticket"}))
    return true;
  return follows(line, at,
                 {"cost",  "costs",  "costing", "pay",    "paid", "pays",   "paying", "worth",
                  "price", "priced", "fined",   "fine",   "earn", "earned", "earns",  "spent",
                  "spend", "save",   "saved",   "bid",    "fee",  "owed",   "owes",   "charged",
                  "raise", "raised", "debt",    "salary", "sold", "buy",    "bought", "budget"});
}

}  // namespace

std::optional<FigurePhrase> read_pounds_of_weight(const AtomLine& line, std::uint32_t at,
                                                  const Quantity& quantity, bool sterling) {
  if (!quantity.currency.empty() || quantity.last().scale >= 1'000'000) return std::nullopt;
  const std::uint32_t end = quantity.end;
  const bool joined = line.is_dash(end) && line.is_joined(end) && line.is_joined(end + 1);
  const std::uint32_t word = joined ? end + 1 : end;
  if (!is_word_of(line, word, {"pound", "pounds", "pounder"})) return std::nullopt;
  const std::uint32_t behind = word + 1;
  bool weight = !sterling;
  if (is_about_money(line, at, behind)) weight = false;
  const bool of_goods = line.is_word(behind, "of") &&
                        !is_word_of(line, behind + 1, {"debt", "savings", "taxpayers", "public"});
  if (of_goods || goes_on_as_weight(line, behind) ||
      follows(line, at,
              {"weigh", "weighs", "weighed", "weighing", "weight", "lost", "lose", "gained"}))
    weight = true;
  if (joined && is_word_of(line, behind, {"note", "notes", "fine", "fee", "coin", "ticket"}))
    weight = false;
  if (!weight) return std::nullopt;
  FigurePhrase phrase{.first = at,
                      .end = behind,
                      .kind = FigureKind::kMeasure,
                      .value = quantity.low.value(),
                      .unit = "lb"};
  if (quantity.high) phrase.upper = quantity.high->value();
  return phrase;
}

}  // namespace ae
