// Which sentences the summary shows.
#pragma once

#include <string>
#include <string_view>
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

/// The same as Markdown: the title as heading, each sentence as a list item with its number in the
/// article, so that the line leads back.
std::string summary_markdown(const Article& article, const ViewChoices& view);
/// A file name made of the article's title: "a-meeting-in-rome-summary.md"; "article-summary.md"
/// where the title has no letters that every file system takes.
std::string export_name(const Article& article, std::string_view what, std::string_view ending);

}  // namespace ae
