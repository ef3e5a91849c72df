#include "text/unicode.h"

#include "text/graphemes.h"
#include "text/unicode_table.h"

namespace ae {
namespace {

char32_t shifted(char32_t c, std::int32_t by) {
  return static_cast<char32_t>(static_cast<std::int32_t>(c) + by);
}

}  // namespace

std::uint16_t listed_class(char32_t c) {
  return UnicodeTable::built_in().of(c).classes;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  return shifted(c, UnicodeTable::built_in().of(c).to_lower);
}

char32_t to_upper(char32_t c) {
  return shifted(c, UnicodeTable::built_in().of(c).to_upper);
}

bool joins_previous(char32_t before, char32_t after) {
  GraphemeBreaker breaker;
  breaker.joins(before);
  return breaker.joins(after);
}

}  // namespace ae
