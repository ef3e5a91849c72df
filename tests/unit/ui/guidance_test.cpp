#include <doctest/doctest.h>
#include <imgui.h>

#include <nlohmann/json.hpp>

#include "support/headless_canvas.h"
#include "ui/tour_card.h"

using namespace ae;
using nlohmann::json;
using test::HeadlessCanvas;

namespace {

struct Opened {
  HeadlessCanvas canvas;
  Explorer explorer{ExplorerHost{}};

  Opened(float width, float height) : canvas(width, height) {
    explorer.set_fonts(canvas.fonts());
    test::load_whole(
        explorer,
        "# A meeting in Rome\n\nAngela Merkel came to Rome on March 4, 2025. The talks "
        "cost 5 million dollars.\n\nA week later she flew back to Berlin.\n");
    canvas.settle(explorer);
  }
  json guidance() const {
    return json::parse(explorer.mirror(9e9, 9e9, 9e9, 9e9, 9e9, 9e9, 0))["guidance"];
  }
  json view() const { return json::parse(explorer.saved_state())["view"]; }
  void press(ImGuiKey key, bool shift = false) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddKeyEvent(key, true);
    canvas.frame(explorer);
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(ImGuiMod_Shift, false);
    canvas.frame(explorer);
    canvas.settle(explorer);
  }
  void type(const char* text) {
    for (const char* c = text; *c != '\0'; ++c) {
      ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(*c));
      canvas.frame(explorer);
      canvas.frame(explorer);
    }
    canvas.settle(explorer);
  }
};

bool overlap(Area a, Area b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

}  // namespace

TEST_CASE("help opens by its keys, is narrowed by typing, runs what Enter chooses, and closes") {
  for (const bool by_function_key : {false, true}) {
    Opened opened(1200, 800);
    if (by_function_key)
      opened.press(ImGuiKey_F1);
    else
      opened.press(ImGuiKey_Slash, true);
    REQUIRE_FALSE(opened.guidance()["help"].is_null());
    opened.type("theme dark");
    CHECK(opened.guidance()["help"]["groups"][0]["items"][0]["value"] == "theme dark");
    CHECK(opened.guidance()["help"]["groups"].size() == 2);
    opened.press(ImGuiKey_Enter);
    CHECK(opened.guidance()["help"].is_null());
    CHECK(opened.view()["theme"] == "dark");
  }
}

TEST_CASE("Escape closes help and leaves everything as it was") {
  Opened opened(1200, 800);
  const json before = opened.view();
  opened.press(ImGuiKey_Slash, true);
  opened.press(ImGuiKey_DownArrow);
  opened.press(ImGuiKey_Escape);
  CHECK(opened.guidance()["help"].is_null());
  CHECK(opened.view() == before);
  opened.press(ImGuiKey_DownArrow);
  CHECK(json::parse(opened.explorer.mirror(9e9, 9e9, 9e9, 9e9, 0))["status"]["selectedSentence"] ==
        0);
}

TEST_CASE("help and every stop of the tour settle on every size of screen") {
  for (const ImVec2 size :
       {ImVec2(320, 640), ImVec2(390, 844), ImVec2(1024, 768), ImVec2(3840, 2160)}) {
    Opened opened(size.x, size.y);
    REQUIRE(opened.explorer.command("text.size", R"({"percent":200})"));
    const int before = opened.canvas.vertices();
    REQUIRE(opened.explorer.command("help.open", "{}"));
    CHECK(opened.canvas.settle(opened.explorer) < 60);
    CHECK(opened.canvas.vertices() > before);
    REQUIRE(opened.explorer.command("tour.start", "{}"));
    for (std::size_t stop = 0; stop < kTourWords.size(); ++stop) {
      CHECK(opened.canvas.settle(opened.explorer) < 120);
      REQUIRE(opened.explorer.command("tour.next", "{}"));
    }
    CHECK(opened.guidance()["tour"].is_null());
  }
}

TEST_CASE("Enter and Backspace go through the tour, Escape ends it and then is itself again") {
  Opened opened(1200, 800);
  REQUIRE(opened.explorer.command("sentence.select", R"({"sentence":0})"));
  REQUIRE(opened.explorer.command("tour.start", "{}"));
  opened.canvas.settle(opened.explorer);
  opened.press(ImGuiKey_Enter);
  opened.press(ImGuiKey_Enter);
  CHECK(opened.guidance()["tour"]["step"] == 3);
  opened.press(ImGuiKey_Backspace);
  CHECK(opened.guidance()["tour"]["step"] == 2);
  opened.press(ImGuiKey_Escape);
  CHECK(opened.guidance()["tour"].is_null());
  const auto selected = [&] {
    return json::parse(opened.explorer.mirror(9e9, 9e9, 9e9, 9e9, 0))["status"]["selectedSentence"];
  };
  CHECK(selected() == 0);
  opened.press(ImGuiKey_Escape);
  CHECK(selected().is_null());
}

TEST_CASE("another article ends the tour and closes help") {
  Opened opened(1200, 800);
  REQUIRE(opened.explorer.command("tour.start", "{}"));
  test::load_whole(opened.explorer, "Another text. It is short.\n");
  CHECK(opened.guidance()["tour"].is_null());
}

TEST_CASE("a state that comes from elsewhere leaves the tour where it is") {
  Opened opened(1200, 800);
  REQUIRE(opened.explorer.command("tour.start", "{}"));
  REQUIRE(opened.explorer.restore_state(opened.explorer.saved_state()));
  CHECK(opened.guidance()["tour"]["step"] == 1);
}

TEST_CASE("with reduced motion the card of the tour stands at once") {
  Opened opened(1200, 800);
  opened.explorer.set_surroundings({.reduced_motion = true});
  REQUIRE(opened.explorer.command("tour.start", "{}"));
  opened.canvas.settle(opened.explorer);
  REQUIRE(opened.explorer.command("tour.next", "{}"));
  CHECK(opened.canvas.settle(opened.explorer) <= 4);
}

TEST_CASE(
    "the tour's card lies within the screen and beside what it points at where a side has room") {
  const Area screen{ImVec2(0, 0), ImVec2(390, 844)};
  for (float x = 0; x < 390; x += 30) {
    for (float y = 0; y < 840; y += 40) {
      const Area anchor{ImVec2(x, y), ImVec2(std::min(x + 120, 390.0f), std::min(y + 60, 844.0f))};
      const Area card = tour_card_place(screen, anchor, ImVec2(340, 170));
      CAPTURE(x);
      CAPTURE(y);
      CHECK_FALSE(overlap(card, anchor));
      CHECK(card.min.x >= 8);
      CHECK(card.max.x <= 382);
      CHECK(card.min.y >= 8);
      CHECK(card.max.y <= 836);
    }
  }
  const Area whole = tour_card_place(screen, screen, ImVec2(340, 170));
  CHECK(whole.max.y == 836);
  const Area none = tour_card_place(screen, {}, ImVec2(900, 900));
  CHECK(none.width() == 374);
}
