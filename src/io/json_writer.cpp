#include "io/json_writer.h"

#include <array>
#include <charconv>
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

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, copied, i - copied);
    copied = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out.append("\\u00")
            .append(1, kHex[static_cast<unsigned char>(c) >> 4])
            .append(1, kHex[c & 15]);
    }
  }
  out.append(text, copied);
  out += '"';
}

void JsonWriter::break_line() {
  if (!pretty_) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

/// A text of many megabytes is never held as a whole where it has somewhere to go.
void JsonWriter::hand_on() {
  constexpr std::size_t kPiece = 64 * 1024;
  if (!sink_ || out_.size() < kPiece) return;
  sink_(out_);
  out_.clear();
}

void JsonWriter::begin_value() {
  hand_on();
  if (after_key_) {
    after_key_ = false;
  } else if (depth_ > 0) {
    if (!first_) out_ += ',';
    break_line();
  }
  first_ = false;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) break_line();
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  append_json_string(out_, name);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  begin_value();
  append_json_string(out_, text);
}

void JsonWriter::value(double number) {
  write_number(*this, number);
}

void JsonWriter::value(float number) {
  write_number(*this, number);
}

void JsonWriter::raw(std::string_view json) {
  begin_value();
  out_ += json;
}

}  // namespace ae
