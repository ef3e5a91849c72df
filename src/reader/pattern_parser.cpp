// From the letters of a regular expression to the steps of its program.
#include <algorithm>
#include <optional>

#include "reader/pattern.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "words/patterns.h"

namespace ae {
namespace {

constexpr std::size_t kMostSteps = 2000;  // bounds the work at every place of the text
constexpr int kDeepest = 50;              // groups within groups
constexpr std::uint32_t kMostRepeats = 200;

}  // namespace

class PatternParser {
 public:
  PatternParser(std::string_view text, bool match_case) : text_(text) {
    pattern_.match_case_ = match_case;
  }

  Result<Pattern> parse() {
    alternatives(0);
    if (error_.empty() && at_ < text_.size()) fail(words::patterns::kUnopenedGroup);
    emit({Op::kMatch, 0, 0});
    if (!error_.empty()) return Failure{"bad-pattern", error_};
    return std::move(pattern_);
  }

 private:
  using Op = Pattern::Op;
  using Step = Pattern::Step;

  bool done() const { return at_ >= text_.size() || !error_.empty(); }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool accept(std::string_view wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += static_cast<std::uint32_t>(wanted.size());
    return true;
  }
  char32_t take() {
    const CodePoint point = decode_at(text_, at_);
    at_ += point.size;
    return point.value;
  }
  void fail(std::string_view what) {
    if (error_.empty()) error_ = words::patterns::at(what, at_ + 1);
  }
  std::uint32_t here() const { return static_cast<std::uint32_t>(pattern_.program_.size()); }
  std::uint32_t emit(Step step) {
    if (pattern_.program_.size() >= kMostSteps)
      fail(words::patterns::kTooLong);
    else
      pattern_.program_.push_back(step);
    return here() - 1;
  }

  /// Puts a step before those from `begin` on, whose targets move along.
  void insert(std::uint32_t begin, Step step) {
    if (pattern_.program_.size() >= kMostSteps) return fail(words::patterns::kTooLong);
    for (std::uint32_t i = begin; i < here(); ++i) shift(pattern_.program_[i], begin, 1);
    pattern_.program_.insert(pattern_.program_.begin() + begin, step);
  }
  static void shift(Step& step, std::uint32_t from, std::uint32_t by) {
    if (step.op != Op::kJump && step.op != Op::kSplit) return;
    if (step.a >= from) step.a += by;
    if (step.op == Op::kSplit && step.b >= from) step.b += by;
  }

  void alternatives(int depth) {
    if (depth > kDeepest) return fail(words::patterns::kTooDeep);
    const std::uint32_t begin = here();
    std::vector<std::uint32_t> leave;
    sequence(depth);
    std::uint32_t branch = begin;
    while (!done() && accept("|")) {
      insert(branch, {Op::kSplit, branch + 1, 0});
      leave.push_back(emit({Op::kJump, 0, 0}));
      if (!error_.empty()) return;
      pattern_.program_[branch].b = here();
      branch = here();
      sequence(depth);
    }
    for (const std::uint32_t jump : leave) pattern_.program_[jump].a = here();
  }

  void sequence(int depth) {
    while (!done() && peek() != '|' && peek() != ')') {
      const std::uint32_t begin = here();
      if (!atom(depth)) return;
      repetition(begin);
    }
  }

  bool atom(int depth) {
    if (accept("(")) {
      if (peek() == '?' && !accept("?:")) return fail(words::patterns::kUnknownGroup), false;
      alternatives(depth + 1);
      if (error_.empty() && !accept(")")) fail(words::patterns::kUnclosedGroup);
      return error_.empty();
    }
    if (accept("[")) return set();
    if (accept("\\")) return escape();
    if (accept(".")) return emit({Op::kAny, 0, 0}), true;
    if (accept("^")) return emit({Op::kBegin, 0, 0}), true;
    if (accept("$")) return emit({Op::kEnd, 0, 0}), true;
    const char c = peek();
    if (c == '*' || c == '+' || c == '?') return fail(words::patterns::kNothingToRepeat), false;
    const char32_t letter = take();
    emit({Op::kChar, pattern_.match_case_ ? letter : to_lower(letter), 0});
    return true;
  }

  bool add_class(char32_t letter, Pattern::CharSet& to) {
    constexpr std::uint16_t kWord = kLetter | kDigit | kMark;
    switch (letter) {
      case 'd':
        to.classes |= kDigit;
        return true;
      case 's':
        to.classes |= kSpace;
        return true;
      case 'w':
        to.classes |= kWord;
        to.ranges.push_back({'_', '_'});
        return true;
      case 'D':
        to.not_classes |= kDigit;
        return true;
      case 'S':
        to.not_classes |= kSpace;
        return true;
      default:
        return false;
    }
  }

  static char32_t control(char32_t letter) {
    return letter == 'n' ? U'\n' : letter == 't' ? U'\t' : letter;
  }

  bool escape() {
    if (at_ >= text_.size()) return fail(words::patterns::kTrailingBackslash), false;
    if (accept("b")) return emit({Op::kWordEdge, 0, 0}), true;
    if (accept("B")) return emit({Op::kNoWordEdge, 0, 0}), true;
    Pattern::CharSet wanted;
    if (accept("W")) {
      add_class('w', wanted);
      wanted.negated = true;
      return emit_set(std::move(wanted));
    }
    const char32_t letter = take();
    if (add_class(letter, wanted)) return emit_set(std::move(wanted));
    const bool known = !has_class(letter, kLetter | kDigit) || letter == 'n' || letter == 't';
    if (!known) return fail(words::patterns::kUnknownEscape), false;
    emit({Op::kChar, control(letter), 0});
    return true;
  }

  bool emit_set(Pattern::CharSet wanted) {
    pattern_.sets_.push_back(std::move(wanted));
    emit({Op::kClass, static_cast<std::uint32_t>(pattern_.sets_.size() - 1), 0});
    return error_.empty();
  }

  bool set() {
    Pattern::CharSet wanted;
    wanted.negated = accept("^");
    for (bool first = true; first || peek() != ']'; first = false) {
      if (at_ >= text_.size()) return fail(words::patterns::kUnclosedClass), false;
      char32_t low = take();
      if (low == '\\') {
        if (at_ >= text_.size()) return fail(words::patterns::kTrailingBackslash), false;
        low = take();
        if (add_class(low, wanted)) continue;
        low = control(low);
      }
      char32_t high = low;
      const bool ranges = peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']';
      if (ranges) {
        ++at_;
        high = take();
        if (high == '\\' && at_ < text_.size()) high = control(take());
      }
      if (high < low) return fail(words::patterns::kBackwardsRange), false;
      wanted.ranges.push_back({low, high});
    }
    ++at_;
    return emit_set(std::move(wanted));
  }

  std::optional<std::uint32_t> number() {
    if (peek() < '0' || peek() > '9') return {};
    std::uint32_t value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = std::min(value * 10 + static_cast<std::uint32_t>(peek() - '0'), kMostRepeats + 1);
      ++at_;
    }
    return value;
  }

  void repetition(std::uint32_t begin) {
    if (accept("*")) return repeat(begin, 0, {});
    if (accept("+")) return repeat(begin, 1, {});
    if (accept("?")) return repeat(begin, 0, 1);
    if (!accept("{")) return;
    const auto least = number();
    if (!least) return fail(words::patterns::kNeedsNumber);
    std::optional<std::uint32_t> most = least;
    if (accept(",")) most = number();
    if (!accept("}")) return fail(words::patterns::kUnclosedRepeat);
    if (*least > kMostRepeats || (most && *most > kMostRepeats))
      return fail(words::patterns::too_many_repeats(kMostRepeats));
    if (most && *most < *least) return fail(words::patterns::kBackwardsRepeat);
    repeat(begin, *least, most);
  }

  /// Copies of the part from `begin` on: `least` that must be there, then what may.
  void repeat(std::uint32_t begin, std::uint32_t least, std::optional<std::uint32_t> most) {
    const bool few = accept("?");
    if (peek() == '*' || peek() == '+' || peek() == '?')
      return fail(words::patterns::kNothingToRepeat);
    const std::vector<Step> part(pattern_.program_.begin() + begin, pattern_.program_.end());
    pattern_.program_.resize(begin);
    for (std::uint32_t i = 0; i < least; ++i) append(part, begin);
    if (!most) {
      const std::uint32_t split = emit({Op::kSplit, 0, 0});
      append(part, begin);
      emit({Op::kJump, split, 0});
      if (error_.empty()) aim(split, few);
      return;
    }
    std::vector<std::uint32_t> splits;
    for (std::uint32_t i = least; i < *most && error_.empty(); ++i) {
      splits.push_back(emit({Op::kSplit, 0, 0}));
      append(part, begin);
    }
    if (!error_.empty()) return;
    for (const std::uint32_t split : splits) aim(split, few);
  }
  void aim(std::uint32_t split, bool few) {
    const std::uint32_t in = split + 1;
    pattern_.program_[split] = {Op::kSplit, few ? here() : in, few ? in : here()};
  }
  void append(const std::vector<Step>& part, std::uint32_t written_at) {
    const std::uint32_t by = here() - written_at;
    for (Step step : part) {
      shift(step, written_at, by);
      emit(step);
      if (!error_.empty()) return;
    }
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::string error_;
  Pattern pattern_;
};

Result<Pattern> Pattern::parse(std::string_view pattern, bool match_case) {
  return PatternParser(pattern, match_case).parse();
}

}  // namespace ae
