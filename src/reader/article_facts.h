// What stands above an article: its length, its day, and what is not read in it.
#pragma once

#include <string>
#include <string_view>

#include "reader/article.h"
#include "reader/watchlist.h"

namespace ae {

/// "465 words · 2 min read · 2 of your 3 watched terms occur"; "" until the article is analysed.
std::string length_line(const Article& article, const WatchReading* watch);
/// "Published 4 March 2025", or that the day is not known.
std::string published_words(const Article& article);
/// What is and is not read in a text that is not English; "" for one that is.
std::string language_note(const Article& article);
/// What to say where nothing was found: `in_english`, or for another language that it is not
/// looked for there.
std::string_view words_for_none(const Article& article, std::string_view in_english);
/// What stands between facts on one line.
inline constexpr std::string_view kBetweenFacts = "  \u00b7  ";

}  // namespace ae
