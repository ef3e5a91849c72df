#include "reader/saved_state.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "reader/json_text.h"
#include "text/utf8.h"

namespace ae {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kMostCorrections = 10'000;

constexpr std::array<NamedLabel, 8> kSelectionNames{{{"nothing", ""},
                                                     {"sentence", ""},
                                                     {"entity", ""},
                                                     {"time", ""},
                                                     {"quote", ""},
                                                     {"figure", ""},
                                                     {"keyphrase", ""},
                                                     {"text", ""}}};
constexpr std::array<NamedLabel, 6> kEditNames{
    {{"merge", ""}, {"retype", ""}, {"rename", ""}, {"hide", ""}, {"show", ""}, {"split", ""}}};

template <class Enum, std::size_t N>
std::string_view name_of(Enum value, const std::array<NamedLabel, N>& names) {
  return names[static_cast<std::size_t>(value)].name;
}

void write_selection(JsonText& out, const Selection& selection) {
  out.begin_object().key("kind").text(name_of(selection.kind, kSelectionNames));
  if (selection.index != kNone) out.key("index").number(selection.index);
  out.key("step").number(selection.step);
  out.key("begin").number(selection.span.begin).key("end").number(selection.span.end);
  out.end_object();
}

void write_key(JsonText& out, const EntityKey& key) {
  out.begin_object().key("name").text(key.name);
  out.key("type").text(name_of(key.type, kEntityTypeNames)).key("nth").number(key.nth);
  out.end_object();
}

void write_edit(JsonText& out, const EntityEdit& edit) {
  out.begin_object().key("kind").text(name_of(edit.kind, kEditNames));
  out.key("entity");
  write_key(out, edit.entity);
  out.key("into");
  write_key(out, edit.into);
  out.key("type").text(name_of(edit.type, kEntityTypeNames));
  out.key("name").text(edit.name).end_object();
}

void write_note(JsonText& out, const Note& note) {
  out.begin_object().key("begin").number(note.span.begin).key("end").number(note.span.end);
  out.key("quote").text(note.quote).key("before").text(note.before).key("after").text(note.after);
  out.key("body").text(note.body).key("colour").text(name_of(note.colour, kNoteColourNames));
  out.key("created").text(note.created).end_object();
}

void write_panel_choices(JsonText& out, const ViewChoices& view) {
  out.key("entityFilter").text(view.entities.filter);
  out.key("entitySort").text(name_of(view.entities.sort, kEntitySortNames));
  out.key("entityKind").text(name_of(view.entities.kind, kEntityKindNames));
  out.key("hiddenEntities").boolean(view.entities.show_hidden);
  out.key("quoteSource").text(name_of(view.quotes.source, kQuoteSourceNames));
  out.key("quoteManner").text(name_of(view.quotes.manner, kQuoteMannerNames));
  out.key("quoteSpeaker").number(view.quotes.speaker);
  out.key("figureSort").text(name_of(view.figures.sort, kFigureSortNames));
  out.key("figuresDescend").boolean(view.figures.descending);
  out.key("figureKind").text(name_of(view.figures.kind, kFigureKindNames));
}

void write_lens(JsonText& out, const Lens& lens) {
  out.begin_object().key("name").text(lens.name);
  out.key("left").text(lens.poles[0]).key("right").text(lens.poles[1]).end_object();
}

void write_view(JsonText& out, const ViewChoices& view) {
  out.begin_object();
  out.key("keep").exact(view.keep_share);
  out.key("layers").number(view.layers);
  out.key("panel").text(name_of(view.panel, kPanelNames));
  out.key("panelOpen").boolean(view.panel_open);
  out.key("theme").text(name_of(view.theme, kThemeNames));
  out.key("timeline").text(name_of(view.timeline, kTimelineNames));
  out.key("textPercent").number(view.text_percent);
  out.key("measure").number(view.measure);
  out.key("summaryLength").number(view.summary_length);
  out.key("search").text(view.search.text);
  out.key("matchCase").boolean(view.search.match_case);
  out.key("wholeWord").boolean(view.search.whole_word);
  out.key("pattern").boolean(view.search.pattern);
  out.key("hit").number(view.search_step);
  if (view.brush) {
    out.key("brushFrom").text(to_iso(view.brush->from));
    out.key("brushTo").text(to_iso(view.brush->to));
  }
  out.key("panelWidth").number(view.regions.panel_width);
  out.key("stripHeight").number(view.regions.strip_height);
  out.key("stripOpen").boolean(view.regions.strip_open);
  out.key("sheetFull").boolean(view.regions.sheet_full);
  write_panel_choices(out, view);
  out.key("hitOrder").text(name_of(view.hit_order, kHitOrderNames));
  out.key("hitContext").number(view.hit_context);
  if (view.weights != ViewChoices::usual_weights()) {
    out.key("weights").begin_array();
    for (const float weight : view.weights) out.exact(weight);
    out.end_array();
  }
  out.end_object();
}

/// Reads fields and remembers whether one was wrong.
class FieldReader {
 public:
  FieldReader(const Json& object, bool& ok) : object_(object), ok_(ok) {
    if (!object.is_object()) ok_ = false;
  }

  template <class Integer>
  void integer(const char* key, Integer& value, std::uint64_t low, std::uint64_t high) {
    const Json* field = find(key);
    if (!field) return;
    if (!field->is_number_unsigned()) return fail();
    const auto given = field->get<std::uint64_t>();
    if (given < low || given > high) return fail();
    value = static_cast<Integer>(given);
  }
  void share(const char* key, float& value) {
    const Json* field = find(key);
    if (!field) return;
    if (!field->is_number()) return fail();
    const double given = field->get<double>();
    if (!(given >= 0 && given <= 1)) return fail();
    value = static_cast<float>(given);
  }
  void boolean(const char* key, bool& value) {
    const Json* field = find(key);
    if (!field) return;
    if (!field->is_boolean()) return fail();
    value = field->get<bool>();
  }
  void text(const char* key, std::string& value, std::size_t longest = 2000) {
    const Json* field = find(key);
    if (!field) return;
    if (!field->is_string() || field->get_ref<const std::string&>().size() > longest) return fail();
    value = field->get<std::string>();
  }
  template <class Enum, std::size_t N>
  void name(const char* key, Enum& value, const std::array<NamedLabel, N>& names) {
    const Json* field = find(key);
    if (!field) return;
    if (!field->is_string()) return fail();
    for (std::size_t i = 0; i < N; ++i) {
      if (names[i].name != field->get_ref<const std::string&>()) continue;
      value = static_cast<Enum>(i);
      return;
    }
    fail();
  }
  const Json* find(const char* key) const {
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(key);
    return found == object_.end() ? nullptr : &*found;
  }
  void fail() { ok_ = false; }

 private:
  const Json& object_;
  bool& ok_;
};

/// Its two ends; an absent one counts as 0.
void read_span(FieldReader& fields, Span& span) {
  fields.integer("begin", span.begin, 0, Document::kMaxTextBytes);
  fields.integer("end", span.end, 0, Document::kMaxTextBytes);
  if (span.end < span.begin) fields.fail();
}

void read_selection(const Json& json, Selection& selection, bool& ok) {
  FieldReader fields(json, ok);
  fields.name("kind", selection.kind, kSelectionNames);
  fields.integer("index", selection.index, 0, kNone);
  fields.integer("step", selection.step, 0, kNone);
  read_span(fields, selection.span);
}

void read_key(const Json& json, EntityKey& key, bool& ok) {
  FieldReader fields(json, ok);
  fields.text("name", key.name);
  fields.name("type", key.type, kEntityTypeNames);
  fields.integer("nth", key.nth, 0, kNone);
}

void read_panel_choices(FieldReader& fields, ViewChoices& view) {
  fields.text("entityFilter", view.entities.filter);
  fields.name("entitySort", view.entities.sort, kEntitySortNames);
  fields.name("entityKind", view.entities.kind, kEntityKindNames);
  fields.boolean("hiddenEntities", view.entities.show_hidden);
  fields.name("quoteSource", view.quotes.source, kQuoteSourceNames);
  fields.name("quoteManner", view.quotes.manner, kQuoteMannerNames);
  fields.integer("quoteSpeaker", view.quotes.speaker, 0, kNone);
  fields.name("figureSort", view.figures.sort, kFigureSortNames);
  fields.boolean("figuresDescend", view.figures.descending);
  fields.name("figureKind", view.figures.kind, kFigureKindNames);
}

/// Where an edit names its entity by a number, as numbers of another analysis may mean other
/// entities, it is left out.
bool names_its_entities(const Json& item) {
  const auto entity = item.is_object() ? item.find("entity") : item.end();
  return !item.is_object() || entity == item.end() || !entity->is_number();
}

void read_edits(const Json& json, Corrections& corrections, bool& ok) {
  if (!json.is_array() || json.size() > kMostCorrections) {
    ok = false;
    return;
  }
  for (const Json& item : json) {
    if (!names_its_entities(item)) continue;
    EntityEdit edit;
    FieldReader fields(item, ok);
    fields.name("kind", edit.kind, kEditNames);
    if (const Json* key = fields.find("entity")) read_key(*key, edit.entity, ok);
    if (const Json* key = fields.find("into")) read_key(*key, edit.into, ok);
    fields.name("type", edit.type, kEntityTypeNames);
    fields.text("name", edit.name);
    corrections.push_back(std::move(edit));
  }
}

void read_notes(const Json& json, Notes& notes, bool& ok) {
  if (!json.is_array() || json.size() > kMostNotes) {
    ok = false;
    return;
  }
  for (const Json& item : json) {
    Note note;
    FieldReader fields(item, ok);
    read_span(fields, note.span);
    fields.text("quote", note.quote, kLongestNoteQuote);
    fields.text("before", note.before);
    fields.text("after", note.after);
    fields.text("body", note.body, kLongestNoteBody);
    fields.name("colour", note.colour, kNoteColourNames);
    fields.text("created", note.created);
    notes.push_back(std::move(note));
  }
}

void read_lens(const Json& json, Lens& lens, bool& ok) {
  FieldReader fields(json, ok);
  fields.text("name", lens.name);
  fields.text("left", lens.poles[0]);
  fields.text("right", lens.poles[1]);
}

void read_weights(const Json& json, ViewChoices& view, bool& ok) {
  if (!json.is_array() || json.size() != view.weights.size()) {
    ok = false;
    return;
  }
  for (std::size_t i = 0; i < view.weights.size(); ++i) {
    const double weight = json[i].is_number() ? json[i].get<double>() : -1;
    if (!(weight >= 0 && weight <= static_cast<double>(kWeightMax))) {
      ok = false;
      return;
    }
    view.weights[i] = static_cast<float>(weight);
  }
}

void read_brush(FieldReader& fields, ViewChoices& view) {
  std::string from, to;
  fields.text("brushFrom", from);
  fields.text("brushTo", to);
  if (from.empty() && to.empty()) return;
  const auto first = parse_iso_date(from);
  const auto last = parse_iso_date(to);
  if (!first || !last || *last < *first) return fields.fail();
  view.brush = DayRange{*first, *last};
}

/// A size that lies between the bounds, or 0 for the usual one.
void read_size(FieldReader& fields, const char* key, std::uint16_t& size, std::uint16_t low,
               std::uint16_t high) {
  fields.integer(key, size, 0, high);
  if (size != 0 && size < low) fields.fail();
}

void read_regions(FieldReader& fields, RegionSizes& regions) {
  read_size(fields, "panelWidth", regions.panel_width, kPanelWidthMin, kPanelWidthMax);
  read_size(fields, "stripHeight", regions.strip_height, kStripHeightMin, kStripHeightMax);
  fields.boolean("stripOpen", regions.strip_open);
  fields.boolean("sheetFull", regions.sheet_full);
}

void read_view(const Json& json, ViewChoices& view, bool& ok) {
  FieldReader fields(json, ok);
  fields.share("keep", view.keep_share);
  fields.integer("layers", view.layers, 0, (1u << static_cast<unsigned>(Layer::kCount)) - 1);
  fields.name("panel", view.panel, kPanelNames);
  fields.boolean("panelOpen", view.panel_open);
  fields.name("theme", view.theme, kThemeNames);
  fields.name("timeline", view.timeline, kTimelineNames);
  fields.integer("textPercent", view.text_percent, kTextPercentMin, kTextPercentMax);
  fields.integer("measure", view.measure, kMeasureMin, kMeasureMax);
  fields.integer("summaryLength", view.summary_length, 0, 200);
  fields.text("search", view.search.text);
  fields.boolean("matchCase", view.search.match_case);
  fields.boolean("wholeWord", view.search.whole_word);
  fields.boolean("pattern", view.search.pattern);
  fields.name("hitOrder", view.hit_order, kHitOrderNames);
  fields.integer("hitContext", view.hit_context, kHitContextMin, kHitContextMax);
  fields.integer("hit", view.search_step, 0, kNone);
  read_brush(fields, view);
  read_regions(fields, view.regions);
  read_panel_choices(fields, view);
  if (const Json* weights = fields.find("weights")) read_weights(*weights, view, ok);
}

}  // namespace

void fit_state(ReaderState& state, const Document& document) {
  for (Note& note : state.notes) place_note(document, note);
  std::sort(state.notes.begin(), state.notes.end(), comes_before);
  const Span span = state.selection.span;
  const bool fits = span.end <= document.text().size() &&
                    is_boundary(document.text(), span.begin) &&
                    is_boundary(document.text(), span.end);
  if (!fits) state.selection = {};
  const bool has_place = state.place && *state.place < document.text().size() &&
                         is_boundary(document.text(), *state.place);
  if (!has_place) state.place.reset();
}

std::string_view selection_kind_name(SelectionKind kind) {
  return name_of(kind, kSelectionNames);
}

std::string write_state(const ReaderState& state) {
  JsonText out;
  out.begin_object().key("version").number(kVersion);
  out.key("selection");
  write_selection(out, state.selection);
  out.key("corrections").begin_array();
  for (const EntityEdit& edit : state.corrections) write_edit(out, edit);
  out.end_array().key("notes").begin_array();
  for (const Note& note : state.notes) write_note(out, note);
  out.end_array();
  if (state.place) out.key("place").number(*state.place);
  if (state.lens != Lens{}) write_lens(out.key("lens"), state.lens);
  out.key("view");
  write_view(out, state.view);
  return out.end_object().take();
}

Result<ReaderState> read_state(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (!root.is_object()) return Failure{"bad-message", "The saved state is not a JSON object."};
  bool ok = true;
  ReaderState state;
  FieldReader fields(root, ok);
  std::uint64_t version = 0;
  fields.integer("version", version, kVersion, kVersion);
  if (version != kVersion)
    return Failure{"bad-message", "The saved state is of a version that is not known here."};
  if (const Json* field = fields.find("selection")) read_selection(*field, state.selection, ok);
  if (const Json* field = fields.find("corrections")) read_edits(*field, state.corrections, ok);
  if (const Json* field = fields.find("notes")) read_notes(*field, state.notes, ok);
  if (fields.find("place"))
    fields.integer("place", state.place.emplace(0), 0, Document::kMaxTextBytes);
  if (const Json* field = fields.find("lens")) read_lens(*field, state.lens, ok);
  if (const Json* field = fields.find("view")) read_view(*field, state.view, ok);
  if (!ok) return Failure{"bad-message", "The saved state holds a value that cannot be."};
  return state;
}

}  // namespace ae
