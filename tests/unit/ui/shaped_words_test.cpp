#include "ui/shaped_words.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.h"

using namespace ae;

namespace {

/// A line as it is seen, with its shaped words spelled again.
std::string seen(std::string_view text) {
  ShapedWords words;
  words.enable(true);
  const std::string line = words.in_visual_order(words.replace_in(text));
  std::string spelled;
  for (std::uint32_t at = 0; at < line.size();) {
    const CodePoint point = decode_at(line, at);
    const std::string_view word = words.word(point.value);
    spelled += word.empty() ? std::string_view(line).substr(at, point.size) : word;
    at += point.size;
  }
  return spelled;
}

}  // namespace

TEST_CASE("a line of Hebrew is seen from right to left, its marks on their side") {
  CHECK(seen("שלום לכולם, CEO (אתמול).") == ".(אתמול) CEO ,לכולם שלום");
}

TEST_CASE("Hebrew words in an English line change places, the others stay") {
  CHECK(seen("He said שלום לכולם, today.") == "He said לכולם שלום, today.");
}

TEST_CASE("a line without words from right to left stays as it is") {
  CHECK(seen("Plain “words”, हिन्दी और 中文.") == "Plain “words”, हिन्दी और 中文.");
}

TEST_CASE("a word has one code point, whatever marks stand around it") {
  ShapedWords words;
  words.enable(true);
  const char32_t glyph = words.code_point("שלום");
  std::string expected = "(";
  append_utf8(expected, glyph);
  CHECK(words.replace_in("(שלום),") == expected + "),");
  CHECK(words.word(glyph) == "שלום");
}

TEST_CASE("until words can be drawn, the text is left alone") {
  ShapedWords words;
  CHECK(words.replace_in("שלום לכולם") == "שלום לכולם");
}

TEST_CASE("a picture of several code points is one glyph") {
  ShapedWords words;
  words.enable(true);
  const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
  const char32_t glyph = words.code_point(family);
  std::string expected = "Hi ";
  append_utf8(expected, glyph);
  CHECK(words.replace_in("Hi " + family + "!") == expected + "!");
  CHECK(words.word(glyph) == family);
}
