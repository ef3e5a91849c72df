// What lies behind the words.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/article_marks.h"
#include "ui/lens_marks.h"

namespace ae {
namespace {

constexpr float kMostTint = 0.25f;
constexpr float kGroundRounding = 3;

/// A rectangle behind a segment, as high as the letters and their marks.
void draw_ground(ImDrawList& list, const Segment& segment, ImU32 color, float grow = 2) {
  const float inset = (segment.line->bottom - segment.line->top) * 0.08f;
  list.AddRectFilled(ImVec2(segment.x0 - grow, std::floor(segment.line->top + inset)),
                     ImVec2(segment.x1 + grow, std::floor(segment.line->bottom - inset)), color,
                     kGroundRounding);
}

/// Around a hit, so that it is not told by its ground alone.
void draw_frame(ImDrawList& list, const Segment& segment, ImU32 color, float thickness) {
  const float inset = (segment.line->bottom - segment.line->top) * 0.08f;
  const float grow = 1 + thickness;
  list.AddRect(ImVec2(segment.x0 - grow, std::floor(segment.line->top + inset)),
               ImVec2(segment.x1 + grow, std::floor(segment.line->bottom - inset)), color,
               kGroundRounding, 0, thickness);
}

bool in_heading(const Screen& screen, const Sentence& sentence) {
  return screen.article.document().blocks()[sentence.block].kind == BlockKind::kHeading;
}

/// One rectangle for all neighbours on a line that have the same colour.
class GroundMerger {
 public:
  explicit GroundMerger(ImDrawList& list) : list_(list) {}
  ~GroundMerger() { flush(); }

  void add(const Segment& segment, ImU32 color) {
    const bool follows = line_ == segment.line && color_ != 0 && color != 0;
    if (follows && color_ == color) {
      x1_ = segment.x1 + kEdge;
      return;
    }
    float x0 = segment.x0 - kEdge;
    if (follows) x0 = x1_ = std::floor((x1_ + x0) * 0.5f);  // no gap between two tints
    flush();
    line_ = segment.line;
    color_ = color;
    x0_ = x0;
    x1_ = segment.x1 + kEdge;
  }

 private:
  static constexpr float kEdge = 2;

  void flush() {
    if (!line_ || color_ == 0) return;
    list_.AddRectFilled(ImVec2(x0_, line_->top), ImVec2(x1_, line_->bottom), color_);
  }

  ImDrawList& list_;
  const PlacedLine* line_ = nullptr;
  ImU32 color_ = 0;
  float x0_ = 0, x1_ = 0;
};

ImU32 sentence_ground(const Screen& screen, const Sentence& sentence, std::uint32_t kept) {
  const ViewChoices& view = screen.state.view;
  if (in_heading(screen, sentence) || sentence.rank >= kept) return 0;
  if (view.shows(Layer::kTone) && std::abs(sentence.sentiment) > 0.15f) {
    const ImU32 color = sentence.sentiment > 0 ? screen.theme.positive : screen.theme.negative;
    return with_alpha(color, 0.06f + 0.05f * std::round(std::abs(sentence.sentiment) * 3));
  }
  if (!view.shows(Layer::kScore)) return 0;
  const float alpha =
      tint_alpha(sentence.rank, screen.article.analysis().sentences.size(), screen.theme.dark);
  return alpha > 0 ? with_alpha(screen.theme.tint, alpha) : 0;
}

void draw_tints(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const auto& sentences = screen.article.analysis().sentences;
  const Span range = visible.range();
  const std::uint32_t kept = kept_count(screen.article, screen.state.view.keep_share);
  GroundMerger merger(list);
  std::uint32_t i = screen.article.sentence_at(range.begin);
  for (i = i == kNone ? 0 : i; i < sentences.size() && sentences[i].span.begin < range.end; ++i) {
    const ImU32 color = sentence_ground(screen, sentences[i], kept);
    visible.for_each_segment(sentences[i].span, screen.type,
                             [&](const Segment& s) { merger.add(s, color); });
  }
}

void draw_entity_grounds(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const Selection& selection = screen.state.selection;
  const bool chosen = selection.kind == SelectionKind::kEntity;
  const bool hovered = screen.hover.kind == SelectionKind::kEntity;
  if (!chosen && !hovered) return;
  const Span focus = focus_span(screen.state, screen.scene());
  for (const auto& entry : screen.article.mentions().within(visible.range())) {
    const ShownEntity* entity = screen.entities.of_mention(screen.article, entry.index);
    if (!entity) continue;
    const bool is_chosen = chosen && selection.index == entity->id;
    if (!is_chosen && !(hovered && screen.hover.index == entity->id)) continue;
    const bool current = is_chosen && entry.span == focus;
    const ImU32 color = screen.theme.entity(entity->type);
    visible.for_each_segment(entry.span, screen.type, [&](const Segment& s) {
      draw_ground(list, s, with_alpha(color, current ? 0.38f : is_chosen ? 0.22f : 0.14f));
    });
  }
}

/// A sentence's ground fills its lines, as the tint does.
void draw_sentence_ground(ImDrawList& list, Screen& screen, const VisibleLines& visible, Span span,
                          ImU32 color) {
  GroundMerger merger(list);
  visible.for_each_segment(span, screen.type, [&](const Segment& s) { merger.add(s, color); });
}

void draw_span_ground(ImDrawList& list, Screen& screen, const VisibleLines& visible, Span span,
                      ImU32 color) {
  visible.for_each_segment(span, screen.type,
                           [&](const Segment& s) { draw_ground(list, s, color); });
}

void draw_hits(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const Span range = visible.range();
  const auto first = std::partition_point(screen.hits.begin(), screen.hits.end(),
                                          [&](Span s) { return s.end <= range.begin; });
  for (auto hit = first; hit != screen.hits.end() && hit->begin < range.end; ++hit) {
    const bool current = is_selected(screen.state.selection, *hit);
    visible.for_each_segment(*hit, screen.type, [&](const Segment& s) {
      draw_ground(list, s, screen.theme.found);
      draw_frame(list, s, current ? screen.theme.accent : screen.theme.muted, current ? 3 : 1);
    });
  }
}

/// The hit that is gone to keeps the look of a hit.
bool is_hit(const Screen& screen, const Selection& selection) {
  const std::uint32_t step = screen.state.view.search_step;
  return screen.state.view.shows(Layer::kSearch) && step < screen.hits.size() &&
         is_selected(selection, screen.hits[step]);
}

/// The ground of a hovered or selected time, quote or figure; of the hovered or selected sentence.
void draw_focus_ground(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const Theme& theme = screen.theme;
  const Selection& selection = screen.state.selection;
  if (screen.hover.kind != SelectionKind::kNothing && screen.hover.kind != SelectionKind::kEntity) {
    ReaderState hovered;
    hovered.selection = {screen.hover.kind, screen.hover.index, 0, {}};
    const Span span = focus_span(hovered, screen.scene());
    if (screen.hover.kind == SelectionKind::kSentence)
      draw_sentence_ground(list, screen, visible, span, theme.hover);
    else
      draw_span_ground(list, screen, visible, span, with_alpha(theme.selected, 0.6f));
  }
  if (selection.kind == SelectionKind::kKeyphrase) {
    const auto& phrases = screen.article.analysis().keyphrases;
    if (selection.index >= phrases.size()) return;
    const Keyphrase& phrase = phrases[selection.index];
    for (const auto& entry : screen.article.keyphrases().within(visible.range())) {
      if (entry.index - phrase.first_mention < phrase.mention_count)
        draw_span_ground(list, screen, visible, entry.span, with_alpha(theme.keyphrase, 0.2f));
    }
  } else if (selection.kind != SelectionKind::kEntity && !is_hit(screen, selection)) {
    const Span span = focus_span(screen.state, screen.scene());
    draw_sentence_ground(list, screen, visible, span, with_alpha(theme.selected, 0.85f));
  }
}

/// The host's marks are framed, as no other mark is.
void draw_host_marks(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const Span range = visible.range();
  for (const HostMark& mark : screen.state.view.host.marks) {
    if (mark.span.begin >= range.end) break;
    if (mark.span.end <= range.begin) continue;
    visible.for_each_segment(mark.span, screen.type, [&](const Segment& s) {
      draw_ground(list, s, with_alpha(screen.theme.accent, 0.12f));
      list.AddRect(ImVec2(s.x0 - 2, s.line->top + 1.5f), ImVec2(s.x1 + 2, s.line->bottom - 1.5f),
                   with_alpha(screen.theme.accent, 0.7f), kGroundRounding);
    });
  }
}

void draw_note_grounds(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const Span range = visible.range();
  for (const Note& note : screen.state.notes) {
    if (note.span.overlaps(range))
      draw_span_ground(list, screen, visible, note.span,
                       with_alpha(screen.theme.note(note.colour), kMostTint));
  }
}

}  // namespace

float tint_alpha(std::uint32_t rank, std::size_t count, bool dark) {
  constexpr std::array<float, 5> kShares{0.05f, 0.12f, 0.2f, 0.3f, 0.42f};
  if (count == 0) return 0;
  const float share = (static_cast<float>(rank) + 0.5f) / static_cast<float>(count);
  for (std::size_t step = 0; step < kShares.size(); ++step) {
    const float strength = 1 - static_cast<float>(step) / static_cast<float>(kShares.size());
    if (share <= kShares[step]) return kMostTint * strength * (dark ? 0.95f : 1.0f);
  }
  return rank == 0 ? kMostTint : 0.0f;
}

void draw_mark_grounds(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  draw_tints(list, screen, visible);
  if (screen.state.view.shows(Layer::kNotes)) draw_note_grounds(list, screen, visible);
  if (screen.state.view.shows(Layer::kSearch)) draw_hits(list, screen, visible);
  draw_focus_ground(list, screen, visible);
  draw_entity_grounds(list, screen, visible);
  draw_host_marks(list, screen, visible);
  if (screen.state.view.shows(Layer::kLens)) draw_lens_cues(list, screen, visible);
}

}  // namespace ae
