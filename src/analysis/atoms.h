// The smallest pieces that the grammars of numbers, times and figures read: runs of letters, runs
// of digits, single marks. Tokens differ in how they join "10:35", "a.m.", "third-quarter" or
// "$5m"; atoms do not.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/word_roles.h"
#include "text/document.h"

namespace ae {

enum class AtomKind : std::uint8_t { kWord, kDigits, kMark };

/// Examples: "10:35 a.m." is 10 : 35 a . m . ; "mid-1990s" is mid - 1990 s; an address or a handle
/// is one mark.
struct Atom {
  Span span;
  std::uint32_t key = 0;  ///< of a word hash_word; of digits their value, at most kManyDigits; of a
                          ///< mark its code point
  std::uint32_t token = 0;
  std::uint16_t word = 0;  ///< its number in the WordRoles; 0 where it has no role
  AtomKind kind = AtomKind::kMark;
  bool space_before = false;
  bool capital = false;
};

/// The value of digits too long to be one of a date.
inline constexpr std::uint32_t kManyDigits = 0xFFFFFFFF;
/// Stands for an address, handle, hashtag or emoji, and for what lies outside the line.
inline constexpr std::uint32_t kOpaqueMark = 0;

/// A word known when the program is built: "about". Its hash costs nothing at run time.
struct WordKey {
  std::uint32_t hash = 0;
  consteval WordKey(const char* lower) : hash(hash_word(lower)) {}
};

/// The atoms of one sentence. Positions outside are safe to ask: they hold an opaque mark.
class AtomLine {
 public:
  AtomLine(const Document& doc, const WordRoles& roles) : doc_(doc), roles_(roles) {}

  /// Reads tokens [first, last).
  void read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last);

  std::uint32_t size() const { return static_cast<std::uint32_t>(atoms_.size()); }
  const Atom& at(std::uint32_t i) const { return i < atoms_.size() ? atoms_[i] : kOutside; }
  /// The bytes of the atoms [first, last).
  Span span(std::uint32_t first, std::uint32_t last) const {
    return {atoms_[first].span.begin, atoms_[last - 1].span.end};
  }
  std::string_view text(std::uint32_t i) const { return doc_.slice(at(i).span); }

  bool is_word(std::uint32_t i) const { return at(i).kind == AtomKind::kWord; }
  bool is_word(std::uint32_t i, WordKey word) const { return is_word(i) && at(i).key == word.hash; }
  bool is_one_of(std::uint32_t i, std::span<const WordKey> words) const {
    if (!is_word(i)) return false;
    for (const WordKey word : words) {
      if (at(i).key == word.hash) return true;
    }
    return false;
  }
  bool is_digits(std::uint32_t i) const { return at(i).kind == AtomKind::kDigits; }
  /// Digits, `count` of them.
  bool is_digits(std::uint32_t i, std::uint32_t count) const {
    return is_digits(i) && at(i).span.size() == count;
  }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return at(i).kind == AtomKind::kMark && at(i).key == mark;
  }
  /// A hyphen or one of the dashes.
  bool is_dash(std::uint32_t i) const;
  bool is_apostrophe(std::uint32_t i) const { return is_mark(i, U'\'') || is_mark(i, 0x2019); }
  /// Stands directly after the atom before it.
  bool is_joined(std::uint32_t i) const { return i < size() && i > 0 && !atoms_[i].space_before; }

  bool has_any(std::uint32_t i, RoleSet roles) const { return roles_.has_any(at(i).word, roles); }
  bool has(std::uint32_t i, Role role) const { return roles_.has(at(i).word, role); }
  /// The name that is the word's value in a role; "" where it hasn't that role.
  std::string_view name(std::uint32_t i, Role role) const {
    const auto value = roles_.value(at(i).word, role);
    return value ? roles_.name(*value) : std::string_view{};
  }
  std::optional<int> value(std::uint32_t i, Role role) const {
    return roles_.value(at(i).word, role);
  }

 private:
  static const Atom kOutside;
  void read_token(const Token& token, std::uint32_t index);
  void push(Atom atom);
  bool stands_free(const Atom& word) const;

  const Document& doc_;
  const WordRoles& roles_;
  std::vector<Atom> atoms_;
  std::uint32_t end_ = 0;  ///< of the last atom, to know of white space
};

}  // namespace ae
