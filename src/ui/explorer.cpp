#include "ui/explorer.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "analysis/job.h"
#include "io/read_article.h"
#include "io/write_json.h"
#include "reader/commands.h"
#include "reader/figure_rows.h"
#include "reader/history.h"
#include "reader/json_text.h"
#include "reader/labels.h"
#include "reader/mirror.h"
#include "reader/quote_rows.h"
#include "reader/rich_text.h"
#include "reader/saved_state.h"
#include "reader/search.h"
#include "reader/summary_lines.h"
#include "ui/article_view.h"
#include "ui/command_palette.h"
#include "ui/context_menu.h"
#include "ui/mark_tip.h"
#include "ui/overview_ruler.h"
#include "ui/panel_rail.h"
#include "ui/regions.h"
#include "ui/sheet_handle.h"
#include "ui/shortcuts.h"
#include "ui/side_panel.h"
#include "ui/timeline_strip.h"
#include "ui/top_bar.h"
#include "ui/why_card.h"

namespace ae {
namespace {

constexpr std::size_t kMostBytes = 64u << 20;
constexpr std::uint32_t kTokensAStep = 2000;  // about 2 ms
constexpr float kCompactWidth = 720;
constexpr float kCompactStrip = 132;   // height of the timeline on a narrow screen
constexpr int kFramesAfterChange = 3;  // Dear ImGui settles hover, focus and scrolling within these
constexpr float kMostStrip = 210;
constexpr float kBodySize = 18;
constexpr float kBodySizeCompact = 17;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

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

/// A new note with the time at which it is made; apply() knows no clock.
Intent dated(const Intent& intent) {
  const auto* note = std::get_if<AddNote>(&intent);
  if (!note || !note->created.empty()) return intent;
  AddNote made = *note;
  made.created = utc_now();
  return made;
}

/// A key that repeats while it is held needs frames to do so.
bool holds_a_key() {
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_LeftCtrl; ++key) {
    if (ImGui::IsKeyDown(static_cast<ImGuiKey>(key))) return true;
  }
  return false;
}

}  // namespace

struct Explorer::Parts {
  ExplorerHost host;
  Surroundings surroundings;
  Typesetter type;

  std::uint64_t loads = 0;
  Article found;    ///< as analysed
  Article article;  ///< the same, ranked with the person's weights
  std::unique_ptr<AnalysisJob> job;
  std::shared_ptr<const Document> job_document;
  EntityList entities;
  std::vector<Span> hits;
  Timeline times;
  BrushedSentences brushed;
  ReaderState state;
  History history;
  MirrorVersions versions;
  std::uint64_t state_version = 1;
  int told_percent = 0;
  std::uint64_t revision = 1;  ///< of article and entities

  ArticleView view;
  OverviewRuler ruler;
  TimelineStrip timeline;
  SidePanel panel;
  SheetHandle sheet;
  CommandPalette palette;
  ContextMenu menu;
  bool menu_wanted = false;
  Hover hover;
  float wanted_height = 0;
  double last_seconds = 0;
  int frames_due = kFramesAfterChange;
  bool animating = false;

  ReaderScene scene() const { return {article, entities, hits}; }
  float progress() const { return job ? job->progress() : 1.0f; }

  void change_article(Article next);
  void change_state(ReaderState next);
  void perform(const Intent& intent);
  std::string selection_text() const;
  std::string status() const;
  void build_regions(Screen& screen);
  void build_compact(Screen& screen, ImVec2 size, float top);
  void build_wide(Screen& screen, ImVec2 size, float top);
  void build_article(Screen& screen, Area area);
  void take_reading_keys(Screen& screen);
};

void Explorer::Parts::change_article(Article next) {
  found = std::move(next);
  const bool as_learned = state.view.weights == ViewChoices::usual_weights();
  article = as_learned ? found : reweighted(found, state.view.weights);
  entities = EntityList(article, state.corrections);
  hits = find_hits(article.document(), state.view.search);
  times = Timeline(article);
  brushed = BrushedSentences(article, state.view.brush);
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
  if (before.view.search != state.view.search)
    hits = find_hits(article.document(), state.view.search);
  if (before.view.brush != state.view.brush) brushed = BrushedSentences(article, state.view.brush);
  if (before.view.weights != state.view.weights) {
    article = reweighted(found, state.view.weights);
    ++versions.article;
    ++revision;
  }
  if (before.selection != state.selection && !view.dragging())
    view.reveal(focus_span(state, scene()));
  versions.note(before, state);
  ++state_version;
  frames_due = kFramesAfterChange;
}

void Explorer::Parts::perform(const Intent& intent) {
  if (std::holds_alternative<Undo>(intent)) return change_state(history.undo(state));
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
      host.copy_to_clipboard(quotes_text(article, entities, state.view.quotes));
  } else if (std::holds_alternative<CopyFigures>(intent)) {
    if (host.copy_to_clipboard) host.copy_to_clipboard(figures_csv(article, state.view.figures));
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
  } else if (const auto* link = std::get_if<OpenLink>(&intent)) {
    if (host.open_link && is_safe_link(link->address)) host.open_link(link->address);
  } else {
    ReaderState next = apply(state, dated(intent), scene());
    history.note(state, next);
    change_state(std::move(next));
  }
}

std::string Explorer::Parts::selection_text() const {
  const Span span = focus_span(state, scene());
  return span.empty() ? std::string() : copied_text(article.document(), span);
}

std::string Explorer::Parts::status() const {
  const auto count = [](std::size_t n, const char* one, const char* many) {
    return grouped_number(n) + " " + (n == 1 ? one : many);
  };
  if (job) {
    const int percent = static_cast<int>(job->progress() * 100);
    return "Looking for " + std::string(job->stage_name()) + ", " + std::to_string(percent) + " %";
  }
  const Analysis& analysis = article.analysis();
  if (!article.analysed()) return "Paste an article to explore it.";
  return count(analysis.word_count, "word", "words") + ", " +
         count(analysis.sentences.size(), "sentence", "sentences") + ", " +
         count(entities.items().size(), "name", "names") + ", " +
         count(analysis.times.size(), "date or time", "dates and times") + ", " +
         count(analysis.quotes.size(), "quotation", "quotations");
}

Explorer::Explorer(ExplorerHost host) : parts_(std::make_unique<Parts>()) {
  parts_->host = std::move(host);
}

Explorer::~Explorer() = default;

Result<std::uint64_t> Explorer::load(std::string text, std::string title,
                                     std::string published_iso) {
  if (text.size() > kMostBytes)
    return Failure{"too-large",
                   "This text is larger than 64 MB, which is more than can be explored."};
  if (is_blank(text)) return Failure{"empty", "There is no text to explore."};
  Parts& p = *parts_;
  const std::optional<Date> published = parse_iso_date(published_iso);
  auto document = std::make_shared<const Document>(
      read_article(std::move(text), ArticleFacts{std::move(title), published}));
  p.job = std::make_unique<AnalysisJob>(*document, built_in_model(), published);
  p.job_document = document;
  p.state.selection = {};
  p.state.corrections.clear();
  p.state.notes.clear();
  p.state.view.writing_note = kNone;
  p.state.view.search = {};
  p.state.view.brush.reset();
  p.state.view.search_step = 0;
  p.state.view.keep_share = 1;
  p.state.view.summary_length = 0;
  p.state.view.host.marks.clear();
  p.state.view.entities.filter.clear();
  p.state.view.quotes.speaker = kNone;
  p.history.clear();
  p.view.reset();
  p.timeline.reset();
  p.panel.reset();
  p.told_percent = 0;
  p.change_article(Article(std::move(document)));
  ++p.state_version;
  return ++p.loads;
}

bool Explorer::work(double milliseconds) {
  Parts& p = *parts_;
  if (!p.job) return false;
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  bool done = false;
  do {
    done = p.job->step(kTokensAStep);
  } while (!done && Clock::now() < end);
  if (done) {
    auto analysis = std::make_shared<const Analysis>(p.job->take());
    p.job.reset();
    p.timeline.reset();
    p.change_article(Article(std::move(p.job_document), std::move(analysis)));
  } else if (const int percent = static_cast<int>(p.job->progress() * 100);
             percent != p.told_percent) {
    p.told_percent = percent;
    ++p.versions.status;
    p.frames_due = std::max(p.frames_due, 1);
  }
  return !done;
}

float Explorer::progress() const {
  return parts_->progress();
}

void Explorer::set_fonts(const FontSet& fonts) {
  parts_->type.set_fonts(fonts);
  parts_->frames_due = kFramesAfterChange;
}

std::string_view Explorer::shaped_word(char32_t code_point) const {
  return parts_->type.shaped_words().word(code_point);
}

void Explorer::set_surroundings(const Surroundings& surroundings) {
  parts_->surroundings = surroundings;
  parts_->frames_due = kFramesAfterChange;
}

void Explorer::Parts::build_article(Screen& screen, Area area) {
  const Area text{area.min, ImVec2(area.max.x - OverviewRuler::kWidth, area.max.y)};
  view.build(screen, text);
  screen.reading = view.visible().range();
  ruler.build(screen, view, {ImVec2(text.max.x, area.min.y), area.max});
  take_reading_keys(screen);
  build_why_card(screen, view);
  build_mark_tip(screen, view);
}

void Explorer::Parts::take_reading_keys(Screen& screen) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.IO.WantTextInput || !context.OpenPopupStack.empty()) return;
  const ImGuiID article_id = ImGui::GetID("article");
  const bool reading = context.NavId == 0 || context.NavId == article_id || !context.IO.NavVisible;
  if (!reading) return;
  for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow,
                             ImGuiKey_RightArrow, ImGuiKey_Space})
    ImGui::SetKeyOwner(key, article_id);
  const double page = static_cast<double>(view.area().height()) * 0.88;
  Scroller& scroller = view.scroller();
  const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
  if (context.IO.KeyShift && !pressed(ImGuiKey_Space)) return;  // Shift selects
  if (pressed(ImGuiKey_DownArrow)) screen.want(StepSentence{+1});
  if (pressed(ImGuiKey_UpArrow)) screen.want(StepSentence{-1});
  if (pressed(ImGuiKey_PageDown) || (pressed(ImGuiKey_Space) && !context.IO.KeyShift))
    scroller.move_by(page, screen.still);
  if (pressed(ImGuiKey_PageUp) || (pressed(ImGuiKey_Space) && context.IO.KeyShift))
    scroller.move_by(-page, screen.still);
  if (pressed(ImGuiKey_Home)) scroller.glide_to(0, true);
  if (pressed(ImGuiKey_End)) scroller.glide_to(scroller.limit(), true);
  if (scroller.moving()) screen.animating = true;
}

void Explorer::Parts::build_wide(Screen& screen, ImVec2 size, float top) {
  WideRegions regions = wide_regions(screen, size, top, TimelineStrip::bar_height(screen));
  const bool has_panels = state.view.host.panels != 0;
  if (!has_panels) regions.panel = 0;
  wanted_height = top + static_cast<float>(view.text_height()) + kMostStrip;
  const float right = size.x - regions.panel;
  const float bottom = size.y - regions.strip;
  const float grip = state.view.panel_open ? kPanelGrip : 0;
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(right - grip, top), ImVec2(right, bottom),
                                            screen.theme.page);
  build_article(screen, {ImVec2(0, top), ImVec2(right - grip, bottom)});
  timeline.build(screen, {ImVec2(0, bottom), ImVec2(right, size.y)});
  if (state.view.panel_open)
    panel.build(screen, {ImVec2(right, top), size});
  else if (has_panels)
    build_panel_rail(screen, {ImVec2(right, top), size});
  if (has_panels) build_splitters(screen, size, top, regions);
}

void Explorer::Parts::build_compact(Screen& screen, ImVec2 size, float top) {
  const float tabs = SidePanel::tab_row_height(screen);
  const bool has_panels = state.view.host.panels != 0;
  wanted_height = top + static_cast<float>(view.text_height()) + tabs + SheetHandle::kHeight;
  const float drawn_up = has_panels ? sheet.height(screen, size.y, top, tabs) : 0;
  const float article_end = size.y - drawn_up;
  const bool shows_dates = state.view.panel == Panel::kTimeline && state.view.panel_open;
  const float strip = shows_dates && article_end - top > kCompactStrip * 2 ? kCompactStrip : 0;
  build_article(screen, {ImVec2(0, top), ImVec2(size.x, article_end - strip)});
  if (strip > 0)
    timeline.build(screen, {ImVec2(0, article_end - strip), ImVec2(size.x, article_end)});
  if (!has_panels) return;
  sheet.build_handle(screen, {ImVec2(0, article_end), size});
  panel.build(screen, {ImVec2(0, article_end + SheetHandle::kHeight), size});
}

void Explorer::Parts::build_regions(Screen& screen) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float top = top_bar_height(screen);
  build_top_bar(screen, {ImVec2(0, 0), ImVec2(size.x, top)}, progress(),
                job ? job->stage_name() : std::string_view());
  if (screen.compact)
    build_compact(screen, size, top);
  else
    build_wide(screen, size, top);
  palette.build(screen);
  if (menu_wanted) menu.open_at(view.take_menu_place(screen));
  menu_wanted = false;
  menu.build(screen);
}

void Explorer::build_frame(double seconds) {
  Parts& p = *parts_;
  if (!p.type.ready()) return;
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw for ever
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  const bool compact = io.DisplaySize.x < kCompactWidth;
  const bool touch =
      p.surroundings.coarse_pointer || io.MouseSource == ImGuiMouseSource_TouchScreen;
  const Theme theme =
      with_accent(theme_of(p.state.view.theme, p.surroundings), p.state.view.host.accent);
  apply_theme(theme, touch, ImGui::GetStyle());
  const float scale = static_cast<float>(p.state.view.text_percent) / 100.0f;
  p.type.begin_frame(std::floor((compact ? kBodySizeCompact : kBodySize) * scale + 0.5f));

  Screen screen{.article = p.article,
                .entities = p.entities,
                .hits = p.hits,
                .timeline = p.times,
                .brushed = p.brushed,
                .state = p.state,
                .theme = theme,
                .type = p.type};
  screen.revision = p.revision;
  screen.hover = p.hover;
  screen.text = std::floor(14 * std::clamp(1 + (scale - 1) * 0.5f, 0.9f, 1.5f) + 0.5f);
  screen.compact = compact;
  screen.touch = touch;
  screen.still = p.surroundings.reduced_motion;
  screen.seconds = static_cast<float>(std::clamp(seconds - p.last_seconds, 0.0, 0.1));
  screen.can_undo = p.history.can_undo();
  screen.can_redo = p.history.can_redo();
  p.last_seconds = seconds;

  ImGui::PushFont(p.type.font(Face::kSans), screen.text);
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("explorer", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoSavedSettings);
  p.build_regions(screen);
  take_shortcuts(screen);
  ImGui::End();
  ImGui::PopFont();

  if (p.frames_due > 0) --p.frames_due;
  if (ImGui::GetCurrentContext()->InputEventsTrail.Size > 0)
    p.frames_due = std::max(p.frames_due, kFramesAfterChange - 1);
  if (p.hover != screen.next_hover) p.frames_due = std::max(p.frames_due, 1);
  p.hover = screen.next_hover;
  for (const Intent& intent : screen.intents) p.perform(intent);
  p.animating = screen.animating || p.view.scroller().moving() || holds_a_key() ||
                ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

bool Explorer::wants_frame() const {
  return parts_->frames_due > 0 || parts_->animating;
}

std::optional<CaretPlace> Explorer::caret() const {
  if (!ImGui::GetCurrentContext()) return {};
  const ImGuiPlatformImeData& ime = ImGui::GetCurrentContext()->PlatformImeData;
  if (!ime.WantVisible) return {};
  return CaretPlace{ime.InputPos.x, ime.InputPos.y, ime.InputLineHeight};
}

bool Explorer::can_scroll(float x, float y, float dy) const {
  const Parts& p = *parts_;
  if (p.view.area().contains(ImVec2(x, y)))
    return p.view.scroller().can_move(static_cast<double>(dy));
  return p.panel.can_scroll(ImVec2(x, y), dy);
}

bool Explorer::zoom(float x, float y, double factor) {
  if (!parts_->timeline.zoom_at(ImVec2(x, y), factor)) return false;
  parts_->frames_due = kFramesAfterChange;
  return true;
}

bool Explorer::pan(float x, float y, float dx) {
  if (!parts_->timeline.pan_at(ImVec2(x, y), dx)) return false;
  parts_->frames_due = kFramesAfterChange;
  return true;
}

void Explorer::fling(float x, float y, float velocity_y) {
  Parts& p = *parts_;
  if (p.view.area().contains(ImVec2(x, y)))
    p.view.scroller().fling(static_cast<double>(velocity_y));
  else
    p.panel.fling(velocity_y);
  p.frames_due = kFramesAfterChange;
}

Result<bool> Explorer::command(std::string_view name, std::string_view json_argument) {
  Result<Intent> intent = intent_of(name, json_argument);
  if (!intent) return intent.failure();
  parts_->perform(intent.value());
  return true;
}

std::string Explorer::mirror(std::uint64_t article_version, std::uint64_t entities_version,
                             std::uint64_t timeline_version, std::uint64_t controls_version,
                             std::uint64_t status_version, std::uint64_t panel_version) const {
  const Parts& p = *parts_;
  return write_mirror(p.state, p.scene(), p.status(), p.versions,
                      {article_version, entities_version, timeline_version, controls_version,
                       status_version, panel_version});
}

std::uint64_t Explorer::mirror_version() const {
  return parts_->versions.sum();
}

std::string Explorer::saved_state() const {
  return write_state(parts_->state);
}

Result<bool> Explorer::restore_state(std::string_view json) {
  Result<ReaderState> state = read_state(json);
  if (!state) return state.failure();
  for (Note& note : state.value().notes) place_note(parts_->article.document(), note);
  std::sort(state.value().notes.begin(), state.value().notes.end(), comes_before);
  parts_->change_state(std::move(state.value()));
  return true;
}

std::uint64_t Explorer::state_version() const {
  return parts_->state_version;
}

std::string Explorer::selected_text() const {
  return parts_->selection_text();
}

std::string Explorer::selected_html() const {
  const Span span = focus_span(parts_->state, parts_->scene());
  return span.empty() ? std::string() : copied_html(parts_->article.document(), span);
}

std::string_view Explorer::article_text() const {
  return parts_->article.document().text();
}

std::string Explorer::focus_json() const {
  const Parts& p = *parts_;
  const Selection& selection = p.state.selection;
  const Span span = focus_span(p.state, p.scene());
  if (span.empty()) return {};
  const Document& document = p.article.document();
  const auto unit = [&](std::uint32_t byte) {
    return document.offsets().utf16_unit(document.text(), byte);
  };
  JsonText out;
  out.begin_object().key("kind").text(selection_kind_name(selection.kind)).key("index");
  if (selection.index != kNone)
    out.number(selection.index);
  else
    out.null();
  out.key("begin").number(unit(span.begin)).key("end").number(unit(span.end)).key("sentence");
  const std::uint32_t sentence = p.article.sentence_at(span.begin);
  if (sentence != kNone)
    out.number(sentence);
  else
    out.null();
  return out.end_object().take();
}

std::uint32_t Explorer::byte_of_utf16(std::uint32_t unit) const {
  const Document& document = parts_->article.document();
  return document.offsets().byte_of_utf16(document.text(), unit);
}

std::size_t Explorer::word_count() const {
  return parts_->article.analysis().word_count;
}

std::size_t Explorer::sentence_count() const {
  return parts_->article.analysis().sentences.size();
}

float Explorer::wanted_height() const {
  return parts_->wanted_height;
}

std::string Explorer::analysis_json() const {
  const Parts& p = *parts_;
  if (!p.article.analysed()) return {};
  JsonStyle style;
  style.offsets = OffsetUnit::kUtf16;
  return write_json(p.article.document(), p.article.analysis(), style);
}

}  // namespace ae
