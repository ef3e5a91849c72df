// The tense of the verb near a time: it tells whether "Friday" is the last or the next one.
#pragma once

#include <span>

#include "analysis/atoms.h"
#include "analysis/times_phrase.h"

namespace ae {

/// The tense around the atoms [first, last), by the tags of the tokens where there are any, else by
/// cue words.
Tense tense_near(const AtomLine& line, std::span<const Token> tokens, std::uint32_t first,
                 std::uint32_t last);

/// Whether the time at `first` stands right behind a verb that tells what has been: "fell in
/// December", "was hired in July".
bool tells_of_past(const AtomLine& line, std::span<const Token> tokens, std::uint32_t first);

}  // namespace ae
