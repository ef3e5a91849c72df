#include "reader/commands.h"

#include <array>

#include "reader/command_makers.h"
#include "words/commands.h"

namespace ae {
namespace {

constexpr auto kButton = ControlRole::kButton;
constexpr auto kToggle = ControlRole::kToggle;
constexpr auto kSlider = ControlRole::kSlider;
constexpr auto kChoice = ControlRole::kChoice;
constexpr auto kField = ControlRole::kField;

constexpr std::
    array
        kCommands{
            Command{"article.paste", words::commands::kArticlePaste, "Ctrl+V", kButton, true,
                    [](Args) -> Made { return AskForPaste{}; }},
            Command{"article.published", words::commands::kArticlePublished, "", kButton, true,
                    ask_page<PageTask::kPublished>},
            Command{"article.demonstration", words::commands::kArticleDemonstration, "", kButton,
                    true, ask_page<PageTask::kDemonstration>},
            Command{"palette.open", words::commands::kPaletteOpen, "Ctrl+K", kButton, false,
                    [](Args) -> Made { return OpenPalette{}; }},
            Command{"help.open", words::commands::kHelpOpen, "?", kButton, true,
                    [](Args) -> Made { return OpenHelp{}; }, "F1"},
            Command{"help.close", words::commands::kHelpClose, "", kButton, false,
                    [](Args) -> Made { return CloseHelp{}; }},
            Command{"help.filter", words::commands::kHelpFilter, "", kField, false,
                    make_help_filter},
            Command{"tour.start", words::commands::kTourStart, "", kButton, true,
                    [](Args) -> Made { return StartTour{}; }},
            Command{"tour.next", words::commands::kTourNext, "Enter", kButton, false,
                    [](Args) -> Made { return StepTour{+1}; }},
            Command{"tour.back", words::commands::kTourBack, "Backspace", kButton, false,
                    [](Args) -> Made { return StepTour{-1}; }},
            Command{"tour.end", words::commands::kTourEnd, "", kButton, false,
                    [](Args) -> Made { return EndTour{}; }},
            Command{"sentence.select", words::commands::kSentenceSelect, "", kButton, false,
                    [](Args a) { return with_index<SelectSentence>(a.index("sentence")); }},
            Command{"sentence.next", words::commands::kSentenceNext, "J", kButton, true,
                    [](Args) -> Made { return StepSentence{+1}; }},
            Command{"sentence.previous", words::commands::kSentencePrevious, "K", kButton, true,
                    [](Args) -> Made { return StepSentence{-1}; }},
            Command{"entity.select", words::commands::kEntitySelect, "", kButton, false,
                    [](Args a) { return with_index<SelectEntity>(a.index("entity")); }},
            Command{"entity.nextMention", words::commands::kEntityNextMention, "N", kButton, true,
                    [](Args) -> Made { return StepMention{+1}; }},
            Command{"entity.previousMention", words::commands::kEntityPreviousMention, "P", kButton,
                    true, [](Args) -> Made { return StepMention{-1}; }},
            Command{"mention.select", words::commands::kMentionSelect, "", kButton, false,
                    [](Args a) { return with_index<SelectMention>(a.index("mention")); }},
            Command{"entity.merge", words::commands::kEntityMerge, "", kButton, false,
                    make_edit<EditKind::kMerge>},
            Command{"entity.retype", words::commands::kEntityRetype, "", kButton, false,
                    make_edit<EditKind::kRetype>},
            Command{"entity.rename", words::commands::kEntityRename, "", kButton, false,
                    make_edit<EditKind::kRename>},
            Command{"entity.hide", words::commands::kEntityHide, "", kButton, false,
                    make_edit<EditKind::kHide>},
            Command{"entity.show", words::commands::kEntityShow, "", kButton, false,
                    make_edit<EditKind::kShow>},
            Command{"entity.split", words::commands::kEntitySplit, "", kButton, false,
                    make_edit<EditKind::kSplit>},
            Command{"entities.filter", words::commands::kEntitiesFilter, "", kField, false,
                    [](Args a) -> Made {
                      auto text = a.text("text", 300);
                      if (!text) return {};
                      return FilterEntities{std::move(*text)};
                    }},
            Command{"entities.sort", words::commands::kEntitiesSort, "", kChoice, false,
                    [](Args a) {
                      return make_choice<SortEntities, EntitySort>(a, "sort", kEntitySortNames);
                    }},
            Command{"entities.kind", words::commands::kEntitiesKind, "", kChoice, false,
                    [](Args a) {
                      return make_choice<ShowEntityKind, EntityKindChoice>(a, "kind",
                                                                           kEntityKindNames);
                    }},
            Command{"entities.hidden", words::commands::kEntitiesHidden, "", kButton, true,
                    [](Args) -> Made { return ToggleHiddenEntities{}; }},
            Command{"graph.edge", words::commands::kGraphEdge, "", kToggle, false,
                    [](Args a) -> Made {
                      const auto entity = a.index("entity");
                      const auto other = a.index("other");
                      if (!entity || !other) return {};
                      return OpenEdge{*entity, *other};
                    }},
            Command{"quotes.source", words::commands::kQuotesSource, "", kChoice, false,
                    [](Args a) {
                      return make_choice<FilterQuotesBySource, QuoteSource>(a, "source",
                                                                            kQuoteSourceNames);
                    }},
            Command{"quotes.manner", words::commands::kQuotesManner, "", kChoice, false,
                    [](Args a) {
                      return make_choice<FilterQuotesByManner, QuoteManner>(a, "manner",
                                                                            kQuoteMannerNames);
                    }},
            Command{"quotes.speaker", words::commands::kQuotesSpeaker, "", kChoice, false,
                    [](Args a) -> Made {
                      const auto voice = a.index("voice");
                      return FilterQuotesBySpeaker{voice.value_or(kNone)};
                    }},
            Command{"quotes.copy", words::commands::kQuotesCopy, "", kButton, true,
                    [](Args) -> Made { return CopyQuotes{}; }},
            Command{"figures.sort", words::commands::kFiguresSort, "", kChoice, false,
                    [](Args a) {
                      return make_choice<SortFigures, FigureSort>(a, "sort", kFigureSortNames);
                    }},
            Command{"figures.kind", words::commands::kFiguresKind, "", kChoice, false,
                    [](Args a) {
                      return make_choice<ShowFigureKind, FigureKindChoice>(a, "kind",
                                                                           kFigureKindNames);
                    }},
            Command{"figures.copy", words::commands::kFiguresCopy, "", kButton, true,
                    [](Args) -> Made { return CopyFigures{}; }},
            Command{"time.select", words::commands::kTimeSelect, "", kButton, false,
                    [](Args a) { return with_index<SelectTime>(a.index("time")); }},
            Command{"quote.select", words::commands::kQuoteSelect, "", kButton, false,
                    [](Args a) { return with_index<SelectQuote>(a.index("quote")); }},
            Command{"figure.select", words::commands::kFigureSelect, "", kButton, false,
                    [](Args a) { return with_index<SelectFigure>(a.index("figure")); }},
            Command{"keyphrase.select", words::commands::kKeyphraseSelect, "", kButton, false,
                    [](Args a) { return with_index<SelectKeyphrase>(a.index("keyphrase")); }},
            Command{"text.select", words::commands::kTextSelect, "", kButton, false,
                    make_text_selection},
            Command{"selection.clear", words::commands::kSelectionClear, "Escape", kButton, true,
                    [](Args) -> Made { return ClearSelection{}; }},
            Command{"selection.copy", words::commands::kSelectionCopy, "Ctrl+C", kButton, true,
                    [](Args) -> Made { return CopySelection{}; }},
            Command{"selection.copyCitation", words::commands::kSelectionCopyCitation, "Shift+C",
                    kButton, true, [](Args) -> Made { return CopyCitation{}; }},
            Command{"selection.search", words::commands::kSelectionSearch, "S", kButton, true,
                    [](Args) -> Made { return SearchSelection{}; }},
            Command{"selection.menu", words::commands::kSelectionMenu, "Shift+F10", kButton, true,
                    [](Args) -> Made { return OpenContextMenu{}; }},
            Command{"selection.characterForward", words::commands::kSelectionCharacterForward,
                    "Shift+Right", kButton, true, make_extension<MotionUnit::kCharacter, +1>},
            Command{"selection.characterBack", words::commands::kSelectionCharacterBack,
                    "Shift+Left", kButton, true, make_extension<MotionUnit::kCharacter, -1>},
            Command{"selection.wordForward", words::commands::kSelectionWordForward,
                    "Ctrl+Shift+Right", kButton, true, make_extension<MotionUnit::kWord, +1>},
            Command{"selection.wordBack", words::commands::kSelectionWordBack, "Ctrl+Shift+Left",
                    kButton, true, make_extension<MotionUnit::kWord, -1>},
            Command{"selection.sentenceForward", words::commands::kSelectionSentenceForward,
                    "Shift+Down", kButton, true, make_extension<MotionUnit::kSentence, +1>},
            Command{"selection.sentenceBack", words::commands::kSelectionSentenceBack, "Shift+Up",
                    kButton, true, make_extension<MotionUnit::kSentence, -1>},
            Command{"note.highlight", words::commands::kNoteHighlight, "H", kButton, true,
                    make_new_note},
            Command{"note.write", words::commands::kNoteWrite, "M", kButton, true,
                    [](Args) -> Made {
                      AddNote note;
                      note.write = true;
                      return note;
                    }},
            Command{"note.add", words::commands::kNoteAdd, "", kButton, false, make_new_note},
            Command{"note.edit", words::commands::kNoteEdit, "", kButton, false, make_note_edit},
            Command{"note.delete", words::commands::kNoteDelete, "", kButton, false,
                    [](Args a) { return with_index<DeleteNote>(a.index("note")); }},
            Command{"note.select", words::commands::kNoteSelect, "", kButton, false,
                    make_note_selection},
            Command{"panel.notes", words::commands::kPanelNotes, "", kButton, true,
                    make_panel<Panel::kNotes>},
            Command{"summary.copy", words::commands::kSummaryCopy, "", kButton, true,
                    [](Args) -> Made { return CopySummary{}; }},
            Command{"keep.share", words::commands::kKeepShare, "", kSlider, false,
                    [](Args a) -> Made {
                      const auto share = a.number("share", 0, 1);
                      if (!share) return {};
                      return KeepShare{static_cast<float>(*share)};
                    }},
            Command{"summary.export", words::commands::kSummaryExport, "", kButton, true,
                    [](Args) -> Made { return ExportSummary{}; }},
            Command{"keep.less", words::commands::kKeepLess, "[", kButton, true,
                    [](Args) -> Made { return StepKeepShare{-1}; }},
            Command{"keep.more", words::commands::kKeepMore, "]", kButton, true,
                    [](Args) -> Made { return StepKeepShare{+1}; }},
            Command{"search.find", words::commands::kSearchFind, "", kField, false, make_find},
            Command{"search.option", words::commands::kSearchOption, "", kToggle, false,
                    [](Args a) -> Made {
                      const auto option = a.one_of<SearchOption>("option", kSearchOptionNames);
                      if (!option) return {};
                      return ToggleSearchOption{*option};
                    }},
            Command{"search.order", words::commands::kSearchOrder, "", kChoice, false,
                    [](Args a) -> Made {
                      const auto order = a.one_of<HitOrder>("order", kHitOrderNames);
                      if (!order) return {};
                      return SetHitOrder{*order};
                    }},
            Command{"search.context", words::commands::kSearchContext, "", kSlider, false,
                    [](Args a) -> Made {
                      const auto bytes = a.number("letters", 1, 1000);
                      if (!bytes) return {};
                      return SetHitContext{static_cast<int>(*bytes)};
                    }},
            Command{"search.hit", words::commands::kSearchHit, "", kButton, false,
                    [](Args a) -> Made {
                      const auto hit = a.index("hit");
                      if (!hit) return {};
                      return SelectHit{*hit};
                    }},
            Command{"search.next", words::commands::kSearchNext, "Ctrl+G", kButton, true,
                    [](Args) -> Made { return StepHit{+1}; }},
            Command{"search.previous", words::commands::kSearchPrevious, "Ctrl+Shift+G", kButton,
                    true, [](Args) -> Made { return StepHit{-1}; }},
            Command{"search.open", words::commands::kSearchOpen, "Ctrl+F", kButton, true,
                    make_panel<Panel::kSearch>},
            Command{"panel.show", words::commands::kPanelShow, "", kChoice, false,
                    [](Args a) -> Made {
                      const auto panel = a.one_of<Panel>("panel", kPanelNames);
                      if (!panel) return {};
                      return ShowPanel{*panel};
                    }},
            Command{"panel.toggle", words::commands::kPanelToggle, "Ctrl+B", kButton, true,
                    [](Args) -> Made { return TogglePanels{}; }},
            Command{"panel.summary", words::commands::kPanelSummary, "", kButton, true,
                    make_panel<Panel::kSummary>},
            Command{"panel.entities", words::commands::kPanelEntities, "", kButton, true,
                    make_panel<Panel::kEntities>},
            Command{"panel.timeline", words::commands::kPanelTimeline, "", kButton, true,
                    make_panel<Panel::kTimeline>},
            Command{"panel.quotes", words::commands::kPanelQuotes, "", kButton, true,
                    make_panel<Panel::kQuotes>},
            Command{"panel.figures", words::commands::kPanelFigures, "", kButton, true,
                    make_panel<Panel::kFigures>},
            Command{"panel.keyphrases", words::commands::kPanelKeyphrases, "", kButton, true,
                    make_panel<Panel::kKeyphrases>},
            Command{"panel.graph", words::commands::kPanelGraph, "", kButton, true,
                    make_panel<Panel::kGraph>},
            Command{"panel.tone", words::commands::kPanelTone, "", kButton, true,
                    make_panel<Panel::kTone>},
            Command{"panel.lens", words::commands::kPanelLens, "", kButton, true,
                    make_panel<Panel::kLens>},
            Command{"lens.set", words::commands::kLensSet, "", kChoice, false, make_lens},
            Command{"lens.pole", words::commands::kLensPole, "", kField, false, make_lens_pole},
            Command{"lens.selectionLeft", words::commands::kLensSelectionLeft, "L", kButton, true,
                    [](Args) -> Made { return AddSelectionToPole{0}; }},
            Command{"lens.selectionRight", words::commands::kLensSelectionRight, "Shift+L", kButton,
                    true, [](Args) -> Made { return AddSelectionToPole{1}; }},
            Command{"lens.clear", words::commands::kLensClear, "", kButton, true,
                    [](Args) -> Made { return SetLens{}; }},
            Command{"lens.save", words::commands::kLensSave, "", kField, false,
                    make_named<SaveLens>},
            Command{"lens.rename", words::commands::kLensRename, "", kField, false, make_lens_name},
            Command{"lens.delete", words::commands::kLensDelete, "", kButton, false,
                    make_named<DeleteLens>},
            Command{"panel.watchlist", words::commands::kPanelWatchlist, "", kButton, true,
                    make_panel<Panel::kWatchlist>},
            Command{"watchlist.set", words::commands::kWatchlistSet, "", kField, false,
                    make_watched_text<SetWatched>},
            Command{"watchlist.add", words::commands::kWatchlistAdd, "", kField, false,
                    make_watched_text<AddWatched>},
            Command{"watchlist.selection", words::commands::kWatchlistSelection, "Shift+W", kButton,
                    true, [](Args) -> Made { return WatchSelection{}; }},
            Command{"watchlist.remove", words::commands::kWatchlistRemove, "", kButton, false,
                    [](Args a) { return with_index<RemoveWatched>(a.index("term")); }},
            Command{"watchlist.next", words::commands::kWatchlistNext, "", kButton, false,
                    make_watch_step<+1>},
            Command{"watchlist.previous", words::commands::kWatchlistPrevious, "", kButton, false,
                    make_watch_step<-1>},
            Command{"watchlist.import", words::commands::kWatchlistImport, "", kButton, true,
                    ask_page<PageTask::kImportWatchlist>},
            Command{"watchlist.export", words::commands::kWatchlistExport, "", kButton, true,
                    [](Args) -> Made { return ExportWatchlist{}; }},
            Command{"panel.marks", words::commands::kPanelMarks, "", kButton, true,
                    make_panel<Panel::kMarks>},
            Command{"theme.set", words::commands::kThemeSet, "", kChoice, false,
                    [](Args a) -> Made {
                      const auto theme = a.one_of<ThemeChoice>("theme", kThemeNames);
                      if (!theme) return {};
                      return SetTheme{*theme};
                    }},
            Command{"theme.system", words::commands::kThemeSystem, "", kButton, true,
                    make_theme<ThemeChoice::kSystem>},
            Command{"theme.light", words::commands::kThemeLight, "", kButton, true,
                    make_theme<ThemeChoice::kLight>},
            Command{"theme.dark", words::commands::kThemeDark, "", kButton, true,
                    make_theme<ThemeChoice::kDark>},
            Command{"theme.sepia", words::commands::kThemeSepia, "", kButton, true,
                    make_theme<ThemeChoice::kSepia>},
            Command{"theme.contrast", words::commands::kThemeContrast, "", kButton, true,
                    make_theme<ThemeChoice::kContrast>},
            Command{"layer.toggle", words::commands::kLayerToggle, "", kToggle, false,
                    [](Args a) -> Made {
                      const auto layer = a.one_of<Layer>("layer", kLayerNames);
                      if (!layer) return {};
                      return ToggleLayer{*layer};
                    }},
            Command{"layer.score", words::commands::kLayerScore, "1", kButton, true,
                    make_layer<Layer::kScore>},
            Command{"layer.entities", words::commands::kLayerEntities, "2", kButton, true,
                    make_layer<Layer::kEntities>},
            Command{"layer.times", words::commands::kLayerTimes, "3", kButton, true,
                    make_layer<Layer::kTimes>},
            Command{"layer.quotes", words::commands::kLayerQuotes, "4", kButton, true,
                    make_layer<Layer::kQuotes>},
            Command{"layer.figures", words::commands::kLayerFigures, "5", kButton, true,
                    make_layer<Layer::kFigures>},
            Command{"layer.keyphrases", words::commands::kLayerKeyphrases, "6", kButton, true,
                    make_layer<Layer::kKeyphrases>},
            Command{"layer.hedges", words::commands::kLayerHedges, "7", kButton, true,
                    make_layer<Layer::kHedges>},
            Command{"layer.tone", words::commands::kLayerTone, "8", kButton, true,
                    make_layer<Layer::kTone>},
            Command{"layer.search", words::commands::kLayerSearch, "9", kButton, true,
                    make_layer<Layer::kSearch>},
            Command{"layer.notes", words::commands::kLayerNotes, "0", kButton, true,
                    make_layer<Layer::kNotes>},
            Command{"layer.lens", words::commands::kLayerLens, "O", kButton, true,
                    make_layer<Layer::kLens>},
            Command{"layer.watchlist", words::commands::kLayerWatchlist, "W", kButton, true,
                    make_layer<Layer::kWatchlist>},
            Command{"text.size", words::commands::kTextSize, "", kSlider, false,
                    [](Args a) -> Made {
                      const auto percent = a.number("percent", 1, 1000);
                      if (!percent) return {};
                      return SetTextPercent{static_cast<int>(*percent)};
                    }},
            Command{"text.larger", words::commands::kTextLarger, "+", kButton, true,
                    [](Args) -> Made { return ChangeTextPercent{+10}; }},
            Command{"text.smaller", words::commands::kTextSmaller, "-", kButton, true,
                    [](Args) -> Made { return ChangeTextPercent{-10}; }},
            Command{"text.measure", words::commands::kTextMeasure, "", kSlider, false,
                    [](Args a) -> Made {
                      const auto characters = a.number("characters", 1, 1000);
                      if (!characters) return {};
                      return SetMeasure{static_cast<int>(*characters)};
                    }},
            Command{"summary.length", words::commands::kSummaryLength, "", kSlider, false,
                    [](Args a) -> Made {
                      const auto sentences = a.number("sentences", 0, 10000);
                      if (!sentences) return {};
                      return SetSummaryLength{static_cast<int>(*sentences)};
                    }},
            Command{"weights.set", words::commands::kWeightsSet, "", kSlider, false,
                    [](Args a) -> Made {
                      const auto feature = a.index("feature");
                      const auto weight = a.number("weight", 0, static_cast<double>(kWeightMax));
                      if (!feature || *feature >= kSalienceFeatures || !weight) return {};
                      return SetWeight{*feature, static_cast<float>(*weight)};
                    }},
            Command{"weights.reset", words::commands::kWeightsReset, "", kButton, true,
                    [](Args) -> Made { return ResetWeights{}; }},
            Command{"timeline.order", words::commands::kTimelineOrder, "", kChoice, false,
                    [](Args a) -> Made {
                      const auto order = a.one_of<TimelineOrder>("order", kTimelineNames);
                      if (!order) return {};
                      return SetTimelineOrder{*order};
                    }},
            Command{"time.next", words::commands::kTimeNext, "", kButton, true,
                    [](Args) -> Made { return StepTime{+1}; }},
            Command{"time.previous", words::commands::kTimePrevious, "", kButton, true,
                    [](Args) -> Made { return StepTime{-1}; }},
            Command{"timeline.calendar", words::commands::kTimelineCalendar, "", kButton, true,
                    [](Args) -> Made { return SetTimelineOrder{TimelineOrder::kCalendar}; }},
            Command{"timeline.story", words::commands::kTimelineStory, "", kButton, true,
                    [](Args) -> Made { return SetTimelineOrder{TimelineOrder::kStory}; }},
            Command{"timeline.zoomIn", words::commands::kTimelineZoomIn, "", kButton, true,
                    [](Args) -> Made { return ZoomTimeline{1 / 1.6}; }},
            Command{"timeline.zoomOut", words::commands::kTimelineZoomOut, "", kButton, true,
                    [](Args) -> Made { return ZoomTimeline{1.6}; }},
            Command{"timeline.all", words::commands::kTimelineAll, "", kButton, true,
                    [](Args) -> Made { return ZoomTimeline{0}; }},
            Command{"timeline.brush", words::commands::kTimelineBrush, "", kButton, false,
                    make_brush},
            Command{"timeline.clearBrush", words::commands::kTimelineClearBrush, "", kButton, true,
                    [](Args) -> Made { return ClearBrush{}; }},
            Command{"timeline.toggle", words::commands::kTimelineToggle, "T", kButton, true,
                    [](Args) -> Made { return ToggleStrip{}; }},
            Command{"layout.panelWidth", words::commands::kLayoutPanelWidth, "", kSlider, false,
                    make_size<SetPanelWidth>},
            Command{"layout.stripHeight", words::commands::kLayoutStripHeight, "", kSlider, false,
                    make_size<SetStripHeight>},
            Command{"layout.sheet", words::commands::kLayoutSheet, "", kChoice, false,
                    [](Args a) -> Made {
                      const auto snap = a.one_of<SheetSnap>("height", kSheetNames);
                      if (!snap) return {};
                      return SetSheet{*snap};
                    }},
            Command{"page.openFull", words::commands::kPageOpenFull, "", kButton, true,
                    [](Args) -> Made { return OpenInFull{}; }},
            Command{"page.embed", words::commands::kPageEmbed, "", kButton, true,
                    [](Args) -> Made { return BuildEmbed{}; }},
            Command{"page.share", words::commands::kPageShare, "Shift+S", kButton, true,
                    ask_page<PageTask::kShare>},
            Command{"page.linkPassage", words::commands::kPageLinkPassage, "Y", kButton, true,
                    ask_page<PageTask::kLinkPassage>},
            Command{"page.export", words::commands::kPageExport, "E", kButton, true,
                    ask_page<PageTask::kExport>},
            Command{"page.print", words::commands::kPagePrint, "", kButton, true,
                    ask_page<PageTask::kPrint>},
            Command{"library.open", words::commands::kLibraryOpen, "B", kButton, true,
                    ask_page<PageTask::kLibrary>},
            Command{"host.fit", words::commands::kHostFit, "", kButton, false, make_fit},
            Command{"host.mark", words::commands::kHostMark, "", kButton, false, make_host_marks},
            Command{"undo", words::commands::kUndo, "Ctrl+Z", kButton, true,
                    [](Args) -> Made { return Undo{}; }},
            Command{"redo", words::commands::kRedo, "Ctrl+Shift+Z", kButton, true,
                    [](Args) -> Made { return Redo{}; }},
        };

Failure bad_message(std::string message) {
  return {"bad-message", std::move(message)};
}

}  // namespace

std::span<const Command> all_commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

Result<Intent> intent_of(std::string_view name, std::string_view json_argument) {
  const Command* command = find_command(name);
  if (!command)
    return bad_message("There is no command \"" + std::string(name.substr(0, 60)) + "\".");
  auto object = json_argument.empty() ? nlohmann::json::object()
                                      : nlohmann::json::parse(json_argument, nullptr, false);
  if (object.is_null()) object = nlohmann::json::object();
  if (!object.is_object())
    return bad_message("The argument of " + std::string(name) + " is not a JSON object.");
  auto made = command->make(CommandArguments(std::move(object)));
  if (!made)
    return bad_message("The argument of " + std::string(name) + " does not hold what it needs.");
  return std::move(*made);
}

}  // namespace ae
