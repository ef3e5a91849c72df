// Records of the analysis in a few plain words.
#pragma once

#include <optional>
#include <string>

#include "reader/apply.h"

namespace ae {

/// The words of a span on one line: without markup, white space as single blanks.
std::string plain_text(const Document& document, Span span);
/// The same, cut to about `longest` characters at a word's end, with an ellipsis.
std::string short_text(const Document& document, Span span, std::size_t longest);

/// "4 March 2025".
std::string date_words(Date date);
/// The days between two dates in words: one day, a month ("March 2025"), a year, or "2019 – 2023".
std::string period_words(std::optional<Date> earliest, std::optional<Date> latest);
/// A time's period, or the words of the text where it has no place in the calendar.
std::string time_label(const Article& article, const TimeExpression& time);
/// What is selected: "Josh Hawley, mention 2 of 3"; "" where nothing is.
std::string selection_words(const ReaderState& state, const ReaderScene& scene);
/// What a stage of the analysis looks for, as people call it; "" where there is no such stage.
std::string_view stage_label(std::string_view stage);
/// "1,204".
std::string grouped_number(std::uint64_t value);

}  // namespace ae
