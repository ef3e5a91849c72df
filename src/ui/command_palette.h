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

}  // namespace ae
