// Where the end of a text selection goes: by character, word or sentence, across blocks.
#pragma once

#include "reader/article.h"
#include "reader/intent.h"

namespace ae {

/// The word around a byte of the text; a single cluster where it lies between words.
Span word_around(std::string_view text, std::uint32_t offset);
/// The place one unit after (`by` > 0) or before `at`. What lies between blocks, and the marks of
/// Markdown, are stepped over; the ends of the text stop it.
std::uint32_t moved_place(const Article& article, std::uint32_t at, MotionUnit unit, int by);

}  // namespace ae
