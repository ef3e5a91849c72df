// Long lists in a panel: rows of known heights, of which only those near the visible part are
// built.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace ae {

class RowClip {
 public:
  static constexpr std::size_t kNoRow = std::numeric_limits<std::size_t>::max();

  void clear() {
    tops_.assign(1, 0.0f);
    open_ = kNoRow;
  }
  void add(float height) { tops_.push_back(tops_.back() + height); }
  std::size_t size() const { return tops_.size() - 1; }

  /// The one row that may grow under its own height, by what it holds.
  void set_open(std::size_t row) {
    if (row != open_) extra_ = 0;
    open_ = row;
  }
  /// Asks that the row be seen in the next frame built.
  void reveal(std::size_t row) { wanted_ = row; }

  /// Calls build_row(i) with the cursor at the row's place. True where the open row turned out to
  /// have another height, so that what follows it moves in the next frame.
  template <class BuildRow>
  bool build(BuildRow build_row) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    scroll_to_wanted(start.y);
    // The keyboard goes on to rows that are built only, so some beyond the edges are.
    constexpr float kBeyond = 240;
    const float top = ImGui::GetWindowPos().y - kBeyond - start.y;
    const float bottom = top + ImGui::GetWindowHeight() + 2 * kBeyond;
    bool changed = false;
    for (std::size_t i = first_below(top); i < size() && top_of(i) < bottom; ++i) {
      const float y = start.y + top_of(i);
      ImGui::SetCursorScreenPos(ImVec2(start.x, y));
      build_row(i);
      if (i != open_) continue;
      const float grown =
          std::max(ImGui::GetCursorScreenPos().y - y - (tops_[i + 1] - tops_[i]), 0.0f);
      changed = grown != extra_;
      extra_ = grown;
    }
    ImGui::SetCursorScreenPos(ImVec2(start.x, start.y + top_of(size())));
    ImGui::Dummy(ImVec2(1, 1));
    return changed;
  }

 private:
  float top_of(std::size_t row) const {
    return tops_[row] + (open_ != kNoRow && row > open_ ? extra_ : 0.0f);
  }
  std::size_t first_below(float y) const {
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (top_of(middle + 1) <= y)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }
  void scroll_to_wanted(float start) {
    if (wanted_ >= size()) {
      wanted_ = kNoRow;
      return;
    }
    const float top = ImGui::GetWindowPos().y;
    const float y = start + top_of(wanted_);
    const float height = ImGui::GetWindowHeight();
    const bool seen = y >= top && y + tops_[wanted_ + 1] - tops_[wanted_] <= top + height;
    if (!seen) ImGui::SetScrollY(ImGui::GetScrollY() + y - top - height * 0.35f);
    wanted_ = kNoRow;
  }

  std::vector<float> tops_{0.0f};
  std::size_t open_ = kNoRow;
  float extra_ = 0;
  std::size_t wanted_ = kNoRow;
};

}  // namespace ae
