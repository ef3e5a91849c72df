#include "analysis/tokens.h"

#include <algorithm>

#include "analysis/token_scan.h"
#include "analysis/token_words.h"
#include "analysis/word_hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

/// English news has 5.3 bytes a token, spaces included.
constexpr std::size_t kBytesPerToken = 5;
/// The first tokens, whose rate tells how many there will be, come from this part of the text.
constexpr std::size_t kTrialPart = 16;

/// Shape of the token's letters and digits; `classes` of every code point, in order.
class ShapeReader {
 public:
  void add(std::uint16_t classes) {
    const bool letter = (classes & kLetter) != 0;
    const bool upper = (classes & kUpper) != 0;
    if (letter && letters_ == 0 && upper) shape_ |= kCapitalized;
    if (upper && seen_lower_) shape_ |= kMixedCase;
    letters_ += letter ? 1 : 0;
    uppers_ += upper ? 1 : 0;
    seen_lower_ = seen_lower_ || (classes & kLower) != 0;
    if ((classes & (kDigit | kNumber)) != 0) shape_ |= kHasDigit;
  }

  std::uint16_t shape() const {
    std::uint16_t shape = shape_;
    if (letters_ >= 2 && uppers_ == letters_) shape |= kAllCaps;
    if (letters_ == 0 && (shape & kHasDigit) != 0) shape |= kNumeric;
    if (letters_ > 0 || (shape & kHasDigit) != 0) shape |= kWordLike;
    return shape;
  }

 private:
  std::uint32_t letters_ = 0;
  std::uint32_t uppers_ = 0;
  bool seen_lower_ = false;
  std::uint16_t shape_ = 0;
};

std::uint16_t read_shape(std::string_view word) {
  ShapeReader reader;
  bool hyphen = false;
  for (std::uint32_t i = 0; i < word.size();) {
    const CodePoint c = decode_at(word, i);
    hyphen = hyphen || c.value == U'-';
    reader.add(char_class(c.value));
    i += c.size;
  }
  const std::uint16_t shape = reader.shape();
  return hyphen && (shape & kWordLike) != 0 ? shape | kHyphenated : shape;
}

/// Reads tokens block by block, chunk by chunk (a chunk holds no white space and no markup).
class TokenStage final : public Stage {
 public:
  explicit TokenStage(const StageInput& input)
      : input_(input), text_(input.doc.text()), chunk_{text_} {
    constexpr std::size_t kFewest = 64;
    input.analysis.tokens.reserve(text_.size() / (kBytesPerToken * kTrialPart) + kFewest);
  }

  bool advance(std::uint32_t token_quota) override {
    const std::size_t stop = input_.analysis.tokens.size() + std::max(token_quota, 1u);
    while (input_.analysis.tokens.size() < stop) {
      if (at_ == chunk_.end && !next_chunk()) return true;
      read_token();
    }
    return false;
  }

  float share() const override {
    return text_.empty() ? 1.0f : static_cast<float>(at_) / static_cast<float>(text_.size());
  }

 private:
  /// Moves to the next chunk that is not empty; false at the end of the text.
  bool next_chunk() {
    const auto blocks = input_.doc.blocks();
    while (block_ < blocks.size()) {
      const Span block = blocks[block_].span;
      if (at_ < block.begin) {
        at_ = block.begin;
        space_before_ = true;
      }
      skip_gap(block.end);
      if (at_ < block.end) {
        chunk_.begin = at_;
        chunk_.end = chunk_end(block.end);
        return true;
      }
      ++block_;
      space_before_ = true;
    }
    return false;
  }

  /// Passes over white space and markup.
  void skip_gap(std::uint32_t end) {
    while (at_ < end) {
      const Span markup = markup_from(at_);
      if (markup.begin <= at_) {
        at_ = std::min(markup.end, end);
        continue;
      }
      const CodePoint c = decode_at(text_, at_);
      if (!is_gap(c.value)) return;
      space_before_ = true;
      at_ += c.size;
    }
  }

  std::uint32_t chunk_end(std::uint32_t end) {
    end = std::min(end, markup_from(at_).begin);
    std::uint32_t p = at_;
    while (p < end) {
      const auto byte = static_cast<unsigned char>(text_[p]);
      if (byte < 0x80) {
        if (byte <= ' ') break;
        ++p;
        continue;
      }
      const CodePoint c = decode_at(text_, p);
      if (is_gap(c.value)) break;
      p += c.size;
    }
    return p;
  }

  /// The first markup span that ends behind `offset`, or one beyond the text.
  Span markup_from(std::uint32_t offset) {
    const auto markup = input_.doc.markup();
    while (markup_ < markup.size() && markup[markup_].end <= offset) ++markup_;
    return markup_ < markup.size() ? markup[markup_] : Span{kNone, kNone};
  }

  static bool is_gap(char32_t c) {
    if (c < 0x80) return c <= ' ' || c == 0x7F;  // control characters part words, too
    const bool joins = c == 0x200C || c == 0x200D || c == 0x00AD ||  // ZWNJ, ZWJ, soft hyphen
                       (c >= 0xE0020 && c <= 0xE007F);               // tags of flags
    return has_class(c, kSpace | kControl) && !joins;
  }

  void read_token() {
    const char first = text_[at_];
    if (is_ascii_letter(first)) return read_word_or_address();
    if (is_ascii_digit(first)) return read_digit();
    if (static_cast<unsigned char>(first) < 0x80) return read_ascii_mark();
    const std::uint16_t classes = char_class(decode_at(text_, at_).value);
    if (const std::uint32_t end = scan_emoji(chunk_, at_); end > at_)
      return add(end, kEmojiToken | kPunct);
    if ((classes & (kLetter | kMark | kDigit | kNumber)) != 0) return read_word();
    if (begins_elision(chunk_, at_) && at_ == chunk_.begin) return read_elision(3);
    add(scan_marks(chunk_, at_), kPunct);
  }

  /// Most words: ASCII letters up to white space or a mark that joins nothing. One pass reads the
  /// word's end, key and shape.
  bool read_plain_word() {
    std::uint32_t p = at_;
    std::uint32_t hash = hash_word({});
    std::uint32_t uppers = 0;
    bool mixed = false;
    for (; p < chunk_.end && is_ascii_letter(text_[p]); ++p) {
      const bool upper = is_ascii_upper(text_[p]);
      mixed = mixed || (upper && uppers < p - at_);
      uppers += upper ? 1 : 0;
      hash = extend_hash(hash, ascii_lower(text_[p]));
    }
    const bool ends =
        p == chunk_.end || text_[p] == ',' || text_[p] == ';' || text_[p] == ')' || text_[p] == '"';
    if (!ends || input_.model.word_forms.contractions.contains(hash)) return false;
    const std::uint32_t letters = p - at_;
    std::uint32_t shape = kWordLike;
    if (is_ascii_upper(text_[at_])) shape |= kCapitalized;
    if (letters >= 2 && uppers == letters) shape |= kAllCaps;
    if (mixed) shape |= kMixedCase;
    add_read(p, hash, static_cast<std::uint16_t>(shape));
    return true;
  }

  void read_word_or_address() {
    if (read_plain_word()) return;
    if (may_begin_address()) {
      if (const std::uint32_t end = scan_url(chunk_, at_); end > at_) return add(end, kUrl);
      if (const std::uint32_t end = scan_email(chunk_, at_); end > at_) return add(end, kEmail);
    }
    read_word();
  }

  void read_digit() {
    if (const std::uint32_t end = scan_email(chunk_, at_); end > at_) return add(end, kEmail);
    if (const std::uint32_t end = scan_emoji(chunk_, at_); end > at_)
      return add(end, kEmojiToken | kPunct);
    read_word();
  }

  /// Addresses begin a chunk or follow a mark; asking only there keeps a chunk of many words
  /// linear.
  bool may_begin_address() const { return at_ == chunk_.begin || !is_ascii_word(text_[at_ - 1]); }

  void read_word() {
    const WordEnd word = scan_word(chunk_, at_, input_.model.word_forms);
    if (word.clitic < word.end) {
      add(word.clitic, 0);
      return add(word.end, kSplitClitic);
    }
    add(word.end, 0);
  }

  void read_elision(std::uint32_t apostrophe) {
    const std::uint32_t word = at_ + apostrophe;
    std::uint32_t end = scan_word(chunk_, word, input_.model.word_forms).end;
    add(end, 0);
  }

  void read_ascii_mark() {
    const char first = text_[at_];
    std::uint32_t end = at_;
    if (first == '@') end = scan_handle(chunk_, at_);
    if (end > at_) return add(end, kHandle);
    if (first == '#') end = scan_hashtag(chunk_, at_);
    if (end > at_) return add(end, kHashtag);
    end = scan_emoji(chunk_, at_);
    if (end > at_) return add(end, kEmojiToken | kPunct);
    end = scan_emoticon(chunk_, at_);
    if (end > at_) return add(end, kPunct);
    if (first == '\'' && at_ == chunk_.begin && begins_elision(chunk_, at_)) return read_elision(1);
    if (first == '.' && at_ == chunk_.begin && is_ascii_digit(chunk_.at(at_ + 1))) {
      return add(scan_word(chunk_, at_ + 1, input_.model.word_forms).end, 0);
    }
    add(scan_marks(chunk_, at_), kPunct);
  }

  void add(std::uint32_t end, std::uint16_t kind) {
    const Span span{at_, end};
    const std::string_view word = slice(text_, span);
    std::uint16_t shape = kind;
    if ((kind & kPunct) == 0) shape |= read_shape(word);
    if ((shape & (kWordLike | kEmojiToken)) == 0) shape |= kPunct;
    add_read(end, hash_lower(word), shape);
  }

  /// Room for the rest of the text at the rate of its beginning, and a little more. A vector left
  /// to itself would double, and at the end hold three times what it needs; but it always grows by
  /// a part of what it has, so that the copying stays linear.
  void make_room() {
    std::vector<Token>& tokens = input_.analysis.tokens;
    if (tokens.size() < tokens.capacity()) return;
    const std::uint64_t left = text_.size() - at_;
    const auto expected = static_cast<std::size_t>(left * tokens.size() / std::max(at_, 1u));
    tokens.reserve(tokens.size() + expected + expected / 32 + tokens.size() / 8 + 64);
  }

  void add_read(std::uint32_t end, std::uint32_t hash, std::uint16_t shape) {
    make_room();
    if (space_before_) shape |= kSpaceBefore;
    input_.analysis.tokens.push_back({{at_, end}, hash, shape, Tag::kOther});
    space_before_ = false;
    at_ = end;
  }

  StageInput input_;
  std::string_view text_;
  Chunk chunk_;
  std::uint32_t at_ = 0;
  std::size_t block_ = 0;
  std::size_t markup_ = 0;
  bool space_before_ = true;
};

}  // namespace

std::unique_ptr<Stage> make_token_stage(const StageInput& input) {
  return make_stage<TokenStage>(input);
}

}  // namespace ae
