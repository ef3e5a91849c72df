// Where a long page stands and how it moves: wheel, drag, fling and jumps, in doubles so that far
// lines stay sharp.
#pragma once

namespace ae {

class Scroller {
 public:
  /// Height of the content and of what is seen of it.
  void set_extent(double content, double view);
  double position() const { return position_; }
  double limit() const;

  /// By the wheel or a key: glides there unless `still`.
  void move_by(double pixels, bool still);
  /// At once, as a drag does.
  void jump_by(double pixels);
  void glide_to(double position, bool still);
  void jump_to(double position);
  void fling(double pixels_per_second) { velocity_ = pixels_per_second; }
  void stop();

  /// Goes on with the movement. True while it moves.
  bool step(double seconds);
  bool moving() const { return velocity_ != 0 || target_ != position_; }
  bool can_move(double pixels) const;

 private:
  double clamped(double position) const;

  double position_ = 0;
  double target_ = 0;
  double velocity_ = 0;
  double content_ = 0;
  double view_ = 0;
};

}  // namespace ae
