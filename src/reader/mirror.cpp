#include "reader/mirror.h"

#include <algorithm>

#include "reader/article_facts.h"
#include "reader/commands.h"
#include "reader/json_text.h"
#include "reader/labels.h"
#include "reader/mirror_guidance.h"
#include "reader/mirror_panel.h"
#include "reader/offers.h"
#include "reader/summary_lines.h"
#include "reader/timeline.h"
#include "words/common.h"
#include "words/report.h"

namespace ae {
namespace {

constexpr std::string_view kBlockNames[] = {"heading", "paragraph", "quote", "listItem",
                                            "socialPost"};

void write_sentence(JsonText& out, const ReaderState& state, const Article& article,
                    std::uint32_t index, std::uint32_t kept) {
  const Sentence& sentence = article.analysis().sentences[index];
  const Selection& selection = state.selection;
  out.begin_object().key("index").number(index);
  out.key("text").text(plain_text(article.document(), sentence.span));
  out.key("kept").boolean(sentence.rank < kept);
  out.key("selected")
      .boolean(selection.kind == SelectionKind::kSentence && selection.index == index);
  out.end_object();
}

void write_article(JsonText& out, const ReaderState& state, const Article& article,
                   std::uint64_t version) {
  const Analysis& analysis = article.analysis();
  const auto blocks = article.document().blocks();
  const std::uint32_t kept = kept_count(article, state.view.keep_share);
  out.key("article").begin_object().key("version").number(version);
  out.key("title").text(article.document().title()).key("words").number(analysis.word_count);
  out.key("facts").begin_object().key("length").text(length_line(article, nullptr));
  out.key("published").text(published_words(article)).key("day");
  if (analysis.published)
    out.text(to_iso(*analysis.published));
  else
    out.null();
  out.key("dating").boolean(!state.view.host.embedded);
  out.key("note").text(language_note(article)).end_object();
  out.key("blocks").begin_array();
  std::uint32_t next = 0;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    out.begin_object().key("kind").text(kBlockNames[static_cast<std::size_t>(blocks[b].kind)]);
    out.key("level").number(blocks[b].level).key("sentences").begin_array();
    for (; next < analysis.sentences.size() && analysis.sentences[next].block <= b; ++next)
      write_sentence(out, state, article, next, kept);
    if (!article.analysed()) {
      out.begin_object().key("index").null();
      out.key("text").text(plain_text(article.document(), blocks[b].span)).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
}

/// The ranks of all sentences, in the order of the text.
void write_ranking(JsonText& out, const Article& article, std::uint64_t version) {
  out.key("ranking").begin_object().key("version").number(version).key("ranks").begin_array();
  for (const Sentence& sentence : article.analysis().sentences) out.number(sentence.rank);
  out.end_array().end_object();
}

/// What one name of each EntityType is.
constexpr std::array<std::string_view, 4> kEntityKinds{
    words::report::marks::kPerson, words::report::marks::kOrganization,
    words::report::marks::kLocation, words::report::marks::kOther};

void write_entities(JsonText& out, const ReaderState& state, const ReaderScene& scene,
                    std::uint64_t version) {
  out.key("entities").begin_object().key("version").number(version).key("items").begin_array();
  for (const ShownEntity& entity : scene.entities.items()) {
    out.begin_object().key("id").number(entity.id).key("name").text(entity.name);
    out.key("type").text(kEntityTypeNames[static_cast<std::size_t>(entity.type)].name);
    out.key("kind").text(kEntityKinds[static_cast<std::size_t>(entity.type)]);
    out.key("count").number(entity.mentions.size());
    out.key("selected")
        .boolean(state.selection.kind == SelectionKind::kEntity &&
                 state.selection.index == entity.id);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_timeline(JsonText& out, const Article& article, std::uint64_t version) {
  const auto& times = article.analysis().times;
  out.key("timeline").begin_object().key("version").number(version).key("items").begin_array();
  for (std::uint32_t i = 0; i < times.size(); ++i) {
    out.begin_object().key("index").number(i).key("label").text(time_label(article, times[i]));
    out.key("words").text(plain_text(article.document(), times[i].span));
    out.key("value").text(times[i].value).key("sentence").number(times[i].sentence);
    out.end_object();
  }
  out.end_array().end_object();
}

std::string argument(std::string_view key, std::string_view value) {
  return JsonText().begin_object().key(key).text(value).end_object().take();
}

struct Control {
  std::string_view command;
  std::string argument = "{}";
  std::string_view label;
  std::string_view role;
};

void begin_control(JsonText& out, const Control& control) {
  out.begin_object().key("command").text(control.command).key("argument").raw(control.argument);
  out.key("label").text(control.label).key("role").text(control.role);
}

/// `told` is the value in words, where the number alone would not say it.
void write_slider(JsonText& out, const Control& control, double value, double low, double high,
                  std::string_view told = {}) {
  begin_control(out, control);
  if (!told.empty()) out.key("told").text(told);
  out.key("value").decimal(value).key("min").decimal(low).key("max").decimal(high).end_object();
}

std::string size_words(std::uint16_t pixels) {
  return pixels == 0 ? words::common::kAsUsual : words::common::pixels(pixels);
}

template <std::size_t N>
void write_choice(JsonText& out, std::string_view command, std::string_view key,
                  const std::array<NamedLabel, N>& names, std::size_t chosen) {
  for (std::size_t i = 0; i < N; ++i) {
    begin_control(out, {command, argument(key, names[i].name), names[i].label, "toggle"});
    out.key("pressed").boolean(i == chosen).end_object();
  }
}

void write_panels(JsonText& out, const ViewChoices& view) {
  for (std::size_t i = 0; i < kPanelNames.size(); ++i) {
    if (!view.offers(static_cast<Panel>(i))) continue;
    begin_control(out, {"panel.show", argument("panel", kPanelNames[i].name), kPanelNames[i].label,
                        "toggle"});
    out.key("pressed").boolean(static_cast<Panel>(i) == view.panel).end_object();
  }
}

/// Sliders and choices show their values; every command that needs no argument is a button.
void write_controls(JsonText& out, const ReaderState& state, const ReaderScene& scene,
                    std::uint64_t version) {
  const ViewChoices& view = state.view;
  out.key("controls").begin_object().key("version").number(version).key("items").begin_array();
  const auto labelled = [](std::string_view name, std::string_view role) {
    return Control{name, "{}", find_command(name)->label, role};
  };
  const std::size_t sentences = scene.article.analysis().sentences.size();
  write_slider(out, labelled("keep.share", "slider"), static_cast<double>(view.keep_share), 0, 1,
               words::common::of(kept_count(scene.article, view.keep_share), sentences));
  write_slider(out, labelled("text.size", "slider"), view.text_percent, kTextPercentMin,
               kTextPercentMax);
  write_slider(out, labelled("text.measure", "slider"), view.measure, kMeasureMin, kMeasureMax);
  const std::size_t shown = summary_lines(scene.article, view).size();
  write_slider(out, labelled("summary.length", "slider"), static_cast<double>(shown), 1,
               static_cast<double>(std::max<std::size_t>(longest_summary(scene.article), 1)));
  write_slider(out, labelled("layout.panelWidth", "slider"), view.regions.panel_width, 0,
               kPanelWidthMax, size_words(view.regions.panel_width));
  write_slider(out, labelled("layout.stripHeight", "slider"), view.regions.strip_height, 0,
               kStripHeightMax, size_words(view.regions.strip_height));
  write_choice(out, "layout.sheet", "height", kSheetNames, static_cast<std::size_t>(view.sheet()));
  begin_control(out, labelled("search.find", "field"));
  out.key("value").text(view.search.text).end_object();
  SearchQuery query = view.search;
  for (std::size_t i = 0; i < kSearchOptionNames.size(); ++i) {
    begin_control(out, {"search.option", argument("option", kSearchOptionNames[i].name),
                        kSearchOptionNames[i].label, "toggle"});
    out.key("pressed").boolean(query.option(static_cast<SearchOption>(i))).end_object();
  }
  write_choice(out, "search.order", "order", kHitOrderNames,
               static_cast<std::size_t>(view.hit_order));
  write_slider(out, labelled("search.context", "slider"), view.hit_context, kHitContextMin,
               kHitContextMax);
  write_panels(out, view);
  write_choice(out, "theme.set", "theme", kThemeNames, static_cast<std::size_t>(view.theme));
  write_choice(out, "timeline.order", "order", kTimelineNames,
               static_cast<std::size_t>(view.timeline));
  for (std::size_t i = 0; i < kLayerNames.size(); ++i) {
    begin_control(out, {"layer.toggle", argument("layer", kLayerNames[i].name),
                        kLayerNames[i].label, "toggle"});
    out.key("pressed").boolean(view.shows(static_cast<Layer>(i))).end_object();
  }
  for (const Command& command : all_commands()) {
    const bool told_above = command.name.starts_with("panel.") && command.name != "panel.toggle";
    if (!command.plain || told_above || !offers_command(view, command) ||
        command.name.starts_with("theme.") || command.name.starts_with("layer."))
      continue;
    begin_control(out, {command.name, "{}", command.label, "button"});
    if (!command.key.empty()) out.key("key").text(command.key);
    out.end_object();
  }
  out.end_array().end_object();
}

/// The brushed days and the sentences that they leave; null where nothing is brushed.
void write_brush(JsonText& out, const ReaderState& state, const Article& article) {
  const auto& days = state.view.brush;
  if (!days) {
    out.null();
    return;
  }
  out.begin_object().key("from").text(to_iso(days->from)).key("to").text(to_iso(days->to));
  out.key("label").text(period_words(days->from, days->to)).key("sentences").begin_array();
  const BrushedSentences brushed(article, days);
  for (const std::uint32_t sentence : brushed.inside()) out.number(sentence);
  out.end_array().end_object();
}

/// Notes and hits change with the state alone, so they come with the status.
void write_notes(JsonText& out, const ReaderState& state, const Article& article) {
  out.key("notes").begin_array();
  for (const Note& note : state.notes) {
    out.begin_object().key("quote");
    out.text(note.placed() ? short_text(article.document(), note.span, 200) : note.quote);
    out.key("body").text(note.body).key("placed").boolean(note.placed());
    out.key("colour").text(kNoteColourNames[static_cast<std::size_t>(note.colour)].name);
    out.end_object();
  }
  out.end_array();
}

constexpr std::size_t kMostMirroredHits = 200;

void write_hits(JsonText& out, const ReaderScene& scene) {
  const Document& document = scene.article.document();
  out.key("hitCount").number(scene.hits.size()).key("hits").begin_array();
  for (std::size_t i = 0; i < std::min(scene.hits.size(), kMostMirroredHits); ++i) {
    const Note around = make_note(document, scene.hits[i]);
    out.text(plain_text(document,
                        {scene.hits[i].begin - static_cast<std::uint32_t>(around.before.size()),
                         scene.hits[i].end + static_cast<std::uint32_t>(around.after.size())}));
  }
  out.end_array();
}

void write_status(JsonText& out, const ReaderState& state, const ReaderScene& scene,
                  std::string_view status, std::uint64_t version) {
  out.key("status").begin_object().key("version").number(version).key("text").text(status);
  out.key("analysed").boolean(scene.article.analysed());
  out.key("selectedSentence");
  if (state.selection.kind == SelectionKind::kSentence)
    out.number(state.selection.index);
  else
    out.null();
  out.key("keptCount").number(kept_count(scene.article, state.view.keep_share));
  out.key("brush");
  write_brush(out, state, scene.article);
  out.key("selection").text(selection_words(state, scene));
  write_notes(out, state, scene.article);
  write_hits(out, scene);
  out.end_object();
}

}  // namespace

void MirrorVersions::note(const ReaderState& before, const ReaderState& after) {
  if (before == after) return;
  ++status;
  ++panel;
  if (before.selection != after.selection || before.corrections != after.corrections) ++entities;
  if (before.view != after.view || before.kept != after.kept) ++controls;
  if (before.view.weights != after.view.weights) ++ranking;
  if (before.view.guidance != after.view.guidance || before.view.host != after.view.host)
    ++guidance;
}

void MirrorVersions::raise_all() {
  ++article;
  ++entities;
  ++timeline;
  ++controls;
  ++status;
  ++panel;
  ++guidance;
  ++ranking;
}

std::string write_mirror(const ReaderState& state, const ReaderScene& scene,
                         std::string_view status, const MirrorVersions& now,
                         const MirrorVersions& seen) {
  JsonText out;
  out.begin_object();
  if (now.article > seen.article) write_article(out, state, scene.article, now.article);
  if (now.ranking > seen.ranking) write_ranking(out, scene.article, now.ranking);
  if (now.entities > seen.entities) write_entities(out, state, scene, now.entities);
  if (now.timeline > seen.timeline) write_timeline(out, scene.article, now.timeline);
  if (now.controls > seen.controls) write_controls(out, state, scene, now.controls);
  if (now.status > seen.status) write_status(out, state, scene, status, now.status);
  if (now.panel > seen.panel) write_panel(out, state, scene, now.panel);
  if (now.guidance > seen.guidance) write_guidance(out, state.view, now.guidance);
  return out.end_object().take();
}

}  // namespace ae
