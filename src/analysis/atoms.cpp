#include "analysis/atoms.h"

#include <cstring>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr bool is_ascii_letter(unsigned char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
constexpr bool is_ascii_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(CodePoint c) {
  if (c.value < 0x80) return is_ascii_letter(static_cast<unsigned char>(c.value));
  return has_class(c.value, kLetter | kMark);
}

std::uint32_t add_to_hash(std::uint32_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

/// Letters from `at` on; their lower-case hash goes to `hash`.
std::uint32_t letters_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                          std::uint32_t& hash) {
  hash = hash_word({});
  while (at < end) {
    const CodePoint c = decode_at(text, at);
    if (!is_letter(c)) break;
    if (c.value < 0x80) {
      const char lower = static_cast<char>(c.value | 0x20);
      hash = add_to_hash(hash, {&lower, 1});
    } else {
      std::string lower;
      append_utf8(lower, to_lower(c.value));
      hash = add_to_hash(hash, lower);
    }
    at += c.size;
  }
  return at;
}

std::uint32_t digits_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                         std::uint32_t& value) {
  std::uint64_t sum = 0;
  for (; at < end && is_ascii_digit(static_cast<unsigned char>(text[at])); ++at) {
    sum = sum * 10 + static_cast<std::uint64_t>(text[at] - '0');
    if (sum > kManyDigits) sum = kManyDigits;
  }
  value = static_cast<std::uint32_t>(sum);
  return at;
}

bool are_ascii_letters(const char* four_bytes) {
  std::uint32_t four = 0;
  std::memcpy(&four, four_bytes, sizeof four);
  return are_letters(four);
}

bool is_ascii_word(std::string_view bytes) {
  constexpr std::size_t kFour = 4;
  if (bytes.size() < kFour) {
    for (const char c : bytes) {
      if (!is_ascii_letter(static_cast<unsigned char>(c))) return false;
    }
    return !bytes.empty();
  }
  const char* const last = bytes.data() + bytes.size() - kFour;
  for (const char* at = bytes.data(); at < last; at += kFour) {
    if (!are_ascii_letters(at)) return false;
  }
  return are_ascii_letters(last);
}

bool starts_upper(CodePoint c) {
  return c.value < 0x80 ? c.value >= 'A' && c.value <= 'Z' : has_class(c.value, kUpper);
}

}  // namespace

const Atom AtomLine::kOutside{};

bool AtomLine::is_dash(std::uint32_t i) const {
  const std::uint32_t c = at(i).key;
  return at(i).kind == AtomKind::kMark && (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212);
}

void AtomLine::read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  atoms_.clear();
  end_ = first < last ? tokens[first].span.begin : 0;
  for (std::uint32_t i = first; i < last; ++i) read_token(tokens[i], i);
}

/// Whether a word is of a script that puts no spaces around numbers: Chinese, Japanese and Korean
/// letters lie from U+3000 on.
bool AtomLine::stands_free(const Atom& word) const {
  constexpr unsigned char kLeadOfU3000 = 0xE3;
  return word.kind == AtomKind::kWord &&
         static_cast<unsigned char>(doc_.text()[word.span.begin]) >= kLeadOfU3000;
}

void AtomLine::push(Atom atom) {
  atom.space_before = !atoms_.empty() &&
                      (atom.span.begin != end_ || stands_free(atom) || stands_free(atoms_.back()));
  end_ = atom.span.end;
  atoms_.push_back(atom);
}

void AtomLine::read_token(const Token& token, std::uint32_t index) {
  Atom atom;
  atom.token = index;
  if (token.has(kUrl | kHandle | kHashtag | kEmail | kEmojiToken)) {
    atom.span = token.span;
    return push(atom);
  }
  const std::string_view text = doc_.text();
  if (is_ascii_word(slice(text, token.span))) {
    atom.kind = AtomKind::kWord;
    atom.span = token.span;
    atom.key = token.lower_hash;
    atom.word = roles_.word_of(atom.key);
    atom.capital = starts_upper({static_cast<unsigned char>(text[token.span.begin]), 1});
    return push(atom);
  }
  std::uint32_t at = token.span.begin;
  while (at < token.span.end) {
    const CodePoint c = decode_at(text, at);
    atom.span.begin = at;
    atom.word = 0;
    atom.capital = false;
    if (is_letter(c)) {
      atom.kind = AtomKind::kWord;
      at = letters_end(text, at, token.span.end, atom.key);
      atom.word = roles_.word_of(atom.key);
      atom.capital = starts_upper(c);
    } else if (c.value >= '0' && c.value <= '9') {
      atom.kind = AtomKind::kDigits;
      at = digits_end(text, at, token.span.end, atom.key);
    } else {
      atom.kind = AtomKind::kMark;
      atom.key = static_cast<std::uint32_t>(c.value);
      at += c.size;
    }
    atom.span.end = at;
    push(atom);
  }
}

}  // namespace ae
