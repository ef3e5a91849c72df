// What shows a person the way: the help sheet, and the tour of the screen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ae {

/// The parts of the screen that the tour points at, in its order.
enum class TourStop : std::uint8_t { kMarks, kSummary, kEntities, kTimeline, kCommands, kCount };

struct TourWords {
  std::string_view title;
  std::string_view text;
};
inline constexpr std::array<TourWords, 5> kTourWords{{
    {"What the marks say",
     "The stronger the tint, the more a sentence says. Lines under words mark names, dates and "
     "quotations. Choose a sentence to see why it counts."},
    {"In short",
     "The summary holds the sentences that say most, as many as you want. Each leads back to its "
     "place."},
    {"Who and where",
     "People, organisations and places, with all their mentions. Choose one to follow it through "
     "the text."},
    {"When",
     "The dates that the article names, in the order of the calendar or of the story. Choose one "
     "to read its sentence."},
    {"Everything else",
     "Every command is found here, and help with all keys. Now paste an article of your own: it "
     "stays in this browser."},
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
