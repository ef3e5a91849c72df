// Headings that only their looks betray: short lines over longer text.
#pragma once

#include <string_view>

namespace ae {

/// How a line looks as a heading.
enum class HeadlineLook {
  kNone,
  kStopped,  ///< ends with a stop, but is no full sentence: "Impact on the global market."
  kPlain,    ///< short, without a stop
};

/// Judges a line by itself. Examples: "Conclusion" is kPlain; "He left." is kNone; "Dear Bob," is
/// kNone.
HeadlineLook judge_headline(std::string_view line);

}  // namespace ae
