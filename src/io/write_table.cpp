#include "io/write_table.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "io/json_writer.h"
#include "io/names_of_kinds.h"
#include "io/shown_text.h"

namespace ae {
namespace {

/// Nothing, words or a number.
using Cell = std::variant<std::monostate, std::string, double, std::uint32_t>;

struct Table {
  std::vector<std::string_view> columns;
  std::vector<std::vector<Cell>> rows;
};

/// Lists findings as rows.
class TableMaker {
 public:
  TableMaker(const Document& doc, const Analysis& analysis) : doc_(doc), analysis_(analysis) {}

  Table summary() const {
    Table table{{"sentence", "score", "begin", "end", "text"}, {}};
    for (const std::uint32_t index : analysis_.summary) {
      const Sentence& sentence = analysis_.sentences[index];
      table.rows.push_back({index, static_cast<double>(sentence.score), begin(sentence.span),
                            end(sentence.span), words(sentence.span)});
    }
    return table;
  }

  Table entities() const {
    std::vector<std::uint32_t> order(analysis_.entities.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tuple(analysis_.entities[b].mention_count, a) <
             std::tuple(analysis_.entities[a].mention_count, b);
    });
    Table table{{"name", "type", "mentions", "begin", "end"}, {}};
    for (const std::uint32_t index : order) {
      const Entity& entity = analysis_.entities[index];
      table.rows.push_back({words(entity.name), std::string(kind_name(entity.type)),
                            entity.mention_count, begin(entity.name), end(entity.name)});
    }
    return table;
  }

  Table timeline() const {
    std::vector<const TimeExpression*> order;
    for (const TimeExpression& time : analysis_.times) order.push_back(&time);
    const auto first_day = [](const TimeExpression* time) {
      const auto day = time->earliest ? time->earliest : time->latest;
      return std::tuple(!day.has_value(), day.value_or(Date{}), time->span.begin);
    };
    std::sort(order.begin(), order.end(),
              [&](auto* a, auto* b) { return first_day(a) < first_day(b); });
    Table table{{"earliest", "latest", "value", "type", "text", "sentence", "begin", "end"}, {}};
    for (const TimeExpression* time : order) {
      table.rows.push_back({day(time->earliest), day(time->latest), time->value,
                            std::string(kind_name(time->type)), words(time->span), time->sentence,
                            begin(time->span), end(time->span)});
    }
    return table;
  }

  Table quotes() const {
    Table table{{"speaker", "entity", "cue", "kind", "text", "sentence", "begin", "end"}, {}};
    for (const Quote& quote : analysis_.quotes) {
      table.rows.push_back({quote.speaker ? words(*quote.speaker) : Cell{},
                            entity_name(quote.entity), quote.cue ? words(*quote.cue) : Cell{},
                            std::string(kind_name(quote.kind)), words(quote.span), quote.sentence,
                            begin(quote.span), end(quote.span)});
    }
    return table;
  }

  Table figures() const {
    Table table{{"value", "upper", "unit", "kind", "text", "sentence", "begin", "end"}, {}};
    for (const Figure& figure : analysis_.figures) {
      table.rows.push_back({figure.value, figure.upper ? Cell{*figure.upper} : Cell{}, figure.unit,
                            std::string(kind_name(figure.kind)), words(figure.span),
                            figure.sentence, begin(figure.span), end(figure.span)});
    }
    return table;
  }

 private:
  Cell words(Span span) const { return shown_text(doc_, span); }
  Cell begin(Span span) const { return doc_.offsets().input_byte(span.begin); }
  Cell end(Span span) const { return doc_.offsets().input_byte(span.end); }
  Cell day(const std::optional<Date>& date) const { return date ? Cell{to_iso(*date)} : Cell{}; }
  Cell entity_name(std::uint32_t entity) const {
    return entity == kNone ? Cell{} : words(analysis_.entities[entity].name);
  }

  const Document& doc_;
  const Analysis& analysis_;
};

Table make_table(const Document& doc, const Analysis& analysis, TableKind kind) {
  const TableMaker maker(doc, analysis);
  switch (kind) {
    case TableKind::kSummary:
      return maker.summary();
    case TableKind::kEntities:
      return maker.entities();
    case TableKind::kTimeline:
      return maker.timeline();
    case TableKind::kQuotes:
      return maker.quotes();
    case TableKind::kFigures:
      return maker.figures();
  }
  return {};
}

void write_cell(JsonWriter& json, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell))
    return json.value(std::string_view(*text));
  if (const auto* number = std::get_if<double>(&cell)) return json.value(*number);
  if (const auto* count = std::get_if<std::uint32_t>(&cell)) return json.value(*count);
  json.null();
}

std::string plain_cell(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (std::holds_alternative<std::monostate>(cell)) return {};
  JsonWriter number;
  write_cell(number, cell);
  return number.take();
}

std::string write_as_json(const Table& table) {
  JsonWriter json;
  json.begin_array();
  for (const auto& row : table.rows) {
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      json.key(table.columns[i]);
      write_cell(json, row[i]);
    }
    json.end_object();
  }
  json.end_array();
  return json.take() + '\n';
}

void append_csv_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

std::string write_as_csv(const Table& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    out += table.columns[i];
  }
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_csv_cell(out, plain_cell(row[i]));
    }
    out += "\r\n";
  }
  return out;
}

/// How many columns of a table a person reads; offsets are for programs.
std::size_t shown_columns(const Table& table) {
  const auto is_for_programs = [](std::string_view name) {
    return name == "sentence" || name == "begin";
  };
  const auto first = std::find_if(table.columns.begin() + 1, table.columns.end(), is_for_programs);
  return static_cast<std::size_t>(first - table.columns.begin());
}

std::string write_as_text(const Table& table) {
  std::string out;
  const std::size_t columns = shown_columns(table);
  for (const auto& row : table.rows) {
    std::string line;
    for (std::size_t i = 0; i < columns; ++i) {
      const std::string cell = plain_cell(row[i]);
      if (i > 0) line += '\t';
      line += cell.empty() ? "-" : cell;
    }
    out += line + '\n';
  }
  return out;
}

std::string write_sentences_as_text(const Table& table) {
  std::string out;
  for (const auto& row : table.rows) out += plain_cell(row.back()) + '\n';
  return out;
}

}  // namespace

std::string write_table(const Document& doc, const Analysis& analysis, TableKind kind,
                        TableFormat format) {
  const Table table = make_table(doc, analysis, kind);
  switch (format) {
    case TableFormat::kCsv:
      return write_as_csv(table);
    case TableFormat::kJson:
      return write_as_json(table);
    case TableFormat::kText:
      break;
  }
  return kind == TableKind::kSummary ? write_sentences_as_text(table) : write_as_text(table);
}

}  // namespace ae
