#include "reader/apply.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "reader/apply_guidance.h"
#include "reader/apply_lens.h"
#include "reader/apply_text.h"
#include "reader/apply_watch.h"
#include "reader/timeline.h"

namespace ae {
namespace {

std::uint32_t stepped(std::uint32_t at, int by, std::uint32_t count) {
  const auto size = static_cast<std::int64_t>(count);
  const std::int64_t moved = (static_cast<std::int64_t>(at) + by) % size;
  return static_cast<std::uint32_t>(moved < 0 ? moved + size : moved);
}

/// The first hit at or behind `from`, or with `by` below 0 the last one before it; around the ends.
std::uint32_t hit_near(std::span<const Span> hits, std::uint32_t from, int by) {
  const auto found =
      std::partition_point(hits.begin(), hits.end(), [&](Span s) { return s.begin < from; });
  const auto behind = static_cast<std::uint32_t>(found - hits.begin());
  const auto count = static_cast<std::uint32_t>(hits.size());
  return by < 0 ? (behind + count - 1) % count : behind % count;
}

std::uint16_t size_within(int pixels, int low, int high) {
  return static_cast<std::uint16_t>(pixels <= 0 ? 0 : std::clamp(pixels, low, high));
}

/// One overload an intent; what is not listed leaves the state as it is.
struct Applier {
  ReaderState& state;
  const ReaderScene& scene;

  const Analysis& analysis() const { return scene.article.analysis(); }

  template <class Records>
  void select(SelectionKind kind, std::uint32_t index, const Records& records,
              std::uint32_t step = 0) {
    if (index < records.size()) state.selection = {kind, index, step, {}};
  }

  void operator()(const ClearSelection&) { state.selection = {}; }

  void operator()(const SelectSentence& intent) {
    select(SelectionKind::kSentence, intent.sentence, analysis().sentences);
  }

  void operator()(const StepSentence& intent) {
    const auto count = static_cast<std::int64_t>(analysis().sentences.size());
    if (count == 0) return;
    std::int64_t next = intent.by > 0 ? 0 : count - 1;
    const Span focus = focus_span(state, scene);
    if (state.selection.kind == SelectionKind::kSentence) {
      next = static_cast<std::int64_t>(state.selection.index) + intent.by;
    } else if (!focus.empty()) {
      next = static_cast<std::int64_t>(scene.article.sentence_at(focus.begin)) + intent.by;
    }
    next = std::clamp<std::int64_t>(next, 0, count - 1);
    (*this)(SelectSentence{static_cast<std::uint32_t>(next)});
  }

  void operator()(const SelectEntity& intent) {
    const ShownEntity* entity = scene.entities.find(intent.entity);
    if (entity) state.selection = {SelectionKind::kEntity, entity->id, 0, {}};
  }

  void operator()(const SelectMention& intent) {
    if (intent.mention >= analysis().mentions.size()) return;
    const ShownEntity* entity = scene.entities.of_mention(scene.article, intent.mention);
    if (!entity) return;
    const auto place = std::find(entity->mentions.begin(), entity->mentions.end(), intent.mention);
    state.selection = {SelectionKind::kEntity,
                       entity->id,
                       static_cast<std::uint32_t>(place - entity->mentions.begin()),
                       {}};
  }

  void operator()(const StepMention& intent) {
    const std::uint32_t count = step_count(state.selection, scene);
    if (count > 0) state.selection.step = stepped(state.selection.step, intent.by, count);
  }

  void operator()(const SelectTime& intent) {
    select(SelectionKind::kTime, intent.time, analysis().times);
  }
  void operator()(const StepTime& intent) {
    const bool on_time = state.selection.kind == SelectionKind::kTime;
    const std::uint32_t from = on_time ? state.selection.index : kNone;
    (*this)(SelectTime{step_time(Timeline(scene.article), from, intent.by < 0 ? -1 : +1)});
  }
  void operator()(const SelectQuote& intent) {
    select(SelectionKind::kQuote, intent.quote, analysis().quotes);
  }
  void operator()(const SelectFigure& intent) {
    select(SelectionKind::kFigure, intent.figure, analysis().figures);
  }
  void operator()(const SelectKeyphrase& intent) {
    select(SelectionKind::kKeyphrase, intent.keyphrase, analysis().keyphrases);
  }

  void operator()(const SelectText& intent) {
    const bool lies_inside = intent.span.begin < intent.span.end &&
                             intent.span.end <= scene.article.document().text().size();
    if (lies_inside)
      state.selection = {SelectionKind::kText, kNone, 0, intent.span, intent.backwards};
    else
      state.selection = {};
  }

  void operator()(const KeepShare& intent) {
    state.view.keep_share = std::clamp(intent.share, 0.0f, 1.0f);
  }
  void operator()(const StepKeepShare& intent) {
    constexpr float kSame = 0.001f;
    const float now = state.view.keep_share;
    float next = now;
    for (const float step : kKeepSteps) {  // from the largest to the smallest
      if (intent.by > 0 && step > now + kSame) next = step;
      if (intent.by < 0 && step < now - kSame && next == now) next = step;
    }
    state.view.keep_share = next;
  }
  void operator()(const ShowPanel& intent) {
    if (intent.panel >= Panel::kCount || !state.view.offers(intent.panel)) return;
    state.view.panel = intent.panel;
    state.view.panel_open = true;
  }
  void operator()(const TogglePanels&) {
    state.view.panel_open = !state.view.panel_open && state.view.host.panels != 0;
  }
  void operator()(const SetTheme& intent) {
    if (intent.theme < ThemeChoice::kCount) state.view.theme = intent.theme;
  }
  void operator()(const ToggleLayer& intent) {
    if (intent.layer < Layer::kCount)
      state.view.layers = static_cast<std::uint16_t>(state.view.layers ^ layer_bit(intent.layer));
  }
  void operator()(const SetTextPercent& intent) {
    state.view.text_percent = static_cast<std::uint16_t>(
        std::clamp<int>(intent.percent, kTextPercentMin, kTextPercentMax));
  }
  void operator()(const ChangeTextPercent& intent) {
    const int by = std::clamp(intent.by, -kTextPercentMax, +kTextPercentMax);
    (*this)(SetTextPercent{state.view.text_percent + by});
  }
  void operator()(const SetMeasure& intent) {
    state.view.measure =
        static_cast<std::uint16_t>(std::clamp<int>(intent.characters, kMeasureMin, kMeasureMax));
  }
  void operator()(const SetTimelineOrder& intent) {
    if (intent.order < TimelineOrder::kCount) state.view.timeline = intent.order;
  }
  void operator()(const BrushTime& intent) {
    const auto& [from, to] = intent.days;
    state.view.brush = DayRange{std::min(from, to), std::max(from, to)};
  }
  void operator()(const ClearBrush&) { state.view.brush.reset(); }
  void operator()(const SetPanelWidth& intent) {
    state.view.regions.panel_width = size_within(intent.pixels, kPanelWidthMin, kPanelWidthMax);
  }
  void operator()(const SetStripHeight& intent) {
    state.view.regions.strip_height = size_within(intent.pixels, kStripHeightMin, kStripHeightMax);
    state.view.regions.strip_open = true;
  }
  void operator()(const ToggleStrip&) {
    state.view.regions.strip_open = !state.view.regions.strip_open;
  }
  void operator()(const SetSheet& intent) {
    if (intent.snap >= SheetSnap::kCount) return;
    state.view.panel_open = intent.snap != SheetSnap::kLow;
    state.view.regions.sheet_full = intent.snap == SheetSnap::kFull;
  }
  void operator()(const SetSummaryLength& intent) {
    const auto count = static_cast<int>(std::min<std::size_t>(analysis().sentences.size(), 200));
    state.view.summary_length = static_cast<std::uint16_t>(std::clamp(intent.sentences, 0, count));
  }
  void operator()(const SetWeight& intent) {
    if (intent.feature < kSalienceFeatures)
      state.view.weights[intent.feature] = std::clamp(intent.weight, 0.0f, kWeightMax);
  }
  void operator()(const ResetWeights&) { state.view.weights = ViewChoices::usual_weights(); }
  void operator()(const FindText& intent) {
    if (state.view.search != intent.query) state.view.search_step = 0;
    state.view.search = intent.query;
  }
  void operator()(const FindWords& intent) {
    SearchQuery query = state.view.search;
    query.text = intent.text;
    (*this)(FindText{std::move(query)});
  }
  void operator()(const ToggleSearchOption& intent) {
    if (intent.option >= SearchOption::kCount) return;
    SearchQuery query = state.view.search;
    query.option(intent.option) = !query.option(intent.option);
    (*this)(FindText{std::move(query)});
  }
  void operator()(const SelectHit& intent) {
    if (intent.hit >= scene.hits.size()) return;
    state.view.search_step = intent.hit;
    state.selection = {SelectionKind::kText, kNone, 0, scene.hits[intent.hit]};
  }
  void operator()(const SetHitOrder& intent) {
    if (intent.order < HitOrder::kCount) state.view.hit_order = intent.order;
  }
  void operator()(const SetHitContext& intent) {
    state.view.hit_context =
        static_cast<std::uint16_t>(std::clamp<int>(intent.bytes, kHitContextMin, kHitContextMax));
  }
  void operator()(const StepHit& intent) {
    const auto count = static_cast<std::uint32_t>(scene.hits.size());
    if (count == 0) return;
    std::uint32_t& at = state.view.search_step;
    at = std::min(at, count - 1);
    if (is_selected(state.selection, scene.hits[at]))
      at = stepped(at, intent.by, count);
    else
      at = hit_near(scene.hits, intent.from, intent.by);
    state.selection = {SelectionKind::kText, kNone, 0, scene.hits[at]};
  }
  const ShownEntity* entity_in_question(std::uint32_t id, EditKind kind) const {
    return kind == EditKind::kShow ? scene.entities.find_hidden(id) : scene.entities.find(id);
  }
  void operator()(const EditEntity& intent) {
    const ShownEntity* entity = entity_in_question(intent.entity, intent.kind);
    const bool merges = intent.kind == EditKind::kMerge;
    const ShownEntity* into = merges ? scene.entities.find(intent.into) : nullptr;
    if (!entity || (merges && (!into || into == entity))) return;
    EntityEdit edit{intent.kind, entity->key, {}, intent.type, intent.name};
    if (into) edit.into = into->key;
    state.corrections.push_back(std::move(edit));
    if (state.selection.kind != SelectionKind::kEntity) return;
    state.selection.step = 0;
    if (into && state.selection.index == entity->id) state.selection.index = into->id;
    if (intent.kind == EditKind::kHide) state.selection = {};
  }
  void operator()(const FilterEntities& intent) { state.view.entities.filter = intent.filter; }
  void operator()(const SortEntities& intent) { state.view.entities.sort = intent.sort; }
  void operator()(const ShowEntityKind& intent) { state.view.entities.kind = intent.kind; }
  void operator()(const ToggleHiddenEntities&) {
    state.view.entities.show_hidden = !state.view.entities.show_hidden;
  }
  void operator()(const OpenEdge& intent) {
    if (!scene.entities.find(intent.entity) || !scene.entities.find(intent.other)) return;
    const std::pair edge(intent.entity, intent.other);
    state.view.edge = state.view.edge == edge ? std::pair(kNone, kNone) : edge;
  }
  void operator()(const FilterQuotesBySource& intent) { state.view.quotes.source = intent.source; }
  void operator()(const FilterQuotesByManner& intent) { state.view.quotes.manner = intent.manner; }
  void operator()(const FilterQuotesBySpeaker& intent) {
    std::uint32_t& speaker = state.view.quotes.speaker;
    speaker = speaker == intent.voice ? kNone : intent.voice;
  }
  void operator()(const SortFigures& intent) {
    FigureChoices& figures = state.view.figures;
    figures.descending = figures.sort == intent.sort && !figures.descending;
    figures.sort = intent.sort;
  }
  void operator()(const ShowFigureKind& intent) { state.view.figures.kind = intent.kind; }

  void operator()(const FitHost& intent) {
    HostWishes& host = state.view.host;
    host.embedded = intent.embedded;
    host.panels = intent.panels;
    host.accent = intent.accent;
    if (state.view.offers(state.view.panel)) return;
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Panel::kCount); ++i) {
      if (!state.view.offers(static_cast<Panel>(i))) continue;
      state.view.panel = static_cast<Panel>(i);
      return;
    }
    state.view.panel_open = false;
  }
  void operator()(const MarkForHost& intent) {
    auto marks = intent.marks;
    const std::size_t size = scene.article.document().text().size();
    std::erase_if(marks, [&](const HostMark& m) { return m.span.empty() || m.span.end > size; });
    std::sort(marks.begin(), marks.end(), [](const HostMark& a, const HostMark& b) {
      return std::tie(a.span.begin, a.span.end, a.label) <
             std::tie(b.span.begin, b.span.end, b.label);
    });
    if (marks.size() > kMostHostMarks) marks.resize(kMostHostMarks);
    state.view.host.marks = std::move(marks);
  }
  void operator()(const AddNote& intent) { add_note(state, intent, scene); }
  void operator()(const EditNote& intent) { edit_note(state, intent); }
  void operator()(const DeleteNote& intent) { delete_note(state, intent); }
  void operator()(const SelectNote& intent) { select_note(state, intent); }
  void operator()(const ExtendSelection& intent) { extend_selection(state, intent, scene); }
  void operator()(const SearchSelection&) { search_selection(state, scene); }

  void operator()(const CopyQuotes&) {}
  void operator()(const CopyFigures&) {}
  void operator()(const Undo&) {}
  void operator()(const Redo&) {}
  void operator()(const SetWatched& intent) { apply_watch(state, intent); }
  void operator()(const AddWatched& intent) { apply_watch(state, intent); }
  void operator()(const WatchSelection& intent) { apply_watch(state, intent, scene); }
  void operator()(const RemoveWatched& intent) { apply_watch(state, intent); }
  void operator()(const StepWatched& intent) { apply_watch(state, intent, scene); }
  void operator()(const ExportWatchlist&) {}
  void operator()(const SetLens& intent) { apply_lens(state, intent); }
  void operator()(const SetLensPole& intent) { apply_lens(state, intent); }
  void operator()(const AddSelectionToPole& intent) { apply_lens(state, intent, scene); }
  void operator()(const SaveLens& intent) { apply_lens(state, intent); }
  void operator()(const RenameLens& intent) { apply_lens(state, intent); }
  void operator()(const DeleteLens& intent) { apply_lens(state, intent); }
  void operator()(const OpenHelp& intent) { apply_guidance(state.view.guidance, intent); }
  void operator()(const CloseHelp& intent) { apply_guidance(state.view.guidance, intent); }
  void operator()(const FilterHelp& intent) { apply_guidance(state.view.guidance, intent); }
  void operator()(const StartTour& intent) { apply_guidance(state.view.guidance, intent); }
  void operator()(const StepTour& intent) {
    apply_guidance(state.view.guidance, intent);
    // What the tour talks of is what the panels show, where they are open.
    const auto stop = state.view.guidance.stop;
    if (stop == TourStop::kSummary && state.view.offers(Panel::kSummary))
      state.view.panel = Panel::kSummary;
    if (stop == TourStop::kEntities && state.view.offers(Panel::kEntities))
      state.view.panel = Panel::kEntities;
  }
  void operator()(const EndTour& intent) { apply_guidance(state.view.guidance, intent); }
  void operator()(const AskForPaste&) {}
  void operator()(const CopySelection&) {}
  void operator()(const CopyCitation&) {}
  void operator()(const OpenContextMenu&) {}
  void operator()(const CopySummary&) {}
  void operator()(const ExportSummary&) {}
  void operator()(const OpenPalette&) {}
  void operator()(const ZoomTimeline&) {}
  void operator()(const OpenLink&) {}
  void operator()(const OpenInFull&) {}
  void operator()(const BuildEmbed&) {}
  void operator()(const AskPage&) {}
};

Span keyphrase_focus(const Analysis& analysis, const Selection& selection) {
  const Keyphrase& phrase = analysis.keyphrases[selection.index];
  const std::size_t at = phrase.first_mention + selection.step;
  return at < analysis.keyphrase_mentions.size() ? analysis.keyphrase_mentions[at] : phrase.label;
}

}  // namespace

ReaderState apply(const ReaderState& state, const Intent& intent, const ReaderScene& scene) {
  ReaderState next = state;
  std::visit(Applier{next, scene}, intent);
  return next;
}

Span focus_span(const ReaderState& state, const ReaderScene& scene) {
  const Selection& selection = state.selection;
  const Analysis& analysis = scene.article.analysis();
  const std::uint32_t i = selection.index;
  switch (selection.kind) {
    case SelectionKind::kNothing:
      return {};
    case SelectionKind::kText:
      return selection.span;
    case SelectionKind::kSentence:
      return i < analysis.sentences.size() ? analysis.sentences[i].span : Span{};
    case SelectionKind::kEntity: {
      const ShownEntity* entity = scene.entities.find(i);
      if (!entity || selection.step >= entity->mentions.size()) return {};
      return analysis.mentions[entity->mentions[selection.step]].span;
    }
    case SelectionKind::kTime:
      return i < analysis.times.size() ? analysis.times[i].span : Span{};
    case SelectionKind::kQuote:
      return i < analysis.quotes.size() ? analysis.quotes[i].span : Span{};
    case SelectionKind::kFigure:
      return i < analysis.figures.size() ? analysis.figures[i].span : Span{};
    case SelectionKind::kKeyphrase:
      return i < analysis.keyphrases.size() ? keyphrase_focus(analysis, selection) : Span{};
  }
  return {};
}

std::uint32_t step_count(const Selection& selection, const ReaderScene& scene) {
  if (selection.kind == SelectionKind::kEntity) {
    const ShownEntity* entity = scene.entities.find(selection.index);
    return entity ? static_cast<std::uint32_t>(entity->mentions.size()) : 0;
  }
  const auto& phrases = scene.article.analysis().keyphrases;
  if (selection.kind == SelectionKind::kKeyphrase && selection.index < phrases.size())
    return phrases[selection.index].mention_count;
  return 0;
}

}  // namespace ae
