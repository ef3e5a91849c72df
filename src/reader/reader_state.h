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
inline constexpr std::array<NamedLabel, 12> kLayerNames{{{"score", "Importance"},
                                                         {"entities", "Names"},
                                                         {"times", "Dates and times"},
                                                         {"quotes", "Quotations"},
                                                         {"figures", "Figures"},
                                                         {"keyphrases", "Keyphrases"},
                                                         {"hedges", "Hedged claims"},
                                                         {"tone", "Tone"},
                                                         {"search", "Search hits"},
                                                         {"notes", "Notes"},
                                                         {"lens", "Lens"},
                                                         {"watchlist", "Watched terms"}}};
inline constexpr std::array<NamedLabel, 13> kPanelNames{{{"summary", "Summary"},
                                                         {"entities", "Names"},
                                                         {"timeline", "Timeline"},
                                                         {"quotes", "Quotes"},
                                                         {"figures", "Figures"},
                                                         {"keyphrases", "Keyphrases"},
                                                         {"graph", "Graph"},
                                                         {"tone", "Tone"},
                                                         {"lens", "Lens"},
                                                         {"watchlist", "Watchlist"},
                                                         {"search", "Search"},
                                                         {"notes", "Notes"},
                                                         {"marks", "Marks"}}};
inline constexpr std::array<NamedLabel, 5> kThemeNames{{{"system", "As the system"},
                                                        {"light", "Light"},
                                                        {"dark", "Dark"},
                                                        {"sepia", "Sepia"},
                                                        {"contrast", "High contrast"}}};
inline constexpr std::array<NamedLabel, 2> kTimelineNames{
    {{"calendar", "Calendar"}, {"story", "Story order"}}};
inline constexpr std::array<NamedLabel, 3> kSheetNames{{{"low", "Panels: tabs only"},
                                                        {"half", "Panels: half height"},
                                                        {"full", "Panels: full height"}}};
inline constexpr std::array<NamedLabel, 3> kSearchOptionNames{
    {{"matchCase", "Match case"}, {"wholeWord", "Whole words"}, {"pattern", "Pattern"}}};
inline constexpr std::array<NamedLabel, 3> kHitOrderNames{
    {{"place", "In the text"}, {"before", "By words before"}, {"after", "By words after"}}};
inline constexpr std::array<NamedLabel, 4> kEntityTypeNames{{{"person", "People"},
                                                             {"organization", "Organisations"},
                                                             {"location", "Places"},
                                                             {"other", "Other names"}}};

inline constexpr std::array<NamedLabel, 4> kNoteColourNames{
    {{"yellow", "Yellow"}, {"green", "Green"}, {"blue", "Blue"}, {"pink", "Pink"}}};

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
    {{"count", "By count"}, {"first", "By first mention"}, {"name", "By name"}}};
inline constexpr std::array<NamedLabel, 5> kEntityKindNames{{{"all", "All kinds"},
                                                             {"person", "People"},
                                                             {"organization", "Organisations"},
                                                             {"location", "Places"},
                                                             {"other", "Other names"}}};
inline constexpr std::array<NamedLabel, 3> kQuoteSourceNames{
    {{"any", "Any source"}, {"named", "Named"}, {"unnamed", "Unnamed"}}};
inline constexpr std::array<NamedLabel, 3> kQuoteMannerNames{
    {{"any", "Any manner"}, {"direct", "Direct"}, {"indirect", "Indirect"}}};
inline constexpr std::array<NamedLabel, 3> kFigureSortNames{
    {{"place", "Position"}, {"value", "Value"}, {"kind", "Kind"}}};
inline constexpr std::array<NamedLabel, 5> kFigureKindNames{{{"all", "All"},
                                                             {"money", "Money"},
                                                             {"percent", "Percentages"},
                                                             {"count", "Counts"},
                                                             {"measure", "Measures"}}};

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
  friend bool operator==(const ReaderState&, const ReaderState&) = default;
};

inline constexpr std::uint16_t kTextPercentMin = 70, kTextPercentMax = 250;
inline constexpr std::uint16_t kHitContextMin = 10, kHitContextMax = 120;
inline constexpr std::uint16_t kMeasureMin = 45, kMeasureMax = 80;

}  // namespace ae
