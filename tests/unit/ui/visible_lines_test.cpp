#include "ui/visible_lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "io/read_article.h"
#include "support/headless_canvas.h"

using namespace ae;

namespace {

constexpr float kLeft = 100, kWidth = 600;

struct Placed {
  test::HeadlessCanvas canvas{800, 600};
  Typesetter type;
  Document document;
  LineLayout layout;
  VisibleLines lines;

  explicit Placed(const std::string& text) : document(read_article(text, {})) {
    type.set_fonts(canvas.fonts());
    ImGui::NewFrame();
    type.begin_frame(18);
    layout = LineLayout(document, {kWidth, 18});
    while (!layout.advance(type, 1000)) {
    }
    lines.place(document, layout, type, kLeft, 0, 0, 600);
  }
  ~Placed() { ImGui::EndFrame(); }

  /// The words of a line as they are seen, from left to right.
  std::string seen(std::size_t line) const {
    const auto pieces = lines.pieces(lines.lines().at(line));
    std::vector<PlacedPiece> sorted(pieces.begin(), pieces.end());
    std::ranges::sort(sorted, {}, &PlacedPiece::x0);
    std::string out;
    float end = sorted.front().x0;
    for (const PlacedPiece& placed : sorted) {
      if (placed.x0 > end + 1) out += ' ';
      out += document.slice(placed.piece.span);
      end = placed.x1;
    }
    return out;
  }
  Span span_of(std::string_view words) const {
    const auto at = static_cast<std::uint32_t>(document.text().find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }
  std::vector<Segment> segments(Span span) {
    std::vector<Segment> found;
    lines.for_each_segment(span, type, [&](const Segment& s) { found.push_back(s); });
    return found;
  }
};

}  // namespace

TEST_CASE("a Hebrew paragraph begins at the right, and its marks stand on their words' left") {
  const Placed placed("שלום לכולם, אמר CEO בלבד.\n");
  CHECK(placed.seen(0) == ".בלבד CEO אמר ,לכולם שלום");
  const auto pieces = placed.lines.pieces(placed.lines.lines()[0]);
  CHECK(pieces.front().x1 == doctest::Approx(kLeft + kWidth));
}

TEST_CASE("Hebrew words in an English line are read from the right, the line from the left") {
  const Placed placed("He said שלום לכולם today.\n");
  CHECK(placed.seen(0) == "He said לכולם שלום today.");
  CHECK(placed.lines.pieces(placed.lines.lines()[0]).front().x0 == doctest::Approx(kLeft));
}

TEST_CASE("words that follow in the text but stand apart are marked apart") {
  Placed placed("He said שלום לכולם today, not tomorrow.\n");
  CHECK(placed.segments(placed.span_of("said שלום")).size() == 2);
  CHECK(placed.segments(placed.span_of("שלום לכולם")).size() == 1);
  CHECK(placed.segments(placed.span_of("today, not")).size() == 1);
}

TEST_CASE("a place in a word that runs from right to left is counted from its right") {
  Placed placed("שלום לכולם.\n");
  const PlacedPiece word = placed.lines.pieces(placed.lines.lines()[0]).front();
  const float y = placed.lines.lines()[0].baseline - 2;
  CHECK(placed.lines.offset_at({word.x1 - 1, y}, placed.type, false) == word.piece.span.begin);
  CHECK(placed.lines.offset_at({word.x0 + 1, y}, placed.type, false) == word.piece.span.end);
}
