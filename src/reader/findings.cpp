#include "reader/findings.h"

#include "io/names_of_kinds.h"
#include "reader/cooccurrence.h"
#include "reader/figure_rows.h"
#include "reader/json_text.h"
#include "reader/labels.h"
#include "reader/line_layout.h"
#include "reader/marked_runs.h"
#include "reader/quote_rows.h"
#include "reader/summary_lines.h"
#include "reader/tone_rows.h"

namespace ae {
namespace {

constexpr std::size_t kToneParts = 120;  // of which each is a bar of a drawing

/// JsonText::decimal is exact to about 16 digits; the larger a value, the fewer stand behind the
/// point.
int decimals_of(double value) {
  const double size = value < 0 ? -value : value;
  return size < 1e9 ? 6 : size < 1e12 ? 3 : 0;
}

class Findings {
 public:
  Findings(const ReaderState& state, const ReaderScene& scene)
      : state_(state),
        scene_(scene),
        document_(scene.article.document()),
        analysis_(scene.article.analysis()) {}

  std::string take() {
    json_.begin_object();
    write_document();
    write_blocks();
    write_summary();
    write_names();
    write_times();
    write_quotes();
    write_figures();
    write_notes();
    write_graph();
    write_tone();
    return json_.end_object().take();
  }

 private:
  std::string words(Span span) const { return plain_text(document_, span); }
  void text_or_null(const char* key, std::string_view text) {
    json_.key(key);
    if (text.empty())
      json_.null();
    else
      json_.text(text);
  }
  void date(const char* key, const std::optional<Date>& date) {
    text_or_null(key, date ? to_iso(*date) : std::string());
  }
  void place(Span span, std::uint32_t sentence) {
    const auto unit = [&](std::uint32_t at) {
      return document_.offsets().utf16_unit(document_.text(), at);
    };
    json_.key("begin").number(unit(span.begin)).key("end").number(unit(span.end));
    json_.key("sentence").number(sentence);
  }

  /// A title that was taken from a heading is that heading's words, without markup.
  std::string title() const {
    const std::string_view title = document_.title();
    const auto blocks = document_.blocks();
    const bool is_heading = !blocks.empty() && blocks[0].kind == BlockKind::kHeading;
    return is_heading && document_.slice(blocks[0].span) == title ? words(blocks[0].span)
                                                                  : std::string(title);
  }
  void write_document() {
    text_or_null("title", title());
    date("published", document_.published());
    json_.key("language").text(analysis_.language);
    json_.key("words").number(analysis_.word_count);
    json_.key("readingSeconds").number(analysis_.reading_seconds);
  }
  void write_run(const MarkedRun& run) {
    json_.begin_object().key("text").text(run.text).key("marks").begin_array();
    for (std::size_t i = 0; i < kRunMarkNames.size(); ++i) {
      if (run.has(static_cast<RunMark>(i))) json_.text(kRunMarkNames[i]);
    }
    json_.end_array();
    if (!run.link.empty()) json_.key("link").text(run.link);
    if (run.note != kNone) json_.key("note").number(run.note);
    if (run.line != kNone) json_.key("line").number(run.line);
    json_.end_object();
  }
  void write_blocks() {
    json_.key("blocks").begin_array();
    for (std::uint32_t i = 0; i < document_.blocks().size(); ++i) {
      const Block& block = document_.blocks()[i];
      json_.begin_object().key("kind").text(kind_name(block.kind));
      json_.key("level").number(block.level);
      const bool item = block.kind == BlockKind::kListItem;
      text_or_null("marker", item ? list_marker(document_, block) : std::string_view());
      json_.key("runs").begin_array();
      for (const MarkedRun& run : marked_runs(state_, scene_, i)) write_run(run);
      json_.end_array().end_object();
    }
    json_.end_array();
  }
  void write_summary() {
    json_.key("summary").begin_array();
    for (const std::uint32_t line : summary_lines(scene_.article, state_.view)) {
      json_.begin_object().key("sentence").number(line);
      json_.key("text").text(words(analysis_.sentences[line].span)).end_object();
    }
    json_.end_array();
  }
  void write_names() {
    json_.key("names").begin_array();
    for (const ShownEntity& entity : scene_.entities.items()) {
      json_.begin_object().key("name").text(entity.name).key("type").text(kind_name(entity.type));
      json_.key("aliases").begin_array();
      for (const std::string& alias : EntityList::aliases(scene_.article, entity))
        if (alias != entity.name) json_.text(alias);
      json_.end_array().key("mentions").begin_array();
      for (const std::uint32_t index : entity.mentions) {
        const Mention& mention = analysis_.mentions[index];
        json_.begin_object();
        place(mention.span, mention.sentence);
        json_.key("kind").text(kind_name(mention.kind)).end_object();
      }
      json_.end_array().end_object();
    }
    json_.end_array();
  }
  void write_times() {
    json_.key("times").begin_array();
    for (const TimeExpression& time : analysis_.times) {
      json_.begin_object().key("label").text(time_label(scene_.article, time));
      json_.key("words").text(words(time.span)).key("type").text(kind_name(time.type));
      text_or_null("value", time.value);
      date("earliest", time.earliest);
      date("latest", time.latest);
      place(time.span, time.sentence);
      json_.end_object();
    }
    json_.end_array();
  }
  void write_quotes() {
    json_.key("quotes").begin_array();
    for (const Quote& quote : analysis_.quotes) {
      json_.begin_object().key("words").text(words(quote.span));
      json_.key("kind").text(kind_name(quote.kind));
      json_.key("speaker").text(speaker_name(scene_.article, scene_.entities, quote));
      const std::uint32_t voice = voice_of(scene_.entities, quote);
      json_.key("named").boolean(voice != kUnnamedVoice && voice != kNoVoice);
      place(quote.span, quote.sentence);
      json_.end_object();
    }
    json_.end_array();
  }
  void write_figures() {
    json_.key("figures").begin_array();
    for (const Figure& figure : analysis_.figures) {
      json_.begin_object().key("words").text(words(figure.span));
      json_.key("kind").text(kind_name(figure.kind));
      json_.key("value").decimal(figure.value, decimals_of(figure.value)).key("upper");
      if (figure.upper)
        json_.decimal(*figure.upper, decimals_of(*figure.upper));
      else
        json_.null();
      json_.key("unit").text(figure.unit).key("label").text(figure_value(figure));
      place(figure.span, figure.sentence);
      json_.end_object();
    }
    json_.end_array();
  }
  void write_notes() {
    json_.key("notes").begin_array();
    for (const Note& note : state_.notes) {
      json_.begin_object().key("quote").text(note.quote).key("before").text(note.before);
      json_.key("after").text(note.after).key("body").text(note.body);
      json_.key("colour").text(kNoteColourNames[static_cast<std::size_t>(note.colour)].name);
      text_or_null("created", note.created);
      if (note.placed()) place(note.span, scene_.article.sentence_at(note.span.begin));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_graph() {
    CooccurrenceGraph graph(scene_.article, scene_.entities);
    graph.lay_out({});
    json_.key("graph").begin_object().key("nodes").begin_array();
    for (const GraphNode& node : graph.nodes()) {
      const ShownEntity& entity = *scene_.entities.find(node.entity);
      json_.begin_object().key("name").text(entity.name).key("type").text(kind_name(entity.type));
      json_.key("mentions").number(node.mentions);
      json_.key("x")
          .decimal(static_cast<double>(node.x))
          .key("y")
          .decimal(static_cast<double>(node.y))
          .end_object();
    }
    json_.end_array().key("edges").begin_array();
    for (const GraphEdge& edge : graph.edges()) {
      json_.begin_object().key("a").number(edge.a).key("b").number(edge.b);
      json_.key("sentences").number(edge.sentences).end_object();
    }
    json_.end_array().end_object();
  }
  void write_tone() {
    json_.key("tone").begin_array();
    for (const float part : tone_course(scene_.article, kToneParts))
      json_.decimal(static_cast<double>(part));
    json_.end_array();
  }

  const ReaderState& state_;
  const ReaderScene& scene_;
  const Document& document_;
  const Analysis& analysis_;
  JsonText json_;
};

}  // namespace

std::string findings_json(const ReaderState& state, const ReaderScene& scene) {
  return Findings(state, scene).take();
}

}  // namespace ae
