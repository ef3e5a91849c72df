// The "---" header of a Markdown file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/date.h"
#include "text/span.h"

namespace ae {

/// What a header says; `span` is empty where there is none.
struct FrontMatter {
  Span span;  ///< from its first "---" to behind its last
  std::string title;
  std::optional<Date> published;
};

/// A header begins at `from` with a line "---", holds lines "key: value" and ends with a line "---"
/// or "...". The keys "title", "date", "published" and "pubdate" are read.
FrontMatter read_front_matter(std::string_view text, std::uint32_t from);

}  // namespace ae
