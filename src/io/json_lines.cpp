#include "io/json_lines.h"

#include <nlohmann/json.hpp>

#include "io/json_writer.h"

namespace ae {
namespace {

using Json = nlohmann::json;

Failure bad_line(std::string message) {
  return {"bad-line", std::move(message)};
}

/// A string member into `out`; false where there is something else.
bool read_string(const Json& object, const char* key, std::string& out) {
  const auto member = object.find(key);
  if (member == object.end() || member->is_null()) return true;
  if (!member->is_string()) return false;
  out = member->get<std::string>();
  return true;
}

/// "2025-03-04", also with a time of day behind it.
std::optional<Date> read_day(std::string_view text) {
  const bool timed = text.size() > 10 && (text[10] == 'T' || text[10] == ' ');
  return parse_iso_date(timed ? text.substr(0, 10) : text);
}

}  // namespace

Result<ArticleLine> read_article_line(std::string_view line) {
  Json object = Json::parse(line.begin(), line.end(), nullptr, false);
  if (object.is_discarded()) return bad_line("not JSON");
  if (!object.is_object()) return bad_line("not a JSON object");
  ArticleLine out;
  const auto text = object.find("text");
  if (text == object.end() || !text->is_string())
    return bad_line("\"text\" is missing or not a string");
  out.text = std::move(text->get_ref<std::string&>());
  if (out.text.size() > Document::kMaxTextBytes) return bad_line("\"text\" is too large");
  const auto id = object.find("id");
  if (id != object.end() && !id->is_string() && !id->is_number() && !id->is_null())
    return bad_line("\"id\" is not a string or number");
  if (id != object.end()) out.id = id->dump();
  if (!read_string(object, "title", out.facts.title)) return bad_line("\"title\" is not a string");
  std::string published;
  if (!read_string(object, "published", published))
    return bad_line("\"published\" is not a string");
  if (!published.empty()) {
    out.facts.published = read_day(published);
    if (!out.facts.published) return bad_line("\"published\" is not a date such as 2025-03-04");
  }
  return out;
}

std::string write_line_error(std::size_t line_number, const Failure& failure) {
  JsonWriter json;
  json.begin_object();
  json.field("line", line_number);
  json.field("error", failure.message);
  json.end_object();
  return json.take();
}

}  // namespace ae
