#include "files.h"

#include <array>
#include <cerrno>
#include <cstring>

#include "text/document.h"

namespace ae {
namespace {

constexpr std::size_t kChunkBytes = 1 << 16;

Failure cannot_read(const std::string& name, int error) {
  const std::string shown = name == "-" ? "standard input" : name;
  return {"unreadable", "cannot read " + shown + ": " + std::strerror(error)};
}

}  // namespace

Result<File> open_input(const std::string& name) {
  if (name == "-") return File(stdin);
  File file(std::fopen(name.c_str(), "rb"));
  if (!file) return cannot_read(name, errno);
  return file;
}

Result<std::string> read_all(std::FILE* file, const std::string& name) {
  std::string bytes;
  std::array<char, kChunkBytes> chunk;
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    bytes.append(chunk.data(), count);
    if (bytes.size() > Document::kMaxTextBytes) {
      return Failure{"too-large", name + " is larger than " +
                                      std::to_string(Document::kMaxTextBytes >> 20) + " MiB"};
    }
  }
  if (std::ferror(file)) return cannot_read(name, errno);
  return bytes;
}

bool read_line(std::FILE* file, std::string& line) {
  line.clear();
  for (int c = getc_unlocked(file); c != EOF; c = getc_unlocked(file)) {
    if (c == '\n') return true;
    line += static_cast<char>(c);
  }
  return !line.empty();
}

bool write_out(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
}

}  // namespace ae
