// Help and the tour, for the DOM mirror.
#pragma once

#include <cstdint>

#include "reader/json_text.h"
#include "reader/reader_state.h"

namespace ae {

/// Appends "guidance":{"version","tour":{"step","steps","title","text"}|null,
/// "help":{"title","groups":[…]}|null}, the groups as in reader/mirror_panel.h.
void write_guidance(JsonText& out, const ViewChoices& view, std::uint64_t version);

}  // namespace ae
