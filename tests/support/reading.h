// Short ways from a text to what the analyzers find in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/job.h"
#include "text/document.h"

namespace ae::test {

/// A document whose paragraphs are divided by blank lines, without any markup.
Document plain_document(std::string_view text);
/// The words found in `text`.
std::vector<std::string> words_of(std::string_view text);
/// The sentences found in `text`.
std::vector<std::string> sentences_of(std::string_view text);

}  // namespace ae::test
