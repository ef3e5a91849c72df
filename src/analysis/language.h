// Which language an article is written in.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// Fills Analysis::language: an ISO 639-1 code, or "und" where nothing tells. Reads: tokens.
std::unique_ptr<Stage> make_language_stage(const StageInput& input);

/// Whether the analyzers that know only English should run: English, or too little text to tell.
/// Others return at once.
bool reads_as_english(const Analysis& analysis);

}  // namespace ae
