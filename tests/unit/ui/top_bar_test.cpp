#include "ui/top_bar.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "support/headless_canvas.h"

using namespace ae;
using nlohmann::json;

namespace {

const std::string kArticle =
    "The council of Rome met on 4 March 2025. It will pay 5 million dollars.\n\n"
    "Nobody spoke against the plan of the council. It rained.\n";

struct Opened {
  test::HeadlessCanvas canvas;
  Explorer explorer{ExplorerHost{}};

  Opened(float width, float height) : canvas(width, height) {
    explorer.set_fonts(canvas.fonts());
    test::load_whole(explorer, kArticle);
    canvas.settle(explorer);
  }
  json control(const std::string& command) const {
    const auto mirror = json::parse(explorer.mirror(0, 0, 0, 0, 0));
    for (const json& item : mirror["controls"]["items"])
      if (item["command"] == command) return item;
    return {};
  }
};

}  // namespace

TEST_CASE("how much of the text is kept can be chosen at every width and height") {
  for (const float height : {240.0f, 500.0f, 844.0f}) {
    for (const float width : {360.0f, 500.0f, 719.0f, 720.0f, 768.0f, 900.0f, 1100.0f, 1440.0f}) {
      CAPTURE(width);
      CAPTURE(height);
      Opened opened(width, height);
      const auto share = [&] { return opened.control("keep.share")["value"].get<double>(); };
      const double all = share();
      // From the left edge, where the slider stands before any button.
      for (float x = 20; x < width * 0.7f && share() == all; x += 12) {
        for (const float y : {20.0f, 26.0f, 66.0f}) opened.canvas.click(opened.explorer, x, y);
      }
      CHECK(share() < all);
    }
  }
}

TEST_CASE("low narrow screens begin with the tabs of the panels alone, others with a panel") {
  const auto sheet = [](float width, float height) {
    const Opened opened(width, height);
    const auto mirror = json::parse(opened.explorer.mirror(0, 0, 0, 0, 0));
    for (const json& item : mirror["controls"]["items"])
      if (item["command"] == "layout.sheet" && item["pressed"] == true)
        return item["argument"]["height"].get<std::string>();
    return std::string();
  };
  CHECK(sheet(390, 844) == "half");
  CHECK(sheet(390, 560) == "low");
  CHECK(sheet(844, 390) == "low");
  CHECK(sheet(320, 200) == "low");
  CHECK(sheet(1280, 560) == "half");
}
