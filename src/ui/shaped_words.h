// Words of joining scripts, and pictures of several code points, as single glyphs: each gets a code
// point of the private use area, which the font loader draws as a word.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ae {

inline constexpr char32_t kFirstPrivateUse = 0xE000, kLastPrivateUse = 0xF8FF;

/// Code points that mean a shaped word here; in an article they mean nothing that we know.
constexpr bool is_private_use(char32_t c) {
  return c >= kFirstPrivateUse && c <= kLastPrivateUse;
}

class ShapedWords {
 public:
  /// Off until the application's loader can draw words; then letters stand alone.
  void enable(bool enabled) { enabled_ = enabled; }
  bool enabled() const { return enabled_; }

  /// The code point for a word; 0 once all are given out or while not enabled.
  char32_t code_point(std::string_view word);
  /// The inverse; "" for others.
  std::string_view word(char32_t code_point) const;
  /// `text` with each shaped word replaced by its code point; the same text where it has none.
  std::string replace_in(std::string_view text);
  /// One line of such a text in the order in which it is seen, from left to right.
  std::string in_visual_order(std::string line) const;

 private:
  bool enabled_ = false;
  std::deque<std::string> words_;  ///< a deque, so that the views used as keys stay
  std::unordered_map<std::string_view, char32_t> known_;
};

/// Whether a text may hold letters that join or a picture of several code points: each has one
/// beyond U+0590.
bool may_need_shaping(std::string_view text);

}  // namespace ae
