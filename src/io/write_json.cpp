#include "io/write_json.h"

#include <array>
#include <set>
#include <utility>

#include "analysis/salience_model.h"
#include "io/json_writer.h"
#include "io/names_of_kinds.h"
#include "io/shown_text.h"

namespace ae {

/// Writes the parts of an Analysis in the order of the contract.
class AnalysisWriter {
 public:
  AnalysisWriter(const Document& doc, const Analysis& analysis, const JsonStyle& style,
                 JsonSink sink = {})
      : doc_(doc), analysis_(analysis), style_(style), json_(style.pretty, std::move(sink)) {}

  std::string write() {
    write_object(kNoLimit);
    return json_.take();
  }

  std::string_view write_piece() {
    json_.clear();
    write_object(JsonPieces::kPieceBytes);
    return json_.written();
  }

  bool is_done() const { return section_ == kSections.size(); }

 private:
  std::uint32_t offset(std::uint32_t byte) const {
    const OffsetMap& map = doc_.offsets();
    return style_.offsets == OffsetUnit::kUtf16 ? map.utf16_unit(doc_.text(), byte)
                                                : map.input_byte(byte);
  }

  void write_span(Span span) {
    json_.field("begin", offset(span.begin));
    json_.field("end", offset(span.end));
  }

  void write_pair(Span span) {
    json_.begin_array();
    json_.value(offset(span.begin));
    json_.value(offset(span.end));
    json_.end_array();
  }

  void write_date(std::string_view key, const std::optional<Date>& date) {
    json_.key(key);
    date ? json_.value(to_iso(*date)) : json_.null();
  }

  /// An object with what comes next, up to about so many bytes.
  void write_object(std::size_t most_bytes) {
    json_.begin_object();
    if (!begun_) write_head();
    begun_ = true;
    while (!is_done() && json_.written().size() < most_bytes) write_records(most_bytes);
    json_.end_object();
  }

  void write_head() {
    if (!style_.id.empty()) {
      json_.key("id");
      json_.raw(style_.id);
    }
    json_.field("version", 1);
    write_document();
  }

  /// Records of the section at hand, in an array under its name.
  void write_records(std::size_t most_bytes) {
    const Section& section = kSections[section_];
    const bool left_out = section.optional && !style_.tokens;
    const std::size_t count = left_out ? 0 : section.count(*this);
    if (!left_out) {
      json_.key(section.name);
      json_.begin_array();
      while (record_ < count && json_.written().size() < most_bytes)
        (this->*section.write_record)(record_++);
      json_.end_array();
    }
    if (record_ < count) return;
    ++section_;
    record_ = 0;
  }

  void write_document() {
    json_.key("document");
    json_.begin_object();
    json_.key("title");
    doc_.title().empty() ? json_.null() : json_.value(doc_.title());
    write_date("published", analysis_.published);
    json_.field("language", analysis_.language);
    json_.field("words", analysis_.word_count);
    json_.field("readingSeconds", analysis_.reading_seconds);
    json_.field("sentiment", analysis_.sentiment);
    json_.key("readability");
    json_.begin_object();
    json_.field("fleschReadingEase", analysis_.readability.flesch_reading_ease);
    json_.field("fleschKincaidGrade", analysis_.readability.flesch_kincaid_grade);
    json_.end_object();
    json_.end_object();
  }

  void write_block(std::size_t index) {
    const Block& block = doc_.blocks()[index];
    json_.begin_object();
    json_.field("kind", kind_name(block.kind));
    json_.field("level", static_cast<std::uint32_t>(block.level));
    write_span(block.span);
    json_.end_object();
  }

  void write_token(std::size_t index) { write_pair(analysis_.tokens[index].span); }

  void write_sentence(std::size_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    json_.begin_object();
    write_span(sentence.span);
    json_.field("block", sentence.block);
    json_.field("score", sentence.score);
    json_.field("rank", sentence.rank);
    json_.key("reasons");
    json_.begin_array();
    if (index < analysis_.contributions.size()) write_reasons(analysis_.contributions[index]);
    json_.end_array();
    json_.field("sentiment", sentence.sentiment);
    json_.field("hedged", sentence.hedged);
    json_.end_object();
  }

  void write_reasons(const Contributions& contributions) {
    for (std::size_t feature = 0; feature < contributions.size(); ++feature) {
      if (contributions[feature] == 0) continue;
      json_.begin_object();
      json_.field("feature", salience_feature_name(static_cast<SalienceFeature>(feature)));
      json_.field("contribution", contributions[feature]);
      json_.end_object();
    }
  }

  void write_summary(std::size_t index) { json_.value(analysis_.summary[index]); }

  void write_entity(std::size_t id) {
    const Entity& entity = analysis_.entities[id];
    json_.begin_object();
    json_.field("id", id);
    json_.field("name", shown_text(doc_, entity.name));
    json_.field("type", kind_name(entity.type));
    write_aliases(entity);
    json_.field("sentiment", entity.sentiment);
    json_.key("mentions");
    json_.begin_array();
    for (std::uint32_t i = 0; i < entity.mention_count; ++i)
      write_mention(analysis_.mentions[entity.first_mention + i]);
    json_.end_array();
    json_.end_object();
  }

  /// The other forms of its name, in the order of the text.
  void write_aliases(const Entity& entity) {
    std::set<std::string> seen{shown_text(doc_, entity.name)};
    std::string name;
    json_.key("aliases");
    json_.begin_array();
    for (std::uint32_t i = 0; i < entity.mention_count; ++i) {
      const Mention& mention = analysis_.mentions[entity.first_mention + i];
      if (mention.kind != MentionKind::kName) continue;
      shown_text(doc_, mention.span, name);
      if (seen.insert(name).second) json_.value(std::string_view(name));
    }
    json_.end_array();
  }

  void write_mention(const Mention& mention) {
    json_.begin_object();
    write_span(mention.span);
    json_.field("sentence", mention.sentence);
    json_.field("kind", kind_name(mention.kind));
    json_.end_object();
  }

  void write_time(std::size_t index) {
    const TimeExpression& time = analysis_.times[index];
    json_.begin_object();
    write_span(time.span);
    json_.field("sentence", time.sentence);
    json_.field("type", kind_name(time.type));
    json_.field("value", time.value);
    write_date("earliest", time.earliest);
    write_date("latest", time.latest);
    json_.end_object();
  }

  void write_quote(std::size_t index) {
    const Quote& quote = analysis_.quotes[index];
    json_.begin_object();
    write_span(quote.span);
    json_.field("sentence", quote.sentence);
    json_.field("kind", kind_name(quote.kind));
    json_.key("speaker");
    quote.speaker ? write_speaker(*quote.speaker, quote.entity) : json_.null();
    json_.key("cue");
    quote.cue ? write_cue(*quote.cue) : json_.null();
    json_.end_object();
  }

  void write_speaker(Span speaker, std::uint32_t entity) {
    json_.begin_object();
    write_span(speaker);
    json_.key("entity");
    entity == kNone ? json_.null() : json_.value(entity);
    json_.end_object();
  }

  void write_cue(Span cue) {
    json_.begin_object();
    write_span(cue);
    json_.end_object();
  }

  void write_figure(std::size_t index) {
    const Figure& figure = analysis_.figures[index];
    json_.begin_object();
    write_span(figure.span);
    json_.field("sentence", figure.sentence);
    json_.field("kind", kind_name(figure.kind));
    json_.field("value", figure.value);
    json_.key("upper");
    figure.upper ? json_.value(*figure.upper) : json_.null();
    json_.field("unit", figure.unit);
    json_.end_object();
  }

  void write_keyphrase(std::size_t index) {
    const Keyphrase& keyphrase = analysis_.keyphrases[index];
    json_.begin_object();
    json_.field("text", shown_text(doc_, keyphrase.label));
    json_.field("score", keyphrase.score);
    json_.key("mentions");
    json_.begin_array();
    for (std::uint32_t i = 0; i < keyphrase.mention_count; ++i) {
      write_pair(analysis_.keyphrase_mentions[keyphrase.first_mention + i]);
    }
    json_.end_array();
    json_.end_object();
  }

  /// An array of the contract, one record for each of what it counts.
  struct Section {
    std::string_view name;
    std::size_t (*count)(const AnalysisWriter&);
    void (AnalysisWriter::*write_record)(std::size_t index);
    bool optional = false;  ///< written where the style asks for tokens
  };
  template <auto Records>
  static std::size_t count(const AnalysisWriter& writer) {
    return (writer.analysis_.*Records).size();
  }
  static std::size_t count_blocks(const AnalysisWriter& writer) {
    return writer.doc_.blocks().size();
  }
  static const std::array<Section, 9> kSections;
  static constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

  const Document& doc_;
  const Analysis& analysis_;
  JsonStyle style_;
  JsonWriter json_;
  bool begun_ = false;
  std::size_t section_ = 0;
  std::size_t record_ = 0;  ///< the next of its section
};

using Writer = AnalysisWriter;
constexpr std::array<Writer::Section, 9> Writer::kSections{{
    {"blocks", &Writer::count_blocks, &Writer::write_block},
    {"tokens", &Writer::count<&Analysis::tokens>, &Writer::write_token, true},
    {"sentences", &Writer::count<&Analysis::sentences>, &Writer::write_sentence},
    {"summary", &Writer::count<&Analysis::summary>, &Writer::write_summary},
    {"entities", &Writer::count<&Analysis::entities>, &Writer::write_entity},
    {"times", &Writer::count<&Analysis::times>, &Writer::write_time},
    {"quotes", &Writer::count<&Analysis::quotes>, &Writer::write_quote},
    {"figures", &Writer::count<&Analysis::figures>, &Writer::write_figure},
    {"keyphrases", &Writer::count<&Analysis::keyphrases>, &Writer::write_keyphrase},
}};

std::string write_json(const Document& doc, const Analysis& analysis, const JsonStyle& style) {
  return AnalysisWriter(doc, analysis, style).write();
}

void write_json(const Document& doc, const Analysis& analysis, const JsonStyle& style,
                const std::function<void(std::string_view)>& sink) {
  sink(AnalysisWriter(doc, analysis, style, sink).write());
}

JsonPieces::JsonPieces(const Document& doc, const Analysis& analysis, const JsonStyle& style)
    : writer_(std::make_unique<AnalysisWriter>(doc, analysis, style)) {}

JsonPieces::~JsonPieces() = default;

bool JsonPieces::has_more() const {
  return !writer_->is_done();
}

std::string_view JsonPieces::next() {
  return writer_->write_piece();
}

}  // namespace ae
