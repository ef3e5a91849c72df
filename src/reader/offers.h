// What the page around an embedded explorer leaves out of the table of commands.
#pragma once

#include "reader/commands.h"

namespace ae {

/// False for a panel that the host does not offer, where there is a host for what only a page of
/// the person's own has, and for steps of a tour that nobody takes. Such commands stand neither in
/// the palette nor in the mirror.
bool offers_command(const ViewChoices& view, const Command& command);

}  // namespace ae
