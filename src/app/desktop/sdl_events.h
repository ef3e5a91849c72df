// SDL's events as Dear ImGui's.
#pragma once

#include <SDL.h>

#include "ui/explorer.h"

namespace ae {

/// Feeds an event to the current ImGui context; pasting and dropped files go to the explorer.
void take_event(const SDL_Event& event, Explorer& explorer);

}  // namespace ae
