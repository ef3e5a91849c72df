#include "ui/why_card.h"

#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "support/headless_canvas.h"

using namespace ae;

namespace {

bool turned_any(const Explorer& explorer) {
  const auto mirror = nlohmann::json::parse(explorer.mirror(0, 0, 0, 0, 0, 0));
  for (const auto& group : mirror["panel"]["groups"]) {
    for (const auto& item : group["items"])
      if (item["command"] == "weights.set" && item["value"] != 1) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the reasons of the selected sentence are turned on its card") {
  test::HeadlessCanvas canvas(1440, 900);
  Explorer explorer{ExplorerHost{}};
  explorer.set_fonts(canvas.fonts());
  test::load_whole(explorer,
                   "The council of Rome met on 4 March 2025. It will pay 5 million dollars.\n\n"
                   "Nobody spoke against the plan of the council. It rained.\n");
  // The card stands somewhere in the article's region, first its button, then its sliders.
  for (int pass = 0; pass < 2 && !turned_any(explorer); ++pass) {
    for (float x = 40; x < 1040 && !turned_any(explorer); x += 60) {
      for (float y = 60; y < 700 && !turned_any(explorer); y += 12) {
        REQUIRE(explorer.command("sentence.select", R"({"sentence":0})"));
        canvas.settle(explorer);
        canvas.click(explorer, x, y);
      }
    }
  }
  CHECK(turned_any(explorer));
  REQUIRE(explorer.command("weights.reset", "{}"));
  CHECK_FALSE(turned_any(explorer));
}

TEST_CASE("on small screens the card stands below the article with its button in reach") {
  struct Small {
    ImVec2 size;
    const char* text;
  };
  for (const Small& phone : {Small{ImVec2(320, 640), "100"}, Small{ImVec2(390, 844), "100"},
                             Small{ImVec2(390, 844), "200"}, Small{ImVec2(740, 360), "100"},
                             Small{ImVec2(1024, 600), "100"}}) {
    const ImVec2 size = phone.size;
    CAPTURE(size.x);
    CAPTURE(phone.text);
    test::HeadlessCanvas canvas(size.x, size.y);
    Explorer explorer{ExplorerHost{}};
    explorer.set_fonts(canvas.fonts());
    test::load_whole(explorer,
                     "The council of Rome met on 4 March 2025. It will pay 5 million dollars.\n\n"
                     "Nobody spoke against the plan of the council. It rained.\n");
    REQUIRE(explorer.command("text.size", std::string(R"({"percent":)") + phone.text + "}"));
    if (size.x < 720) REQUIRE(explorer.command("layout.sheet", R"({"height":"low"})"));
    for (int pass = 0; pass < 2 && !turned_any(explorer); ++pass) {
      for (float x = 20; x < size.x && !turned_any(explorer); x += 40) {
        for (float y = size.y - 80; y > 60 && !turned_any(explorer); y -= 12) {
          REQUIRE(explorer.command("sentence.select", R"({"sentence":0})"));
          canvas.settle(explorer);
          canvas.click(explorer, x, y);
        }
      }
    }
    CHECK(turned_any(explorer));
  }
}

TEST_CASE("the card that tells why never covers its sentence and stays in the article's area") {
  const Area area{ImVec2(0, 50), ImVec2(390, 450)};
  const Area wide{ImVec2(0, 50), ImVec2(1000, 650)};
  const Area column{ImVec2(20, 50), ImVec2(370, 450)};
  for (const Area& place : {area, wide}) {
    for (float top = 50; top < 400; top += 25) {
      for (const float tall : {20.0f, 80.0f, 300.0f}) {
        for (const float height : {60.0f, 200.0f, 500.0f}) {
          const Area card = why_card_place(place, column, top, top + tall, ImVec2(200, height));
          CAPTURE(top);
          CAPTURE(height);
          const bool beside = card.min.x >= column.max.x;
          const bool over = card.max.y > top && card.min.y < top + tall && card.height() > 0;
          CHECK((beside || !over));
          if (card.height() <= 0) continue;
          CHECK(card.min.y >= place.min.y);
          CHECK(card.max.y <= place.max.y);
          CHECK(card.max.x <= place.max.x);
        }
      }
    }
  }
}
