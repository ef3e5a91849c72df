#include "io/shown_text.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {

void shown_text(const Document& doc, Span span, std::string& out) {
  const auto markup = doc.markup();
  auto mark = std::partition_point(markup.begin(), markup.end(),
                                   [&](Span m) { return m.end <= span.begin; });
  out.clear();
  bool space = false;
  for (std::uint32_t at = span.begin; at < span.end;) {
    if (mark != markup.end() && at >= mark->begin) {
      at = std::max(at, mark->end);
      ++mark;
      continue;
    }
    const CodePoint c = decode_at(doc.text(), at);
    if (has_class(c.value, kSpace)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      out.append(doc.text(), at, c.size);
    }
    at += c.size;
  }
}

std::string shown_text(const Document& doc, Span span) {
  std::string out;
  shown_text(doc, span, out);
  return out;
}

}  // namespace ae
