#include "reader/line_layout.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "io/read_article.h"
#include "text/unicode.h"
#include "text/utf8.h"

using namespace ae;

namespace {

/// Every code point is 10 pixels wide.
class FixedMeasure final : public TextMeasure {
 public:
  float advance(std::string_view word, TextRole, bool) override {
    float width = 0;
    for (std::uint32_t at = 0; at < word.size(); at += decode_at(word, at).size) width += 10;
    return width;
  }
  float space(TextRole) override { return 10; }
};

struct Laid {
  Document document;
  LineLayout layout;

  Laid(std::string text, float width) : document(read_article(std::move(text), {})) {
    layout = LineLayout(document, {width, 18});
    FixedMeasure measure;
    while (!layout.advance(measure, 100)) {
    }
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < layout.size(); ++i)
      found.emplace_back(document.slice(layout.line(i).span));
    return found;
  }
};

using Lines = std::vector<std::string>;

std::string no_space(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\n') kept += c;
  }
  return kept;
}

}  // namespace

TEST_CASE("words fill a line as far as they fit") {
  CHECK(Laid("aaa bbb ccc dd", 70).lines() == Lines{"aaa bbb", "ccc dd"});
  CHECK(Laid("aaa bbb ccc dd", 69).lines() == Lines{"aaa", "bbb", "ccc dd"});
}

TEST_CASE("a line may break behind a hyphen") {
  CHECK(Laid("one well-known fact", 90).lines() == Lines{"one well-", "known", "fact"});
}

TEST_CASE("a word wider than the line is divided, and nothing of it is lost") {
  CHECK(Laid("a bbbbbbbbbbbb c", 50).lines() == Lines{"a", "bbbbb", "bbbbb", "bb c"});
  const std::string word(10'000, 'x');
  std::string joined;
  for (const std::string& line : Laid(word, 200).lines()) joined += line;
  CHECK(joined == word);
}

TEST_CASE("a combining mark is never parted from its letter") {
  const std::string word = "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301";
  for (const std::string& line : Laid(word, 50).lines())
    CHECK_FALSE(has_class(decode_at(line, 0).value, kMark));
}

TEST_CASE("Chinese breaks between any two characters, but not before a full stop") {
  const Laid laid("\u6df1\u5ea6\u6c42\u7d22\u516c\u53f8\u3002", 60);
  REQUIRE(laid.lines().size() == 2);
  CHECK(laid.lines()[1] == "\u53f8\u3002");
}

TEST_CASE("markup is not shown and parts no word") {
  CHECK(Laid("a **b**c d", 1000).lines().size() == 1);
  const Laid narrow("aa b**bb**b cc", 50);
  CHECK(narrow.layout.size() == 3);
}

TEST_CASE("every piece of every block stands on exactly one line") {
  const Laid laid("# Head line\n\nSome *styled words* here, and more.\n\n- item one\n- item two\n",
                  120);
  std::string on_lines;
  std::string in_blocks;
  for (const std::string& line : laid.lines()) on_lines += no_space(line);
  for (const Block& block : laid.document.blocks())
    in_blocks += no_space(laid.document.slice(block.span));
  CHECK(on_lines == in_blocks);
}

TEST_CASE("tops grow, and a line is found by its height and by its bytes") {
  const Laid laid("aaa bbb ccc\n\nddd eee fff\n\nggg", 70);
  REQUIRE(laid.layout.size() == 5);
  for (std::size_t i = 0; i < laid.layout.size(); ++i) {
    if (i > 0) CHECK(laid.layout.top(i) > laid.layout.top(i - 1));
    CHECK(laid.layout.line_at(laid.layout.top(i) + 1) == i);
    CHECK(laid.layout.line_of(laid.layout.line(i).span.begin) == i);
  }
  CHECK(laid.layout.line_at(-50) == 0);
  CHECK(laid.layout.line_at(1e9) == 4);
  CHECK(laid.layout.total_height() ==
        laid.layout.top(4) + static_cast<double>(laid.layout.height(4)));
}

TEST_CASE("an empty document has no lines and no height") {
  const Laid laid("", 100);
  CHECK(laid.layout.size() == 0);
  CHECK(laid.layout.total_height() == 0);
}

TEST_CASE("lines at the start are there before the whole is laid out") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "one two three four five six\n\n";
  const Document document = read_article(text, {});
  LineLayout layout(document, {100, 18});
  FixedMeasure measure;
  CHECK_FALSE(layout.advance(measure, 2000));
  CHECK(layout.size() > 0);
  CHECK(layout.total_height() > layout.top(layout.size() - 1) * 5);
  const std::uint32_t far = document.blocks()[900].span.begin;
  layout.advance_to(measure, far);
  CHECK(layout.line(layout.line_of(far)).span.begin == far);
}

TEST_CASE("a picture of several code points is a word by itself, drawn as a whole") {
  struct Recorder final : TextMeasure {
    Lines whole;
    float advance(std::string_view word, TextRole, bool shaped) override {
      if (shaped) whole.emplace_back(word);
      return 10;
    }
    float space(TextRole) override { return 10; }
  } recorder;
  const Document document =
      read_article("So\U0001F44D\U0001F3FD, 1\uFE0F\u20E3! A 1 and \U0001F600.", {});
  LineLayout layout(document, {600, 18});
  while (!layout.advance(recorder, 100)) {
  }
  CHECK(recorder.whole == Lines{"\U0001F44D\U0001F3FD", "1\uFE0F\u20E3"});
}
