// The intents about lenses.
#pragma once

#include "reader/apply.h"

namespace ae {

void apply_lens(ReaderState& state, const SetLens& intent);
void apply_lens(ReaderState& state, const SetLensPole& intent);
void apply_lens(ReaderState& state, const AddSelectionToPole& intent, const ReaderScene& scene);
void apply_lens(ReaderState& state, const SaveLens& intent);
void apply_lens(ReaderState& state, const RenameLens& intent);
void apply_lens(ReaderState& state, const DeleteLens& intent);

}  // namespace ae
