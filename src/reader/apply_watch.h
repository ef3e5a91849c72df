// The intents about the watchlist.
#pragma once

#include "reader/apply.h"

namespace ae {

void apply_watch(ReaderState& state, const SetWatched& intent);
void apply_watch(ReaderState& state, const AddWatched& intent);
void apply_watch(ReaderState& state, const WatchSelection& intent, const ReaderScene& scene);
void apply_watch(ReaderState& state, const RemoveWatched& intent);
void apply_watch(ReaderState& state, const StepWatched& intent, const ReaderScene& scene);

}  // namespace ae
