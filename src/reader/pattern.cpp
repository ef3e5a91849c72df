#include "reader/pattern.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

bool is_word(char32_t c) {
  return c == '_' || has_class(c, kLetter | kDigit | kMark);
}

/// Whether a word begins or ends at `at`.
bool word_edge(std::string_view text, Span range, std::uint32_t at) {
  const bool before = at > range.begin && is_word(decode_before(text, at).value);
  const bool after = at < range.end && is_word(decode_at(text, at).value);
  return before != after;
}

}  // namespace

/// The threads of one place in the text, in the order of their preference. Each step of the program
/// is there at most once, which bounds the work at every place.
class Pattern::Threads {
 public:
  explicit Threads(std::size_t steps) : seen_(steps, kNone) {}
  void clear() {
    list_.clear();
    ++mark_;
  }
  bool take(std::uint32_t step) {
    if (seen_[step] == mark_) return false;
    seen_[step] = mark_;
    return true;
  }
  std::vector<Thread>& list() { return list_; }

  /// Follows jumps and conditions from `start` to the steps that take a character.
  void follow(const std::vector<Step>& program, Thread start, std::string_view text, Span range,
              std::uint32_t at) {
    pending_.assign(1, start.step);
    while (!pending_.empty()) {
      const std::uint32_t index = pending_.back();
      pending_.pop_back();
      if (!take(index)) continue;
      const Step& step = program[index];
      bool passes = false;
      switch (step.op) {
        case Op::kJump:
          pending_.push_back(step.a);
          break;
        case Op::kSplit:
          pending_.push_back(step.b);
          pending_.push_back(step.a);
          break;
        case Op::kBegin:
          passes = at == range.begin;
          break;
        case Op::kEnd:
          passes = at == range.end;
          break;
        case Op::kWordEdge:
        case Op::kNoWordEdge:
          passes = word_edge(text, range, at) == (step.op == Op::kWordEdge);
          break;
        default:
          list_.push_back({index, start.begin});
      }
      if (passes) pending_.push_back(index + 1);
    }
  }

 private:
  std::vector<Thread> list_;
  std::vector<std::uint32_t> seen_;
  std::vector<std::uint32_t> pending_;
  std::uint32_t mark_ = 0;
};

bool Pattern::CharSet::contains(char32_t c) const {
  bool inside = std::any_of(ranges.begin(), ranges.end(),
                            [&](Range r) { return c >= r.first && c <= r.last; });
  inside = inside || (classes != 0 && has_class(c, classes));
  inside = inside || (not_classes != 0 && !has_class(c, not_classes));
  return inside != negated;
}

bool Pattern::takes(const Step& step, char32_t c) const {
  switch (step.op) {
    case Op::kChar:
      return (match_case_ ? c : to_lower(c)) == step.a;
    case Op::kAny:
      return c != '\n';
    case Op::kClass: {
      const CharSet& set = sets_[step.a];
      if (match_case_ || set.negated) return set.contains(c);
      return set.contains(c) || set.contains(to_lower(c)) || set.contains(to_upper(c));
    }
    default:
      return false;
  }
}

Span Pattern::find(std::string_view text, Span range, std::uint32_t from) const {
  Threads now(program_.size());
  Threads next(program_.size());
  now.clear();
  Span best{kNone, kNone};
  for (std::uint32_t at = from;;) {
    if (best.begin == kNone && at < range.end) now.follow(program_, {0, at}, text, range, at);
    if (now.list().empty() && (best.begin != kNone || at >= range.end)) return best;
    const CodePoint point = at < range.end ? decode_at(text, at) : CodePoint{};
    next.clear();
    for (const Thread& thread : now.list()) {
      const Step& step = program_[thread.step];
      if (step.op == Op::kMatch) {
        if (at == thread.begin) continue;
        best = {thread.begin, at};
        break;  // what comes later is less preferred
      }
      if (at < range.end && takes(step, point.value))
        next.follow(program_, {thread.step + 1, thread.begin}, text, range, at + point.size);
    }
    if (at >= range.end) return best;
    at += point.size;
    std::swap(now, next);
  }
}

}  // namespace ae
