// Which names are names of one entity.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Joins the names of one person, organization or place: "Dr. Ala Shaabana" and "Shaabana", "World
/// Health Organization" and "WHO", "US" and "United States". Rewrites Analysis::entities and
/// Analysis::mentions. Reads: names, tokens.
std::unique_ptr<Stage> make_alias_stage(const StageInput& input);

class PronounWatcher;
/// The same, and shows `watcher`, which outlives the stage, what each pronoun may stand for.
std::unique_ptr<Stage> make_watched_alias_stage(const StageInput& input, PronounWatcher& watcher);

}  // namespace ae
