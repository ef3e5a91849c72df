// Finding words and phrases in the article.
#pragma once

#include <vector>

#include "reader/reader_state.h"
#include "text/document.h"

namespace ae {

/// Where `query` occurs in the words of the blocks, in text order, without overlaps. White space in
/// the query matches any run of white space. Linear in the text for queries of ordinary length. At
/// most `limit` hits.
std::vector<Span> find_hits(const Document& document, const SearchQuery& query,
                            std::size_t limit = 100'000);

}  // namespace ae
