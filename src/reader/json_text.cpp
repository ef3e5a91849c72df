#include "reader/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace ae {

void JsonText::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

JsonText& JsonText::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  separate();
  append_escaped(name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  separate();
  append_escaped(value);
  return *this;
}

JsonText& JsonText::number(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

JsonText& JsonText::decimal(double value, int decimals) {
  if (!std::isfinite(value)) return null();
  separate();
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const double limit = 9e15 / scale;
  const double bounded = value < -limit ? -limit : value > limit ? limit : value;
  const bool negative = bounded < 0;
  const auto scaled = static_cast<std::uint64_t>((negative ? -bounded : bounded) * scale + 0.5);
  const auto whole = scaled / static_cast<std::uint64_t>(scale);
  std::string fraction = std::to_string(scaled % static_cast<std::uint64_t>(scale));
  fraction.insert(0,
                  static_cast<std::size_t>(decimals) -
                      std::min<std::size_t>(fraction.size(), static_cast<std::size_t>(decimals)),
                  '0');
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  if (negative && scaled != 0) out_ += '-';
  out_ += std::to_string(whole);
  if (!fraction.empty()) out_ += '.' + fraction;
  return *this;
}

JsonText& JsonText::exact(float value) {
  if (!std::isfinite(value)) return null();
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return raw({digits.data(), end});
}

JsonText& JsonText::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

void JsonText::append_escaped(std::string_view value) {
  constexpr char kHex[] = "0123456789abcdef";
  out_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += "\\u00";
      out_ += kHex[static_cast<unsigned char>(c) >> 4];
      out_ += kHex[c & 15];
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

}  // namespace ae
