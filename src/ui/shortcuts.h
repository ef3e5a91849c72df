// Keys of the table of commands, as Dear ImGui knows them.
#pragma once

#include "ui/screen.h"

namespace ae {

/// Wants the intents of the keys that were pressed. Keys without Ctrl count only while nobody is
/// typing.
void take_shortcuts(Screen& screen);

}  // namespace ae
