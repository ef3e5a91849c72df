#include <array>
#include <chrono>
#include <cstdio>

#include "reader/figure_rows.h"
#include "reader/labels.h"
#include "reader/quote_rows.h"
#include "reader/rich_text.h"
#include "reader/search.h"
#include "reader/summary_lines.h"
#include "ui/explorer_parts.h"
#include "words/status.h"

namespace ae {
namespace {

bool is_safe_link(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") ||
         address.starts_with("mailto:");
}

/// Now, as 2025-03-04T10:20:30Z.
std::string utc_now() {
  using namespace std::chrono;
  const auto now = floor<seconds>(system_clock::now());
  const auto day = floor<days>(now);
  const year_month_day date(day);
  const hh_mm_ss time(now - day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text.data();
}

/// With what apply() does not know: the time at which a note is made, and from where on the text is
/// seen, which is where a search begins.
Intent completed(Intent intent, Span seen) {
  if (auto* note = std::get_if<AddNote>(&intent); note && note->created.empty())
    note->created = utc_now();
  if (auto* step = std::get_if<StepHit>(&intent)) step->from = seen.begin;
  return intent;
}

}  // namespace

/// Goes on with the search; its list is made once it is done.
void Explorer::Parts::search(std::uint32_t bytes) {
  if (finder.step(bytes)) list_hits();
  ++versions.status;
  frames_due = std::max(frames_due, 1);
}

void Explorer::Parts::list_hits() {
  hit_places = order_hits(article.document(), finder.hits(), state.view.hit_order);
}

void Explorer::Parts::change_article(Article next) {
  found = std::move(next);
  article = found;
  if (state.view.weights != ViewChoices::usual_weights())
    article.rank_with(found, state.view.weights);
  entities = EntityList(article, state.corrections);
  finder.begin(article.shared_document(), state.view.search);
  search(kBytesSearchedAtOnce);
  times = Timeline(article);
  brushed = BrushedSentences(article, state.view.brush);
  read_lens();
  watch.restart(found, state.kept.watched);
  ++revision;
  versions.raise_all();
  frames_due = kFramesAfterChange;
}

void Explorer::Parts::change_state(ReaderState next) {
  if (next == state) return;
  const ReaderState before = std::move(state);
  state = std::move(next);
  if (before.corrections != state.corrections) {
    entities = EntityList(article, state.corrections);
    ++revision;
  }
  if (before.view.search != state.view.search) {
    finder.begin(article.shared_document(), state.view.search);
    search(kBytesSearchedAtOnce);
  } else if (before.view.hit_order != state.view.hit_order) {
    list_hits();
  }
  if (before.view.brush != state.view.brush) brushed = BrushedSentences(article, state.view.brush);
  if (before.view.weights != state.view.weights) {
    article.rank_with(found, state.view.weights);
    ++revision;
  }
  if (before.lens != state.lens) read_lens();
  if (before.kept != state.kept) ++kept_version;
  if (before.kept.watched != state.kept.watched || before.corrections != state.corrections)
    watch.restart(found, state.kept.watched);
  if (before.selection != state.selection && !view.dragging())
    view.reveal(focus_span(state, scene()));
  versions.note(before, state);
  ++state_version;
  frames_due = kFramesAfterChange;
}

/// Begins to read the text through the lens; what it costs is spread over work() and frames.
void Explorer::Parts::read_lens() {
  lens.restart(found, state.lens);
  if (!lens.asks_for_embeddings(state.lens)) return;
  if (host.ask_for_embeddings)
    host.ask_for_embeddings();
  else
    lens.tell_failure();
}

/// One step of what is read besides the analysis.
void Explorer::Parts::read_on() {
  if (lens.busy() ? lens.step(kTokensAStep) : watch.step(kBytesAStep, entities)) note_news();
}

void Explorer::Parts::note_news() {
  ++versions.panel;
  ++versions.status;
  frames_due = kFramesAfterChange;
}

void Explorer::Parts::ask_page(PageTask task) {
  if (host.ask_page) host.ask_page(kPageTaskNames[static_cast<std::size_t>(task)]);
}

void Explorer::Parts::perform(const Intent& intent) {
  if (std::holds_alternative<Undo>(intent)) {
    if (history.can_undo()) return change_state(history.undo(state));
    return ask_page(PageTask::kTakeBack);
  }
  if (std::holds_alternative<Redo>(intent)) return change_state(history.redo(state));
  if (std::holds_alternative<AskForPaste>(intent)) {
    if (host.ask_for_paste) host.ask_for_paste();
  } else if (std::holds_alternative<CopySelection>(intent)) {
    if (host.copy_to_clipboard) host.copy_to_clipboard(selection_text());
  } else if (std::holds_alternative<CopyCitation>(intent)) {
    const Span span = focus_span(state, scene());
    if (host.copy_to_clipboard && !span.empty())
      host.copy_to_clipboard(cited_text(article.document(), span));
  } else if (std::holds_alternative<OpenContextMenu>(intent)) {
    menu_wanted = true;
    frames_due = kFramesAfterChange;
  } else if (std::holds_alternative<CopySummary>(intent)) {
    if (host.copy_to_clipboard) host.copy_to_clipboard(summary_text(article, state.view));
  } else if (std::holds_alternative<ExportSummary>(intent)) {
    if (host.save_file)
      host.save_file(export_name(article, "summary", "md"), "text/markdown",
                     summary_markdown(article, state.view));
  } else if (std::holds_alternative<CopyQuotes>(intent)) {
    if (host.copy_to_clipboard)
      host.copy_to_clipboard(quotes_text(article, entities, state.view.quotes, brushed));
  } else if (std::holds_alternative<CopyFigures>(intent)) {
    if (host.copy_to_clipboard)
      host.copy_to_clipboard(figures_csv(article, state.view.figures, brushed));
  } else if (std::holds_alternative<ExportWatchlist>(intent)) {
    if (host.save_file) host.save_file("watchlist.txt", "text/plain", state.kept.watched);
  } else if (std::holds_alternative<OpenPalette>(intent)) {
    palette.open();
    frames_due = kFramesAfterChange;
  } else if (const auto* zoom = std::get_if<ZoomTimeline>(&intent)) {
    timeline.zoom(zoom->factor);
    frames_due = kFramesAfterChange;
  } else if (std::holds_alternative<OpenInFull>(intent)) {
    if (host.open_in_full) host.open_in_full();
  } else if (std::holds_alternative<BuildEmbed>(intent)) {
    if (host.build_embed) host.build_embed();
  } else if (const auto* wish = std::get_if<AskPage>(&intent)) {
    ask_page(wish->task);
  } else if (const auto* link = std::get_if<OpenLink>(&intent)) {
    if (host.open_link && is_safe_link(link->address)) host.open_link(link->address);
  } else {
    ReaderState next = apply(state, completed(intent, view.visible().range()), scene());
    history.note(state, next);
    change_state(std::move(next));
  }
}

std::string Explorer::Parts::selection_text() const {
  const Span span = focus_span(state, scene());
  return span.empty() ? std::string() : copied_text(article.document(), span);
}

std::string Explorer::Parts::status() const {
  if (job) {
    const auto percent = static_cast<std::uint64_t>(job->progress() * 100);
    return words::status::looking_for(stage_label(job->stage_name()), percent);
  }
  const Analysis& analysis = article.analysis();
  if (!article.analysed()) return words::status::kNothing;
  if (!finder.fault().empty()) return finder.fault();
  const std::string& wanted = state.view.search.text;
  if (!wanted.empty()) return words::status::found(finder.hits().size(), wanted);
  const std::string watched = watch_summary(watch.reading());
  const std::string counts =
      words::status::counts(analysis.word_count, analysis.sentences.size(), entities.items().size(),
                            analysis.times.size(), analysis.quotes.size());
  return watched.empty() ? counts : words::status::counts_and_watched(counts, watched);
}

}  // namespace ae
