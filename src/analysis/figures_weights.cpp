// "180 pounds" of weight or of money.
#include <span>

#include "analysis/figures_grammar.h"

namespace ae {
namespace {

/// Whether one of the words stands up to six words before the number.
bool follows(const AtomLine& line, std::uint32_t at, std::span<const WordKey> words) {
  constexpr std::uint32_t kFarthest = 6;
  for (std::uint32_t i = at; i > 0 && at - i < kFarthest; --i) {
    if (line.is_one_of(i - 1, words)) return true;
  }
  return false;
}

/// "(82 kg)", ", 4 ounces": the same weight or the rest of it.
bool goes_on_as_weight(const AtomLine& line, std::uint32_t at) {
  static constexpr WordKey kWeights[] = {"kg",     "kgs",   "kilos", "kilograms", "kilogrammes",
                                         "ounces", "ounce", "oz",    "tonnes",    "tons"};
  const std::uint32_t next = line.is_mark(at, '(') || line.is_mark(at, ',') ? at + 1 : at;
  return line.is_digits(next) && line.is_one_of(next + 1, kWeights);
}

bool is_about_money(const AtomLine& line, std::uint32_t at, std::uint32_t behind) {
  static constexpr WordKey kBehind[] = {"sterling", "each", "apiece"};
  static constexpr WordKey kPer[] = {"a", "per"};
  static constexpr WordKey kRates[] = {"week", "month", "year", "day", "night", "head", "ticket"};
  static constexpr WordKey kBefore[] = {
      "cost",  "costs",  "costing", "pay",    "paid", "pays",   "paying", "worth",
      "price", "priced", "fined",   "fine",   "earn", "earned", "earns",  "spent",
      "spend", "save",   "saved",   "bid",    "fee",  "owed",   "owes",   "charged",
      "raise", "raised", "debt",    "salary", "sold", "buy",    "bought", "budget"};
  if (line.is_one_of(behind, kBehind)) return true;
  if (line.is_one_of(behind, kPer) && line.is_one_of(behind + 1, kRates)) return true;
  return follows(line, at, kBefore);
}

}  // namespace

std::optional<FigurePhrase> read_pounds_of_weight(const AtomLine& line, std::uint32_t at,
                                                  const Quantity& quantity, bool sterling) {
  static constexpr WordKey kPounds[] = {"pound", "pounds", "pounder"};
  static constexpr WordKey kSums[] = {"debt", "savings", "taxpayers", "public"};
  static constexpr WordKey kWeighs[] = {"weigh",  "weighs", "weighed", "weighing",
                                        "weight", "lost",   "lose",    "gained"};
  static constexpr WordKey kPriced[] = {"note", "notes", "fine", "fee", "coin", "ticket"};
  if (!quantity.currency.empty() || quantity.last().scale >= 1'000'000) return std::nullopt;
  const std::uint32_t end = quantity.end;
  const bool joined = line.is_dash(end) && line.is_joined(end) && line.is_joined(end + 1);
  const std::uint32_t word = joined ? end + 1 : end;
  if (!line.is_one_of(word, kPounds)) return std::nullopt;
  const std::uint32_t behind = word + 1;
  bool weight = !sterling;
  if (is_about_money(line, at, behind)) weight = false;
  const bool of_goods = line.is_word(behind, "of") && !line.is_one_of(behind + 1, kSums);
  if (of_goods || goes_on_as_weight(line, behind) || follows(line, at, kWeighs)) weight = true;
  if (joined && line.is_one_of(behind, kPriced)) weight = false;
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
