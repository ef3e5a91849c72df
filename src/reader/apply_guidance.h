// The intents about help and the tour.
#pragma once

#include "reader/guidance.h"
#include "reader/intent.h"

namespace ae {

void apply_guidance(Guidance& guidance, const OpenHelp& intent);
void apply_guidance(Guidance& guidance, const CloseHelp& intent);
void apply_guidance(Guidance& guidance, const FilterHelp& intent);
void apply_guidance(Guidance& guidance, const StartTour& intent);
void apply_guidance(Guidance& guidance, const StepTour& intent);
void apply_guidance(Guidance& guidance, const EndTour& intent);

}  // namespace ae
