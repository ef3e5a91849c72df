// The ledger of figures: which are shown, in what order, and their values in one form.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reader/article.h"
#include "reader/reader_state.h"
#include "reader/timeline.h"

namespace ae {

/// The figures that `choices` and the brush let through. Sorted by kind they are also by unit, so
/// that what can be compared stands together; ties go by position.
std::vector<std::uint32_t> figure_rows(const Article& article, const FigureChoices& choices,
                                       const BrushedSentences& brushed = {});
/// "5,600,000 USD", "12.5 %", "3 – 5 km": multipliers such as "million" are worked in.
std::string figure_value(const Figure& figure);
/// The figures shown as CSV (RFC 4180) with a heading: kind, value, upper, unit, words, sentence
/// number and sentence.
std::string figures_csv(const Article& article, const FigureChoices& choices,
                        const BrushedSentences& brushed = {});

}  // namespace ae
