// The words of a span as they are shown by themselves.
#pragma once

#include <string>

#include "text/document.h"

namespace ae {

/// The span's text without markup, each run of white space (a wrapped line's end too) as one space.
/// Example: "Ala\n> **Shaabana**" is "Ala Shaabana".
std::string shown_text(const Document& doc, Span span);

/// The same in a string that is used again and again; what it held is lost.
void shown_text(const Document& doc, Span span, std::string& out);

}  // namespace ae
