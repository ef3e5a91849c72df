#include "reader/commands.h"

#include <array>

#include "reader/command_makers.h"

namespace ae {
namespace {

constexpr auto kButton = ControlRole::kButton;
constexpr auto kToggle = ControlRole::kToggle;
constexpr auto kSlider = ControlRole::kSlider;
constexpr auto kChoice = ControlRole::kChoice;
constexpr auto kField = ControlRole::kField;

constexpr std::array kCommands{
    Command{"article.paste", "Paste an article", "Ctrl+V", kButton, true,
            [](Args) -> Made { return AskForPaste{}; }},
    Command{"palette.open", "Find a command", "Ctrl+K", kButton, false,
            [](Args) -> Made { return OpenPalette{}; }},
    Command{"help.open", "Help with all commands and keys", "?", kButton, true,
            [](Args) -> Made { return OpenHelp{}; }, "F1"},
    Command{"help.close", "Close the help", "", kButton, false,
            [](Args) -> Made { return CloseHelp{}; }},
    Command{"help.filter", "Filter the help", "", kField, false, make_help_filter},
    Command{"tour.start", "Take the tour of the screen", "", kButton, true,
            [](Args) -> Made { return StartTour{}; }},
    Command{"tour.next", "Next stop of the tour", "Enter", kButton, false,
            [](Args) -> Made { return StepTour{+1}; }},
    Command{"tour.back", "Previous stop of the tour", "Backspace", kButton, false,
            [](Args) -> Made { return StepTour{-1}; }},
    Command{"tour.end", "End the tour", "", kButton, false,
            [](Args) -> Made { return EndTour{}; }},
    Command{"sentence.select", "Select a sentence", "", kButton, false,
            [](Args a) { return with_index<SelectSentence>(a.index("sentence")); }},
    Command{"sentence.next", "Next sentence", "J", kButton, true,
            [](Args) -> Made { return StepSentence{+1}; }},
    Command{"sentence.previous", "Previous sentence", "K", kButton, true,
            [](Args) -> Made { return StepSentence{-1}; }},
    Command{"entity.select", "Select a name", "", kButton, false,
            [](Args a) { return with_index<SelectEntity>(a.index("entity")); }},
    Command{"entity.nextMention", "Next mention", "N", kButton, true,
            [](Args) -> Made { return StepMention{+1}; }},
    Command{"entity.previousMention", "Previous mention", "P", kButton, true,
            [](Args) -> Made { return StepMention{-1}; }},
    Command{"mention.select", "Select a mention", "", kButton, false,
            [](Args a) { return with_index<SelectMention>(a.index("mention")); }},
    Command{"entity.merge", "Merge two names", "", kButton, false, make_edit<EditKind::kMerge>},
    Command{"entity.retype", "Change the kind of a name", "", kButton, false,
            make_edit<EditKind::kRetype>},
    Command{"entity.rename", "Rename a name", "", kButton, false, make_edit<EditKind::kRename>},
    Command{"entity.hide", "Hide a name", "", kButton, false, make_edit<EditKind::kHide>},
    Command{"entity.show", "Show a hidden name again", "", kButton, false,
            make_edit<EditKind::kShow>},
    Command{"entity.split", "Split an alias off a name", "", kButton, false,
            make_edit<EditKind::kSplit>},
    Command{"entities.filter", "Filter the names", "", kField, false,
            [](Args a) -> Made {
              auto text = a.text("text", 300);
              if (!text) return {};
              return FilterEntities{std::move(*text)};
            }},
    Command{
        "entities.sort", "Order of the names", "", kChoice, false,
        [](Args a) { return make_choice<SortEntities, EntitySort>(a, "sort", kEntitySortNames); }},
    Command{"entities.kind", "Kind of names shown", "", kChoice, false,
            [](Args a) {
              return make_choice<ShowEntityKind, EntityKindChoice>(a, "kind", kEntityKindNames);
            }},
    Command{"entities.hidden", "Show or leave out hidden names", "", kButton, true,
            [](Args) -> Made { return ToggleHiddenEntities{}; }},
    Command{"graph.edge", "Read the sentences that name both", "", kToggle, false,
            [](Args a) -> Made {
              const auto entity = a.index("entity");
              const auto other = a.index("other");
              if (!entity || !other) return {};
              return OpenEdge{*entity, *other};
            }},
    Command{"quotes.source", "Sources whose quotations are shown", "", kChoice, false,
            [](Args a) {
              return make_choice<FilterQuotesBySource, QuoteSource>(a, "source", kQuoteSourceNames);
            }},
    Command{"quotes.manner", "Manner of the quotations shown", "", kChoice, false,
            [](Args a) {
              return make_choice<FilterQuotesByManner, QuoteManner>(a, "manner", kQuoteMannerNames);
            }},
    Command{"quotes.speaker", "Voice whose quotations are shown", "", kChoice, false,
            [](Args a) -> Made {
              const auto voice = a.index("voice");
              return FilterQuotesBySpeaker{voice.value_or(kNone)};
            }},
    Command{"quotes.copy", "Copy the quotations", "", kButton, true,
            [](Args) -> Made { return CopyQuotes{}; }},
    Command{
        "figures.sort", "Order of the figures", "", kChoice, false,
        [](Args a) { return make_choice<SortFigures, FigureSort>(a, "sort", kFigureSortNames); }},
    Command{"figures.kind", "Kind of figures shown", "", kChoice, false,
            [](Args a) {
              return make_choice<ShowFigureKind, FigureKindChoice>(a, "kind", kFigureKindNames);
            }},
    Command{"figures.copy", "Copy the figures as CSV", "", kButton, true,
            [](Args) -> Made { return CopyFigures{}; }},
    Command{"time.select", "Select a date", "", kButton, false,
            [](Args a) { return with_index<SelectTime>(a.index("time")); }},
    Command{"quote.select", "Select a quotation", "", kButton, false,
            [](Args a) { return with_index<SelectQuote>(a.index("quote")); }},
    Command{"figure.select", "Select a figure", "", kButton, false,
            [](Args a) { return with_index<SelectFigure>(a.index("figure")); }},
    Command{"keyphrase.select", "Select a keyphrase", "", kButton, false,
            [](Args a) { return with_index<SelectKeyphrase>(a.index("keyphrase")); }},
    Command{"text.select", "Select text", "", kButton, false, make_text_selection},
    Command{"selection.clear", "Clear the selection", "Escape", kButton, true,
            [](Args) -> Made { return ClearSelection{}; }},
    Command{"selection.copy", "Copy the selection", "Ctrl+C", kButton, true,
            [](Args) -> Made { return CopySelection{}; }},
    Command{"selection.copyCitation", "Copy with citation", "Ctrl+Shift+C", kButton, true,
            [](Args) -> Made { return CopyCitation{}; }},
    Command{"selection.search", "Search for the selection", "S", kButton, true,
            [](Args) -> Made { return SearchSelection{}; }},
    Command{"selection.menu", "Open the menu of the selection", "Shift+F10", kButton, true,
            [](Args) -> Made { return OpenContextMenu{}; }},
    Command{"selection.characterForward", "Extend the selection by a character", "Shift+Right",
            kButton, true, make_extension<MotionUnit::kCharacter, +1>},
    Command{"selection.characterBack", "Shrink the selection by a character", "Shift+Left", kButton,
            true, make_extension<MotionUnit::kCharacter, -1>},
    Command{"selection.wordForward", "Extend the selection by a word", "Ctrl+Shift+Right", kButton,
            true, make_extension<MotionUnit::kWord, +1>},
    Command{"selection.wordBack", "Shrink the selection by a word", "Ctrl+Shift+Left", kButton,
            true, make_extension<MotionUnit::kWord, -1>},
    Command{"selection.sentenceForward", "Extend the selection by a sentence", "Shift+Down",
            kButton, true, make_extension<MotionUnit::kSentence, +1>},
    Command{"selection.sentenceBack", "Shrink the selection by a sentence", "Shift+Up", kButton,
            true, make_extension<MotionUnit::kSentence, -1>},
    Command{"note.highlight", "Highlight the selection", "H", kButton, true, make_new_note},
    Command{"note.write", "Write a note on the selection", "M", kButton, true,
            [](Args) -> Made {
              AddNote note;
              note.write = true;
              return note;
            }},
    Command{"note.add", "Add a note", "", kButton, false, make_new_note},
    Command{"note.edit", "Change a note", "", kButton, false, make_note_edit},
    Command{"note.delete", "Delete a note", "", kButton, false,
            [](Args a) { return with_index<DeleteNote>(a.index("note")); }},
    Command{"note.select", "Go to a note", "", kButton, false, make_note_selection},
    Command{"panel.notes", "Show the notes", "", kButton, true, make_panel<Panel::kNotes>},
    Command{"summary.copy", "Copy the summary", "", kButton, true,
            [](Args) -> Made { return CopySummary{}; }},
    Command{"keep.share", "Share of sentences kept", "", kSlider, false,
            [](Args a) -> Made {
              const auto share = a.number("share", 0, 1);
              if (!share) return {};
              return KeepShare{static_cast<float>(*share)};
            }},
    Command{"summary.export", "Save the summary as a file", "", kButton, true,
            [](Args) -> Made { return ExportSummary{}; }},
    Command{"keep.less", "Keep fewer sentences", "[", kButton, true,
            [](Args) -> Made { return StepKeepShare{-1}; }},
    Command{"keep.more", "Keep more sentences", "]", kButton, true,
            [](Args) -> Made { return StepKeepShare{+1}; }},
    Command{"search.find", "Search the article", "", kField, false, make_find},
    Command{"search.option", "Kind of search", "", kToggle, false,
            [](Args a) -> Made {
              const auto option = a.one_of<SearchOption>("option", kSearchOptionNames);
              if (!option) return {};
              return ToggleSearchOption{*option};
            }},
    Command{"search.order", "Order of the hits", "", kChoice, false,
            [](Args a) -> Made {
              const auto order = a.one_of<HitOrder>("order", kHitOrderNames);
              if (!order) return {};
              return SetHitOrder{*order};
            }},
    Command{"search.context", "Context of the hits", "", kSlider, false,
            [](Args a) -> Made {
              const auto bytes = a.number("letters", 1, 1000);
              if (!bytes) return {};
              return SetHitContext{static_cast<int>(*bytes)};
            }},
    Command{"search.hit", "Go to a hit", "", kButton, false,
            [](Args a) -> Made {
              const auto hit = a.index("hit");
              if (!hit) return {};
              return SelectHit{*hit};
            }},
    Command{"search.next", "Next hit", "Ctrl+G", kButton, true,
            [](Args) -> Made { return StepHit{+1}; }},
    Command{"search.previous", "Previous hit", "Ctrl+Shift+G", kButton, true,
            [](Args) -> Made { return StepHit{-1}; }},
    Command{"search.open", "Search", "Ctrl+F", kButton, true, make_panel<Panel::kSearch>},
    Command{"panel.show", "Show a panel", "", kChoice, false,
            [](Args a) -> Made {
              const auto panel = a.one_of<Panel>("panel", kPanelNames);
              if (!panel) return {};
              return ShowPanel{*panel};
            }},
    Command{"panel.toggle", "Show or hide the panels", "Ctrl+B", kButton, true,
            [](Args) -> Made { return TogglePanels{}; }},
    Command{"panel.summary", "Show the summary", "", kButton, true, make_panel<Panel::kSummary>},
    Command{"panel.entities", "Show the names", "", kButton, true, make_panel<Panel::kEntities>},
    Command{"panel.timeline", "Show the timeline", "", kButton, true, make_panel<Panel::kTimeline>},
    Command{"panel.quotes", "Show the quotations", "", kButton, true, make_panel<Panel::kQuotes>},
    Command{"panel.figures", "Show the figures", "", kButton, true, make_panel<Panel::kFigures>},
    Command{"panel.keyphrases", "Show the keyphrases", "", kButton, true,
            make_panel<Panel::kKeyphrases>},
    Command{"panel.graph", "Show who is named with whom", "", kButton, true,
            make_panel<Panel::kGraph>},
    Command{"panel.tone", "Show the tone", "", kButton, true, make_panel<Panel::kTone>},
    Command{"panel.lens", "Show the lens", "", kButton, true, make_panel<Panel::kLens>},
    Command{"lens.set", "Look through a lens", "", kChoice, false, make_lens},
    Command{"lens.pole", "Words of a pole of the lens", "", kField, false, make_lens_pole},
    Command{"lens.selectionLeft", "Add the selection to the lens\u2019s \u2212 pole", "L", kButton,
            true, [](Args) -> Made { return AddSelectionToPole{0}; }},
    Command{"lens.selectionRight", "Add the selection to the lens\u2019s + pole", "Shift+L", kButton,
            true, [](Args) -> Made { return AddSelectionToPole{1}; }},
    Command{"lens.clear", "Put the lens away", "", kButton, true,
            [](Args) -> Made { return SetLens{}; }},
    Command{"lens.save", "Keep the lens", "", kField, false, make_named<SaveLens>},
    Command{"lens.rename", "Rename a lens", "", kField, false, make_lens_name},
    Command{"lens.delete", "Delete a lens", "", kButton, false, make_named<DeleteLens>},
    Command{"panel.watchlist", "Show the watchlist", "", kButton, true,
            make_panel<Panel::kWatchlist>},
    Command{"watchlist.set", "The whole watchlist, one term a line", "", kField, false,
            make_watched_text<SetWatched>},
    Command{"watchlist.add", "Watch a name or term", "", kField, false,
            make_watched_text<AddWatched>},
    Command{"watchlist.selection", "Watch for the selection", "Shift+W", kButton, true,
            [](Args) -> Made { return WatchSelection{}; }},
    Command{"watchlist.remove", "Watch a term no more", "", kButton, false,
            [](Args a) { return with_index<RemoveWatched>(a.index("term")); }},
    Command{"watchlist.next", "Next place of a watched term", "", kButton, false,
            make_watch_step<+1>},
    Command{"watchlist.previous", "Previous place of a watched term", "", kButton, false,
            make_watch_step<-1>},
    Command{"watchlist.import", "Add a list to the watchlist from a file", "", kButton, true,
            ask_page<PageTask::kImportWatchlist>},
    Command{"watchlist.export", "Save the watchlist as a file", "", kButton, true,
            [](Args) -> Made { return ExportWatchlist{}; }},
    Command{"panel.marks", "Show the legend of marks", "", kButton, true,
            make_panel<Panel::kMarks>},
    Command{"theme.set", "Theme", "", kChoice, false,
            [](Args a) -> Made {
              const auto theme = a.one_of<ThemeChoice>("theme", kThemeNames);
              if (!theme) return {};
              return SetTheme{*theme};
            }},
    Command{"theme.system", "Theme: as the system", "", kButton, true,
            make_theme<ThemeChoice::kSystem>},
    Command{"theme.light", "Theme: light", "", kButton, true, make_theme<ThemeChoice::kLight>},
    Command{"theme.dark", "Theme: dark", "", kButton, true, make_theme<ThemeChoice::kDark>},
    Command{"theme.sepia", "Theme: sepia", "", kButton, true, make_theme<ThemeChoice::kSepia>},
    Command{"theme.contrast", "Theme: high contrast", "", kButton, true,
            make_theme<ThemeChoice::kContrast>},
    Command{"layer.toggle", "Show or hide a kind of mark", "", kToggle, false,
            [](Args a) -> Made {
              const auto layer = a.one_of<Layer>("layer", kLayerNames);
              if (!layer) return {};
              return ToggleLayer{*layer};
            }},
    Command{"layer.score", "Marks: importance", "1", kButton, true, make_layer<Layer::kScore>},
    Command{"layer.entities", "Marks: names", "2", kButton, true, make_layer<Layer::kEntities>},
    Command{"layer.times", "Marks: dates and times", "3", kButton, true, make_layer<Layer::kTimes>},
    Command{"layer.quotes", "Marks: quotations", "4", kButton, true, make_layer<Layer::kQuotes>},
    Command{"layer.figures", "Marks: figures", "5", kButton, true, make_layer<Layer::kFigures>},
    Command{"layer.keyphrases", "Marks: keyphrases", "6", kButton, true,
            make_layer<Layer::kKeyphrases>},
    Command{"layer.hedges", "Marks: hedged claims", "7", kButton, true, make_layer<Layer::kHedges>},
    Command{"layer.tone", "Marks: tone", "8", kButton, true, make_layer<Layer::kTone>},
    Command{"layer.search", "Marks: search hits", "9", kButton, true, make_layer<Layer::kSearch>},
    Command{"layer.notes", "Marks: notes", "0", kButton, true, make_layer<Layer::kNotes>},
    Command{"layer.lens", "Marks: lens", "O", kButton, true, make_layer<Layer::kLens>},
    Command{"layer.watchlist", "Marks: watched terms", "W", kButton, true,
            make_layer<Layer::kWatchlist>},
    Command{"text.size", "Text size in percent", "", kSlider, false,
            [](Args a) -> Made {
              const auto percent = a.number("percent", 1, 1000);
              if (!percent) return {};
              return SetTextPercent{static_cast<int>(*percent)};
            }},
    Command{"text.larger", "Larger text", "+", kButton, true,
            [](Args) -> Made { return ChangeTextPercent{+10}; }},
    Command{"text.smaller", "Smaller text", "-", kButton, true,
            [](Args) -> Made { return ChangeTextPercent{-10}; }},
    Command{"text.measure", "Characters a line", "", kSlider, false,
            [](Args a) -> Made {
              const auto characters = a.number("characters", 1, 1000);
              if (!characters) return {};
              return SetMeasure{static_cast<int>(*characters)};
            }},
    Command{"summary.length", "Sentences in the summary", "", kSlider, false,
            [](Args a) -> Made {
              const auto sentences = a.number("sentences", 0, 10000);
              if (!sentences) return {};
              return SetSummaryLength{static_cast<int>(*sentences)};
            }},
    Command{"weights.set", "How much a reason counts", "", kSlider, false,
            [](Args a) -> Made {
              const auto feature = a.index("feature");
              const auto weight = a.number("weight", 0, static_cast<double>(kWeightMax));
              if (!feature || *feature >= kSalienceFeatures || !weight) return {};
              return SetWeight{*feature, static_cast<float>(*weight)};
            }},
    Command{"weights.reset", "Let every reason count as learned", "", kButton, true,
            [](Args) -> Made { return ResetWeights{}; }},
    Command{"timeline.order", "Order of the timeline", "", kChoice, false,
            [](Args a) -> Made {
              const auto order = a.one_of<TimelineOrder>("order", kTimelineNames);
              if (!order) return {};
              return SetTimelineOrder{*order};
            }},
    Command{"time.next", "Next date", "", kButton, true, [](Args) -> Made { return StepTime{+1}; }},
    Command{"time.previous", "Previous date", "", kButton, true,
            [](Args) -> Made { return StepTime{-1}; }},
    Command{"timeline.calendar", "Timeline: calendar", "", kButton, true,
            [](Args) -> Made { return SetTimelineOrder{TimelineOrder::kCalendar}; }},
    Command{"timeline.story", "Timeline: story order", "", kButton, true,
            [](Args) -> Made { return SetTimelineOrder{TimelineOrder::kStory}; }},
    Command{"timeline.zoomIn", "Timeline: fewer days", "", kButton, true,
            [](Args) -> Made { return ZoomTimeline{1 / 1.6}; }},
    Command{"timeline.zoomOut", "Timeline: more days", "", kButton, true,
            [](Args) -> Made { return ZoomTimeline{1.6}; }},
    Command{"timeline.all", "Timeline: all dates", "", kButton, true,
            [](Args) -> Made { return ZoomTimeline{0}; }},
    Command{"timeline.brush", "Keep to a span of days", "", kButton, false, make_brush},
    Command{"timeline.clearBrush", "Show all days again", "", kButton, true,
            [](Args) -> Made { return ClearBrush{}; }},
    Command{"timeline.toggle", "Show or hide the timeline", "T", kButton, true,
            [](Args) -> Made { return ToggleStrip{}; }},
    Command{"layout.panelWidth", "Width of the panels in pixels", "", kSlider, false,
            make_size<SetPanelWidth>},
    Command{"layout.stripHeight", "Height of the timeline in pixels", "", kSlider, false,
            make_size<SetStripHeight>},
    Command{"layout.sheet", "Height of the panels on a narrow screen", "", kChoice, false,
            [](Args a) -> Made {
              const auto snap = a.one_of<SheetSnap>("height", kSheetNames);
              if (!snap) return {};
              return SetSheet{*snap};
            }},
    Command{"page.openFull", "Open in a tab of its own", "", kButton, true,
            [](Args) -> Made { return OpenInFull{}; }},
    Command{"page.embed", "Embed this article", "", kButton, true,
            [](Args) -> Made { return BuildEmbed{}; }},
    Command{"page.share", "Share a link", "Shift+S", kButton, true, ask_page<PageTask::kShare>},
    Command{"page.linkPassage", "Link to this sentence", "Y", kButton, true,
            ask_page<PageTask::kLinkPassage>},
    Command{"page.export", "Export", "E", kButton, true, ask_page<PageTask::kExport>},
    Command{"page.print", "Print", "", kButton, true, ask_page<PageTask::kPrint>},
    Command{"library.open", "Library", "B", kButton, true, ask_page<PageTask::kLibrary>},
    Command{"host.fit", "Fit the page around", "", kButton, false, make_fit},
    Command{"host.mark", "Show the marks of the page around", "", kButton, false, make_host_marks},
    Command{"undo", "Undo", "Ctrl+Z", kButton, true, [](Args) -> Made { return Undo{}; }},
    Command{"redo", "Redo", "Ctrl+Shift+Z", kButton, true, [](Args) -> Made { return Redo{}; }},
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
