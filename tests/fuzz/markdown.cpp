// Markdown that is put together from its marks: each byte takes one piece, so that nesting and
// half-open marks come up far more often than from bytes alone. What is shown of each block and
// where the caller's offsets lie is checked, too.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/job.h"
#include "fuzz/require.h"
#include "io/read_article.h"
#include "io/shown_text.h"
#include "support/laws.h"

namespace {

constexpr std::array<std::string_view, 48> kPieces{"a",          "Ada met Bob. ",
                                                   "é",          "中",
                                                   "\xFF",       " ",
                                                   "  ",         "\t",
                                                   "\n",         "\n\n",
                                                   "\r\n",       "# ",
                                                   "###### ",    "- ",
                                                   "* ",         "1. ",
                                                   "10) ",       "> ",
                                                   ">> ",        "```\n",
                                                   "~~~\n",      "    ",
                                                   "---\n",      "===\n",
                                                   "*",          "**",
                                                   "_",          "__",
                                                   "`",          "``",
                                                   "[",          "](",
                                                   ")",          "![",
                                                   "<",          ">",
                                                   "http://a",   "@ada",
                                                   "\\",         "|",
                                                   "| - |\n",    "&amp;",
                                                   "title: A\n", "date: 2024-05-01\n",
                                                   "<!--",       "-->",
                                                   "\"",         "\xE2\x80\x9C"};

std::string compose(const std::uint8_t* bytes, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += kPieces[bytes[i] % kPieces.size()];
  return text;
}

const char* broken_offsets(const ae::Document& doc, std::size_t input_bytes) {
  const ae::OffsetMap& map = doc.offsets();
  const auto end = static_cast<std::uint32_t>(doc.text().size());
  if (map.input_byte(end) != input_bytes) return "the end of the text is the end of the input";
  for (const ae::Block& block : doc.blocks()) {
    const std::uint32_t unit = map.utf16_unit(doc.text(), block.span.begin);
    if (map.byte_of_utf16(doc.text(), unit) != block.span.begin)
      return "a UTF-16 offset leads back to its byte";
  }
  return "";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = compose(bytes, size);
  const ae::Document doc = ae::read_article(text);
  require(ae::test::broken_law(doc));
  require(broken_offsets(doc, text.size()));
  for (const ae::Block& block : doc.blocks()) {
    const bool fits = ae::shown_text(doc, block.span).size() <= block.span.size();
    require(fits ? "" : "no more is shown of a block than it holds");
  }
  require(ae::test::broken_law(doc, ae::analyze(doc)));
  return 0;
}
