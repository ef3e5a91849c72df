#include "ui/explorer.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/headless_canvas.h"

using namespace ae;
using nlohmann::json;
using test::HeadlessCanvas;

namespace {

const std::string kArticle =
    "# A meeting in Rome\n\nSenator Josh Hawley met Angela Merkel in Rome on March 4, 2025. "
    "\u201cWe will go on,\u201d Hawley said. The talks cost 5 million dollars.\n\n"
    "A week later Hawley flew back to Washington.\n";

json mirror_of(const Explorer& explorer) {
  return json::parse(explorer.mirror(0, 0, 0, 0, 0));
}

std::string long_text(int words) {
  std::string text;
  for (int i = 0; i < words; ++i)
    text += i % 120 == 119 ? "end.\n\n" : i % 15 == 14 ? "stop. Next " : "word ";
  return text;
}

struct Opened {
  HeadlessCanvas canvas;
  Explorer explorer{ExplorerHost{}};

  explicit Opened(const std::string& text, float width = 1200, float height = 800)
      : canvas(width, height) {
    explorer.set_fonts(canvas.fonts());
    test::load_whole(explorer, text);
    canvas.settle(explorer);
  }
};

}  // namespace

TEST_CASE("an idle explorer wants no frame, and one after each change") {
  Opened opened(kArticle);
  CHECK_FALSE(opened.explorer.wants_frame());
  REQUIRE(opened.explorer.command("layer.toggle", "{\"layer\":\"figures\"}"));
  CHECK(opened.explorer.wants_frame());
  CHECK(opened.canvas.settle(opened.explorer) < 10);
  CHECK_FALSE(opened.explorer.wants_frame());
}

TEST_CASE("the text is on the screen before it is analysed") {
  HeadlessCanvas canvas(1200, 800);
  Explorer explorer{ExplorerHost{}};
  explorer.set_fonts(canvas.fonts());
  canvas.settle(explorer);
  const int empty = canvas.vertices();
  REQUIRE(explorer.load(kArticle, "", ""));
  canvas.frame(explorer);
  CHECK(explorer.analysis_json().empty());
  CHECK(canvas.vertices() > empty + 4 * 150);
}

TEST_CASE("a click on a word selects its sentence, and again nothing") {
  Opened opened("First words stand here.\n\nOthers follow.\n");
  opened.canvas.click(opened.explorer, 420, 120);
  int x = 0;
  for (x = 100; x < 900 && mirror_of(opened.explorer)["status"]["selectedSentence"].is_null();
       x += 40)
    opened.canvas.click(opened.explorer, static_cast<float>(x), 132);
  const json status = mirror_of(opened.explorer)["status"];
  REQUIRE(status["selectedSentence"] == 0);
  CHECK(opened.explorer.selected_text() == "First words stand here.");
}

TEST_CASE("a selected sentence is scrolled into view and explained") {
  Opened opened(long_text(5000));
  const int before = opened.canvas.vertices();
  REQUIRE(opened.explorer.command("sentence.select", "{\"sentence\":200}"));
  CHECK(opened.canvas.settle(opened.explorer) < 200);
  CHECK(opened.explorer.can_scroll(300, 300, -10));
  CHECK(opened.canvas.vertices() != before);
}

TEST_CASE(
    "only visible lines are drawn: a million words cost no more vertices than five thousand") {
  Opened shorter(long_text(5000));
  const int few = shorter.canvas.vertices();
  Opened longer(long_text(1'000'000));
  CHECK(longer.canvas.vertices() < few + 4000);
  using Clock = std::chrono::steady_clock;
  double best = 1e9;
  for (int i = 0; i < 20; ++i) {
    REQUIRE(longer.explorer.command("sentence.select",
                                    "{\"sentence\":" + std::to_string(3000 * i) + "}"));
    const auto begin = Clock::now();
    longer.canvas.frame(longer.explorer);
    best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  MESSAGE("a frame of a million words: " << best << " ms");
  CHECK(best < 40);  // ten times what an optimised build takes, as tests run unoptimised and on
                     // busy machines
}

TEST_CASE("narrow, wide and huge screens all settle") {
  for (const auto& [width, height] : {std::pair{320.f, 480.f},
                                      {390.f, 844.f},
                                      {719.f, 600.f},
                                      {1440.f, 900.f},
                                      {3840.f, 2160.f}}) {
    Opened opened(kArticle, width, height);
    CAPTURE(width);
    CHECK_FALSE(opened.explorer.wants_frame());
    for (const char* panel : {"summary", "entities", "timeline", "quotes", "figures", "keyphrases",
                              "graph", "tone", "search", "marks"}) {
      REQUIRE(opened.explorer.command("panel.show", std::string("{\"panel\":\"") + panel + "\"}"));
      CHECK(opened.canvas.settle(opened.explorer) < 20);
    }
  }
}

TEST_CASE("empty and oversized texts are refused and the old article stays") {
  Opened opened(kArticle);
  const auto blank = opened.explorer.load(" \n ", "", "");
  REQUIRE_FALSE(blank);
  CHECK(blank.failure().code == "empty");
  const auto large = opened.explorer.load(std::string((64u << 20) + 1, 'a'), "", "");
  REQUIRE_FALSE(large);
  CHECK(large.failure().code == "too-large");
  CHECK(opened.explorer.article_text() == kArticle);
}

TEST_CASE("the state is saved and restored, and bad states are refused") {
  Opened opened(kArticle);
  REQUIRE(opened.explorer.command("keep.share", "{\"share\":0.5}"));
  const std::string saved = opened.explorer.saved_state();
  const std::uint64_t version = opened.explorer.state_version();
  REQUIRE(opened.explorer.command("keep.share", "{\"share\":1}"));
  CHECK(opened.explorer.state_version() > version);
  REQUIRE(opened.explorer.restore_state(saved));
  CHECK(opened.explorer.saved_state() == saved);
  CHECK_FALSE(opened.explorer.restore_state("{\"version\":9}"));
}

TEST_CASE("turning a weight ranks the sentences anew, and resetting brings the ranking back") {
  Opened opened(kArticle);
  const auto ranks = [&] {
    return mirror_of(opened.explorer)["ranking"]["ranks"].get<std::vector<int>>();
  };
  const std::vector<int> learned = ranks();
  for (int feature = 0; feature < 12; ++feature) {
    const std::string weight = feature == 6 ? "3" : "0";  // figures alone count
    REQUIRE(opened.explorer.command(
        "weights.set", "{\"feature\":" + std::to_string(feature) + ",\"weight\":" + weight + "}"));
  }
  CHECK(ranks() != learned);
  CHECK_FALSE(opened.explorer.command("weights.set", "{\"feature\":12,\"weight\":1}"));
  REQUIRE(opened.explorer.command("weights.reset", ""));
  CHECK(ranks() == learned);
}

TEST_CASE("a weight that is turned sends the ranks of the sentences anew, and not their text") {
  Opened opened(long_text(6000));
  const json before = mirror_of(opened.explorer);
  const auto version = [&](const char* section) {
    return before[section]["version"].get<std::uint64_t>();
  };
  REQUIRE(opened.explorer.command("weights.set", R"({"feature":0,"weight":0})"));
  const std::string sent = opened.explorer.mirror(
      version("article"), version("entities"), version("timeline"), version("controls"),
      version("status"), version("panel"), version("guidance"), version("ranking"));
  const json changed = json::parse(sent);
  CHECK_FALSE(changed.contains("article"));
  CHECK_FALSE(changed.contains("entities"));
  CHECK(changed["ranking"]["ranks"].size() == opened.explorer.sentence_count());
  CHECK(sent.find("word word") == std::string::npos);
}

TEST_CASE("the host is asked to paste and to copy") {
  HeadlessCanvas canvas(800, 600);
  int pastes = 0;
  std::string copied;
  ExplorerHost host;
  host.ask_for_paste = [&] { ++pastes; };
  host.copy_to_clipboard = [&](std::string_view text) { copied = text; };
  Explorer explorer(std::move(host));
  explorer.set_fonts(canvas.fonts());
  test::load_whole(explorer, kArticle);
  REQUIRE(explorer.command("article.paste", ""));
  CHECK(pastes == 1);
  REQUIRE(explorer.command("sentence.next", ""));
  REQUIRE(explorer.command("selection.copy", ""));
  CHECK(copied == "A meeting in Rome");
}

TEST_CASE("opening and closing articles many times settles each time") {
  HeadlessCanvas canvas(1000, 700);
  Explorer explorer{ExplorerHost{}};
  explorer.set_fonts(canvas.fonts());
  for (int i = 0; i < 30; ++i) {
    test::load_whole(explorer, i % 2 == 0 ? kArticle : long_text(300 + i));
    CHECK(canvas.settle(explorer) < 60);
  }
}

TEST_CASE("the host's marks are drawn, and panels that it does not offer are not") {
  Opened opened(kArticle);
  const int before = opened.canvas.vertices();
  REQUIRE(
      opened.explorer.command("host.mark", R"({"spans":[{"begin":21,"end":40,"label":"who"}]})"));
  opened.canvas.settle(opened.explorer);
  CHECK(opened.canvas.vertices() > before);
  REQUIRE(opened.explorer.command("host.mark", R"({"spans":[]})"));
  REQUIRE(opened.explorer.command("host.fit", R"({"embedded":true,"panels":[]})"));
  opened.canvas.settle(opened.explorer);
  CHECK(opened.canvas.vertices() < before);
}

TEST_CASE(
    "what is selected is told to the page around in UTF-16 units, and its offsets are taken as "
    "such") {
  Opened opened("\U0001F6A2 sails. Angela Merkel waved.");
  Explorer& explorer = opened.explorer;
  CHECK(explorer.focus_json().empty());
  CHECK(explorer.byte_of_utf16(2) == 4);
  CHECK(explorer.byte_of_utf16(1) == 0);
  REQUIRE(explorer.command("sentence.select", "{\"sentence\":1}"));
  const json focus = json::parse(explorer.focus_json());
  CHECK(focus["kind"] == "sentence");
  CHECK(focus["begin"] == 10);
  CHECK(focus["end"] == 30);
  CHECK(focus["sentence"] == 1);
}

TEST_CASE("the height that is wanted does not depend on the height there is") {
  const Opened low(kArticle, 1200, 700);
  const Opened high(kArticle, 1200, 1400);
  CHECK(low.explorer.wanted_height() > 300);
  CHECK(low.explorer.wanted_height() == high.explorer.wanted_height());
}

TEST_CASE("a note is drawn, told in the mirror, remembered with the text, and gone after undo") {
  Opened opened(kArticle);
  const int before = opened.canvas.vertices();
  REQUIRE(opened.explorer.command("sentence.select", "{\"sentence\":1}"));
  REQUIRE(opened.explorer.command("note.highlight", ""));
  REQUIRE(opened.explorer.command("selection.clear", ""));
  opened.canvas.settle(opened.explorer);
  CHECK(opened.canvas.vertices() > before);
  REQUIRE(mirror_of(opened.explorer)["status"]["notes"].size() == 1);
  CHECK(
      json::parse(opened.explorer.saved_state())["notes"][0]["created"].get<std::string>().size() ==
      20);
  Opened again(kArticle);
  REQUIRE(again.explorer.restore_state(opened.explorer.saved_state()));
  CHECK(mirror_of(again.explorer)["status"]["notes"] ==
        mirror_of(opened.explorer)["status"]["notes"]);
  REQUIRE(opened.explorer.command("undo", ""));
  CHECK(mirror_of(opened.explorer)["status"]["notes"].empty());
}

TEST_CASE("the menu of the selection opens by command and closes by Escape") {
  Opened opened(kArticle);
  REQUIRE(opened.explorer.command("sentence.select", "{\"sentence\":1}"));
  opened.canvas.settle(opened.explorer);
  const int before = opened.canvas.vertices();
  REQUIRE(opened.explorer.command("selection.menu", ""));
  opened.canvas.settle(opened.explorer);
  CHECK(opened.canvas.vertices() > before + 200);
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, true);
  opened.canvas.frame(opened.explorer);
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, false);
  opened.canvas.frame(opened.explorer);
  opened.canvas.settle(opened.explorer);
  CHECK(opened.canvas.vertices() < before + 100);
}
