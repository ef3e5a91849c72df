#include "io/read_article.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/unicode.h"
#include "text/utf8.h"

using namespace ae;

namespace {

/// A document's blocks as lines "h1 Words": h heading, p paragraph, q quote, l list item, s social
/// post.
std::string outline(const std::string& text) {
  const Document doc = read_article(text);
  std::string out;
  for (const Block& block : doc.blocks()) {
    out += "hpqls"[static_cast<int>(block.kind)];
    if (block.level > 0) out += static_cast<char>('0' + block.level);
    out += ' ';
    for (const char c : doc.slice(block.span)) out += c == '\n' ? '/' : c;
    out += '\n';
  }
  return out;
}

/// The text without what is marked as markup.
std::string without_markup(const std::string& text) {
  const Document doc = read_article(text);
  std::string out;
  std::uint32_t at = 0;
  for (const Span mark : doc.markup()) {
    out += doc.slice({at, mark.begin});
    at = mark.end;
  }
  return out + std::string(doc.text().substr(at));
}

const std::string kBody =
    "The committee met for six hours and heard eleven witnesses, most of whom asked for more time "
    "and a larger budget "
    "before the law takes effect.";

void check_laws(const Document& doc) {
  const std::string_view text = doc.text();
  std::vector<bool> covered(text.size(), false);
  std::uint32_t end = 0;
  for (const Block& block : doc.blocks()) {
    REQUIRE(block.span.begin >= end);
    REQUIRE(block.span.end > block.span.begin);
    REQUIRE(is_boundary(text, block.span.begin));
    REQUIRE(is_boundary(text, block.span.end));
    end = block.span.end;
    for (std::uint32_t i = block.span.begin; i < end; ++i) covered[i] = true;
  }
  REQUIRE(end <= text.size());
  end = 0;
  for (const Span mark : doc.markup()) {
    REQUIRE(mark.begin >= end);
    REQUIRE(mark.end > mark.begin);
    REQUIRE(is_boundary(text, mark.begin));
    REQUIRE(is_boundary(text, mark.end));
    end = mark.end;
    for (std::uint32_t i = mark.begin; i < end; ++i) covered[i] = true;
  }
  REQUIRE(end <= text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    REQUIRE((covered[at] || has_class(c.value, kSpace)));
    at += c.size;
  }
}

}  // namespace

TEST_CASE("a text without words has no block") {
  CHECK(outline("").empty());
  CHECK(outline(" \t\r\n\n \u00A0").empty());
}

TEST_CASE("a word is a paragraph") {
  CHECK(outline("hi") == "p hi\n");
}

TEST_CASE("a blank line divides paragraphs, whatever the line ends are") {
  CHECK(outline("One.\n\nTwo.") == "p One.\np Two.\n");
  CHECK(outline("One.\r\n \r\nTwo.\r\n") == "p One.\np Two.\n");
  CHECK(outline("One.\r\rTwo.") == "p One.\np Two.\n");
}

TEST_CASE("where each line is a paragraph, a line end divides paragraphs") {
  CHECK(outline("It rained all day.\nNobody came to the door.") ==
        "p It rained all day.\np Nobody came to the door.\n");
}

TEST_CASE("hard-wrapped lines are joined") {
  CHECK(outline("The committee met for six hours and heard\neleven witnesses, most of whom asked "
                "for\nmore time. "
                "It will meet again.\n\nThe end.") ==
        "p The committee met for six hours and heard/eleven witnesses, most of whom asked for/more "
        "time. It will meet "
        "again.\np The end.\n");
}

TEST_CASE("in a wrapped text, a short last line ends its paragraph without a blank line") {
  CHECK(outline("The committee met for six hours and heard\neleven witnesses, most of whom asked "
                "for\nmore time.\n"
                "The mayor was away in the capital and so\ncould not hear any of them.") ==
        "p The committee met for six hours and heard/eleven witnesses, most of whom asked for/more "
        "time.\n"
        "p The mayor was away in the capital and so/could not hear any of them.\n");
}

TEST_CASE("a line that breaks off within a sentence goes on in the next one") {
  CHECK(outline("It was a cold \nnight in the city.") == "p It was a cold /night in the city.\n");
  CHECK(outline("features\ncontact manager") == "p features\np contact manager\n");
}

TEST_CASE("headings of Markdown lose their marks") {
  CHECK(outline("# Hi\n\nYou.") == "h1 Hi\np You.\n");
  CHECK(outline("### Deep ###\n\nYou.") == "h3 Deep\np You.\n");
  CHECK(outline("Title\n=====\n\nPart\n----\nYou.") == "h1 Title\nh2 Part\np You.\n");
  CHECK(outline("# C#\n\nYou.") == "h1 C#\np You.\n");
}

TEST_CASE("a hash that belongs to a word is no heading") {
  CHECK(outline("#AI is here.") == "p #AI is here.\n");
  CHECK(outline("####### seven") == "p ####### seven\n");
}

TEST_CASE("list items lose their marks and know their depth") {
  CHECK(outline("- one\n- two\n  - three\n    1. four\n    2. five\n- six") ==
        "l1 one\nl1 two\nl2 three\nl3 four\nl3 five\nl1 six\n");
  CHECK(outline("• one\n• two") == "l1 one\nl1 two\n");
}

TEST_CASE("the lines of a list item that hang are joined to it") {
  CHECK(outline("- one goes\n  on here\n- two") == "l1 one goes/  on here\nl1 two\n");
}

TEST_CASE("a single dash or number in plain text does not begin a list") {
  CHECK(outline("- We left, she said.") == "p - We left, she said.\n");
  CHECK(outline("1. That was all.\n\nNothing else.") == "p 1. That was all.\np Nothing else.\n");
  CHECK(outline("1984. A year to forget.\n1985. Another one.") ==
        "p 1984. A year to forget.\np 1985. Another one.\n");
}

TEST_CASE("quoted lines of Markdown are one paragraph, with their marks as markup") {
  CHECK(outline("# T\n\n> One\n> two.") == "h1 T\nq1 One/> two.\n");
  CHECK(without_markup("# T\n\n> One\n> two.") == "T\n\nOne\ntwo.");
}

TEST_CASE("quotes know their depth") {
  CHECK(outline("> One.\n> > Two.\n\nThree.") == "q1 One.\nq2 Two.\np Three.\n");
}

TEST_CASE("lines between fences are words of code, not headings or lists") {
  const std::string text = "# Title\n\n```\n# no heading\n- no item\n```\n\nEnd.";
  CHECK(outline(text) == "h1 Title\np # no heading/- no item\np End.\n");
  const Document doc = read_article(text);
  REQUIRE(doc.inline_runs().size() == 1);
  CHECK(doc.inline_runs()[0].kind == InlineKind::kCode);
}

TEST_CASE("a fence without an end hides nothing") {
  CHECK(outline("# Title\n\n```\nOne.\n\nTwo.") == "h1 Title\np One.\np Two.\n");
}

TEST_CASE("emphasis, code and links are runs, and their marks are markup") {
  const Document doc =
      read_article("# T\n\nA *b* and **c d** `e` [f](http://g.org/h_(i) \"J\") \\*k\\*.");
  std::vector<std::string> runs;
  for (const InlineRun& run : doc.inline_runs()) {
    runs.push_back(std::to_string(static_cast<int>(run.kind)) + " " +
                   std::string(doc.slice(run.span)) + " " + std::string(doc.slice(run.target)));
  }
  CHECK(runs == std::vector<std::string>{"1 b ", "0 c d ", "2 e ", "3 f http://g.org/h_(i)"});
  CHECK(without_markup(std::string(doc.text())) == "T\n\nA b and c d e f *k*.");
}

TEST_CASE("marks without a partner, or within words and products, are text") {
  CHECK(without_markup("# T\n\n2*3*4 snake_case_name **open [x] ](y) `") ==
        "T\n\n2*3*4 snake_case_name **open [x] ](y) `");
}

TEST_CASE("marks in a text that is not Markdown are text") {
  CHECK(without_markup("He wrote *all* of it. f(x) = a*b*c") ==
        "He wrote *all* of it. f(x) = a*b*c");
}

TEST_CASE("a short line over longer text is a heading, the first one the title") {
  CHECK(outline("Council Delays Law\n\n" + kBody + "\nWhat comes next\n" + kBody) ==
        "h1 Council Delays Law\np " + kBody + "\nh2 What comes next\np " + kBody + "\n");
  CHECK(read_article("Council Delays Law\n\n" + kBody).title() == "Council Delays Law");
}

TEST_CASE("a short sentence is a paragraph, also over longer text") {
  CHECK(outline(kBody + "\nNobody objected.\n" + kBody) ==
        "p " + kBody + "\np Nobody objected.\np " + kBody + "\n");
}

TEST_CASE("a phrase with a stop is a heading only where other headings stand without one") {
  const std::string phrase = "Pressure on the old mayor.";
  CHECK(outline(kBody + "\n" + phrase + "\n" + kBody) ==
        "p " + kBody + "\np " + phrase + "\np " + kBody + "\n");
  CHECK(outline(kBody + "\nConclusion\n" + kBody + "\n" + phrase + "\n" + kBody) ==
        "p " + kBody + "\nh2 Conclusion\np " + kBody + "\nh2 " + phrase + "\np " + kBody + "\n");
}

TEST_CASE("a byline and a short line at the end are no headings") {
  CHECK(outline("By Jo Doe\n\n" + kBody + "\n\nContact us") ==
        "p By Jo Doe\np " + kBody + "\np Contact us\n");
}

TEST_CASE(
    "an embedded post is made of its text, its author's line and what goes on up to a shortened "
    "link") {
  CHECK(outline(kBody +
                "\nGlad to see this! #AI 📸\n— Шэнь 沈 Shen (@shen) March 4, 2025\nMore here "
                "https://t.co/x\n" +
                kBody) ==
        "p " + kBody +
            "\ns Glad to see this! #AI 📸\ns — Шэнь 沈 Shen (@shen) March 4, 2025\n"
            "s More here https://t.co/x\np " +
            kBody + "\n");
}

TEST_CASE("a handle in a sentence makes no post") {
  CHECK(outline("Write to her (@jo) today.\nShe answers.") ==
        "p Write to her (@jo) today.\np She answers.\n");
}

TEST_CASE("front matter gives title and day, and is no text") {
  const Document doc = read_article(
      "---\ntitle: \"A: story\"\ndate: 2025-03-04T10:00:00Z\ntags:\n  - x\n---\nBody.");
  CHECK(doc.title() == "A: story");
  CHECK(doc.published() == Date{2025, 3, 4});
  REQUIRE(doc.blocks().size() == 1);
  CHECK(doc.slice(doc.blocks()[0].span) == "Body.");
}

TEST_CASE("three dashes without a header's lines are no front matter") {
  CHECK(outline("---\nHello there.\n---\n") == "h2 Hello there.\n");
}

TEST_CASE("the day of publication is read from the lines at the head") {
  const auto published = [](const std::string& text) { return read_article(text).published(); };
  CHECK(published("Title\nPublished: March 4, 2025\n\n" + kBody) == Date{2025, 3, 4});
  CHECK(published("Title\nBy Jo Doe | 4 March 2025\n\n" + kBody) == Date{2025, 3, 4});
  CHECK(published("Tuesday, Mar. 4th, 2025 10:15 EST\n\n" + kBody) == Date{2025, 3, 4});
  CHECK(published("WASHINGTON, March 4, 2025 (Reuters) — " + kBody) == Date{2025, 3, 4});
}

TEST_CASE(
    "a day in running text, without a year, or in a form with two readings is no day of "
    "publication") {
  const auto published = [](const std::string& text) { return read_article(text).published(); };
  CHECK_FALSE(published("The law of March 4, 2025 was delayed. " + kBody).has_value());
  CHECK_FALSE(published("WASHINGTON, March 4 (Reuters) — " + kBody).has_value());
  CHECK_FALSE(published("Published: 03/04/2025\n\n" + kBody).has_value());
}

TEST_CASE("the days of a list are no day of publication") {
  const Document doc = read_article(
      "The minutes\n\n- 15 May 2019: the court met.\n- 3 June 2020: nothing.\n\nThe end is "
      "near.\n");
  CHECK_FALSE(doc.published().has_value());
}

TEST_CASE("what the caller knows goes before what the text says") {
  const Document doc =
      read_article("# Hi\n\nPublished: March 4, 2025\n", {"Other", Date{2024, 1, 2}});
  CHECK(doc.title() == "Other");
  CHECK(doc.published() == Date{2024, 1, 2});
}

TEST_CASE("a byte order mark is passed over") {
  CHECK(outline("\xEF\xBB\xBF# Hi\n\nYou.") == "h1 Hi\np You.\n");
}

TEST_CASE(
    "whatever the bytes, blocks and markup are ordered, and nothing but white space lies outside "
    "them") {
  static const std::string kPieces[] = {"a",
                                        "Word ",
                                        "\n",
                                        "\n\n",
                                        "\r\n",
                                        "# ",
                                        "- ",
                                        "1. ",
                                        "> ",
                                        "```\n",
                                        "**",
                                        "*",
                                        "_",
                                        "[",
                                        "](",
                                        ")",
                                        "`",
                                        "~~~\n",
                                        "===\n",
                                        "---\n",
                                        "\t",
                                        "@jo",
                                        "— J (@jo) 1, 2025\n",
                                        "https://t.co/x\n",
                                        "é",
                                        "\xFF",
                                        "😀",
                                        std::string(1, '\0'),
                                        "\\",
                                        "\u2028",
                                        "\u3000",
                                        "!["};
  std::mt19937 random(3);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += kPieces[random() % std::size(kPieces)];
    CAPTURE(text);
    check_laws(read_article(text));
  }
}

TEST_CASE("hostile texts are read in linear time") {
  for (const std::string piece :
       {"[", "](", "*a ", "_a", "`", "**", "> ", "- ", "\n", "```\n", "(@a)\n", "# ", "[a](b"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    check_laws(read_article(std::move(text)));
  }
}

TEST_CASE("each row of a table is a paragraph with bars between its cells, and its rule is none") {
  CHECK(outline(
            "Text.\n\n| Country | People |\n| --- | ---: |\n| France | 67 million |\n| Italy | 59 "
            "million |\n\nMore.\n") ==
        "p Text.\np Country | People\np France | 67 million\np Italy | 59 million\np More.\n");
  CHECK(outline("a | b\n--- | ---\n1 | 2\n") == "p a | b\np 1 | 2\n");
  CHECK(without_markup("| a | b |\n|---|---|\n| 1 | 2 |\n") == "a | b\n\n1 | 2\n");
}

TEST_CASE("lines with bars are no table without the rule below its head") {
  CHECK(without_markup("| a | b |\n| c | d |\n") == "| a | b |\n| c | d |\n");
  CHECK(without_markup("a | b\n\n--- | ---\n") == "a | b\n\n--- | ---\n");
}

TEST_CASE("a table of bars alone, and one that is cut off, are read") {
  CHECK(outline("| |\n|-|\n| | |\n") == "");
  CHECK(outline("| a |\n|-|") == "p a\n");
  CHECK(outline("> | a | b |\n> |---|---|\n> | 1 | 2 |\n") == "q1 a | b\nq1 1 | 2\n");
}
