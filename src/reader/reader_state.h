// What a person has chosen: a small comparable value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "reader/entity_list.h"
#include "reader/guidance.h"
#include "reader/host_wishes.h"
#include "reader/kept_lists.h"
#include "reader/notes.h"
#include "reader/time_span.h"
#include "text/span.h"
#include "words/labels.h"

namespace ae {

enum class SelectionKind : std::uint8_t {
  kNothing,
  kSentence,
  kEntity,
  kTime,
  kQuote,
  kFigure,
  kKeyphrase,
  kText
};

/// The one selection that all views share.
struct Selection {
  SelectionKind kind = SelectionKind::kNothing;
  std::uint32_t index =
      kNone;  ///< sentence, entity id, time, quote, figure or keyphrase of the Analysis
  std::uint32_t step = 0;  ///< which mention of an entity or keyphrase is the current one
  Span span;               ///< kText: the bytes between the ends of a drag
  bool backwards = false;  ///< kText: its moving end is the first
  friend bool operator==(const Selection&, const Selection&) = default;
};

/// Whether just this text is selected.
inline bool is_selected(const Selection& selection, Span text) {
  return selection.kind == SelectionKind::kText && selection.span == text;
}

/// Kinds of mark that can be shown and hidden.
enum class Layer : std::uint8_t {
  kScore,
  kEntities,
  kTimes,
  kQuotes,
  kFigures,
  kKeyphrases,
  kHedges,
  kTone,
  kSearch,
  kNotes,
  kLens,
  kWatchlist,
  kCount
};
constexpr std::uint16_t layer_bit(Layer layer) {
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(layer));
}
inline constexpr std::uint16_t kUsualLayers =
    layer_bit(Layer::kScore) | layer_bit(Layer::kEntities) | layer_bit(Layer::kTimes) |
    layer_bit(Layer::kQuotes) | layer_bit(Layer::kSearch) | layer_bit(Layer::kNotes) |
    layer_bit(Layer::kLens) | layer_bit(Layer::kWatchlist);

enum class Panel : std::uint8_t {
  kSummary,
  kEntities,
  kTimeline,
  kQuotes,
  kFigures,
  kKeyphrases,
  kGraph,
  kTone,
  kLens,
  kWatchlist,
  kSearch,
  kNotes,
  kMarks,
  kCount
};
enum class ThemeChoice : std::uint8_t { kSystem, kLight, kDark, kSepia, kContrast, kCount };
enum class SearchOption : std::uint8_t { kMatchCase, kWholeWord, kPattern, kCount };
/// Order of the list of hits: by place, or by the words before or behind them.
enum class HitOrder : std::uint8_t { kPlace, kBefore, kAfter, kCount };
enum class TimelineOrder : std::uint8_t { kCalendar, kStory, kCount };
/// How far the sheet of panels is drawn up on a narrow screen.
enum class SheetSnap : std::uint8_t { kLow, kHalf, kFull, kCount };

/// Their names in commands and saved state, and their labels on the screen.
struct NamedLabel {
  std::string_view name;
  std::string_view label;
};
inline constexpr std::array<NamedLabel, 12> kLayerNames{
    {{"score", words::labels::layers::kScore},
     {"entities", words::labels::layers::kEntities},
     {"times", words::labels::layers::kTimes},
     {"quotes", words::labels::layers::kQuotes},
     {"figures", words::labels::layers::kFigures},
     {"keyphrases", words::labels::layers::kKeyphrases},
     {"hedges", words::labels::layers::kHedges},
     {"tone", words::labels::layers::kTone},
     {"search", words::labels::layers::kSearch},
     {"notes", words::labels::layers::kNotes},
     {"lens", words::labels::layers::kLens},
     {"watchlist", words::labels::layers::kWatchlist}}};
inline constexpr std::array<NamedLabel, 13> kPanelNames{
    {{"summary", words::labels::panels::kSummary},
     {"entities", words::labels::panels::kEntities},
     {"timeline", words::labels::panels::kTimeline},
     {"quotes", words::labels::panels::kQuotes},
     {"figures", words::labels::panels::kFigures},
     {"keyphrases", words::labels::panels::kKeyphrases},
     {"graph", words::labels::panels::kGraph},
     {"tone", words::labels::panels::kTone},
     {"lens", words::labels::panels::kLens},
     {"watchlist", words::labels::panels::kWatchlist},
     {"search", words::labels::panels::kSearch},
     {"notes", words::labels::panels::kNotes},
     {"marks", words::labels::panels::kMarks}}};
inline constexpr std::array<NamedLabel, 5> kThemeNames{
    {{"system", words::labels::themes::kSystem},
     {"light", words::labels::themes::kLight},
     {"dark", words::labels::themes::kDark},
     {"sepia", words::labels::themes::kSepia},
     {"contrast", words::labels::themes::kContrast}}};
inline constexpr std::array<NamedLabel, 2> kTimelineNames{
    {{"calendar", words::labels::timeline_orders::kCalendar},
     {"story", words::labels::timeline_orders::kStory}}};
inline constexpr std::array<NamedLabel, 3> kSheetNames{{{"low", words::labels::sheets::kLow},
                                                        {"half", words::labels::sheets::kHalf},
                                                        {"full", words::labels::sheets::kFull}}};
inline constexpr std::array<NamedLabel, 3> kSearchOptionNames{
    {{"matchCase", words::labels::search_options::kMatchCase},
     {"wholeWord", words::labels::search_options::kWholeWord},
     {"pattern", words::labels::search_options::kPattern}}};
inline constexpr std::array<NamedLabel, 3> kHitOrderNames{
    {{"place", words::labels::hit_orders::kPlace},
     {"before", words::labels::hit_orders::kBefore},
     {"after", words::labels::hit_orders::kAfter}}};
inline constexpr std::array<NamedLabel, 4> kEntityTypeNames{
    {{"person", words::labels::entity_types::kPerson},
     {"organization", words::labels::entity_types::kOrganization},
     {"location", words::labels::entity_types::kLocation},
     {"other", words::labels::entity_types::kOther}}};

inline constexpr std::array<NamedLabel, 4> kNoteColourNames{
    {{"yellow", words::labels::note_colours::kYellow},
     {"green", words::labels::note_colours::kGreen},
     {"blue", words::labels::note_colours::kBlue},
     {"pink", words::labels::note_colours::kPink}}};

/// What the list of names shows, and in what order.
enum class EntitySort : std::uint8_t { kCount, kFirst, kName };
enum class EntityKindChoice : std::uint8_t { kAll, kPerson, kOrganization, kLocation, kOther };
struct EntityChoices {
  std::string filter;
  EntitySort sort = EntitySort::kCount;
  EntityKindChoice kind = EntityKindChoice::kAll;
  bool show_hidden = false;
  friend bool operator==(const EntityChoices&, const EntityChoices&) = default;
};

/// What the ledger of quotations shows. Mixed quotations are direct and indirect.
enum class QuoteSource : std::uint8_t { kAny, kNamed, kUnnamed };
enum class QuoteManner : std::uint8_t { kAny, kDirect, kIndirect };
struct QuoteChoices {
  QuoteSource source = QuoteSource::kAny;
  QuoteManner manner = QuoteManner::kAny;
  std::uint32_t speaker = kNone;  ///< a Voice; kNone for all
  friend bool operator==(const QuoteChoices&, const QuoteChoices&) = default;
};

/// What the ledger of figures shows, and in what order.
enum class FigureSort : std::uint8_t { kPlace, kValue, kKind };
enum class FigureKindChoice : std::uint8_t { kAll, kMoney, kPercent, kCount, kMeasure };
struct FigureChoices {
  FigureSort sort = FigureSort::kPlace;
  bool descending = false;
  FigureKindChoice kind = FigureKindChoice::kAll;
  friend bool operator==(const FigureChoices&, const FigureChoices&) = default;
};

inline constexpr std::array<NamedLabel, 3> kEntitySortNames{
    {{"count", words::labels::entity_sorts::kCount},
     {"first", words::labels::entity_sorts::kFirst},
     {"name", words::labels::entity_sorts::kName}}};
inline constexpr std::array<NamedLabel, 5> kEntityKindNames{
    {{"all", words::labels::entity_kinds::kAll},
     {"person", words::labels::entity_kinds::kPerson},
     {"organization", words::labels::entity_kinds::kOrganization},
     {"location", words::labels::entity_kinds::kLocation},
     {"other", words::labels::entity_kinds::kOther}}};
inline constexpr std::array<NamedLabel, 3> kQuoteSourceNames{
    {{"any", words::labels::quote_sources::kAny},
     {"named", words::labels::quote_sources::kNamed},
     {"unnamed", words::labels::quote_sources::kUnnamed}}};
inline constexpr std::array<NamedLabel, 3> kQuoteMannerNames{
    {{"any", words::labels::quote_manners::kAny},
     {"direct", words::labels::quote_manners::kDirect},
     {"indirect", words::labels::quote_manners::kIndirect}}};
inline constexpr std::array<NamedLabel, 3> kFigureSortNames{
    {{"place", words::labels::figure_sorts::kPlace},
     {"value", words::labels::figure_sorts::kValue},
     {"kind", words::labels::figure_sorts::kKind}}};
inline constexpr std::array<NamedLabel, 5> kFigureKindNames{
    {{"all", words::labels::figure_kinds::kAll},
     {"money", words::labels::figure_kinds::kMoney},
     {"percent", words::labels::figure_kinds::kPercent},
     {"count", words::labels::figure_kinds::kCount},
     {"measure", words::labels::figure_kinds::kMeasure}}};

struct SearchQuery {
  std::string text;
  bool match_case = false;
  bool whole_word = false;
  bool pattern = false;  ///< the text is a regular expression (reader/pattern.h)

  bool& option(SearchOption chosen) {
    return chosen == SearchOption::kMatchCase   ? match_case
           : chosen == SearchOption::kWholeWord ? whole_word
                                                : pattern;
  }
  friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// The sizes of the regions in CSS px; 0 is the size that suits the screen.
struct RegionSizes {
  std::uint16_t panel_width = 0;
  std::uint16_t strip_height = 0;
  bool strip_open = true;   ///< the timeline below the article
  bool sheet_full = false;  ///< on a narrow screen: the open sheet covers most of it
  friend bool operator==(const RegionSizes&, const RegionSizes&) = default;
};
inline constexpr std::uint16_t kPanelWidthMin = 220, kPanelWidthMax = 1200;
inline constexpr std::uint16_t kStripHeightMin = 84, kStripHeightMax = 900;

/// How the article is shown; survives undo.
struct ViewChoices {
  float keep_share = 1;  ///< 0–1; the sentences beyond it are dimmed
  std::uint16_t layers = kUsualLayers;
  Panel panel = Panel::kEntities;
  bool panel_open = true;
  ThemeChoice theme = ThemeChoice::kSystem;
  TimelineOrder timeline = TimelineOrder::kCalendar;
  std::uint16_t text_percent = 100;  ///< 70–250
  std::uint16_t measure = 66;        ///< characters a line, 45–80
  std::uint16_t summary_length = 0;  ///< sentences; 0 = the analysis' own choice
  SearchQuery search;
  std::uint32_t search_step = 0;  ///< which hit is the current one
  std::optional<DayRange> brush;  ///< only what names a time within these days is shown in full
  RegionSizes regions;
  HitOrder hit_order = HitOrder::kPlace;
  std::uint16_t hit_context = 40;      ///< bytes of context at either side of a listed hit, 10–120
  std::uint32_t writing_note = kNone;  ///< the note whose words are being written; not saved
  /// Multipliers of the contributions to a sentence's score, by SalienceFeature; 0–3, 1 is as
  /// learned.
  std::array<float, kSalienceFeatures> weights = usual_weights();
  HostWishes host;

  EntityChoices entities;
  QuoteChoices quotes;
  FigureChoices figures;
  /// The two names whose line of the graph is open; not saved.
  std::pair<std::uint32_t, std::uint32_t> edge{kNone, kNone};
  Guidance guidance;

  static constexpr std::array<float, kSalienceFeatures> usual_weights() {
    std::array<float, kSalienceFeatures> weights{};
    weights.fill(1);
    return weights;
  }

  SheetSnap sheet() const {
    return !panel_open ? SheetSnap::kLow : regions.sheet_full ? SheetSnap::kFull : SheetSnap::kHalf;
  }
  bool offers(Panel which) const { return (host.panels >> static_cast<unsigned>(which) & 1u) != 0; }
  bool shows(Layer layer) const { return (layers & layer_bit(layer)) != 0; }
  friend bool operator==(const ViewChoices&, const ViewChoices&) = default;
};

inline constexpr float kWeightMax = 3;
/// The steps of the reading aid: shares of the sentences that are kept.
inline constexpr std::array<float, 7> kKeepSteps{1, 0.75f, 0.5f, 0.35f, 0.2f, 0.1f, 0.05f};

struct ReaderState {
  Selection selection;
  Corrections corrections;
  Notes notes;     ///< in the order of the text
  Lens lens;       ///< through which the text is read
  KeptLists kept;  ///< the person's, whatever the article; not part of write_state
  ViewChoices view;
  /// Byte of the first line on the screen; 0 at the top of the article, absent before it was shown.
  std::optional<std::uint32_t> place;
  friend bool operator==(const ReaderState&, const ReaderState&) = default;
};

inline constexpr std::uint16_t kTextPercentMin = 70, kTextPercentMax = 250;
inline constexpr std::uint16_t kHitContextMin = 10, kHitContextMax = 120;
inline constexpr std::uint16_t kMeasureMin = 45, kMeasureMax = 80;

}  // namespace ae
