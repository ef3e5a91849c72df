// Every command that needs no argument, found by typing a part of its name.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "reader/commands.h"
#include "ui/screen.h"

namespace ae {

class CommandPalette {
 public:
  void open() { opening_ = true; }
  void build(Screen& screen);

 private:
  void build_list(Screen& screen, const std::vector<const Command*>& found);
  void run(Screen& screen, const Command& command);

  std::string wanted_;
  std::vector<const Command*> recent_;  ///< run from here, the latest first
  std::size_t chosen_ = 0;
  bool opening_ = false;
  bool keyboard_moved_ = false;
};

/// Commands whose label or name holds all words of `wanted`: those of `recent` first, then in the
/// order of the table. Behind them those whose label holds its letters in that order.
std::vector<const Command*> matching_commands(std::string_view wanted,
                                              std::span<const Command* const> recent = {});

}  // namespace ae
