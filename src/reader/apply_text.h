// The intents that are about stretches of text: notes, and the growing of a selection. Called by
// apply() alone.
#pragma once

#include "reader/apply.h"

namespace ae {

void add_note(ReaderState& state, const AddNote& intent, const ReaderScene& scene);
void edit_note(ReaderState& state, const EditNote& intent);
void delete_note(ReaderState& state, const DeleteNote& intent);
void select_note(ReaderState& state, const SelectNote& intent);
void extend_selection(ReaderState& state, const ExtendSelection& intent, const ReaderScene& scene);
void search_selection(ReaderState& state, const ReaderScene& scene);

}  // namespace ae
