#include "text/graphemes.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

using enum GraphemeBreak;

bool is_break_on_both_sides(GraphemeBreak b) {
  return b == kControl || b == kCR || b == kLF;
}

bool joins_hangul(GraphemeBreak before, GraphemeBreak after) {
  switch (before) {
    case kL:
      return after == kL || after == kV || after == kLV || after == kLVT;  // GB6
    case kLV:
    case kV:
      return after == kV || after == kT;  // GB7
    case kLVT:
    case kT:
      return after == kT;  // GB8
    default:
      return false;
  }
}

}  // namespace

bool GraphemeBreaker::follows(const CharProperties& next) const {
  if (last_ == kCR && next.grapheme == kLF) return true;  // GB3
  if (is_break_on_both_sides(last_) || is_break_on_both_sides(next.grapheme))
    return false;  // GB4, 5
  if (joins_hangul(last_, next.grapheme)) return true;
  if (next.grapheme == kExtend || next.grapheme == kZWJ) return true;     // GB9
  if (next.grapheme == kSpacingMark || last_ == kPrepend) return true;    // GB9a, 9b
  if (linked_ && next.conjunct == ConjunctPart::kConsonant) return true;  // GB9c
  if (last_ == kZWJ && after_pictograph_ && next.grapheme == kPictographic) return true;  // GB11
  return odd_indicators_ && next.grapheme == kRegionalIndicator;  // GB12, 13
}

bool GraphemeBreaker::joins(char32_t next) {
  const CharProperties& properties = UnicodeTable::built_in().of(next);
  const bool joined = follows(properties);
  const GraphemeBreak grapheme = properties.grapheme;
  after_pictograph_ = grapheme == kPictographic || (after_pictograph_ && last_ != kZWJ &&
                                                    (grapheme == kExtend || grapheme == kZWJ));
  odd_indicators_ = grapheme == kRegionalIndicator && !(odd_indicators_ && joined);
  const bool consonant = properties.conjunct == ConjunctPart::kConsonant;
  const bool links = properties.conjunct == ConjunctPart::kLinker;
  const bool extends = links || properties.conjunct == ConjunctPart::kExtend;
  linked_ = after_consonant_ && extends && (linked_ || links);
  after_consonant_ = consonant || (after_consonant_ && extends);
  last_ = grapheme;
  return joined;
}

std::uint32_t grapheme_end(std::string_view text, std::uint32_t offset) {
  GraphemeBreaker breaker;
  CodePoint c = decode_at(text, offset);
  breaker.joins(c.value);
  offset += c.size;
  for (c = decode_at(text, offset); c.size > 0; c = decode_at(text, offset)) {
    if (!breaker.joins(c.value)) break;
    offset += c.size;
  }
  return offset;
}

std::uint32_t emoji_sequence_end(std::string_view text, std::uint32_t offset) {
  constexpr std::string_view kKeycap = "\u20E3";
  if (offset + 1 >= text.size()) return offset;
  const auto byte = [&](std::uint32_t at) { return static_cast<unsigned char>(text[at]); };
  const bool ascii = byte(offset) < 0x80;
  if (ascii && byte(offset + 1) < 0x80) return offset;
  const CodePoint first = decode_at(text, offset);
  if (!ascii && !has_class(first.value, kEmoji)) return offset;
  const std::uint32_t end = grapheme_end(text, offset);
  if (ascii && !text.substr(offset, end - offset).ends_with(kKeycap)) return offset;
  return end > offset + first.size ? end : offset;
}

}  // namespace ae
