#include "io/inline_markup.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "io/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kLongestTarget = 2048;  ///< bytes of a link's address
constexpr std::uint32_t kLongestFence = 3;      ///< backticks that may open a run of code

/// Finds the next byte of a kind at or behind ever later places, so that all searches together are
/// linear.
class NextByte {
 public:
  NextByte(std::string_view text, Span block, char byte)
      : text_(text), end_(block.end), byte_(byte), at_(block.begin) {}

  /// The first place at or behind `from`; the block's end where there is none.
  std::uint32_t from(std::uint32_t from) {
    if (at_ < from) at_ = from;
    while (at_ < end_ && text_[at_] != byte_) ++at_;
    return at_;
  }

 private:
  std::string_view text_;
  std::uint32_t end_;
  char byte_;
  std::uint32_t at_;
};

/// A row of "*" or "_" that may open a run.
struct Opener {
  std::uint32_t begin = 0;
  std::uint32_t bracket_count = 0;  ///< open brackets around it
};

class InlineReader {
 public:
  InlineReader(std::string_view text, Span block, InlineMarkup& out)
      : text_(text),
        block_(block),
        out_(out),
        closing_(text, block, ')'),
        line_end_(text, block, '\n') {
    for (std::uint32_t i = 0; i < kLongestFence; ++i) next_ticks_[i] = block.begin;
  }

  void read() {
    for (at_ = block_.begin; at_ < block_.end;) {
      switch (text_[at_]) {
        case '\\':
          read_escape();
          break;
        case '`':
          read_code();
          break;
        case '*':
        case '_':
          read_emphasis();
          break;
        case '!':
          at_ += at_ + 1 < block_.end && text_[at_ + 1] == '[' ? open_bracket(2) : 1;
          break;
        case '[':
          at_ += open_bracket(1);
          break;
        case ']':
          close_bracket();
          break;
        default:
          ++at_;
      }
    }
  }

 private:
  std::uint32_t run_length(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < block_.end && text_[end] == text_[at]) ++end;
    return end - at;
  }

  void mark(std::uint32_t begin, std::uint32_t end) { out_.marks.push_back({begin, end}); }

  void add_run(InlineKind kind, Span words, Span target = {}) {
    if (!words.empty()) out_.runs.push_back({words, target, kind});
  }

  void read_escape() {
    constexpr std::string_view kEscapable = "\\`*_{}[]()#+-.!>~|\"'";
    const bool escapes =
        at_ + 1 < block_.end && kEscapable.find(text_[at_ + 1]) != std::string_view::npos;
    if (escapes) mark(at_, at_ + 1);
    at_ += escapes ? 2 : 1;
  }

  /// The next row of exactly `length` backticks at or behind `from`, or the block's end.
  std::uint32_t find_ticks(std::uint32_t from, std::uint32_t length) {
    std::uint32_t& at = next_ticks_[length - 1];
    at = std::max(at, from);
    while (at < block_.end) {
      const std::uint32_t run = text_[at] == '`' ? run_length(at) : 0;
      if (run == length) return at;
      at += std::max(run, 1u);
    }
    return block_.end;
  }

  void read_code() {
    const std::uint32_t length = run_length(at_);
    const std::uint32_t begin = at_ + length;
    const std::uint32_t end = length <= kLongestFence ? find_ticks(begin, length) : block_.end;
    if (end == block_.end) {
      at_ = begin;
      return;
    }
    mark(at_, begin);
    mark(end, end + length);
    add_run(InlineKind::kCode, {begin, end});
    at_ = end + length;
  }

  bool is_word_at(std::uint32_t at) const {
    return at < block_.end &&
           has_class(decode_at(text_, at).value, kLetter | kDigit | kNumber | kMark);
  }
  bool is_word_before(std::uint32_t at) const {
    return at > block_.begin &&
           has_class(decode_before(text_, at).value, kLetter | kDigit | kNumber | kMark);
  }
  bool is_space_at(std::uint32_t at) const {
    return at >= block_.end || has_class(decode_at(text_, at).value, kSpace);
  }
  bool is_space_before(std::uint32_t at) const {
    return at <= block_.begin || has_class(decode_before(text_, at).value, kSpace);
  }

  /// "*", "**", "***" and "_" likewise; what may open and close follows CommonMark 0.31, 6.2, but
  /// for its rule of three.
  void read_emphasis() {
    const std::uint32_t begin = at_;
    const std::uint32_t length = run_length(begin);
    const std::uint32_t end = begin + length;
    at_ = end;
    if (length > 3) return;
    const bool within_word = is_word_before(begin) && is_word_at(end);
    const bool bars_word = within_word && (text_[begin] == '_' || is_product(begin, end));
    const bool opens =
        !is_space_at(end) && !bars_word && (is_word_at(end) || !is_word_before(begin));
    const bool closes =
        !is_space_before(begin) && !bars_word && (is_word_before(begin) || !is_word_at(end));
    std::vector<Opener>& openers = openers_of(text_[begin], length);
    if (closes && !openers.empty() && openers.back().bracket_count == brackets_.size()) {
      close_emphasis(openers, begin, length);
    } else if (opens) {
      openers.push_back({begin, static_cast<std::uint32_t>(brackets_.size())});
    }
  }

  /// "2*3"
  bool is_product(std::uint32_t begin, std::uint32_t end) const {
    return is_ascii_digit(text_[begin - 1]) && is_ascii_digit(text_[end]);
  }

  std::vector<Opener>& openers_of(char mark, std::uint32_t length) {
    return openers_[(mark == '_' ? 3 : 0) + length - 1];
  }

  void close_emphasis(std::vector<Opener>& openers, std::uint32_t begin, std::uint32_t length) {
    const std::uint32_t opener = openers.back().begin;
    openers.pop_back();
    drop_openers_behind(opener);
    mark(opener, opener + length);
    mark(begin, begin + length);
    const Span words{opener + length, begin};
    if (length != 1) add_run(InlineKind::kStrong, words);
    if (length != 2) add_run(InlineKind::kEmphasis, words);
  }

  /// Runs nest: what was opened inside a run that is closed now stays text.
  void drop_openers_behind(std::uint32_t begin) {
    for (std::vector<Opener>& openers : openers_) {
      while (!openers.empty() && openers.back().begin > begin) openers.pop_back();
    }
  }

  std::uint32_t open_bracket(std::uint32_t size) {
    brackets_.push_back({at_, at_ + size});
    return size;
  }

  void close_bracket() {
    const std::uint32_t bracket = at_++;
    if (brackets_.empty()) return;
    const Span opener = brackets_.back();
    brackets_.pop_back();
    drop_openers_inside_brackets();
    if (at_ >= block_.end || text_[at_] != '(') return;
    const std::uint32_t end = find_target_end(at_ + 1);
    if (end == 0) return;
    mark(opener.begin, opener.end);
    mark(bracket, end + 1);
    add_run(InlineKind::kLink, {opener.end, bracket}, address_in({at_ + 1, end}));
    at_ = end + 1;
  }

  void drop_openers_inside_brackets() {
    for (std::vector<Opener>& openers : openers_) {
      while (!openers.empty() && openers.back().bracket_count > brackets_.size())
        openers.pop_back();
    }
  }

  /// The place of the bracket that ends an address, 0 where none does. One pair of brackets may
  /// stand in it.
  std::uint32_t find_target_end(std::uint32_t begin) {
    std::uint32_t end = closing_.from(begin);
    if (end >= block_.end || end - begin > kLongestTarget || line_end_.from(begin) < end) return 0;
    if (slice(text_, {begin, end}).find('(') != std::string_view::npos) {
      const std::uint32_t outer = closing_.from(end + 1);
      const bool paired =
          outer < block_.end && outer - begin <= kLongestTarget && line_end_.from(begin) > outer;
      if (paired) end = outer;
    }
    return end;
  }

  /// The address without angle brackets and title: "http://x" of `<http://x> "X"`.
  Span address_in(Span target) const {
    while (!target.empty() && text_[target.begin] == ' ') ++target.begin;
    const std::size_t space = slice(text_, target).find(' ');
    if (space != std::string_view::npos)
      target.end = target.begin + static_cast<std::uint32_t>(space);
    const bool angled =
        target.size() >= 2 && text_[target.begin] == '<' && text_[target.end - 1] == '>';
    return angled ? Span{target.begin + 1, target.end - 1} : target;
  }

  std::string_view text_;
  Span block_;
  InlineMarkup& out_;
  NextByte closing_;
  NextByte line_end_;
  std::uint32_t at_ = 0;
  std::array<std::uint32_t, kLongestFence> next_ticks_{};
  std::array<std::vector<Opener>, 6> openers_;  ///< by mark and length
  std::vector<Span> brackets_;
};

}  // namespace

void read_inline_markup(std::string_view text, Span block, InlineMarkup& out) {
  InlineReader(text, block, out).read();
}

}  // namespace ae
