// Text files of assets/ that stand in the binary as bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace ae {

/// An array filled by #embed, as text.
template <std::size_t N>
std::string_view text_of(const unsigned char (&bytes)[N]) {
  return {reinterpret_cast<const char*>(bytes), N};
}

/// Cuts the next line off `rest`, without its line end. Call while `rest` is not empty.
inline std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

/// Cuts the part before the next `separator` off `rest`.
inline std::string_view next_field(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return field;
}

}  // namespace ae
