#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "reader/apply.h"
#include "reader/help.h"
#include "reader/mirror.h"
#include "reader/offers.h"

using namespace ae;

namespace {

struct Guided {
  Article article;
  EntityList entities;
  std::vector<Span> hits;
  ReaderState state;

  void want(const Intent& intent) { state = apply(state, intent, {article, entities, hits}); }
  nlohmann::json mirrored() const {
    MirrorVersions seen{1, 1, 1, 1, 1, 1, 0};
    const std::string text = write_mirror(state, {article, entities, hits}, "", {}, seen);
    return nlohmann::json::parse(text)["guidance"];
  }
};

std::size_t entry_count(const std::vector<HelpGroup>& groups) {
  std::size_t count = 0;
  for (const HelpGroup& group : groups) count += group.entries.size();
  return count;
}

}  // namespace

TEST_CASE("help has a subject for every command that needs no argument, and lists each once") {
  std::set<const Command*> listed;
  for (const HelpGroup& group : help_groups({}, "")) {
    for (const HelpEntry& entry : group.entries)
      if (entry.command) CHECK(listed.insert(entry.command).second);
  }
  for (const Command& command : all_commands()) {
    CAPTURE(command.name);
    if (!command.plain || !offers_command({}, command)) continue;
    CHECK_FALSE(help_subject(command).empty());
    CHECK(listed.contains(&command));
  }
}

TEST_CASE("help is narrowed by words of labels, of keys and of subjects") {
  const auto by_label = help_groups({}, "next MENTION");
  REQUIRE(entry_count(by_label) == 1);
  CHECK(by_label[0].entries[0].command->name == "entity.nextMention");
  CHECK(by_label[0].entries[0].how == "N");
  const auto by_key = help_groups({}, "F1 help");
  REQUIRE(entry_count(by_key) == 1);
  CHECK(by_key[0].entries[0].how == "? or F1");
  const auto by_subject = help_groups({}, "watchlist");
  CHECK(entry_count(by_subject) >= 3);
  CHECK(help_groups({}, "qqqzzz").empty());
}

TEST_CASE("help leaves out what the page around does not offer, and steps of a tour nobody takes") {
  ViewChoices embedded;
  embedded.host.embedded = true;
  const auto names = [](const ViewChoices& view) {
    std::set<std::string_view> all;
    for (const HelpGroup& group : help_groups(view, ""))
      for (const HelpEntry& entry : group.entries)
        if (entry.command) all.insert(entry.command->name);
    return all;
  };
  CHECK(names({}).contains("library.open"));
  CHECK(names({}).contains("tour.start"));
  CHECK_FALSE(names({}).contains("tour.next"));
  CHECK_FALSE(names(embedded).contains("library.open"));
  CHECK_FALSE(names(embedded).contains("tour.start"));
}

TEST_CASE("help opens without a filter, takes one while it is open, and forgets it") {
  Guided guided;
  guided.want(FilterHelp{"x"});
  CHECK(guided.state.view.guidance.wanted.empty());
  guided.want(OpenHelp{});
  guided.want(FilterHelp{"dark"});
  CHECK(guided.state.view.guidance.help);
  CHECK(guided.state.view.guidance.wanted == "dark");
  guided.want(CloseHelp{});
  CHECK(guided.state == ReaderState{});
}

TEST_CASE("the tour goes forward and back through its stops and ends behind the last") {
  Guided guided;
  guided.want(StepTour{+1});
  CHECK_FALSE(guided.state.view.guidance.stop);
  guided.want(OpenHelp{});
  guided.want(StartTour{});
  CHECK_FALSE(guided.state.view.guidance.help);
  CHECK(guided.state.view.guidance.stop == TourStop::kMarks);
  guided.want(StepTour{-1});
  CHECK(guided.state.view.guidance.stop == TourStop::kMarks);
  for (std::size_t i = 1; i < kTourWords.size(); ++i) {
    guided.want(StepTour{+1});
    CHECK(guided.state.view.guidance.stop == static_cast<TourStop>(i));
  }
  guided.want(StepTour{+1});
  CHECK_FALSE(guided.state.view.guidance.stop);
}

TEST_CASE("the tour can be left at every stop") {
  for (std::size_t i = 0; i < kTourWords.size(); ++i) {
    Guided guided;
    guided.want(StartTour{});
    for (std::size_t step = 0; step < i; ++step) guided.want(StepTour{+1});
    guided.want(EndTour{});
    CHECK(guided.state.view.guidance == Guidance{});
  }
}

TEST_CASE("the mirror tells the stop of the tour, and help as groups of commands") {
  Guided guided;
  CHECK(guided.mirrored()["tour"].is_null());
  CHECK(guided.mirrored()["help"].is_null());
  guided.want(StartTour{});
  guided.want(StepTour{+1});
  const auto tour = guided.mirrored()["tour"];
  CHECK(tour["step"] == 2);
  CHECK(tour["steps"] == kTourWords.size());
  CHECK(tour["title"] == kTourWords[1].title);
  guided.want(OpenHelp{});
  guided.want(FilterHelp{"undo"});
  const auto groups = guided.mirrored()["help"]["groups"];
  CHECK(groups[0]["items"][0]["command"] == "help.filter");
  CHECK(groups[0]["items"][0]["value"] == "undo");
  CHECK(groups[1]["items"][0]["command"] == "undo");
  CHECK(groups[1]["items"][0]["label"] == "Undo, Ctrl+Z");
}

TEST_CASE("the panels show what the tour talks of, and stay closed where they are") {
  Guided guided;
  guided.want(StartTour{});
  guided.want(StepTour{+1});
  CHECK(guided.state.view.guidance.stop == TourStop::kSummary);
  CHECK(guided.state.view.panel == Panel::kSummary);
  guided.want(StepTour{+1});
  CHECK(guided.state.view.panel == Panel::kEntities);
  guided.want(TogglePanels{});
  guided.want(StepTour{-1});
  CHECK(guided.state.view.panel == Panel::kSummary);
  CHECK_FALSE(guided.state.view.panel_open);
}
