// Plain text and Markdown in: bytes to a Document.
#pragma once

#include <optional>
#include <string>

#include "text/document.h"

namespace ae {

/// What the caller knows of the article.
struct ArticleFacts {
  std::string title;
  std::optional<Date> published;
};

/// Any bytes give a Document: ill-formed UTF-8 is repaired, blocks are found (Markdown headings,
/// lists, quotes, fences; in plain text, headline-like lines, hard-wrapped paragraphs, embedded
/// social posts). At most Document::kMaxTextBytes bytes; the caller checks. Linear time.
Document read_article(std::string bytes, ArticleFacts facts = {});

}  // namespace ae
