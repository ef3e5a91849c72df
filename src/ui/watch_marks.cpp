#include "ui/watch_marks.h"

#include <algorithm>
#include <array>

namespace ae {

ImU32 watch_color(const Theme& theme, std::uint32_t group) {
  const std::array<ImU32, 5> colors{theme.accent, theme.person, theme.location, theme.organization,
                                    theme.keyphrase};
  return colors[group % colors.size()];
}

void draw_watched(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  if (!screen.watch) return;
  const auto& hits = screen.watch->hits;
  const Span range = visible.range();
  // A letter has at most four bytes, and a blank of the term may be more in the text.
  constexpr std::uint32_t kLongestHit = 4 * kLongestForm;
  const std::uint32_t from = range.begin > kLongestHit ? range.begin - kLongestHit : 0;
  auto hit = std::partition_point(hits.begin(), hits.end(),
                                  [&](const WatchHit& h) { return h.span.begin < from; });
  for (; hit != hits.end() && hit->span.begin < range.end; ++hit) {
    const ImU32 color = watch_color(screen.theme, screen.watch->group_of[hit->term]);
    visible.for_each_segment(hit->span, screen.type, [&](const Segment& s) {
      list.AddRect(ImVec2(s.x0 - 2.5f, s.line->top + 1.5f),
                   ImVec2(s.x1 + 2.5f, s.line->bottom - 1.5f), color, 3, 0, 1.5f);
    });
  }
}

}  // namespace ae
