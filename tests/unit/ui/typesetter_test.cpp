#include "ui/typesetter.h"

#include <doctest/doctest.h>

#include <string>

#include "support/headless_canvas.h"

using namespace ae;

namespace {

/// A typesetter within a frame, whose fonts move V towards A by a tenth of an em.
struct Kerned {
  test::HeadlessCanvas canvas{400, 300};
  Typesetter type;
  int asked = 0;

  Kerned() {
    FontSet fonts = canvas.fonts();
    fonts.kerning = [this](const ImFont*, std::string_view pair) {
      ++asked;
      return pair == "AV" ? -0.1f : 0.0f;
    };
    type.set_fonts(fonts);
    ImGui::NewFrame();
    type.begin_frame(20);
  }
  ~Kerned() { ImGui::EndFrame(); }

  float width(std::string_view word) { return type.advance(word, TextRole::kBody, false); }
};

}  // namespace

TEST_CASE("letters of a pair with kerning stand closer by its share of the size") {
  Kerned kerned;
  CHECK(kerned.width("AV") == doctest::Approx(kerned.width("A") + kerned.width("V") - 2));
  CHECK(kerned.width("VA") == doctest::Approx(kerned.width("V") + kerned.width("A")));
}

TEST_CASE("the font is asked once for each pair, at whatever size") {
  Kerned kerned;
  kerned.width("AVAVA");
  CHECK(kerned.asked == 2);
  kerned.type.begin_frame(40);
  CHECK(kerned.width("AV") == doctest::Approx(kerned.width("A") + kerned.width("V") - 4));
  CHECK(kerned.asked == 2);
}

TEST_CASE("a pair that is drawn as one sign elsewhere has no kerning") {
  Kerned kerned;
  kerned.width("fi");
  CHECK(kerned.asked == 0);
}
