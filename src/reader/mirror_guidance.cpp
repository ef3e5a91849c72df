#include "reader/mirror_guidance.h"

#include "reader/help.h"
#include "reader/mirror_groups.h"
#include "words/commands.h"
#include "words/help.h"

namespace ae {
namespace {

std::string told(const HelpEntry& entry) {
  std::string words(entry.label);
  if (!entry.how.empty()) words.append(", ").append(entry.how);
  return words;
}

/// What is done by hand cannot be pressed; it is told below the heading.
std::string told_by_hand(const HelpGroup& group) {
  std::string words;
  for (const HelpEntry& entry : group.entries)
    if (!entry.command) words += (words.empty() ? "" : "; ") + told(entry);
  return words.empty() ? words : words + ".";
}

void write_help(JsonText& out, const ViewChoices& view) {
  GroupWriter groups(out);
  const auto found = help_groups(view, view.guidance.wanted);
  out.begin_object().key("title").text(words::help::kHeading).key("groups").begin_array();
  groups.begin_group(words::help::kFind, found.empty() ? words::help::kNone : "");
  groups.field("help.filter", "{}", words::help::kWanted, view.guidance.wanted);
  groups.press("help.close", "{}", words::commands::kHelpClose);
  groups.end_group();
  for (const HelpGroup& group : found) {
    groups.begin_group(group.title, told_by_hand(group));
    for (const HelpEntry& entry : group.entries)
      if (entry.command) groups.press(entry.command->name, "{}", told(entry));
    groups.end_group();
  }
  out.end_array().end_object();
}

void write_tour(JsonText& out, TourStop stop) {
  const auto step = static_cast<std::size_t>(stop);
  out.begin_object().key("step").number(step + 1).key("steps").number(kTourWords.size());
  out.key("title").text(kTourWords[step].title).key("text").text(kTourWords[step].text);
  out.end_object();
}

}  // namespace

void write_guidance(JsonText& out, const ViewChoices& view, std::uint64_t version) {
  out.key("guidance").begin_object().key("version").number(version).key("tour");
  if (view.guidance.stop)
    write_tour(out, *view.guidance.stop);
  else
    out.null();
  out.key("help");
  if (view.guidance.help)
    write_help(out, view);
  else
    out.null();
  out.end_object();
}

}  // namespace ae
