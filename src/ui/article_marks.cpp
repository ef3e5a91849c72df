// The lines under the words, and what a place in the text is marked as.
#include "ui/article_marks.h"

#include "ui/lens_marks.h"
#include "ui/mark_lanes.h"
#include "ui/watch_marks.h"

namespace ae {
namespace {

/// Names, dates and figures lie close to their letters; what spans a sentence lies below them.
constexpr int kWordLane = 0, kPhraseLane = 1;

/// Marks of sentences beyond the share kept step back with their words.
ImU32 mark_ink(const Screen& screen, std::uint32_t sentence, ImU32 color) {
  const auto& sentences = screen.article.analysis().sentences;
  if (screen.state.view.keep_share >= 1 || sentence >= sentences.size()) return color;
  const bool kept =
      sentences[sentence].rank < kept_count(screen.article, screen.state.view.keep_share);
  return kept ? color : with_alpha(color, 0.4f);
}

void add_named_lines(MarkLanes& lanes, Screen& screen, const VisibleLines& visible) {
  for (const auto& entry : screen.article.mentions().within(visible.range())) {
    const Mention& mention = screen.article.analysis().mentions[entry.index];
    if (mention.kind != MentionKind::kName) continue;
    const ShownEntity* entity = screen.entities.of_mention(screen.article, entry.index);
    if (!entity) continue;
    visible.for_each_segment(entry.span, screen.type, [&](const Segment& s) {
      lanes.add(s, entity_line(entity->type),
                mark_ink(screen, mention.sentence, screen.theme.entity(entity->type)), kWordLane);
    });
  }
}

void add_lines_of(MarkLanes& lanes, Screen& screen, const VisibleLines& visible,
                  const SpanIndex& index, LineStyle style, int lane, ImU32 color) {
  for (const auto& entry : index.within(visible.range())) {
    const ImU32 ink = mark_ink(screen, screen.article.sentence_at(entry.span.begin), color);
    visible.for_each_segment(entry.span, screen.type,
                             [&](const Segment& s) { lanes.add(s, style, ink, lane); });
  }
}

/// What was said in these words has the double line; what is told in the writer's words a thin one.
void add_quotes(MarkLanes& lanes, Screen& screen, const VisibleLines& visible) {
  for (const auto& entry : screen.article.quotes().within(visible.range())) {
    const Quote& quote = screen.article.analysis().quotes[entry.index];
    const bool direct = quote.kind != QuoteKind::kIndirect;
    const ImU32 ink = mark_ink(screen, quote.sentence, with_alpha(screen.theme.quote, 0.75f));
    visible.for_each_segment(entry.span, screen.type, [&](const Segment& s) {
      lanes.add(s, direct ? LineStyle::kDouble : LineStyle::kThin, ink, kPhraseLane);
    });
  }
}

void add_hedges(MarkLanes& lanes, Screen& screen, const VisibleLines& visible) {
  const auto& sentences = screen.article.analysis().sentences;
  const Span range = visible.range();
  std::uint32_t i = screen.article.sentence_at(range.begin);
  for (i = i == kNone ? 0 : i; i < sentences.size() && sentences[i].span.begin < range.end; ++i) {
    if (!sentences[i].hedged) continue;
    visible.for_each_segment(sentences[i].span, screen.type, [&](const Segment& s) {
      lanes.add(s, LineStyle::kDashDot, with_alpha(screen.theme.hedge, 0.8f), kPhraseLane);
    });
  }
}

void add_notes(MarkLanes& lanes, Screen& screen, const VisibleLines& visible) {
  const Span range = visible.range();
  for (const Note& note : screen.state.notes) {
    if (!note.span.overlaps(range)) continue;
    visible.for_each_segment(note.span, screen.type, [&](const Segment& s) {
      lanes.add(s, LineStyle::kWave, screen.theme.note(note.colour), kPhraseLane);
    });
  }
}

}  // namespace

void draw_mark_lines(ImDrawList& list, Screen& screen, const VisibleLines& visible) {
  const ViewChoices& view = screen.state.view;
  const Theme& theme = screen.theme;
  const Article& article = screen.article;
  if (view.shows(Layer::kWatchlist)) draw_watched(list, screen, visible);
  if (view.shows(Layer::kLens)) draw_lens_marks(list, screen, visible);
  MarkLanes lanes;
  if (view.shows(Layer::kEntities)) add_named_lines(lanes, screen, visible);
  if (view.shows(Layer::kTimes))
    add_lines_of(lanes, screen, visible, article.times(), LineStyle::kDotted, kWordLane,
                 theme.time);
  if (view.shows(Layer::kFigures))
    add_lines_of(lanes, screen, visible, article.figures(), LineStyle::kDashed, kWordLane,
                 theme.figure);
  if (view.shows(Layer::kQuotes)) add_quotes(lanes, screen, visible);
  if (view.shows(Layer::kNotes)) add_notes(lanes, screen, visible);
  if (view.shows(Layer::kHedges)) add_hedges(lanes, screen, visible);
  if (view.shows(Layer::kKeyphrases))
    add_lines_of(lanes, screen, visible, article.keyphrases(), LineStyle::kThin, kPhraseLane,
                 theme.keyphrase);
  lanes.draw(list, screen, visible);
}

Hover mark_at(const Screen& screen, std::uint32_t offset) {
  const Article& article = screen.article;
  const ViewChoices& view = screen.state.view;
  const Span place{offset, offset + 1};
  // The shortest mark wins: a name inside a quotation is what a person points at.
  Hover best;
  std::uint32_t shortest = kNone;
  const auto look = [&](const SpanIndex& index, Layer layer, SelectionKind kind) {
    if (!view.shows(layer)) return;
    for (const auto& entry : index.within(place)) {
      if (!entry.span.overlaps(place) || entry.span.size() >= shortest) continue;
      best = {kind, entry.index};
      shortest = entry.span.size();
    }
  };
  if (view.shows(Layer::kEntities)) {
    for (const auto& entry : article.mentions().within(place)) {
      if (!entry.span.overlaps(place) || entry.span.size() >= shortest) continue;
      const ShownEntity* entity = screen.entities.of_mention(article, entry.index);
      if (!entity || article.analysis().mentions[entry.index].kind != MentionKind::kName) continue;
      best = {SelectionKind::kEntity, entity->id};
      shortest = entry.span.size();
    }
  }
  look(article.times(), Layer::kTimes, SelectionKind::kTime);
  look(article.figures(), Layer::kFigures, SelectionKind::kFigure);
  look(article.quotes(), Layer::kQuotes, SelectionKind::kQuote);
  return best;
}

}  // namespace ae
