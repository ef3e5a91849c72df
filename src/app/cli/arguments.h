// What was asked for on the command line.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "io/result.h"
#include "io/write_table.h"
#include "text/date.h"

namespace ae {

enum class Command { kAnalyze, kTable, kVersion, kHelp };

struct Arguments {
  Command command = Command::kHelp;
  TableKind table = TableKind::kSummary;    ///< of kTable
  TableFormat format = TableFormat::kText;  ///< of kTable
  std::optional<Date> published;
  bool tokens = false;
  bool pretty = false;
  bool json_lines = false;
  std::string file = "-";  ///< "-" is standard input
};

/// Reads the words behind the program's name. A failure's message is one line for the person.
Result<Arguments> read_arguments(std::span<const char* const> words);

/// What --help prints.
extern const char* const kUsage;

}  // namespace ae
