// What a copy of the text carries besides its plain words.
#pragma once

#include <string>

#include "reader/article.h"

namespace ae {

/// The words of a span, blocks apart by an empty line and list items by a line break.
std::string copied_text(const Document& document, Span span);
/// The same as HTML with headings, lists, quotations, emphasis and links to http, https and mailto.
/// All text is escaped.
std::string copied_html(const Document& document, Span span);
/// "“words” — Title, 4 March 2025", with what is known of them.
std::string cited_text(const Document& document, Span span);

}  // namespace ae
