#include "ui/timeline_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "words/dates.h"

namespace ae {
namespace {

constexpr double kLeastDays = 3;
constexpr double kGlideRate = 14;  // of the way left, per second
constexpr double kNear = 0.000'5;  // of the days shown, from which a glide ends
constexpr double kMostDays = 3'700'000;
constexpr double kFirstDay = -719'000;  // the year 1
constexpr double kLastDay = 2'932'000;  // the year 9999

struct Step {
  double days;  ///< about
  int months;   ///< 0: whole days
  int count;    ///< of days or months
};
constexpr std::array<Step, 15> kSteps{{{1, 0, 1},
                                       {2, 0, 2},
                                       {7, 0, 7},
                                       {14, 0, 14},
                                       {30.4, 1, 1},
                                       {91.3, 1, 3},
                                       {182.6, 1, 6},
                                       {365.2, 1, 12},
                                       {730.5, 1, 24},
                                       {1826, 1, 60},
                                       {3652, 1, 120},
                                       {9131, 1, 300},
                                       {18262, 1, 600},
                                       {36524, 1, 1200},
                                       {365242, 1, 12000}}};

std::string tick_label(Date date, const Step& step) {
  const std::string year = std::to_string(date.year);
  const char* month = words::dates::kShortMonths[date.month - 1u];
  if (step.months == 0) {
    const std::string day = std::to_string(date.day);
    const bool first = date.month == 1 && date.day <= step.count;
    return first ? words::dates::day(day, month, year) : words::dates::short_day(day, month);
  }
  if (step.count >= 12) return year;
  return date.month == 1 ? year : month;
}

/// The smallest step whose ticks stand at least `spacing` pixels apart.
const Step& step_for(double days, float width, float spacing) {
  const double least_days = days * static_cast<double>(spacing / std::max(width, 1.0f));
  const auto fitting = std::find_if(kSteps.begin(), kSteps.end(),
                                    [&](const Step& s) { return s.days >= least_days; });
  return fitting == kSteps.end() ? kSteps.back() : *fitting;
}

/// The first boundary of `step` at or after `day`.
double first_boundary(double day, const Step& step) {
  if (step.months == 0) return std::ceil(day / step.count) * step.count;
  const Date date = date_from_days(static_cast<std::int32_t>(std::floor(day)));
  int month = (date.year * 12 + date.month - 1) / step.count * step.count;
  while (true) {
    const int year = std::max(month / 12, 1);
    const Date start{static_cast<std::int16_t>(std::min(year, 9999)),
                     static_cast<std::uint8_t>(month % 12 + 1), 1};
    const double at = days_since_epoch(start);
    if (at >= day || year >= 9999) return at;
    month += step.count;
  }
}

double next_boundary(double day, const Step& step) {
  return step.months == 0 ? day + step.count : first_boundary(day + 1, step);
}

}  // namespace

void TimelineScale::show(double first_day, double last_day) {
  const double middle = (first_day + last_day) * 0.5;
  const double days = std::clamp(last_day - first_day, kLeastDays, kMostDays);
  first_ = wanted_first_ = middle - days * 0.5;
  last_ = wanted_last_ = middle + days * 0.5;
}

void TimelineScale::glide_to(double first_day, double last_day, bool still) {
  TimelineScale wanted;
  wanted.show(first_day, last_day);
  wanted_first_ = wanted.first_;
  wanted_last_ = wanted.last_;
  if (still) show(first_day, last_day);
}

bool TimelineScale::step(double seconds) {
  if (first_ == wanted_first_ && last_ == wanted_last_) return false;
  const double share = 1 - std::exp(-kGlideRate * seconds);
  first_ += (wanted_first_ - first_) * share;
  last_ += (wanted_last_ - last_) * share;
  const double left = std::abs(wanted_first_ - first_) + std::abs(wanted_last_ - last_);
  if (left < days() * kNear) show(wanted_first_, wanted_last_);
  return true;
}

float TimelineScale::place(double day, float width) const {
  return static_cast<float>((day - first_) / (last_ - first_)) * width;
}

double TimelineScale::day_at(float x, float width) const {
  return first_ + static_cast<double>(x / std::max(width, 1.0f)) * (last_ - first_);
}

void TimelineScale::zoom(double factor, double around_day) {
  const double wanted = std::clamp((last_ - first_) * factor, kLeastDays, kMostDays);
  const double share = (around_day - first_) / (last_ - first_);
  const double first = around_day - share * wanted;
  show(first, first + wanted);
}

void TimelineScale::pan(double days) {
  show(first_ + days, last_ + days);
}

std::string TimelineScale::context(float width, float spacing) const {
  const Step& step = step_for(days(), width, spacing);
  if (step.months >= 1 && step.count >= 12) return {};
  const double shown = std::clamp(first_, kFirstDay, kLastDay);
  const Date date = date_from_days(static_cast<std::int32_t>(std::floor(shown)));
  const std::string year = std::to_string(date.year);
  return step.months == 0 ? words::dates::month(words::dates::kShortMonths[date.month - 1u], year)
                          : year;
}

std::vector<TimelineTick> TimelineScale::ticks(float width, float spacing) const {
  const Step& step = step_for(days(), width, spacing);
  std::vector<TimelineTick> ticks;
  const double begin = std::max(first_, kFirstDay);
  const double end = std::min(last_, kLastDay);
  for (double day = first_boundary(begin, step); day <= end && ticks.size() < 200;
       day = next_boundary(day, step))
    ticks.push_back({day, tick_label(date_from_days(static_cast<std::int32_t>(day)), step)});
  return ticks;
}

}  // namespace ae
