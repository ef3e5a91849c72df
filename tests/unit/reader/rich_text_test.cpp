#include "reader/rich_text.h"

#include <doctest/doctest.h>

#include "io/read_article.h"

using namespace ae;

namespace {

Document document(const char* text) {
  return read_article(text, {});
}

Span whole(const Document& document) {
  return {0, static_cast<std::uint32_t>(document.text().size())};
}

}  // namespace

TEST_CASE("a copy across blocks keeps them apart and lists together") {
  const Document doc = document("# Head\n\nText here.\n\n- one\n- two\n\n1. first\n");
  CHECK(copied_text(doc, whole(doc)) == "Head\n\nText here.\n\n\u2022 one\n\u2022 two\n1. first");
}

TEST_CASE("a rich copy has headings, lists, quotations, emphasis and links") {
  const Document doc = document(
      "## Head\n\nA **strong** [link](https://a.org/?b=1&c) and *more*.\n\n> Said.\n\n- one\n- "
      "two\n");
  CHECK(
      copied_html(doc, whole(doc)) ==
      "<h2>Head</h2><p>A <strong>strong</strong> <a href=\"https://a.org/?b=1&amp;c\">link</a> and "
      "<em>more</em>.</p><blockquote>Said.</blockquote><ul><li>one</li><li>two</li></ul>");
}

TEST_CASE("a rich copy escapes what is hostile and links nothing that could run") {
  const Document doc = document("See <b>\"x\"</b> & [go](javascript:alert) there.\n");
  const std::string html = copied_html(doc, whole(doc));
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("javascript") == std::string::npos);
  CHECK(html.find("&lt;b&gt;") != std::string::npos);
}

TEST_CASE("a part of a block is copied without its markup") {
  const Document doc = document("One **two three** four.\n");
  const auto at = static_cast<std::uint32_t>(doc.text().find("three"));
  CHECK(copied_text(doc, {at, at + 5}) == "three");
  CHECK(copied_html(doc, {at, at + 5}) == "<p>three</p>");
}

TEST_CASE("a citation tells title and date where they are known") {
  const Document doc = read_article("Ada left.\n", {"The meeting", Date{2025, 3, 4}});
  CHECK(cited_text(doc, {0, 9}) == "\u201cAda left.\u201d\n\u2014 The meeting, 4 March 2025");
}
