#include "ui/explorer.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <chrono>

#include "io/read_article.h"
#include "io/write_json.h"
#include "reader/commands.h"
#include "reader/findings.h"
#include "reader/json_text.h"
#include "reader/rich_text.h"
#include "reader/saved_state.h"
#include "ui/explorer_parts.h"
#include "words/article.h"

namespace ae {
namespace {

constexpr std::size_t kMostBytes = 64u << 20;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

}  // namespace

Explorer::Explorer(ExplorerHost host) : parts_(std::make_unique<Parts>()) {
  parts_->host = std::move(host);
}

Explorer::~Explorer() = default;

Result<std::uint64_t> Explorer::load(std::string text, std::string title,
                                     std::string published_iso) {
  if (text.size() > kMostBytes) return Failure{"too-large", words::article::kTooLarge};
  if (is_blank(text)) return Failure{"empty", words::article::kEmpty};
  Parts& p = *parts_;
  const std::optional<Date> published = parse_iso_date(published_iso);
  auto document = std::make_shared<const Document>(
      read_article(std::move(text), ArticleFacts{std::move(title), published}));
  p.job = std::make_unique<AnalysisJob>(*document, built_in_model(), published);
  p.job_document = document;
  p.state.selection = {};
  p.state.corrections.clear();
  p.state.notes.clear();
  p.state.place.reset();
  p.state.view.writing_note = kNone;
  p.state.view.search = {};
  p.state.view.brush.reset();
  p.state.view.search_step = 0;
  p.state.view.keep_share = 1;
  p.state.view.summary_length = 0;
  p.state.view.host.marks.clear();
  p.state.view.entities.filter.clear();
  p.state.view.quotes.speaker = kNone;
  p.state.view.edge = {kNone, kNone};
  p.state.view.guidance = {};
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
  if (!p.job && !p.reads_on()) return false;
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  if (!p.job) {
    while (p.reads_on() && Clock::now() < end) p.read_on();
    return p.reads_on();
  }
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
  return !done || p.reads_on();
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
  while (!parts_->finder.finished()) parts_->search(kBytesSearchedAtOnce);  // has its outcome now
  return true;
}

std::string Explorer::mirror(std::uint64_t article_version, std::uint64_t entities_version,
                             std::uint64_t timeline_version, std::uint64_t controls_version,
                             std::uint64_t status_version, std::uint64_t panel_version,
                             std::uint64_t guidance_version, std::uint64_t ranking_version) const {
  const Parts& p = *parts_;
  return write_mirror(p.state, p.scene(), p.status(), p.versions,
                      {article_version, entities_version, timeline_version, controls_version,
                       status_version, panel_version, guidance_version, ranking_version});
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
  fit_state(state.value(), parts_->article.document());
  state.value().view.host = parts_->state.view.host;
  state.value().view.guidance = parts_->state.view.guidance;
  state.value().kept = parts_->state.kept;
  parts_->begun = true;
  const auto before = parts_->state.place;
  const auto place = state.value().place;
  if (!place) state.value().place = before;
  parts_->change_state(std::move(state.value()));
  if (place && place != before) parts_->view.go_to(*place);
  if (place && place == before) parts_->view.reveal({});
  return true;
}

std::string Explorer::kept_lists() const {
  return write_kept_lists(parts_->state.kept);
}

Result<bool> Explorer::restore_kept_lists(std::string_view json) {
  Result<KeptLists> lists = read_kept_lists(json);
  if (!lists) return lists.failure();
  ReaderState next = parts_->state;
  next.kept = merged(std::move(next.kept), lists.value());
  parts_->change_state(std::move(next));
  return true;
}

std::uint64_t Explorer::kept_version() const {
  return parts_->kept_version;
}

Result<bool> Explorer::set_embeddings(std::span<const unsigned char> file) {
  Result<bool> set = parts_->lens.set_embeddings(file);
  if (set) parts_->read_lens();
  parts_->note_news();
  return set;
}

void Explorer::tell_embeddings_progress(float share) {
  parts_->lens.tell_progress(share);
  ++parts_->versions.panel;
  parts_->frames_due = std::max(parts_->frames_due, 1);
}

void Explorer::tell_embeddings_failure() {
  parts_->lens.tell_failure();
  parts_->note_news();
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

std::string Explorer::findings() const {
  return parts_->article.analysed() ? findings_json(parts_->state, parts_->scene()) : std::string();
}

std::string Explorer::analysis_json() const {
  const Parts& p = *parts_;
  if (!p.article.analysed()) return {};
  JsonStyle style;
  style.offsets = OffsetUnit::kUtf16;
  return write_json(p.article.document(), p.article.analysis(), style);
}

}  // namespace ae
