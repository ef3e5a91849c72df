#include "ui/shaped_words.h"

#include <algorithm>
#include <vector>

#include "reader/bidi_order.h"
#include "text/graphemes.h"
#include "text/span.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// Parts of a word that may stand on different sides of each other; a blank, a mark and a glyph of
/// ours are each a part of their own.
enum class Part : std::uint8_t { kAlone, kRightToLeft, kOther };

Part part_of(char32_t c) {
  if (has_class(c, kRightToLeft)) return Part::kRightToLeft;
  return is_private_use(c) || has_class(c, kSpace | kPunctuation | kSymbol) ? Part::kAlone
                                                                            : Part::kOther;
}

/// The end of the part that begins at `at`.
std::uint32_t run_end(std::string_view text, std::uint32_t at) {
  if (const std::uint32_t end = emoji_sequence_end(text, at); end > at) return end;
  CodePoint point = decode_at(text, at);
  const Part part = part_of(point.value);
  for (at += point.size; part != Part::kAlone && at < text.size(); at += point.size) {
    if (emoji_sequence_end(text, at) > at) break;
    point = decode_at(text, at);
    if (!has_class(point.value, kMark | kControl) && part_of(point.value) != part) break;
  }
  return at;
}

bool needs_shaping(std::string_view run) {
  if (emoji_sequence_end(run, 0) > 0) return true;
  for (std::uint32_t at = 0; at < run.size();) {
    const CodePoint point = decode_at(run, at);
    if (has_class(point.value, kShaped | kRightToLeft)) return true;
    at += point.size;
  }
  return false;
}

}  // namespace

char32_t ShapedWords::code_point(std::string_view word) {
  if (!enabled_) return 0;
  if (const auto found = known_.find(word); found != known_.end()) return found->second;
  const char32_t next = kFirstPrivateUse + static_cast<char32_t>(words_.size());
  if (next > kLastPrivateUse) return 0;
  words_.emplace_back(word);
  known_.emplace(words_.back(), next);
  return next;
}

std::string_view ShapedWords::word(char32_t code_point) const {
  if (code_point < kFirstPrivateUse || code_point - kFirstPrivateUse >= words_.size()) return {};
  return words_[code_point - kFirstPrivateUse];
}

std::string ShapedWords::replace_in(std::string_view text) {
  std::string out;
  if (!enabled_ || !may_need_shaping(text)) return std::string(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    const std::uint32_t end = run_end(text, at);
    const std::string_view run = text.substr(at, end - at);
    const char32_t glyph = needs_shaping(run) ? code_point(run) : 0;
    if (glyph != 0)
      append_utf8(out, glyph);
    else
      out += run;
    at = end;
  }
  return out;
}

std::string ShapedWords::in_visual_order(std::string line) const {
  std::vector<Span> runs;
  std::vector<BidiKind> kinds;
  bool turns = false;
  if (!enabled_ || !may_need_shaping(line)) return line;
  for (std::uint32_t at = 0; at < line.size();) {
    const std::uint32_t end = run_end(line, at);
    const char32_t first = decode_at(line, at).value;
    const std::string_view run = std::string_view(line).substr(at, end - at);
    kinds.push_back(bidi_kind(word(first).empty() ? run : word(first)));
    turns = turns || kinds.back() == BidiKind::kRightToLeft;
    runs.push_back({at, end});
    at = end;
  }
  if (!turns) return line;
  const auto first = std::find_if(kinds.begin(), kinds.end(), [](BidiKind kind) {
    return kind == BidiKind::kLeftToRight || kind == BidiKind::kRightToLeft;
  });
  const auto levels = bidi_levels(kinds, *first == BidiKind::kRightToLeft);
  std::string seen;
  for (const std::uint32_t i : visual_order(levels)) {
    const std::string_view run = slice(line, runs[i]);
    seen += levels[i] % 2 == 1 ? mirrored(run) : run;
  }
  return seen;
}

bool may_need_shaping(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xD6) return true;
  }
  return false;
}

}  // namespace ae
