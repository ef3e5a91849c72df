#include "reader/find_commands.h"

#include <algorithm>

namespace ae {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The letters of `wanted` in their order, whatever stands between them: "tdk" in "Theme: dark".
bool holds_letters(std::string_view text, std::string_view wanted) {
  for (const char c : wanted) {
    if (c == ' ') continue;
    std::size_t at = 0;
    while (at < text.size() && lower(text[at]) != lower(c)) ++at;
    if (at == text.size()) return false;
    text.remove_prefix(at + 1);
  }
  return true;
}

}  // namespace

bool holds_word(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

std::vector<const Command*> matching_commands(std::string_view wanted,
                                              std::span<const Command* const> recent) {
  std::vector<const Command*> found;
  std::vector<const Command*> loosely;
  for (const Command& command : all_commands()) {
    if (!command.plain) continue;
    const auto named = [&](std::string_view word) {
      return holds_word(command.label, word) || holds_word(command.name, word);
    };
    if (all_words(wanted, named))
      found.push_back(&command);
    else if (holds_letters(command.label, wanted))
      loosely.push_back(&command);
  }
  const auto age = [&](const Command* command) {
    return std::find(recent.begin(), recent.end(), command) - recent.begin();
  };
  const auto newer = [&](const Command* a, const Command* b) {
    return age(a) != age(b) ? age(a) < age(b) : a < b;
  };
  std::sort(found.begin(), found.end(), newer);
  found.insert(found.end(), loosely.begin(), loosely.end());
  return found;
}

}  // namespace ae
