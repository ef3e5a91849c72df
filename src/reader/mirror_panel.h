// The panel that is open, for the DOM mirror: its choices and its list, each item a command.
#pragma once

#include <cstdint>

#include "reader/apply.h"
#include "reader/json_text.h"

namespace ae {

/// Appends
/// "panel":{"version","name","title","groups":[{"heading","note","items":[{"command","argument",
/// "label","role","pressed","value","min","max"}]}]}. Panels that the mirror shows elsewhere have
/// no groups.
void write_panel(JsonText& out, const ReaderState& state, const ReaderScene& scene,
                 std::uint64_t version);

}  // namespace ae
