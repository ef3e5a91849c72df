#include "reader/pattern.h"

#include <doctest/doctest.h>

#include <chrono>
#include <regex>
#include <string>

using namespace ae;

namespace {

std::string found(const char* pattern, std::string_view text, bool match_case = true) {
  const auto parsed = Pattern::parse(pattern, match_case);
  REQUIRE(parsed);
  const Span span = parsed.value().find(text, {0, static_cast<std::uint32_t>(text.size())}, 0);
  return span.begin == kNone ? "none" : std::string(slice(text, span));
}

}  // namespace

TEST_CASE("letters, sets, classes, groups and repetitions find what they say") {
  CHECK(found("b+", "abbbc") == "bbb");
  CHECK(found("b+?", "abbbc") == "b");
  CHECK(found("[0-9]{2,3}", "a1b23456") == "234");
  CHECK(found("(cat|dog)s?", "two dogs") == "dogs");
  CHECK(found("\\d+ (?:million|billion)", "about 56 billion") == "56 billion");
  CHECK(found("[^a-c]+", "abcxyz") == "xyz");
  CHECK(found("\\bart\\b", "party art") == "art");
  CHECK(found("^a.c$", "abc") == "abc");
  CHECK(found("\\W+", "one, two") == ", ");
  CHECK(found("a\\.b", "axb a.b") == "a.b");
  CHECK(found("x", "abc") == "none");
}

TEST_CASE("the leftmost match is found, and of those the one that the pattern prefers") {
  CHECK(found("a|ab", "ab") == "a");
  CHECK(found("ab|a", "ab") == "ab");
  CHECK(found("(a|ab)(c|bcd)", "abcd") == "abcd");
}

TEST_CASE("a pattern takes whole code points, in any case unless case is asked for") {
  CHECK(found("caf.", "un caf\u00e9") == "caf\u00e9");
  CHECK(found("\u00e9t\u00e9", "L'\u00c9T\u00c9", false) == "\u00c9T\u00c9");
  CHECK(found("[a-z]+", "ABC", false) == "ABC");
}

TEST_CASE("a bad pattern is refused with a sentence that says where") {
  for (const char* bad :
       {"(", ")", "[a", "*a", "a**", "a{2", "a{3,1}", "a{999}", "\\", "\\q", "(?=a)", "[z-a]"}) {
    CAPTURE(bad);
    const auto parsed = Pattern::parse(bad, true);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.failure().code == "bad-pattern");
    CHECK(parsed.failure().message.find("character") != std::string::npos);
  }
}

TEST_CASE("no pattern is slow: those that make backtracking explode take linear time") {
  const std::string text(20'000, 'a');
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  CHECK(found("(a*)*b", text) == "none");
  CHECK(found("(a|aa)+$", text) == text);
  CHECK(std::chrono::duration<double>(Clock::now() - begin).count() < 3);
}

TEST_CASE("random patterns find what the standard library's engine finds") {
  std::uint32_t seed = 7;
  const auto next = [&](std::uint32_t below) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 16) % below;
  };
  constexpr std::string_view kParts[] = {"a", "b", ".", "[ab]", "(a|b)", "(ab|b)", "c", "[^a]"};
  constexpr std::string_view kRepeats[] = {"", "", "*", "+", "?", "{1,2}", "*?", "+?"};
  for (int round = 0; round < 3000; ++round) {
    std::string pattern;
    for (std::uint32_t i = 0; i <= next(4); ++i) {
      pattern += kParts[next(std::size(kParts))];
      pattern += kRepeats[next(std::size(kRepeats))];
    }
    std::string text;
    for (std::uint32_t i = 0; i < 8; ++i) text += "abc"[next(3)];
    std::smatch match;
    if (!std::regex_search(text, match, std::regex(pattern)) || match.length() == 0) continue;
    CAPTURE(pattern);
    CAPTURE(text);
    CHECK(found(pattern.c_str(), text) == match.str());
  }
}
