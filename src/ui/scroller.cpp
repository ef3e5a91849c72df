#include "ui/scroller.h"

#include <algorithm>
#include <cmath>

namespace ae {
namespace {

constexpr double kGlideRate = 16;  // of the way left, per second
constexpr double kFriction = 3.2;  // of the speed, per second; about that of phones' own lists
constexpr double kSlowest = 12;    // px/s below which a fling ends
constexpr double kNear = 0.5;      // px from which a glide ends

}  // namespace

void Scroller::set_extent(double content, double view) {
  content_ = content;
  view_ = view;
  if (position_ > limit()) jump_to(limit());
  target_ = clamped(target_);
}

double Scroller::limit() const {
  return std::max(0.0, content_ - view_);
}
double Scroller::clamped(double position) const {
  return std::clamp(position, 0.0, limit());
}

void Scroller::move_by(double pixels, bool still) {
  glide_to(target_ + pixels, still);
}

void Scroller::jump_by(double pixels) {
  jump_to(position_ + pixels);
}

void Scroller::glide_to(double position, bool still) {
  velocity_ = 0;
  target_ = clamped(position);
  if (still) position_ = target_;
}

void Scroller::jump_to(double position) {
  position_ = target_ = clamped(position);
  velocity_ = 0;
}

void Scroller::stop() {
  velocity_ = 0;
  target_ = position_;
}

bool Scroller::step(double seconds) {
  if (velocity_ != 0) {
    const double before = position_;
    position_ = target_ = clamped(position_ + velocity_ * seconds);
    velocity_ *= std::exp(-kFriction * seconds);
    if (std::abs(velocity_) < kSlowest || position_ == before) velocity_ = 0;
  } else if (target_ != position_) {
    const double left = target_ - position_;
    position_ += left * (1 - std::exp(-kGlideRate * seconds));
    if (std::abs(target_ - position_) < kNear) position_ = target_;
  }
  return moving();
}

bool Scroller::can_move(double pixels) const {
  return pixels > 0 ? target_ < limit() - kNear : target_ > kNear;
}

}  // namespace ae
