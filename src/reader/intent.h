// Everything a person can ask for. Mouse, keys, the DOM mirror, the embedding page and the palette
// all end in one of these.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "reader/reader_state.h"

namespace ae {

struct ClearSelection {};
struct SelectSentence {
  std::uint32_t sentence = kNone;
};
struct StepSentence {
  int by = 1;
};
struct SelectEntity {
  std::uint32_t entity = kNone;
};
/// To the next (or, below 0, previous) mention of the selected entity or keyphrase; goes round.
struct StepMention {
  int by = 1;
};
struct SelectMention {
  std::uint32_t mention = kNone;
};
struct SelectTime {
  std::uint32_t time = kNone;
};
/// To the next (or, below 0, previous) time in the order of the calendar.
struct StepTime {
  int by = 1;
};
struct SelectQuote {
  std::uint32_t quote = kNone;
};
struct SelectFigure {
  std::uint32_t figure = kNone;
};
struct SelectKeyphrase {
  std::uint32_t keyphrase = kNone;
};
struct SelectText {
  Span span;
  bool backwards = false;  ///< the end that further steps move is the first
};
struct KeepShare {
  float share = 1;
};
/// To the next share of kKeepSteps: below 0 keeps fewer sentences.
struct StepKeepShare {
  int by = -1;
};
struct ShowPanel {
  Panel panel = Panel::kEntities;
};
/// Opens or closes the panels' column or sheet.
struct TogglePanels {};
struct SetTheme {
  ThemeChoice theme = ThemeChoice::kSystem;
};
struct ToggleLayer {
  Layer layer = Layer::kScore;
};
struct SetTextPercent {
  int percent = 100;
};
struct ChangeTextPercent {
  int by = 10;
};
struct SetMeasure {
  int characters = 66;
};
struct SetTimelineOrder {
  TimelineOrder order = TimelineOrder::kCalendar;
};
/// Only sentences that name a time within these days stay in full; the days may come in either
/// order.
struct BrushTime {
  DayRange days;
};
struct ClearBrush {};
/// CSS px; 0 gives the usual size back.
struct SetPanelWidth {
  int pixels = 0;
};
struct SetStripHeight {
  int pixels = 0;
};
/// Opens or closes the timeline below the article.
struct ToggleStrip {};
/// How far the panels are drawn up on a narrow screen.
struct SetSheet {
  SheetSnap snap = SheetSnap::kHalf;
};
struct SetSummaryLength {
  int sentences = 0;
};
/// Turns what counts as important; 1 is as learned.
struct SetWeight {
  std::uint32_t feature = kNone;  ///< a SalienceFeature
  float weight = 1;
};
struct ResetWeights {};
struct FindText {
  SearchQuery query;
};
/// New words or a new pattern for the same kind of search.
struct FindWords {
  std::string text;
};
struct ToggleSearchOption {
  SearchOption option = SearchOption::kMatchCase;
};
struct SelectHit {
  std::uint32_t hit = kNone;
};
struct SetHitOrder {
  HitOrder order = HitOrder::kPlace;
};
struct SetHitContext {
  int bytes = 40;
};
/// To the next or previous hit; where none is selected, to the first one behind `from`, or the last
/// one before it.
struct StepHit {
  int by = 1;
  std::uint32_t from = 0;  ///< byte of the text; what is at the top of the screen
};
struct SetLens {
  Lens lens;
};
/// Gives one pole of the lens these words, or adds them to it.
struct SetLensPole {
  std::uint32_t pole = 0;  ///< 0 or 1
  std::string text;
  bool add = false;
};
/// Adds what is selected to a pole of the lens and shows the lens.
struct AddSelectionToPole {
  std::uint32_t pole = 0;
};
/// Keeps the lens under a name; one of that name is replaced.
struct SaveLens {
  std::string name;
};
struct RenameLens {
  std::string name;
  std::string to;
};
struct DeleteLens {
  std::string name;
};
/// The whole watchlist as text (reader/watchlist.h).
struct SetWatched {
  std::string text;
};
/// Terms to watch besides, in the same form.
struct AddWatched {
  std::string text;
};
struct WatchSelection {};
struct RemoveWatched {
  std::uint32_t term = kNone;
};
/// To the next (or, below 0, previous) place of a watched term; goes round.
struct StepWatched {
  std::uint32_t term = kNone;
  int by = 1;
};
struct ExportWatchlist {};
/// A correction of the entities with these ids; which fields matter depends on `kind`.
struct EditEntity {
  EditKind kind = EditKind::kHide;
  std::uint32_t entity = kNone;
  std::uint32_t into = kNone;            ///< kMerge
  EntityType type = EntityType::kOther;  ///< kRetype
  std::string name;                      ///< kRename, kSplit
};
struct FilterEntities {
  std::string filter;
};
struct SortEntities {
  EntitySort sort = EntitySort::kCount;
};
struct ShowEntityKind {
  EntityKindChoice kind = EntityKindChoice::kAll;
};
struct ToggleHiddenEntities {};
/// The sentences that name both; the line that is open already is closed.
struct OpenEdge {
  std::uint32_t entity = kNone;
  std::uint32_t other = kNone;
};
struct FilterQuotesBySource {
  QuoteSource source = QuoteSource::kAny;
};
struct FilterQuotesByManner {
  QuoteManner manner = QuoteManner::kAny;
};
/// The voice whose quotations are shown; that voice again, or kNone, shows all.
struct FilterQuotesBySpeaker {
  std::uint32_t voice = kNone;
};
/// The order that is there already is turned round.
struct SortFigures {
  FigureSort sort = FigureSort::kPlace;
};
struct ShowFigureKind {
  FigureKindChoice kind = FigureKindChoice::kAll;
};
/// The embedding page says how it wants to be fitted.
struct FitHost {
  bool embedded = false;
  std::uint32_t panels = ~0u;
  std::uint32_t accent = kNoAccent;
};
/// The embedding page's own marks, in place of those before.
struct MarkForHost {
  std::vector<HostMark> marks;
};
/// Highlights a span, or where it is empty what is selected. `write` opens the note for its words.
struct AddNote {
  Span span;
  std::string body;
  NoteColour colour = NoteColour::kYellow;
  std::string created;  ///< ISO 8601; the explorer fills it in
  bool write = false;
};
struct EditNote {
  std::uint32_t note = kNone;
  std::string body;
  NoteColour colour = NoteColour::kYellow;
  bool goes_on = false;  ///< it is still being written
};
struct DeleteNote {
  std::uint32_t note = kNone;
};
/// Shows a note's place; `write` opens it for its words.
struct SelectNote {
  std::uint32_t note = kNone;
  bool write = false;
};
enum class MotionUnit : std::uint8_t { kCharacter, kWord, kSentence };
/// Moves the end of the selected text.
struct ExtendSelection {
  MotionUnit unit = MotionUnit::kCharacter;
  int by = 1;
};
/// Searches for the words that are selected.
struct SearchSelection {};
struct OpenHelp {};
struct CloseHelp {};
/// Words that narrow the help.
struct FilterHelp {
  std::string wanted;
};
struct StartTour {};
/// To the next (or, below 0, previous) stop; behind the last one the tour ends.
struct StepTour {
  int by = 1;
};
struct EndTour {};
struct Undo {};
struct Redo {};
// Carried out by the explorer; the state stays as it is.
struct AskForPaste {};
struct CopySelection {};
struct CopyCitation {};
struct OpenContextMenu {};
struct CopySummary {};
struct ExportSummary {};
struct CopyQuotes {};
struct CopyFigures {};
struct OpenPalette {};
/// Below 1 shows fewer days, above 1 more, 0 all.
struct ZoomTimeline {
  double factor = 0;
};
struct OpenInFull {};
struct BuildEmbed {};
/// What only the page around the canvas can do.
enum class PageTask : std::uint8_t {
  kShare,
  kLinkPassage,
  kExport,
  kPrint,
  kLibrary,
  kImportWatchlist,
  kPublished,
  kDemonstration,
  kTakeBack,  ///< the article before comes back; asked for where nothing else is left to undo
  kCount
};
inline constexpr std::array<std::string_view, 9> kPageTaskNames{
    "share",     "link-passage",  "export",   "print", "library", "import-watchlist",
    "published", "demonstration", "take-back"};
struct AskPage {
  PageTask task = PageTask::kShare;
};
struct OpenLink {
  std::string address;
};

using Intent = std::variant<
    ClearSelection, SelectSentence, StepSentence, SelectEntity, StepMention, SelectMention,
    SelectTime, StepTime, SelectQuote, SelectFigure, SelectKeyphrase, SelectText, KeepShare,
    StepKeepShare, ShowPanel, TogglePanels, SetTheme, ToggleLayer, SetTextPercent,
    ChangeTextPercent, SetMeasure, SetTimelineOrder, BrushTime, ClearBrush, SetPanelWidth,
    SetStripHeight, ToggleStrip, SetSheet, SetSummaryLength, SetWeight, ResetWeights, FindText,
    FindWords, ToggleSearchOption, SelectHit, SetHitOrder, SetHitContext, StepHit, EditEntity,
    AddNote, EditNote, DeleteNote, SelectNote, ExtendSelection, SearchSelection, Undo, Redo,
    AskForPaste, CopyCitation, OpenContextMenu, CopySelection, CopySummary, OpenPalette,
    ZoomTimeline, OpenLink, FitHost, MarkForHost, OpenInFull, BuildEmbed, ExportSummary,
    FilterEntities, SortEntities, ShowEntityKind, ToggleHiddenEntities, FilterQuotesBySource,
    FilterQuotesByManner, FilterQuotesBySpeaker, SortFigures, ShowFigureKind, CopyQuotes,
    CopyFigures, AskPage, SetLens, SetLensPole, AddSelectionToPole, SaveLens, RenameLens,
    DeleteLens, SetWatched, AddWatched, WatchSelection, RemoveWatched, StepWatched, ExportWatchlist,
    OpenEdge, OpenHelp, CloseHelp, FilterHelp, StartTour, StepTour, EndTour>;

}  // namespace ae
