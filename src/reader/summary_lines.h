// Which sentences the summary shows.
#pragma once

#include <string>
#include <vector>

#include "reader/article.h"
#include "reader/reader_state.h"

namespace ae {

/// Sentence indexes in text order: the analysis' own summary, or the best of the length that the
/// person chose. Headings are left out.
std::vector<std::uint32_t> summary_lines(const Article& article, const ViewChoices& view);
/// How many sentences a summary may have: at most 40, at most all that are not headings.
std::size_t longest_summary(const Article& article);
/// One sentence a line, for the clipboard.
std::string summary_text(const Article& article, const ViewChoices& view);

}  // namespace ae
