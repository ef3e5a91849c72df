// The command line of the desktop program.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/result.h"

namespace ae {

/// article-explorer-desktop [--open FILE] [--size 1440x900] [--theme dark] [--fonts FOLDER]
///                          [--screenshot OUT.png [--run COMMAND JSON]... [--pointer X,Y]]
struct DesktopOptions {
  std::string open;
  int width = 1280;
  int height = 840;
  std::string theme;       ///< a ThemeChoice by name; "" for the system's
  std::string fonts;       ///< a folder of TTF or OTF files that is looked into first
  std::string screenshot;  ///< draw until nothing moves, write this file and end
  std::vector<std::pair<std::string, std::string>> commands;  ///< run once the analysis is done
  std::optional<std::pair<float, float>> pointer;             ///< where the mouse rests
  bool touch = false;
};

/// Fails with a sentence for the person.
Result<DesktopOptions> read_options(const std::vector<std::string>& arguments);

}  // namespace ae
