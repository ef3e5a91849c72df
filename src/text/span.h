// Half-open byte ranges: the one currency in which everything found in a text is paid.
#pragma once

#include <cstdint>
#include <string_view>

namespace ae {

/// A half-open range of bytes [begin, end) of a Document's text, always on code-point boundaries.
/// Law: slice(text, s).size() == s.size(). Example: {4, 9} of "The model" is "model"; {3, 3} is
/// empty.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The bytes of `text` that `span` names. `span.end` must not exceed text.size().
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// The smallest span that covers both.
constexpr Span join(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// Stands where an index into one of the Analysis' vectors is absent.
inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

}  // namespace ae
