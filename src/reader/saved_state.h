// What is remembered of a person's work on one article, as JSON.
#pragma once

#include <string>
#include <string_view>

#include "io/result.h"
#include "reader/reader_state.h"

namespace ae {

/// Law: read_state(write_state(s)) is s, for every s whose text fields are well-formed UTF-8
/// and that has no kept lists, which are written by write_kept_lists.
std::string write_state(const ReaderState& state);
/// Fails with "bad-message" where `json` is not such an object or a value lies outside its range.
/// Unknown fields are passed over, absent ones have their usual value.
Result<ReaderState> read_state(std::string_view json);

/// Fits a state that was read to the article it is for, which may have changed since or be another
/// one's: notes are placed anew and put in order, and a stretch of text or a place that isn't
/// one of `document` is forgotten.
void fit_state(ReaderState& state, const Document& document);

/// "sentence", "entity": as in saved state and in messages.
std::string_view selection_kind_name(SelectionKind kind);

}  // namespace ae
