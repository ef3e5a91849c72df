// Writing JSON straight into a string: what the mirror sends may be megabytes, which a tree of
// values would hold twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ae {

/// Appends values and keeps the commas right. Text must be well-formed UTF-8.
/// Example: begin_object(), key("a").number(1), key("b").text("x"), end_object() gives
/// {"a":1,"b":"x"}.
class JsonText {
 public:
  JsonText& begin_object() { return open('{'); }
  JsonText& end_object() { return close('}'); }
  JsonText& begin_array() { return open('['); }
  JsonText& end_array() { return close(']'); }
  JsonText& key(std::string_view name);
  JsonText& text(std::string_view value);
  JsonText& number(std::uint64_t value);
  /// Shortest of the forms with up to `decimals` decimals; for shares and scores.
  JsonText& decimal(double value, int decimals = 4);
  /// The shortest decimal that reads back to the same value; null where it isn't finite.
  JsonText& exact(float value);
  JsonText& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonText& null() { return raw("null"); }
  /// A value that is JSON already.
  JsonText& raw(std::string_view json);

  std::string take() { return std::move(out_); }

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  void separate();
  void append_escaped(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace ae
