// What the words around a name say that it is.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "analysis/name_words.h"

namespace ae {

/// What a name is said to be.
struct Description {
  EntityType type;
  bool sure = false;         ///< an apposition says so: ", a Dutch airline"
  bool of_modified = false;  ///< it tells another thing apart: "the Al-Ghani oil field"
};

/// "Acme, a maker of pumps", "Acme, founded by …", "the airline Acme", "the regulator, the Acme",
/// "the village of Ust", "President Zelensky", "the Al-Ghani oil field": what the name is that is
/// `tokens[begin, end)` of a sentence; nothing where nothing is said.
std::optional<Description> read_description(std::string_view text, std::span<const Token> tokens,
                                            std::size_t begin, std::size_t end,
                                            const NameLexicon& lexicon);

}  // namespace ae
