// What the words around a name say that it is.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "analysis/name_words.h"

namespace ae {

/// "Acme, a maker of pumps", "Acme, founded by …", "the airline Acme", "the regulator, the Acme",
/// "the village of Ust", "President Zelensky": the type of the name that is `tokens[begin, end)` of
/// a sentence; nothing where nothing is said.
std::optional<EntityType> described_type(std::string_view text, std::span<const Token> tokens,
                                         std::size_t begin, std::size_t end,
                                         const NameLexicon& lexicon);

}  // namespace ae
