#include "analysis/token_scan.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kLongestLocalPart = 64;  // RFC 5321, 4.5.3.1
constexpr std::uint32_t kLongestDomain = 255;
constexpr std::uint32_t kLongestScheme = 12;

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kVariationSelector16 = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

bool is_one_of(char c, std::string_view set) {
  return c != '\0' && set.find(c) != std::string_view::npos;
}

bool starts_with_lower(const Chunk& chunk, std::uint32_t p, std::string_view prefix) {
  for (std::uint32_t i = 0; i < prefix.size(); ++i) {
    if (ascii_lower(chunk.at(p + i)) != prefix[i]) return false;
  }
  return true;
}

/// Takes stops, closing quotes and unpaired closing brackets off the end of an address.
std::uint32_t trim_address(const Chunk& chunk, std::uint32_t p, std::uint32_t end) {
  int open = 0;
  for (std::uint32_t i = p; i < end; ++i)
    open += chunk.at(i) == '(' ? 1 : chunk.at(i) == ')' ? -1 : 0;
  while (end > p) {
    const char last = chunk.at(end - 1);
    if (last == ')') {
      if (open >= 0) break;
      ++open;
    } else if (!is_one_of(last, ".,;:!?'\"]}*")) {
      break;
    }
    --end;
  }
  return end;
}

/// The end of an address's bytes: up to a quotation mark, an angle bracket or a mark that is not
/// ASCII.
std::uint32_t address_end(const Chunk& chunk, std::uint32_t p) {
  while (p < chunk.end && !is_one_of(chunk.at(p), "<>\"|^`{}")) {
    const CodePoint c = decode_at(chunk.text, p);
    if (c.value >= 0x80 && !has_class(c.value, kLetter | kMark | kDigit)) break;
    p += c.size;
  }
  return p;
}

std::uint32_t scheme_end(const Chunk& chunk, std::uint32_t p) {
  if (starts_with_lower(chunk, p, "www.")) return p + 4;
  if (starts_with_lower(chunk, p, "mailto:")) return p + 7;
  std::uint32_t q = p;
  while (q - p < kLongestScheme && is_ascii_letter(chunk.at(q))) ++q;
  if (q - p >= 3 && chunk.at(q) == ':' && chunk.at(q + 1) == '/' && chunk.at(q + 2) == '/')
    return q + 3;
  return p;
}

bool is_emoji_modifier(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_emoji_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

CodePoint decode_in(const Chunk& chunk, std::uint32_t p) {
  return p < chunk.end ? decode_at(chunk.text, p) : CodePoint{};
}

/// Reads one mouth, with its repetitions: ")))".
std::uint32_t mouth_end(const Chunk& chunk, std::uint32_t p) {
  const char mouth = chunk.at(p);
  if (!is_one_of(mouth, ")(]DPpOo3|/\\*$@><")) return p;
  std::uint32_t q = p + 1;
  if (mouth == ')' || mouth == '(') {
    while (chunk.at(q) == mouth) ++q;
  }
  return q;
}

}  // namespace

std::uint32_t scan_url(const Chunk& chunk, std::uint32_t p) {
  const std::uint32_t host = scheme_end(chunk, p);
  if (host == p) return p;
  const std::uint32_t end = trim_address(chunk, p, address_end(chunk, host));
  return end > host ? end : p;
}

std::uint32_t scan_email(const Chunk& chunk, std::uint32_t p) {
  std::uint32_t q = p;
  while (q - p < kLongestLocalPart &&
         (is_ascii_word(chunk.at(q)) || is_one_of(chunk.at(q), "._%+-")))
    ++q;
  if (q == p || chunk.at(q) != '@') return p;
  const std::uint32_t domain = ++q;
  while (q - domain < kLongestDomain &&
         (is_ascii_word(chunk.at(q)) || is_one_of(chunk.at(q), ".-_")))
    ++q;
  while (q > domain && is_one_of(chunk.at(q - 1), ".-_")) --q;
  return q > domain ? q : p;
}

std::uint32_t scan_handle(const Chunk& chunk, std::uint32_t p) {
  if (chunk.at(p) != '@') return p;
  std::uint32_t q = p + 1;
  while (q < chunk.end) {
    const CodePoint c = decode_at(chunk.text, q);
    if (c.value != '_' && !has_class(c.value, kLetter | kMark | kDigit)) break;
    q += c.size;
  }
  return q > p + 1 ? q : p;
}

std::uint32_t scan_hashtag(const Chunk& chunk, std::uint32_t p) {
  if (chunk.at(p) != '#') return p;
  std::uint32_t q = p + 1;
  bool has_letter = false;
  while (q < chunk.end) {
    const CodePoint c = decode_at(chunk.text, q);
    if (c.value != '_' && !has_class(c.value, kLetter | kMark | kDigit)) break;
    has_letter = has_letter || has_class(c.value, kLetter);
    q += c.size;
  }
  return has_letter ? q : p;
}

std::uint32_t scan_emoticon(const Chunk& chunk, std::uint32_t p) {
  constexpr std::string_view kFixed[] = {"^_^", "^^",  "-_-", "<3", "(:", "\\o/",
                                         "T_T", "o_O", "O_o", "xD", "XD"};
  for (const std::string_view face : kFixed) {
    const auto end = static_cast<std::uint32_t>(p + face.size());
    if (end <= chunk.end && chunk.text.substr(p, face.size()) == face &&
        !is_ascii_word(chunk.at(end)))
      return end;
  }
  if (!is_one_of(chunk.at(p), ":;=")) return p;
  std::uint32_t q = p + 1;
  if (is_one_of(chunk.at(q), "-'o^") && mouth_end(chunk, q + 1) > q + 1) ++q;
  const std::uint32_t end = mouth_end(chunk, q);
  return end == q || is_ascii_word(chunk.at(end)) || chunk.at(end) == '/' ? p : end;
}

std::uint32_t scan_emoji(const Chunk& chunk, std::uint32_t p) {
  const CodePoint first = decode_in(chunk, p);
  if (first.value < 0x80) {  // keycaps: "1️⃣"
    const CodePoint second = decode_in(chunk, p + 1);
    if (second.value != kVariationSelector16) return p;
    const CodePoint third = decode_in(chunk, p + 1 + second.size);
    return third.value == kKeycap ? p + 1 + second.size + third.size : p;
  }
  if (!has_class(first.value, kEmoji)) return p;
  std::uint32_t q = p + first.size;
  if (is_regional_indicator(first.value)) {
    const CodePoint second = decode_in(chunk, q);
    return is_regional_indicator(second.value) ? q + second.size : q;
  }
  for (CodePoint c = decode_in(chunk, q); c.size != 0; c = decode_in(chunk, q)) {
    if (c.value == kZeroWidthJoiner) {
      const CodePoint joined = decode_in(chunk, q + c.size);
      q += c.size + (has_class(joined.value, kEmoji) ? joined.size : 0);
    } else if (c.value == kVariationSelector16 || is_emoji_modifier(c.value) ||
               is_emoji_tag(c.value)) {
      q += c.size;
    } else {
      break;
    }
  }
  return q;
}

std::uint32_t scan_marks(const Chunk& chunk, std::uint32_t p) {
  const CodePoint first = decode_at(chunk.text, p);
  std::uint32_t q = p + first.size;
  const auto run = [&](std::string_view set) {
    while (is_one_of(chunk.at(q), set)) ++q;
    return q;
  };
  if (first.value == '!' || first.value == '?') return run("!?");
  if (first.value == '-' || first.value == '<' || first.value == '=') {
    const std::uint32_t end = run("-=<>");
    if (first.value != '<' || end == q) return end;
  }
  if (first.value < 0x80 && is_one_of(static_cast<char>(first.value), ".*+~_=>#`'")) {
    while (chunk.at(q) == static_cast<char>(first.value)) ++q;
    return q;
  }
  if (first.value == 0x2013 || first.value == 0x2014 || first.value == 0x2019 ||
      first.value == 0x2026) {
    for (CodePoint c = decode_in(chunk, q); c.value == first.value; c = decode_in(chunk, q))
      q += c.size;
    return q;
  }
  for (CodePoint c = decode_in(chunk, q); c.size != 0 && has_class(c.value, kMark);
       c = decode_in(chunk, q)) {
    q += c.size;
  }
  return q;
}

}  // namespace ae
