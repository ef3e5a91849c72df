#include <doctest/doctest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

#include "support/headless_canvas.h"

using namespace ae;
using nlohmann::json;
using test::HeadlessCanvas;

namespace {

json lens_of(const Explorer& explorer) {
  json lens{{"summary", ""}, {"labels", ""}};
  const json mirror = json::parse(explorer.mirror(0, 0, 0, 0, 0));
  for (const json& group : mirror["panel"]["groups"]) {
    if (group.contains("note")) lens["summary"] = group["note"];
    for (const json& item : group["items"])
      lens["labels"] = lens["labels"].get<std::string>() + item["label"].get<std::string>() + "\n";
  }
  return lens;
}

const char* const kOpen = R"({"name":"","left":"closed, central","right":"open, shared"})";

}  // namespace

TEST_CASE("a lens marks the text, fills its panel and then rests") {
  HeadlessCanvas canvas(1200, 800);
  Explorer explorer{ExplorerHost{}};
  explorer.set_fonts(canvas.fonts());
  test::load_whole(explorer, "The files are open.\n\nThe door is closed.\n\nIt rains.\n");
  REQUIRE(explorer.command("panel.lens", ""));
  canvas.settle(explorer);
  REQUIRE(explorer.command("lens.set", kOpen));
  CHECK(canvas.settle(explorer) < 30);
  CHECK_FALSE(explorer.wants_frame());
  const int marked = canvas.vertices();
  REQUIRE(explorer.command("layer.lens", ""));
  canvas.settle(explorer);
  CHECK(canvas.vertices() < marked);
  const json lens = lens_of(explorer);
  CHECK(lens["summary"] ==
        "1 toward closed, central; 1 toward open, shared; 0 between; 1 without evidence. "
        "The word meanings could not be loaded, so only the poles’ own words count. "
        "The next change of the lens tries again.");
  const auto labels = lens["labels"].get<std::string>();
  CHECK(labels.find("(open): The files are open.") != std::string::npos);
  CHECK(labels.find("(closed): The door is closed.") != std::string::npos);
}

TEST_CASE("word embeddings are asked for once, when a lens is first used") {
  int asked = 0;
  ExplorerHost host;
  host.ask_for_embeddings = [&] { ++asked; };
  Explorer explorer{host};
  test::load_whole(explorer, "The files are open.");
  CHECK(asked == 0);
  REQUIRE(explorer.command("lens.set", kOpen));
  REQUIRE(explorer.command("lens.pole", R"({"pole":0,"text":"shut"})"));
  CHECK(asked == 1);
  const unsigned char broken[] = {'A', 'E', 'V', '1', 9};
  const auto set = explorer.set_embeddings(broken);
  REQUIRE_FALSE(set);
  CHECK_FALSE(set.failure().message.empty());
}

TEST_CASE("a restored state brings its lens and leaves the kept lenses alone") {
  Explorer explorer{ExplorerHost{}};
  test::load_whole(explorer, "The files are open.");
  REQUIRE(explorer.command("lens.set", kOpen));
  const std::string state = explorer.saved_state();
  REQUIRE(explorer.command("lens.save", R"({"name":"Mine"})"));
  const std::string lists = explorer.kept_lists();
  REQUIRE(explorer.command("lens.clear", ""));
  REQUIRE(explorer.restore_state(state));
  CHECK(explorer.saved_state() == state);
  CHECK(explorer.kept_lists() == lists);
  Explorer other{ExplorerHost{}};
  REQUIRE(other.restore_kept_lists(lists));
  CHECK(other.kept_lists() == lists);
}

TEST_CASE("reading a long text through a lens never holds up a frame") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += i % 15 == 14 ? "closed. Next " : "open ";
  HeadlessCanvas canvas(1200, 800);
  Explorer explorer{ExplorerHost{}};
  explorer.set_fonts(canvas.fonts());
  test::load_whole(explorer, text);
  canvas.settle(explorer);
  REQUIRE(explorer.command("panel.lens", ""));
  REQUIRE(explorer.command("lens.set", kOpen));
  canvas.frame(explorer);
  const auto summary = [&] { return lens_of(explorer)["summary"].get<std::string>(); };
  CHECK(summary().find("between") == std::string::npos);
  CHECK(explorer.wants_frame());
  while (explorer.work(8)) {
  }
  CHECK(summary().find("between") != std::string::npos);
}
