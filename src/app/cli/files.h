// Bytes from files and standard input, and to standard output.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "io/result.h"

namespace ae {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// "-" is standard input. The failure's message names the file and the reason.
Result<File> open_input(const std::string& name);

/// All that is left in `file`, at most Document::kMaxTextBytes bytes.
Result<std::string> read_all(std::FILE* file, const std::string& name);

/// The next line without its end; false at the end of the file. Lines may hold NUL bytes and be of
/// any length.
bool read_line(std::FILE* file, std::string& line);

/// False where standard output takes no more.
bool write_out(std::string_view bytes);

}  // namespace ae
