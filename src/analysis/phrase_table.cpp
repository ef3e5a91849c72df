#include "analysis/phrase_table.h"

#include <charconv>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

/// The key of a phrase from the key of its beginning and the hash of its next word.
constexpr std::uint32_t extend_key(std::uint32_t key, std::uint32_t word) {
  return (key ^ word) * 16777619u + 0x9E3779B9u;
}

}  // namespace

PhraseTable::PhraseTable(std::string_view lines) {
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    if (line.empty() || line.front() == '#') continue;
    const std::string_view phrase = next_field(line, '\t');
    std::int16_t value = 1;
    std::from_chars(line.data(), line.data() + line.size(), value);
    insert(phrase, value);
  }
}

void PhraseTable::insert(std::string_view phrase, std::int16_t value) {
  std::uint32_t key = 0;
  while (!phrase.empty()) {
    key = extend_key(key, hash_word(next_field(phrase, ' ')));
    if (!phrase.empty()) prefixes_.insert(key, 1);
  }
  phrases_.insert(key, static_cast<std::uint16_t>(value));
}

PhraseMatch PhraseTable::match(std::span<const Token> tokens) const {
  PhraseMatch best;
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    key = extend_key(key, tokens[i].lower_hash);
    if (const auto value = phrases_.find(key)) best = {i + 1, static_cast<std::int16_t>(*value)};
    if (!prefixes_.contains(key)) break;
  }
  return best;
}

}  // namespace ae
