#include "reader/mirror_panel.h"

#include <algorithm>
#include <string>

#include "analysis/language.h"
#include "reader/cooccurrence.h"
#include "reader/entity_rows.h"
#include "reader/figure_rows.h"
#include "reader/labels.h"
#include "reader/mirror_groups.h"
#include "reader/mirror_lens.h"
#include "reader/mirror_watch.h"
#include "reader/quote_rows.h"
#include "reader/summary_lines.h"
#include "reader/tone_rows.h"
#include "reader/why_bars.h"
#include "words/article.h"
#include "words/commands.h"
#include "words/figures.h"
#include "words/graph.h"
#include "words/keyphrases.h"
#include "words/names.h"
#include "words/quotes.h"
#include "words/summary.h"
#include "words/tone.h"
#include "words/why.h"

namespace ae {
namespace {

/// More would be heard by nobody; filters narrow the list.
constexpr std::size_t kMostItems = 500;

/// Writes one panel: groups of items.
class PanelWriter : private GroupWriter {
 public:
  PanelWriter(JsonText& out, const ReaderState& state, const ReaderScene& scene)
      : GroupWriter(out), state_(state), scene_(scene), brushed_(scene.article, state.view.brush) {}

  void write() {
    if (state_.selection.kind == SelectionKind::kSentence) write_why(state_.selection.index);
    switch (state_.view.panel) {
      case Panel::kSummary:
        return write_summary();
      case Panel::kEntities:
        return write_entities();
      case Panel::kQuotes:
        return write_quotes();
      case Panel::kFigures:
        return write_figures();
      case Panel::kKeyphrases:
        return write_keyphrases();
      case Panel::kLens:
        return write_lens_groups(*this, state_, scene_);
      case Panel::kGraph:
        return write_graph();
      case Panel::kTone:
        return write_tone();
      case Panel::kWatchlist:
        return write_watch_groups(*this, state_, scene_);
      default:
        return;
    }
  }

 private:
  const Analysis& analysis() const { return scene_.article.analysis(); }
  const Document& document() const { return scene_.article.document(); }
  bool selected(SelectionKind kind, std::uint32_t index) const {
    return state_.selection.kind == kind && state_.selection.index == index;
  }

  void weight(std::size_t feature, std::string_view label) {
    slider("weights.set", numbers("feature", feature), label, state_.view.weights[feature],
           kWeightMax);
  }

  void write_why(std::uint32_t sentence);
  void write_summary();
  void write_entities();
  void write_entity(const ShownEntity& entity);
  void write_merges(const ShownEntity& entity);
  void write_hidden();
  void write_quotes();
  void write_figures();
  void write_keyphrases();
  void write_graph();
  void write_tone();
  void write_sentences(std::string_view heading, const std::vector<std::uint32_t>& sentences);

  const ReaderState& state_;
  const ReaderScene& scene_;
  BrushedSentences brushed_;
};

/// What speaks for and against the selected sentence, each with how much it counts.
void PanelWriter::write_why(std::uint32_t sentence) {
  if (sentence >= analysis().contributions.size()) return;
  begin_group(words::why::heading(rank_words(scene_.article, sentence),
                                  signed_hundredths(analysis().sentences[sentence].raw_score)));
  for (const WhyBar& bar : turnable_bars(analysis().contributions[sentence], state_.view.weights))
    weight(bar.feature, why_label(bar) + ", " + signed_hundredths(bar.value));
  press("weights.reset", "{}", words::commands::kWeightsReset);
  end_group();
}

void PanelWriter::write_summary() {
  write_sentences(words::summary::kSentences, summary_lines(scene_.article, state_.view));
  begin_group(words::why::kWhatCounts);
  for (std::size_t i = 0; i < kSalienceFeatures; ++i) weight(i, why_label({i}));
  end_group();
}

void PanelWriter::write_entities() {
  const EntityChoices& chosen = state_.view.entities;
  begin_group(words::names::kShown);
  field("entities.filter", "{}", words::names::kFilter, chosen.filter);
  choice("entities.kind", "kind", kEntityKindNames, chosen.kind);
  choice("entities.sort", "sort", kEntitySortNames, chosen.sort);
  end_group();
  if (state_.selection.kind == SelectionKind::kEntity) {
    if (const ShownEntity* entity = scene_.entities.find(state_.selection.index)) {
      write_entity(*entity);
      write_merges(*entity);
    }
  }
  for (const EntityGroup& group :
       entity_groups(scene_.article, scene_.entities, chosen, brushed_)) {
    begin_group(kEntityTypeNames[static_cast<std::size_t>(group.type)].label);
    for (std::size_t i = 0; i < std::min(group.rows.size(), kMostItems); ++i) {
      const ShownEntity& entity = scene_.entities.items()[group.rows[i]];
      toggle("entity.select", numbers("entity", entity.id),
             entity.name + ", " + grouped_number(entity.mentions.size()),
             selected(SelectionKind::kEntity, entity.id));
    }
    end_group();
  }
  write_hidden();
}

/// What can be done with the chosen name.
void PanelWriter::write_entity(const ShownEntity& entity) {
  begin_group(words::names::correct(entity.name));
  field("entity.rename", numbers("entity", entity.id), words::names::kItsName, entity.name);
  for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
    const std::string argument = JsonText()
                                     .begin_object()
                                     .key("entity")
                                     .number(entity.id)
                                     .key("type")
                                     .text(kEntityTypeNames[i].name)
                                     .end_object()
                                     .take();
    toggle("entity.retype", argument, words::names::kind_is(kEntityTypeNames[i].label),
           i == static_cast<std::size_t>(entity.type));
  }
  if (entity.aliases.size() > 1) {
    for (const Span alias : entity.aliases) {
      const std::string argument = JsonText()
                                       .begin_object()
                                       .key("entity")
                                       .number(entity.id)
                                       .key("name")
                                       .text(scene_.article.slice(alias))
                                       .end_object()
                                       .take();
      press("entity.split", argument, words::names::split_off_named(plain_text(document(), alias)));
    }
  }
  press("entity.hide", numbers("entity", entity.id), words::names::kHideThis);
  end_group();
}

void PanelWriter::write_merges(const ShownEntity& entity) {
  begin_group(words::names::merge_heading(entity.name));
  std::size_t count = 0;
  for (const ShownEntity& other : scene_.entities.items()) {
    if (other.id == entity.id) continue;
    if (++count > kMostItems) break;
    const std::string argument = JsonText()
                                     .begin_object()
                                     .key("entity")
                                     .number(entity.id)
                                     .key("into")
                                     .number(other.id)
                                     .end_object()
                                     .take();
    press("entity.merge", argument, other.name);
  }
  end_group();
}

void PanelWriter::write_hidden() {
  const auto& hidden = scene_.entities.hidden();
  if (hidden.empty()) return;
  begin_group(words::names::kHidden);
  for (std::size_t i = 0; i < std::min(hidden.size(), kMostItems); ++i)
    press("entity.show", numbers("entity", hidden[i].id),
          words::names::show_again_named(hidden[i].name));
  end_group();
}

void PanelWriter::write_quotes() {
  const QuoteChoices& chosen = state_.view.quotes;
  begin_group(words::quotes::kShare);
  for (const Voice& voice : voices_of(scene_.article, scene_.entities, brushed_))
    toggle("quotes.speaker", numbers("voice", voice.id),
           words::quotes::voice(voice.name, voice.words), chosen.speaker == voice.id);
  end_group();
  begin_group(words::quotes::kShown);
  choice("quotes.source", "source", kQuoteSourceNames, chosen.source);
  choice("quotes.manner", "manner", kQuoteMannerNames, chosen.manner);
  end_group();
  begin_group(words::quotes::kInTextOrder);
  const auto rows = quote_rows(scene_.article, scene_.entities, chosen, brushed_);
  for (std::size_t i = 0; i < std::min(rows.size(), kMostItems); ++i) {
    const Quote& quote = analysis().quotes[rows[i]];
    toggle("quote.select", numbers("quote", rows[i]),
           speaker_name(scene_.article, scene_.entities, quote) + ": " +
               plain_text(document(), quote.span),
           selected(SelectionKind::kQuote, rows[i]));
  }
  end_group();
}

void PanelWriter::write_figures() {
  const FigureChoices& chosen = state_.view.figures;
  begin_group(words::figures::kShown);
  choice("figures.kind", "kind", kFigureKindNames, chosen.kind);
  choice("figures.sort", "sort", kFigureSortNames, chosen.sort);
  end_group();
  begin_group(chosen.descending ? words::figures::kLastFirst : words::figures::kHeading);
  const auto rows = figure_rows(scene_.article, chosen, brushed_);
  for (std::size_t i = 0; i < std::min(rows.size(), kMostItems); ++i) {
    const Figure& figure = analysis().figures[rows[i]];
    toggle("figure.select", numbers("figure", rows[i]),
           figure_value(figure) + ": " + plain_text(document(), figure.span),
           selected(SelectionKind::kFigure, rows[i]));
  }
  end_group();
}

void PanelWriter::write_keyphrases() {
  begin_group(words::keyphrases::kHeading);
  const auto& phrases = analysis().keyphrases;
  for (std::uint32_t i = 0; i < std::min(phrases.size(), kMostItems); ++i)
    toggle(
        "keyphrase.select", numbers("keyphrase", i),
        plain_text(document(), phrases[i].label) + ", " + grouped_number(phrases[i].mention_count),
        selected(SelectionKind::kKeyphrase, i));
  end_group();
}

void PanelWriter::write_sentences(std::string_view heading,
                                  const std::vector<std::uint32_t>& sentences) {
  begin_group(heading);
  for (std::size_t i = 0; i < std::min(sentences.size(), kMostItems); ++i)
    toggle("sentence.select", numbers("sentence", sentences[i]),
           plain_text(document(), analysis().sentences[sentences[i]].span),
           selected(SelectionKind::kSentence, sentences[i]));
  end_group();
}

void PanelWriter::write_graph() {
  const CooccurrenceGraph graph(scene_.article, scene_.entities);
  const auto name = [&](std::uint32_t id) { return scene_.entities.find(id)->name; };
  begin_group(words::graph::kHeading);
  const auto& [entity, other] = state_.view.edge;
  const std::uint32_t open = graph.edge_between(entity, other);
  for (std::uint32_t i = 0; i < graph.edges().size(); ++i) {
    const GraphEdge& edge = graph.edges()[i];
    const std::uint32_t a = graph.nodes()[edge.a].entity, b = graph.nodes()[edge.b].entity;
    JsonText argument;
    argument.begin_object().key("entity").number(a).key("other").number(b).end_object();
    toggle("graph.edge", argument.take(), words::graph::edge(name(a), name(b), edge.sentences),
           i == open);
  }
  end_group();
  if (open != kNone)
    write_sentences(words::graph::both_heading(name(entity), name(other)),
                    shared_sentences(scene_.article, scene_.entities, entity, other));
}

/// The curve in ten parts, each leading to its place, and the sentences of the strongest tone.
void PanelWriter::write_tone() {
  if (!reads_as_english(analysis())) {
    begin_group(words::tone::kHeadingScale, words::article::kToneForeign);
    return end_group();
  }
  constexpr std::size_t kParts = 10, kStrongest = 5;
  const auto course = tone_course(scene_.article, kParts);
  begin_group(words::tone::kHeadingScale);
  for (std::size_t i = 0; i < course.size(); ++i)
    press("sentence.select", numbers("sentence", first_of_part(scene_.article, i, course.size())),
          words::tone::part(i + 1, course.size(), signed_hundredths(course[i])));
  end_group();
  write_sentences(words::tone::kMostPositive, strongest_tone(scene_.article, true, kStrongest));
  write_sentences(words::tone::kMostNegative, strongest_tone(scene_.article, false, kStrongest));
}

}  // namespace

void write_panel(JsonText& out, const ReaderState& state, const ReaderScene& scene,
                 std::uint64_t version) {
  const NamedLabel& panel = kPanelNames[static_cast<std::size_t>(state.view.panel)];
  out.key("panel").begin_object().key("version").number(version);
  out.key("name").text(panel.name).key("title").text(panel.label).key("groups").begin_array();
  if (scene.article.analysed()) PanelWriter(out, state, scene).write();
  out.end_array().end_object();
}

}  // namespace ae
