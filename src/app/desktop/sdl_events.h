// SDL's events as Dear ImGui's.
#pragma once

#include <SDL.h>

#include "ui/explorer.h"
#include "ui/key_repeat.h"

namespace ae {

/// Feeds an event to the current ImGui context, keys by way of `keys`; pasting and dropped files go
/// to the explorer.
void take_event(const SDL_Event& event, KeyRepeat& keys, Explorer& explorer);

}  // namespace ae
