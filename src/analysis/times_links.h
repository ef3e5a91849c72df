// Ranges in which one side leaves out what the other names: "July 13-15", "13 to 15 July",
// "1914-18", "May to December 2012".
#pragma once

#include <vector>

#include "analysis/times_grammar.h"

namespace ae {

/// Behind the phrase just found: "-15", "to the 15th", "-18", "and 16". Adds the other side;
/// returns where to read on.
std::uint32_t read_linked_after(const AtomLine& line, End end, std::vector<TimePhrase>& phrases);
/// At a day's number that a linked date follows, "13 to" in "13 to 15 July": adds it. Returns where
/// to read on.
std::uint32_t read_linked_before(const AtomLine& line, std::uint32_t at, std::uint32_t sentence,
                                 std::vector<TimePhrase>& phrases);
/// Whether a phrase that begins at `at` is the far end of a range begun by the phrase [first, end):
/// "May to December".
bool is_linked(const AtomLine& line, std::uint32_t first, End end, std::uint32_t at);
/// Gives phrases[index] the fields it borrows from its neighbours: in "May to December 2012" both
/// are of 2012.
void borrow_fields(std::vector<TimePhrase>& phrases, std::uint32_t index);

}  // namespace ae
