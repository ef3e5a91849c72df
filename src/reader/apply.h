// The pure heart of the reader: state and intent in, state out.
#pragma once

#include <vector>

#include "analysis/lens.h"
#include "reader/article.h"
#include "reader/entity_list.h"
#include "reader/intent.h"
#include "reader/watchlist.h"

namespace ae {

/// What a state refers to.
struct ReaderScene {
  const Article& article;
  const EntityList& entities;
  const std::vector<Span>& hits;        ///< of state.view.search
  const LensReading* lens = nullptr;    ///< of state.lens
  const WatchReading* watch = nullptr;  ///< of state.kept.watched
  std::string lens_status = {};         ///< LensSession::status
};

/// The state after `intent`. What does not exist (sentence 900 of 12) leaves the state as it was.
/// Undo, Redo and the intents that the explorer carries out do too.
ReaderState apply(const ReaderState& state, const Intent& intent, const ReaderScene& scene);

/// The bytes that the selection is about now: its sentence, current mention, time, …; empty where
/// nothing is selected.
Span focus_span(const ReaderState& state, const ReaderScene& scene);

/// How many places the selected entity or keyphrase has; 0 for other selections.
std::uint32_t step_count(const Selection& selection, const ReaderScene& scene);

}  // namespace ae
