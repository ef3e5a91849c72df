// The one table of commands: palette, keys, menu, DOM mirror and messages all come from it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "io/result.h"
#include "reader/apply.h"

namespace ae {

/// How a control of the DOM mirror shows itself.
enum class ControlRole : std::uint8_t { kButton, kToggle, kSlider, kChoice, kField };

/// The arguments of a command, read from a JSON object.
class CommandArguments;

struct Command {
  std::string_view name;   ///< "entity.select"
  std::string_view label;  ///< "Next mention"
  std::string_view key;    ///< "Ctrl+K"; "" where it has none
  ControlRole role = ControlRole::kButton;
  /// Whether it can be run without an argument, and so stands in the palette.
  bool plain = false;
  std::optional<Intent> (*make)(const CommandArguments& arguments) = nullptr;
  std::string_view other_key = {};  ///< a second one
};

std::span<const Command> all_commands();
const Command* find_command(std::string_view name);

/// The intent of `name` with a JSON object as argument ("" counts as {}). Fails with "bad-message"
/// and a sentence.
Result<Intent> intent_of(std::string_view name, std::string_view json_argument);

}  // namespace ae
