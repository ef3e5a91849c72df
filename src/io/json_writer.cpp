#include "io/json_writer.h"

#include <algorithm>
#include <cmath>

namespace ae {
namespace {

template <class Float>
void write_number(JsonWriter& writer, Float number) {
  if (!std::isfinite(number)) return writer.null();
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  writer.raw({digits.data(), end});
}

/// What JSON forbids within a string (RFC 8259).
constexpr bool is_escaped(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// The escape of one such byte, up to six characters long.
std::string_view escape(char c, std::array<char, 6>& room) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      constexpr std::string_view kHex = "0123456789abcdef";
      room = {'\\', 'u', '0', '0', kHex[static_cast<unsigned char>(c) >> 4], kHex[c & 15]};
      return {room.data(), room.size()};
  }
}

}  // namespace

void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t kFirstRoom = 4096;
  out_.resize(std::max({out_.size() * 2, size_ + bytes, kFirstRoom}));
}

void JsonWriter::break_line() {
  if (!pretty_) return;
  put("\n");
  for (std::uint32_t level = 0; level < depth_; ++level) put("  ");
}

/// A text of many megabytes is never held as a whole where it has somewhere to go.
void JsonWriter::hand_on() {
  constexpr std::size_t kPiece = 64 * 1024;
  if (!sink_ || size_ < kPiece) return;
  sink_({out_.data(), size_});
  size_ = 0;
}

void JsonWriter::begin_value() {
  hand_on();
  if (after_key_) {
    after_key_ = false;
  } else if (depth_ > 0) {
    if (!first_) put(",");
    break_line();
  }
  first_ = false;
}

void JsonWriter::open(char bracket) {
  begin_value();
  put({&bracket, 1});
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) break_line();
  put({&bracket, 1});
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  put("\"");
  put(name);
  put(pretty_ ? "\": " : "\":");
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  begin_value();
  put("\"");
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_escaped(text[i])) continue;
    std::array<char, 6> room;
    put(text.substr(written, i - written));
    put(escape(text[i], room));
    written = i + 1;
  }
  put(text.substr(written));
  put("\"");
}

void JsonWriter::value(double number) {
  write_number(*this, number);
}

void JsonWriter::value(float number) {
  write_number(*this, number);
}

void JsonWriter::raw(std::string_view json) {
  begin_value();
  put(json);
}

}  // namespace ae
