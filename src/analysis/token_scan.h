// How far a token that is not a plain word reaches: addresses, emoji, emoticons, runs of marks.
#pragma once

#include <cstdint>
#include <string_view>

namespace ae {

/// A place in a chunk: text[at, end) holds no white space and no markup. No scan looks beyond
/// `end`, and those that may fail look no further than a few hundred bytes, so that a chunk of any
/// length is read in linear time.
struct Chunk {
  std::string_view text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  /// The byte at `i`, or 0 outside the chunk.
  char at(std::uint32_t i) const { return i >= begin && i < end ? text[i] : '\0'; }
};

constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}

/// Each gives the end of the token of its kind that begins at `p`, or `p` where there is none.

/// "https://example.org/a?b", "www.example.org", "mailto:a@b.org"; stops and closing marks at its
/// end stay outside.
std::uint32_t scan_url(const Chunk& chunk, std::uint32_t p);
/// "jane.doe@example.org"; also the "Rice@ENRON" of older mail.
std::uint32_t scan_email(const Chunk& chunk, std::uint32_t p);
/// "@name".
std::uint32_t scan_handle(const Chunk& chunk, std::uint32_t p);
/// "#OpenSource"; not "#1".
std::uint32_t scan_hashtag(const Chunk& chunk, std::uint32_t p);
/// ":-)", "=D", "^_^", "<3".
std::uint32_t scan_emoticon(const Chunk& chunk, std::uint32_t p);
/// One emoji with its modifiers, joined parts (ZWJ) and variation selectors, or one flag.
std::uint32_t scan_emoji(const Chunk& chunk, std::uint32_t p);
/// A punctuation mark or symbol: runs such as "...", "--", "?!", "===" and arrows are one token.
std::uint32_t scan_marks(const Chunk& chunk, std::uint32_t p);

}  // namespace ae
