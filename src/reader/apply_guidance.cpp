#include "reader/apply_guidance.h"

namespace ae {

void apply_guidance(Guidance& guidance, const OpenHelp&) {
  guidance.help = true;
  guidance.wanted.clear();
}

void apply_guidance(Guidance& guidance, const CloseHelp&) {
  guidance.help = false;
  guidance.wanted.clear();
}

void apply_guidance(Guidance& guidance, const FilterHelp& intent) {
  if (guidance.help && intent.wanted.size() <= kLongestHelpWanted) guidance.wanted = intent.wanted;
}

/// The sheet would lie over what the tour points at.
void apply_guidance(Guidance& guidance, const StartTour&) {
  guidance = {};
  guidance.stop = TourStop::kMarks;
}

/// A step beyond the last stop ends the tour.
void apply_guidance(Guidance& guidance, const StepTour& intent) {
  if (!guidance.stop) return;
  const int next = static_cast<int>(*guidance.stop) + intent.by;
  if (next < 0) return;
  if (next >= static_cast<int>(TourStop::kCount))
    guidance.stop.reset();
  else
    guidance.stop = static_cast<TourStop>(next);
}

void apply_guidance(Guidance& guidance, const EndTour&) {
  guidance.stop.reset();
}

}  // namespace ae
