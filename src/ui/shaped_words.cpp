#include "ui/shaped_words.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {

char32_t ShapedWords::code_point(std::string_view word) {
  if (!enabled_) return 0;
  if (const auto found = known_.find(word); found != known_.end()) return found->second;
  const char32_t next = kFirst + static_cast<char32_t>(words_.size());
  if (next > kLast) return 0;
  words_.emplace_back(word);
  known_.emplace(words_.back(), next);
  return next;
}

std::string_view ShapedWords::word(char32_t code_point) const {
  if (code_point < kFirst || code_point - kFirst >= words_.size()) return {};
  return words_[code_point - kFirst];
}

std::string ShapedWords::replace_in(std::string_view text) {
  std::string out;
  if (!enabled_ || !may_need_shaping(text)) return std::string(text);
  std::uint32_t at = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (at < size) {
    const std::uint32_t begin = at;
    bool shaped = false;
    CodePoint point;
    while (at < size && !has_class((point = decode_at(text, at)).value, kSpace)) {
      shaped = shaped || has_class(point.value, kShaped);
      at += point.size;
    }
    const std::string_view word = text.substr(begin, at - begin);
    const char32_t glyph = shaped ? code_point(word) : 0;
    if (glyph != 0)
      append_utf8(out, glyph);
    else
      out += word;
    if (at < size) {
      out += text.substr(at, point.size);
      at += point.size;
    }
  }
  return out;
}

bool may_need_shaping(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xD6) return true;
  }
  return false;
}

}  // namespace ae
