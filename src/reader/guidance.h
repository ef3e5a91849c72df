// What shows a person the way: the help sheet, and the tour of the screen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "words/tour.h"

namespace ae {

/// The parts of the screen that the tour points at, in its order.
enum class TourStop : std::uint8_t { kMarks, kSummary, kEntities, kTimeline, kCommands, kCount };

struct TourWords {
  std::string_view title;
  std::string_view text;
};
inline constexpr std::array<TourWords, 5> kTourWords{{
    {words::tour::kMarksTitle, words::tour::kMarks},
    {words::tour::kSummaryTitle, words::tour::kSummary},
    {words::tour::kNamesTitle, words::tour::kNames},
    {words::tour::kTimelineTitle, words::tour::kTimeline},
    {words::tour::kCommandsTitle, words::tour::kCommands},
}};

/// Never saved and not undone; ends when another article comes.
struct Guidance {
  bool help = false;             ///< the help sheet is open
  std::string wanted;            ///< words that narrow the help
  std::optional<TourStop> stop;  ///< where the tour is; none while nobody takes it
  friend bool operator==(const Guidance&, const Guidance&) = default;
};

inline constexpr std::size_t kLongestHelpWanted = 200;

}  // namespace ae
