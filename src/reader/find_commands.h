// Commands found by typing a part of what they are called.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "reader/commands.h"

namespace ae {

/// Whether `text` holds `word`; large and small letters are the same.
bool holds_word(std::string_view text, std::string_view word);

/// Whether each word of `wanted` satisfies `holds`.
template <class Holds>
bool all_words(std::string_view wanted, Holds holds) {
  while (!wanted.empty()) {
    const std::string_view word = wanted.substr(0, wanted.find(' '));
    if (!holds(word)) return false;
    wanted.remove_prefix(std::min(word.size() + 1, wanted.size()));
  }
  return true;
}

/// Commands whose label or name holds all words of `wanted`: those of `recent` first, then in the
/// order of the table. Behind them those whose label holds its letters in that order.
std::vector<const Command*> matching_commands(std::string_view wanted,
                                              std::span<const Command* const> recent = {});

}  // namespace ae
