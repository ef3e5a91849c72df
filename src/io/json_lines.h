// Many articles at once: one JSON object a line in, one a line out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "io/read_article.h"
#include "io/result.h"
#include "io/write_json.h"

namespace ae {

/// An article that a line holds.
struct ArticleLine {
  std::string id;  ///< as JSON; empty where the line has none
  std::string text;
  ArticleFacts facts;
};

/// Reads {"id"?, "text", "published"?, "title"?}; other members are passed over. An id is a string
/// or a number.
Result<ArticleLine> read_article_line(std::string_view line);

/// {"line":3,"error":"…"} for a line, counted from 1, that can't be read.
std::string write_line_error(std::size_t line_number, const Failure& failure);

}  // namespace ae
