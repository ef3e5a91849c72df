// What the page around an embedded explorer asks for. Never saved: it belongs to that page, not to
// the person.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/span.h"

namespace ae {

/// A passage that the host points at, with its own words about it.
struct HostMark {
  Span span;
  std::string label;
  friend bool operator==(const HostMark&, const HostMark&) = default;
};

inline constexpr std::size_t kMostHostMarks = 2000;
inline constexpr std::size_t kLongestHostLabel = 300;
inline constexpr std::uint32_t kNoAccent = 0xFF000000;

struct HostWishes {
  bool embedded = false;             ///< less chrome: the page around has a name of its own
  std::uint32_t panels = ~0u;        ///< bit i: the Panel i is offered; 0 takes the column away
  std::uint32_t accent = kNoAccent;  ///< 0xRRGGBB
  /// In text order, not empty, inside the text. Law: those of an article go when another is loaded.
  std::vector<HostMark> marks;
  friend bool operator==(const HostWishes&, const HostWishes&) = default;
};

}  // namespace ae
