// What help tells: the one table of commands by subject, and what is done without a command.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/commands.h"

namespace ae {

struct HelpEntry {
  std::string_view label;
  std::string how;                   ///< its keys, or what the hand does; "" where there is neither
  const Command* command = nullptr;  ///< what it runs; null for what is done by hand
};

struct HelpGroup {
  std::string_view title;
  std::vector<HelpEntry> entries;
};

/// The subject under which help tells a command; "" where it has none. Law, tested: every command
/// that needs no argument has one.
std::string_view help_subject(const Command& command);

/// What is offered here, narrowed to entries that hold every word of `wanted` in their label, their
/// keys or their subject. Groups that have none left are absent.
std::vector<HelpGroup> help_groups(const ViewChoices& view, std::string_view wanted);

}  // namespace ae
