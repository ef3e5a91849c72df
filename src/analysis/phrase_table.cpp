#include "analysis/phrase_table.h"

#include <charconv>

#include "analysis/embedded_text.h"

namespace ae {
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

PhraseTable::Entry& PhraseTable::enter(std::uint32_t key) {
  if (const auto place = places_.find(key)) return entries_[*place];
  places_.insert(key, static_cast<std::uint16_t>(entries_.size()));
  return entries_.emplace_back();
}

void PhraseTable::insert(std::string_view phrase, std::int16_t value) {
  std::uint32_t key = 0;
  while (!phrase.empty()) {
    key = extend_key(key, hash_word(next_field(phrase, ' ')));
    Entry& entry = enter(key);
    if (!phrase.empty()) {
      entry.goes_on = true;
    } else if (!entry.is_phrase) {
      entry.is_phrase = true;
      entry.value = value;
    }
  }
}

PhraseMatch PhraseTable::longest(std::span<const Token> tokens) const {
  PhraseMatch best;
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    key = extend_key(key, tokens[i].lower_hash);
    const auto place = places_.find(key);
    if (!place) break;
    const Entry& entry = entries_[*place];
    if (entry.is_phrase) best = {i + 1, entry.value};
    if (!entry.goes_on) break;
  }
  return best;
}

}  // namespace ae
