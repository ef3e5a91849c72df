// Regular expressions in linear time: a program of instructions that is run on all its threads at
// once (Thompson 1968; Pike's matcher as told by Cox, "Regular Expression Matching: the Virtual
// Machine Approach", 2009). There is no backtracking, so no pattern can hang the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/span.h"

namespace ae {

/// Understands: . [..] [^..] \d \w \s (and \D \W \S) \b \B ^ $ | ( ) (?: ) * + ? {m,n}, each of the
/// repetitions with a following ? for as few as possible, and \ before any mark. ^ and $ are the
/// ends of the range that is searched.
/// Law: finding is linear in (length of the text × length of the program), whatever the pattern.
class Pattern {
 public:
  /// Fails with "bad-pattern" and a sentence that says what is wrong and where.
  static Result<Pattern> parse(std::string_view pattern, bool match_case);

  /// The first and leftmost match that begins in [from, range.end); an empty span at kNone where
  /// there is none. Matches of no width are passed over.
  Span find(std::string_view text, Span range, std::uint32_t from) const;
  std::size_t size() const { return program_.size(); }

 private:
  friend class PatternParser;
  enum class Op : std::uint8_t {
    kChar,
    kClass,
    kAny,
    kBegin,
    kEnd,
    kWordEdge,
    kNoWordEdge,
    kSplit,
    kJump,
    kMatch
  };
  struct Range {
    char32_t first, last;
  };
  struct CharSet {
    std::vector<Range> ranges;
    std::uint16_t classes = 0;      ///< CharClass bits that belong to it
    std::uint16_t not_classes = 0;  ///< and those whose absence does
    bool negated = false;
    bool contains(char32_t c) const;
  };
  struct Step {
    Op op = Op::kMatch;
    std::uint32_t a = 0;  ///< character, set, or the target that is tried first
    std::uint32_t b = 0;  ///< kSplit: the target tried second
  };
  struct Thread {
    std::uint32_t step, begin;
  };
  class Threads;

  bool takes(const Step& step, char32_t c) const;

  std::vector<Step> program_;
  std::vector<CharSet> sets_;
  bool match_case_ = true;
};

}  // namespace ae
