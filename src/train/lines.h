// Lines and fields of the text files of a corpus or lexicon.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ae::train {

std::string read_file(const std::string& path);

/// The parts between separators, at least one.
inline std::vector<std::string_view> fields_of(std::string_view line, char separator) {
  std::vector<std::string_view> fields;
  std::size_t at = 0;
  while (at <= line.size()) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

/// Calls `visit` with each line that is not empty, without its end.
template <class Visit>
void each_line(const std::string& path, Visit&& visit) {
  const std::string file = read_file(path);
  for (std::string_view line : fields_of(file, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) visit(line);
  }
}

}  // namespace ae::train
