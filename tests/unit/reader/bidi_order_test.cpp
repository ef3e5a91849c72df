#include "reader/bidi_order.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ae;

namespace {

/// The pieces as they are seen, from left to right.
std::string seen(const std::vector<std::string>& pieces, bool right_to_left) {
  std::vector<BidiKind> kinds;
  for (const std::string& piece : pieces) kinds.push_back(bidi_kind(piece));
  std::string line;
  for (const std::uint32_t i : visual_order(bidi_levels(kinds, right_to_left))) {
    if (!line.empty()) line += ' ';
    line += pieces[i];
  }
  return line;
}

}  // namespace

TEST_CASE("a piece has the direction of its first letter, and digits alone make a number") {
  CHECK(bidi_kind("word") == BidiKind::kLeftToRight);
  CHECK(bidi_kind("שלום") == BidiKind::kRightToLeft);
  CHECK(bidi_kind("العربية") == BidiKind::kRightToLeft);
  CHECK(bidi_kind("1,024") == BidiKind::kNumber);
  CHECK(bidi_kind("—") == BidiKind::kNeutral);
  CHECK(bidi_kind("") == BidiKind::kNeutral);
}

TEST_CASE("a paragraph runs as its first letter does, whatever marks and digits stand before") {
  CHECK(runs_right_to_left("«2024: שלום world"));
  CHECK_FALSE(runs_right_to_left("“Hello” שלום"));
  CHECK_FALSE(runs_right_to_left("2024."));
}

TEST_CASE("words from left to right keep their order") {
  CHECK(seen({"one", "2", "-", "three"}, false) == "one 2 - three");
}

TEST_CASE("a phrase that runs from right to left is turned within its line") {
  CHECK(seen({"He", "said", "א", "ב", "ג", "today"}, false) == "He said ג ב א today");
}

TEST_CASE("a paragraph from right to left keeps the order of foreign phrases") {
  CHECK(seen({"א", "New", "York", "Times", "ב"}, true) == "ב New York Times א");
}

TEST_CASE("a number stands within the words that it follows") {
  CHECK(seen({"א", "10", "20", "ב"}, true) == "ב 20 10 א");
  CHECK(seen({"א", "iOS", "17", "ב"}, true) == "ב iOS 17 א");
  CHECK(seen({"On", "א", "10", "."}, false) == "On 10 א .");
}

TEST_CASE("a mark goes with words of one direction, and with the paragraph between two") {
  CHECK(seen({"א", "-", "ב"}, false) == "ב - א");
  CHECK(seen({"a", "א", "?", "b"}, false) == "a א ? b");
  CHECK(seen({"א", "(", "CEO", ")", "ב"}, true) == "ב ) CEO ( א");
  CHECK(seen({"א", "."}, true) == ". א");
}

TEST_CASE("brackets are turned, and nothing else is") {
  CHECK(mirrored("(") == ")");
  CHECK(mirrored("»") == "«");
  CHECK(mirrored(".") == ".");
  CHECK(mirrored("()") == "()");
}
