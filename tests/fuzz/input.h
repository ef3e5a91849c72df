// How a fuzz target takes the bytes it is given apart.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/offsets.h"
#include "text/span.h"
#include "text/utf8.h"

/// The bytes of an input, from its beginning to its end.
class FuzzInput {
 public:
  FuzzInput(const std::uint8_t* bytes, std::size_t size)
      : rest_(reinterpret_cast<const char*>(bytes), size) {}

  /// The next byte, 0 behind the end.
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }
  /// What comes before the next `end`, which is passed over.
  std::string_view until(char end) {
    const std::size_t size = std::min(rest_.find(end), rest_.size());
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(std::min(size + 1, rest_.size()));
    return part;
  }
  std::string_view rest() const { return rest_; }
  bool empty() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// Whether a span of a text lies on its code points.
inline bool slices(std::string_view text, ae::Span span) {
  return span.begin <= span.end && span.end <= text.size() && ae::is_boundary(text, span.begin) &&
         ae::is_boundary(text, span.end);
}
