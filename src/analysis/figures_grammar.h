// The grammar of figures. Each reader looks at a bounded number of atoms from `at` on and gives
// nothing where it can't read.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "analysis/atoms.h"
#include "analysis/numbers.h"

namespace ae {

/// A figure as read: the atoms [first, end) and what they say.
struct FigurePhrase {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  FigureKind kind = FigureKind::kCount;
  double value = 0;
  std::optional<double> upper = {};
  std::string unit = {};
};

/// A number, a range of numbers, and the money marks before them.
struct Quantity {
  std::uint32_t end = 0;
  Number low;
  std::optional<Number> high = {};
  std::string_view currency = {};  ///< of a mark before the number: "USD" for "$"
  bool negative = false;

  const Number& last() const { return high ? *high : low; }
};

/// "$5", "5 to 7", "$5 to $7 million", "between 5 and 7", "-5", "half a million".
std::optional<Quantity> read_figure_quantity(const AtomLine& line, std::uint32_t at);

/// "$5.6 million", "Rs 200 crore", "5.6 million dollars", "50 cents".
std::optional<FigurePhrase> read_money(const AtomLine& line, std::uint32_t at,
                                       const Quantity& quantity);
/// "180 pounds", "a 40-pound bag", "50 pounds (23 kg)" where they are no money. `sterling`: whether
/// the text has sums in pounds.
std::optional<FigurePhrase> read_pounds_of_weight(const AtomLine& line, std::uint32_t at,
                                                  const Quantity& quantity, bool sterling);
/// "12%", "5 percent", "3 percentage points".
std::optional<FigurePhrase> read_percent(const AtomLine& line, std::uint32_t at,
                                         const Quantity& quantity);
/// "5 km", "30 megawatts", "20 °C", "60 miles per hour", "12 square kilometers".
std::optional<FigurePhrase> read_measure(const AtomLine& line, std::uint32_t at,
                                         const Quantity& quantity);
/// "two-thirds of voters", "half of them": a share.
std::optional<FigurePhrase> read_share(const AtomLine& line, std::uint32_t at);
/// "three researchers", "hundreds of new jobs", "20 of the hostages": what is counted is a noun by
/// its tag.
std::optional<FigurePhrase> read_count(const AtomLine& line, std::span<const Token> tokens,
                                       std::uint32_t at, const Quantity& quantity);

}  // namespace ae
