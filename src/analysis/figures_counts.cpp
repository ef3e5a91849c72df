// What a number counts: the head noun behind it, by the tags of the words between.
#include <algorithm>
#include <utility>

#include "analysis/figures_grammar.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kReach = 8;  ///< atoms from the number to its noun

/// The noun that is counted: [begin, end) of the last noun of its run, and where the phrase ends.
struct Head {
  std::uint32_t at = 0;
  std::uint32_t end = 0;
};

bool is_plural(Tag tag) {
  return tag == Tag::kNNS || tag == Tag::kNNPS;
}

bool is_modifier(Tag tag) {
  return is_adjective(tag) || tag == Tag::kVBN || tag == Tag::kVBG || is_noun(tag) ||
         tag == Tag::kPOS;
}

/// The first plural noun behind `at` that only modifiers lead to; compounds go on while nouns
/// follow.
Head find_head(const AtomLine& line, std::span<const Token> tokens, std::uint32_t at) {
  Head head;
  for (std::uint32_t i = at; i < at + kReach && i < line.size(); ++i) {
    const bool hyphen = line.is_dash(i) && line.is_joined(i) && line.is_joined(i + 1);
    if (hyphen && i > at) continue;
    const Tag tag = tokens[line.at(i).token].tag;
    if (!line.is_word(i) || !is_modifier(tag)) break;
    if (head.end != 0 && !is_noun(tag)) break;
    if (is_plural(tag)) head = {i, i + 1};
  }
  return head;
}

std::string lower_text(std::string_view text) {
  std::string lower;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    append_utf8(lower, to_lower(c.value));
    at += c.size;
  }
  return lower;
}

/// "of the", "of his" between a number and what it is part of.
std::uint32_t skip_partitive(const AtomLine& line, std::span<const Token> tokens,
                             std::uint32_t at) {
  if (!line.is_word(at, "of")) return at;
  const Tag tag = tokens[line.at(at + 1).token].tag;
  std::uint32_t next = tag == Tag::kDT || tag == Tag::kPRPS ? at + 2 : at + 1;
  if (const auto number = read_number(line, next); number && next > at + 1) next = number->end;
  return next;
}

/// "20-member" behind a hyphen: the noun is singular there.
Head joined_head(const AtomLine& line, std::span<const Token> tokens, std::uint32_t at) {
  const bool hyphen =
      line.is_dash(at) && line.is_joined(at) && line.is_joined(at + 1) && line.is_word(at + 1);
  if (!hyphen || line.at(at + 1).capital || line.at(at + 1).span.size() < 3) return {};
  const Tag tag = tokens[line.at(at + 1).token].tag;
  if (!is_noun(tag) || line.is_word(at + 1, "year")) return {};
  return {at + 1, at + 2};
}

bool is_lone_one(const Quantity& quantity) {
  const Number& n = quantity.low;
  return !quantity.high && n.numerator == 1 && n.denominator == 1 && n.scale == 1;
}

/// "37 years old", "six-year-old", "an 8-month-old": an age.
std::optional<FigurePhrase> read_age(const AtomLine& line, FigurePhrase phrase) {
  static constexpr std::pair<WordKey, std::string_view> kUnits[] = {
      {"year", "years"}, {"years", "years"}, {"month", "months"}, {"months", "months"},
      {"week", "weeks"}, {"weeks", "weeks"}, {"day", "days"},     {"days", "days"}};
  std::uint32_t next = line.is_dash(phrase.end) ? phrase.end + 1 : phrase.end;
  const auto unit = std::find_if(std::begin(kUnits), std::end(kUnits), [&](const auto& known) {
    return line.is_word(next, known.first);
  });
  if (unit == std::end(kUnits)) return std::nullopt;
  next = line.is_dash(next + 1) ? next + 2 : next + 1;
  if (!line.is_word(next, "old") && !line.is_word(next, "olds")) return std::nullopt;
  phrase.kind = FigureKind::kMeasure;
  phrase.unit = unit->second;
  phrase.end = next + 1;
  return phrase;
}

/// "1.1 What is Government?": the number of a heading.
bool is_heading_number(const AtomLine& line, std::uint32_t at, const Quantity& quantity) {
  const bool decimal = quantity.low.in_digits && !quantity.low.is_whole();
  return at == 0 && decimal && line.is_word(quantity.end) && line.at(quantity.end).capital;
}

}  // namespace

std::optional<FigurePhrase> read_count(const AtomLine& line, std::span<const Token> tokens,
                                       std::uint32_t at, const Quantity& quantity) {
  if (!quantity.currency.empty() || quantity.negative || is_lone_one(quantity) ||
      is_heading_number(line, at, quantity))
    return std::nullopt;
  FigurePhrase phrase{
      .first = at, .end = quantity.end, .kind = FigureKind::kCount, .value = quantity.low.value()};
  if (quantity.high) phrase.upper = quantity.high->value();
  if (const auto age = read_age(line, phrase)) return age;
  const bool letters = line.is_joined(quantity.end) && line.is_word(quantity.end);
  if (letters) return std::nullopt;
  if (line.has(quantity.end, Role::kCounted)) {
    phrase.unit = lower_text(line.text(quantity.end));
    phrase.end = quantity.end + 1;
    return phrase;
  }
  Head head = joined_head(line, tokens, quantity.end);
  if (head.end == 0) head = find_head(line, tokens, skip_partitive(line, tokens, quantity.end));
  if (head.end != 0 && !line.has(head.at, Role::kNotCounted)) {
    phrase.end = head.end;
    phrase.unit = lower_text(line.text(head.at));
    return phrase;
  }
  const bool large =
      quantity.low.in_digits && (quantity.low.end > at + 1 || quantity.low.has_scale);
  if (!large || quantity.high || quantity.low.vague || head.end != 0) return std::nullopt;
  return phrase;
}

}  // namespace ae
