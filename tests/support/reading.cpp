#include "support/reading.h"

#include <utility>

namespace ae::test {
namespace {

template <class Records>
std::vector<std::string> slices(const Document& doc, const Records& records) {
  std::vector<std::string> found;
  for (const auto& record : records) found.emplace_back(doc.slice(record.span));
  return found;
}

}  // namespace

Document plain_document(std::string_view text) {
  RepairedText repaired = repair_utf8(std::string(text));
  DocumentParts parts;
  const std::string_view bytes = repaired.bytes;
  std::size_t at = 0;
  while ((at = bytes.find_first_not_of(" \n\t\r", at)) != std::string_view::npos) {
    std::size_t end = std::min(bytes.find("\n\n", at), bytes.size());
    const std::size_t next = end;
    while (end > at && std::string_view(" \n\t\r").find(bytes[end - 1]) != std::string_view::npos)
      --end;
    parts.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = next;
  }
  return Document(std::move(repaired), std::move(parts));
}

std::vector<std::string> words_of(std::string_view text) {
  const Document doc = plain_document(text);
  return slices(doc, analyze(doc).tokens);
}

std::vector<std::string> sentences_of(std::string_view text) {
  const Document doc = plain_document(text);
  return slices(doc, analyze(doc).sentences);
}

}  // namespace ae::test
