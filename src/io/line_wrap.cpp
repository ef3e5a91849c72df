#include "io/line_wrap.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint16_t kWidestPage =
    132;  ///< columns; a longer line was not wrapped by hand or by mail
constexpr std::uint16_t kNarrowestPage =
    30;  ///< a shorter line that ends within a sentence may be verse or a list

bool begins_lower(std::string_view text, Span words) {
  return has_class(decode_at(text, words.begin).value, kLower);
}

/// Whether a line's last character leaves its sentence open: a letter, digit or comma.
bool ends_open(std::string_view text, Span words) {
  const char32_t last = decode_before(text, words.end).value;
  return last == ',' || has_class(last, kLetter | kDigit);
}

/// Whether a line may be the first part of a sentence: a short one without a capital, or of a word
/// or two, may as well be an item or a label ("features").
bool may_be_sentence_start(std::string_view text, const MarkedLine& line) {
  if (line.line.columns >= kNarrowestPage) return true;
  const std::string_view words = slice(text, line.words);
  return has_class(decode_at(text, line.words.begin).value, kUpper) &&
         std::count(words.begin(), words.end(), ' ') >= 2;
}

/// Whether a line end stands within a sentence.
bool breaks_sentence(std::string_view text, const MarkedLine& line, const MarkedLine& next) {
  const std::string_view after = slice(text, next.words);
  if (after.starts_with("by ") || !ends_open(text, line.words)) return false;
  const bool bracket = after.front() == '(' && line.line.columns >= kNarrowestPage;
  return bracket || (begins_lower(text, next.words) && may_be_sentence_start(text, line));
}

/// Whether a line begins with a mark that belongs to the word before it.
bool begins_with_stop(std::string_view text, Span words) {
  return std::string_view(".,;:").find(text[words.begin]) != std::string_view::npos;
}

bool are_neighbours(const MarkedLine& line, const MarkedLine& next) {
  return !next.line.after_blank && !line.words.empty() && next.kind == LineKind::kText &&
         !next.words.empty() && (line.kind == LineKind::kText || line.kind == LineKind::kListItem);
}

std::uint32_t first_word_columns(std::string_view text, Span words) {
  const std::string_view line = slice(text, words).substr(0, 200);
  std::uint32_t columns = 0;
  for (const char c : line) {
    if (c == ' ' || c == '\t') break;
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++columns;
  }
  return columns;
}

}  // namespace

Wrapping measure_wrapping(std::string_view text, std::span<const MarkedLine> lines, bool markdown) {
  std::uint32_t pairs = 0;
  std::uint32_t broken = 0;
  std::uint32_t overlong = 0;
  std::uint16_t widest = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i + 1 == lines.size() || !are_neighbours(lines[i], lines[i + 1])) continue;
    const std::uint16_t columns = lines[i].line.columns;
    ++pairs;
    if (columns > kWidestPage) ++overlong;
    if (columns <= kWidestPage) widest = std::max(widest, columns);
    if (breaks_sentence(text, lines[i], lines[i + 1])) ++broken;
  }
  constexpr std::uint32_t kRarestBreak =
      4;  // at least every fourth line end stands within a sentence
  constexpr std::uint32_t kRarestOverlong = 20;  // addresses and tables stick out here and there
  const bool wrapped =
      overlong * kRarestOverlong <= pairs && broken > 0 && broken * kRarestBreak >= pairs;
  return {wrapped ? widest : std::uint16_t{0}, markdown};
}

bool continues_paragraph(std::string_view text, const MarkedLine& line, const MarkedLine& next,
                         Wrapping wrapping) {
  if (!are_neighbours(line, next) || line.quote_depth != next.quote_depth) return false;
  if (begins_with_stop(text, next.words) || breaks_sentence(text, line, next)) return true;
  if (wrapping.markdown && line.quote_depth > 0 && line.line.columns <= kWidestPage) return true;
  if (wrapping.columns == 0) return false;
  if (ends_open(text, line.words) && line.line.columns * 10u >= wrapping.columns * 8u) return true;
  return line.line.columns + 1 + first_word_columns(text, next.words) > wrapping.columns;
}

}  // namespace ae
