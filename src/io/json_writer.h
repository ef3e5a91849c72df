// JSON text, written as it goes: linear, without a tree.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace ae {

/// Takes the next piece of a text.
using JsonSink = std::function<void(std::string_view)>;

/// Writes one JSON value. Whoever calls keeps objects and arrays balanced, and gives each value in
/// an object a key. Numbers are the shortest decimals that read back to the same value; one that
/// isn't finite is null.
class JsonWriter {
 public:
  /// With a sink the text leaves in pieces, and only what is left of it is taken.
  explicit JsonWriter(bool pretty = false, JsonSink sink = {})
      : sink_(std::move(sink)), pretty_(pretty) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// The key of the next value: a name of ours, which holds nothing that JSON escapes.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth) { raw(truth ? "true" : "false"); }
  void value(double number);
  void value(float number);
  void value(std::integral auto number) {
    std::array<char, 24> digits;
    raw({digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr});
  }
  void null() { raw("null"); }
  /// A value that is JSON already.
  void raw(std::string_view json);

  template <class T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  std::string take() {
    out_.resize(size_);
    size_ = 0;
    return std::move(out_);
  }
  /// What has been written and not yet handed on; valid until more is written.
  std::string_view written() const { return {out_.data(), size_}; }
  /// Forgets what has been written; its room serves for what comes next.
  void clear() { size_ = 0; }

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();
  void break_line();
  void hand_on();
  /// Writes bytes behind the others.
  void put(std::string_view bytes) {
    if (out_.size() - size_ < bytes.size()) grow(bytes.size());
    std::memcpy(out_.data() + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void grow(std::size_t bytes);

  JsonSink sink_;
  std::string out_;  ///< its first size_ bytes are written
  std::size_t size_ = 0;
  std::uint32_t depth_ = 0;
  bool pretty_;
  bool first_ = true;  ///< nothing has been written yet into the innermost object or array
  bool after_key_ = false;
};

}  // namespace ae
